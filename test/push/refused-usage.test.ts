// Usage that samp_sw_usage will not take from the app's job: the job keeps it, and `apps` posts it through ServiceNow's own API.
// The local instance with both built apps has the table, the job, the API and the switch.

import { runScript } from '../../src/instance/scripting/run-script.ts'
import { runApps } from '../../src/push/sync.ts'
import type { AppsOptions } from '../../src/push/terms.ts'
import { deviceRow } from './support/fake-kandji.ts'
import { useLocalSides } from './support/local-sides.ts'
import { FakeClock } from './support/testbed.ts'

const SERIALS = ['USGE000A1', 'USGE000B2', 'USGE000C3']
const [USAGE, REFUSED, JOBS] = ['samp_sw_usage', 'x_kandj_kandji_refused_usage', 'sysauto_script']
const DAY = 86_400_000
const DOCUMENTED = ['cmdb_read', 'import_transformer', 'rest_api_explorer']

const devices = SERIALS.map((serial_number) => deviceRow({ serial_number, user: '' }))
const sides = useLocalSides({ devices })
let clock: FakeClock

const app = (name: string, lastOpened: string) => ({
  name,
  version: '1.0',
  path: `/Applications/${name}.app`,
  bundle_id: `com.example.${name.toLowerCase()}`,
  developer_name: 'Example',
  last_opened: lastOpened,
})

/** All Macs have these two apps. */
async function openedAt(ledger: string, harbour = '2026-02-20T10:00:00.000000+00:00'): Promise<void> {
  const { url, token } = sides.config.kandji
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ apps: [app('Ledger', ledger), app('Harbour', harbour)] })
  for (const { device_id } of devices as Array<{ device_id: string }>) {
    const answer = await fetch(`${url}/local/devices/${device_id}`, { method: 'PATCH', headers, body })
    expect(answer.status).toBe(200)
  }
}

const give = (...roles: string[]) => {
  const user = sides.rows('sys_user', `user_name=${sides.config.servicenow.username}`)[0]!['sys_id']!
  sides.remove('sys_user_has_role', `user=${user}`)
  for (const name of roles)
    sides.insert('sys_user_has_role', { user, role: sides.rows('sys_user_role', `name=${name}`)[0]!['sys_id']! })
}
const close = (closed = true) =>
  sides.update('sys_db_object', `name=${USAGE}`, { create_access: closed ? 0 : 1, update_access: closed ? 0 : 1 })
const apps = (options: AppsOptions = {}) => runApps(sides.config, options, { clock })
const usage = () =>
  sides
    .rows(USAGE)
    .map(({ configuration_item, norm_product, last_used_time }) => [configuration_item, norm_product, last_used_time])
    .sort()

function publish(): void {
  const [job] = sides.rows(JOBS, 'name=Kandji usage publisher')
  expect(runScript(sides.running.instance, { ...job, sys_class_name: JOBS }).status).toBe('success')
}

/** What samp_sw_usage should hold. */
const wanted = () =>
  sides
    .rows('cmdb_sam_sw_install', 'last_usedISNOTEMPTY')
    .map((row) => [
      row['installed_on'],
      sides.rows('samp_sw_product', `name=${row['display_name']}`)[0]!['sys_id'],
      row['last_used'],
    ])
    .sort()

beforeEach(async () => {
  clock = new FakeClock()
  sides.running.instance.setPlugin('com.snc.samp', true)
  for (const name of ['Ledger', 'Harbour']) sides.insert('samp_sw_product', { name })
  await openedAt('2026-02-27T09:00:00.000000+00:00')
})

