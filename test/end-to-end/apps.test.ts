// The apps of 60 Macs, night after night: the built kandji-push, the local tenant, the local instance with SAM Pro.

import { STAGING_TABLES } from '../../src/push/servicenow/staging.ts'
import { startTenant } from '../../src/tenant/server.ts'
import { type ServiceNow, startServiceNow } from './setting.ts'

const TOKEN = 'tenant-token'
const MACS = 60
let tenant: Awaited<ReturnType<typeof startTenant>>
let servicenow: ServiceNow

type Row = Record<string, string>
type App = Record<string, unknown> & { name: string; path: string | null; version: string }

const id = (mac: number): string => `00000000-0000-4000-8000-${String(mac).padStart(12, '0')}`
const serial = (mac: number): string => `MAC${String(mac).padStart(4, '0')}`
const HEADERS = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }

beforeAll(async () => {
  const fleet = Array.from({ length: MACS }, (_, mac) => ({
    device_id: id(mac),
    device_name: `Mac ${mac}`,
    serial_number: serial(mac),
    platform: 'Mac',
  }))
  tenant = await startTenant({ token: TOKEN, fleet })
  servicenow = await startServiceNow()
})
afterAll(async () => {
  await Promise.all([tenant.close(), servicenow.close()])
})

const apps = (...more: string[]) => servicenow.apps({ url: tenant.url, token: TOKEN }, ...more)
const plugin = (active: boolean) => servicenow.local('/local/plugin', { id: 'com.snc.samp', active })
const computer = (mac: number): Row => servicenow.rows('cmdb_ci_computer', `serial_number=${serial(mac)}`)[0]!
const installs = (mac?: number): Row[] =>
  servicenow.rows('cmdb_sam_sw_install', mac === undefined ? '' : `installed_on=${computer(mac).sys_id}`)
const install = (mac: number, path: string): Row => installs(mac).find((row) => row.install_location === path)!

async function appsOf(mac: number): Promise<App[]> {
  const answer = await fetch(`${tenant.url}/local/devices/${id(mac)}`, { headers: HEADERS })
  return ((await answer.json()) as { apps: App[] }).apps
}

async function change(mac: number, work: (apps: App[]) => App[]): Promise<void> {
  const body = JSON.stringify({ apps: work(await appsOf(mac)) })
  const answer = await fetch(`${tenant.url}/local/devices/${id(mac)}`, { method: 'PATCH', headers: HEADERS, body })
  expect(answer.status).toBe(200)
}

const fault = (match: string, kind: Record<string, unknown>) =>
  fetch(`${tenant.url}/local/faults`, {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify({ match, times: 1000, ...kind }),
  })

/** What Prism lists, less nested apps. */
async function listed(): Promise<App[]> {
  const all = await Promise.all(Array.from({ length: MACS }, (_, mac) => appsOf(mac)))
  return all.flat().filter(({ path }) => !path?.includes('/Contents/'))
}

/** The first app of a Mac that is not nested. */
async function first(mac: number): Promise<App & { path: string }> {
  return (await appsOf(mac)).find(({ path }) => path && !path.includes('/Contents/')) as App & { path: string }
}

test('without SAM Pro the devices flow, and apps says what is missing and ends with 3', async () => {
  const { exitCode, stderr, summary } = await apps()
  expect(exitCode).toBe(3)
  expect(stderr).toContain('com.snc.samp')
  expect(summary.rows).toMatchObject({ sent: 2 * MACS, inserted: 2 * MACS })
  expect(servicenow.rows('cmdb_ci_computer', 'discovery_source=Kandji')).toHaveLength(MACS)
})