describe.each([
  ['the documented account', DOCUMENTED],
  ['the narrow account', ['x_kandj_kandji.integration']],
])('where the table is closed to other applications, %s', (_name, roles) => {
  beforeEach(() => {
    close()
    give(...roles, 'sam_developer')
  })

  test('brings usage all the same, each use once', async () => {
    await apps()
    publish()
    expect([usage(), sides.rows(REFUSED).length]).toEqual([[], 6])
    const { exitCode, summary } = await apps()
    expect([exitCode, summary.problems]).toEqual([0, []])
    expect(usage()).toHaveLength(6)
    expect(usage()).toEqual(wanted())
    for (const row of sides.rows(USAGE))
      expect(row).toMatchObject({ reclamation_type: 'last_used_date', discovery_source: 'Kandji' })
    // Posted uses wait until the job has seen them; they are read, not posted.
    const again = await apps()
    expect([again.exitCode, again.summary.requests.servicenow]).toEqual([0, 2])
    publish()
    expect(sides.rows(REFUSED)).toEqual([])
    expect((await apps()).summary.requests.servicenow).toBe(2)
    expect(usage()).toHaveLength(6)
  })

  test('brings a later use, too, into the same records', async () => {
    await apps()
    publish()
    await apps()
    publish()
    const before = sides.rows(USAGE).map((row) => row['sys_id'])
    await openedAt('2026-02-28T09:00:00.000000+00:00')
    await apps()
    publish()
    expect(sides.rows(REFUSED)).toHaveLength(3)
    await apps()
    expect(usage()).toEqual(wanted())
    expect(sides.rows(USAGE).map((row) => row['sys_id'])).toEqual(before)
  })

  test('posts again what was lost since, and the lost state doubles nothing', async () => {
    await apps()
    publish()
    await apps()
    sides.remove(USAGE, '')
    publish()
    await apps()
    expect(usage()).toEqual(wanted())
    sides.config.stateFolder += '-other'
    await apps()
    await apps({ all: true })
    expect(usage()).toEqual(wanted())
  })

  test('names a use that is refused, and posts it when it can be', async () => {
    await apps()
    publish()
    const harbour = sides.rows('samp_sw_product', 'name=Harbour')[0]!['sys_id']!
    const rule = sides.insert('sys_script', {
      name: 'No usage',
      collection: USAGE,
      when: 'before',
      action_insert: 1,
      active: 1,
      advanced: 1,
      order: 100,
      script: `if (current.getValue('norm_product') === '${harbour}') current.setAbortAction(true)`,
      sys_scope: 'global',
    })
    const { exitCode, summary } = await apps()
    expect([exitCode, summary.problems.length, usage().length]).toEqual([1, 3, 3])
    for (const { code, reason } of summary.problems)
      expect([code, reason]).toEqual(['refused-row', expect.stringMatching(/last use of Harbour on .* was refused/)])
    sides.remove('sys_script', `sys_id=${rule}`)
    expect((await apps()).exitCode).toBe(0)
    expect(usage()).toEqual(wanted())
  })
})

test('an account without the role is told which one, and the apps arrive', async () => {
  close()
  give(...DOCUMENTED)
  await apps()
  publish()
  clock.time += DAY
  const { exitCode, summary } = await apps()
  expect([exitCode, usage(), sides.rows('cmdb_sam_sw_install').length]).toEqual([1, [], 6])
  expect(summary.problems).toEqual([
    {
      code: 'missing-permission',
      subject: 'software usage',
      reason: expect.stringMatching(/the role sam_developer \(or sam_admin\).*samp_sw_usage.*wait: 6/),
    },
  ])
  give(...DOCUMENTED, 'sam_admin')
  expect((await apps()).exitCode).toBe(0)
  expect(usage()).toEqual(wanted())
})

test.each([
  ['with the role', [...DOCUMENTED, 'sam_developer'], 2],
  ['without it', DOCUMENTED, 0],
])('where the table is open nothing is posted, %s', async (_name, roles, requests) => {
  give(...roles)
  await apps()
  publish()
  expect([usage(), sides.rows(REFUSED)]).toEqual([wanted(), []])
  const { exitCode, summary } = await apps()
  // A token, and one question.
  expect([exitCode, summary.requests.servicenow]).toEqual([0, requests])
  clock.time += DAY
  expect((await apps()).summary.rows.sent).toBe(0)
  expect(usage()).toEqual(wanted())
})

test('without the API nothing breaks: what waits is said', async () => {
  close()
  give(...DOCUMENTED, 'sam_developer')
  await apps()
  publish()
  sides.running.instance.setPlugin('com.snc.samp', false)
  const { exitCode, summary } = await apps()
  expect([exitCode, summary.problems]).toEqual([
    1,
    [
      expect.objectContaining({
        subject: 'software usage',
        reason: expect.stringContaining('no API for software usage'),
      }),
    ],
  ])
})

test('more than a page is brought whole, 100 uses a request; a fault on the way costs nothing', async () => {
  give(...DOCUMENTED, 'sam_developer')
  await apps()
  const mac = sides.rows('cmdb_ci_computer', `serial_number=${SERIALS[0]}`)[0]!['sys_id']!
  for (let at = 0; at < 1_050; at++)
    sides.insert(REFUSED, {
      name: `Product ${at} on a Mac`,
      configuration_item: mac,
      norm_product: sides.insert('samp_sw_product', { name: `Product ${at}` }),
      reclamation_type: 'last_used_date',
      last_used_time: '2026-02-20 10:00:00',
      run: 'one',
    })
  let posts = 0
  const flaky: typeof fetch = async (input, init) => {
    const isPost = String(input).includes('sam_software_usage_integration')
    if (isPost && ++posts === 3) return Response.json({ error: { message: 'Maximum execution time exceeded' } })
    if (isPost && posts === 5) {
      await fetch(input, init)
      throw new TypeError('fetch failed')
    }
    return fetch(input, init)
  }
  const { exitCode } = await runApps({ ...sides.config, patienceMs: 20_000 }, {}, { clock, fetch: flaky })
  expect([exitCode, posts, usage().length]).toEqual([0, 13, 1_050])
})

test('a pilot group asks for no usage', async () => {
  close()
  give(...DOCUMENTED, 'sam_developer')
  await apps()
  publish()
  await apps({ serial: SERIALS[0]! })
  expect(usage()).toEqual([])
})