test('with it they arrive, each as one installation on its computer, to the letter', async () => {
  await plugin(true)
  servicenow.insert('samp_sw_product', { name: 'Slack' })
  await change(0, (all) => [
    ...all,
    {
      name: 'R&amp;D < > "Werkzeug" 日本語 🎉',
      version: '1.0',
      path: '/Applications/Odd.app',
      bundle_id: 'x.odd',
      developer_name: 'Müller & Söhne',
      last_opened: '2026-02-27T10:30:00.250000+01:00',
    },
    { name: 'Twin', version: '3.1', path: '/Applications/Twin.app', bundle_id: 'x.twin', developer_name: 'Twins' },
    {
      name: 'Twin',
      version: '3.1',
      path: '/Users/ada/Applications/Twin.app',
      bundle_id: 'x.twin',
      developer_name: 'Twins',
    },
  ])
  const { exitCode, summary } = await apps()
  expect(summary.problems).toMatchObject([])
  expect(exitCode).toBe(0)
  const expected = await listed()
  expect(summary.apps).toMatchObject({ changed: expected.length, unchanged: 0, removed: 0 })
  expect(summary.rows.sent).toBe(expected.length)
  // Large loads go as import sets, and no row goes again because its own staging record was not understood.
  expect(servicenow.rows(STAGING_TABLES.app)).toHaveLength(expected.length)
  expect(summary.requests.servicenow).toBeLessThan(expected.length / 20)
  const all = installs()
  expect(all).toHaveLength(expected.length)
  expect(new Set(all.map((row) => row.instance_key)).size).toBe(expected.length)
  expect(new Set(all.map((row) => row.installed_on)).size).toBe(MACS)
  for (const row of all) expect(row).toMatchObject({ active: '1', discovery_source: 'Kandji' })
  expect(install(0, '/Applications/Odd.app')).toMatchObject({
    display_name: 'R&amp;D < > "Werkzeug" 日本語 🎉',
    publisher: 'Müller & Söhne',
    version: '1.0',
    last_used: '2026-02-27 09:30:00',
    installed_on: computer(0).sys_id,
  })
  // The same software at two paths is two installations.
  expect(installs(0).filter((row) => row.display_name === 'Twin')).toHaveLength(2)
  // No computer was made, and none was touched beyond the time of its discovery.
  expect(servicenow.rows('cmdb_ci_computer')).toHaveLength(MACS)
  expect(computer(0)).toMatchObject({ name: 'Mac 0', sys_class_name: 'cmdb_ci_computer' })
})

test('a second night sends nothing', async () => {
  const { exitCode, summary } = await apps()
  expect(exitCode).toBe(0)
  expect(summary.rows.sent).toBe(0)
  expect(summary.requests.servicenow).toBe(0)
})

test('one removed, one upgraded, one renamed, and later the removed one back: each keeps its record', async () => {
  const [removed, upgraded, renamed] = [await first(1), await first(2), await first(3)]
  const before = [install(1, removed.path), install(2, upgraded.path), install(3, renamed.path)]
  const count = installs().length
  await change(1, (all) => all.filter(({ path }) => !path?.startsWith(removed.path)))
  await change(2, (all) => all.map((app) => (app.path === upgraded.path ? { ...app, version: '99.0' } : app)))
  await change(3, (all) => all.map((app) => (app.path === renamed.path ? { ...app, name: 'Renamed' } : app)))
  const night = await apps()
  expect(night.exitCode).toBe(0)
  expect(night.summary.apps).toMatchObject({ changed: 2, removed: 1 })
  expect(night.summary.rows.sent).toBe(3)
  expect(installs()).toHaveLength(count)
  expect(install(1, removed.path)).toMatchObject({ sys_id: before[0]!.sys_id, active: '0', version: removed.version })
  expect(install(2, upgraded.path)).toMatchObject({ sys_id: before[1]!.sys_id, active: '1', version: '99.0' })
  expect(install(3, renamed.path)).toMatchObject({ sys_id: before[2]!.sys_id, active: '1', display_name: 'Renamed' })

  await change(1, (all) => [...all, removed])
  const next = await apps()
  expect(next.summary.apps).toMatchObject({ changed: 1, removed: 0 })
  expect(install(1, removed.path)).toMatchObject({ sys_id: before[0]!.sys_id, active: '1' })
  expect((await apps()).summary.rows.sent).toBe(0)
})

test.each([
  ['fails', { status: 500 }, 4],
  ['is cut', { truncate: true }, 4],
  ['breaks off', { reset: true }, 4],
])('a listing that %s removes nothing', async (_, kind, exitCode) => {
  const gone = await first(4)
  await change(4, (all) => all.filter(({ path }) => path !== gone.path))
  await fault('GET /api/v1/prism/apps', kind)
  expect((await apps()).exitCode).toBe(exitCode)
  await fetch(`${tenant.url}/local/faults`, { method: 'DELETE', headers: HEADERS })
  expect(install(4, gone.path).active).toBe('1')
  await change(4, (all) => [...all, gone])
})

test('a device that lists no apps at all loses none', async () => {
  const before = await appsOf(5)
  await change(5, () => [])
  const { summary } = await apps()
  expect(summary.apps).toMatchObject({ removed: 0 })
  expect(installs(5).every((row) => row.active === '1')).toBe(true)
  await change(5, () => before)
})

test('a computer that was deleted in ServiceNow is back, with all of its apps, the night after one of them is refused for want of it', async () => {
  const changed = await first(6)
  const { sys_id } = computer(6)
  const count = installs(6).length
  expect(count).toBeGreaterThan(1)
  const { instance } = servicenow.running
  for (const table of ['cmdb_sam_sw_install', 'cmdb_ci_computer'])
    for (const row of table === 'cmdb_ci_computer' ? [computer(6)] : installs(6))
      instance.asSystem(() => instance.records.delete(instance.loaded(table, row)))
  await change(6, (all) => all.map((app) => (app.path === changed.path ? { ...app, version: '99.0' } : app)))
  const night = await apps()
  expect(night.exitCode).toBe(1)
  expect(night.summary.problems[0]!.reason).toContain(`no computer with serial_number \`${serial(6)}\``)
  expect((await apps()).exitCode).toBe(0)
  expect(computer(6).sys_id).not.toBe(sys_id)
  expect(installs(6)).toHaveLength(count)
  expect(install(6, changed.path).version).toBe('99.0')
})

const publish = () => servicenow.local('/local/run', { table: 'sysauto_script', name: 'Kandji usage publisher' })
const usages = (): Row[] => servicenow.rows('samp_sw_usage')

test('the usage publisher writes the last use of each Mac for the product that is known', async () => {
  const used = servicenow.rows('cmdb_sam_sw_install').filter((row) => row.display_name === 'Slack' && row.last_used)
  expect(used.length).toBeGreaterThan(5)
  expect((await publish()).status).toBe('success')
  expect(
    usages()
      .map((row) => [row.configuration_item, row.last_used_time])
      .sort()
  ).toEqual(used.map((row) => [row.installed_on, row.last_used]).sort())
  for (const row of usages()) expect(row).toMatchObject({ reclamation_type: 'last_used_date' })
  const before = usages()
  await publish()
  expect(usages()).toEqual(before)
})

test('a later use on one Mac arrives there the next night, and nowhere else', async () => {
  const slack = (app: App) => app.name === 'Slack' && !app.path?.includes('/Contents/')
  const all = await Promise.all(Array.from({ length: MACS }, (_, mac) => appsOf(mac)))
  const mac = all.findIndex((list) => list.some(slack))
  const before = usages()
  await change(mac, (list) =>
    list.map((app) => (slack(app) ? { ...app, last_opened: '2026-03-09 11:00:00.000001+00:00' } : app))
  )
  expect((await apps()).summary.apps).toMatchObject({ changed: 1 })
  await publish()
  const ofMac = (row: Row) => row.configuration_item === computer(mac).sys_id
  expect(usages().filter(ofMac)).toMatchObject([{ last_used_time: '2026-03-09 11:00:00' }])
  expect(usages().filter((row) => !ofMac(row))).toEqual(before.filter((row) => !ofMac(row)))
})
