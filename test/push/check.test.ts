// kandji-push check, as a user starts it: what ServiceNow lacks is named, nothing is sent, and the last line says what helps.
// Field cases: A3.

import { runCheck } from '../../src/push/check/check.ts'
import { openState } from '../../src/push/state/state.ts'
import { useLocalSides } from './support/local-sides.ts'
import { useProgram } from './support/program.ts'
import { FakeClock } from './support/testbed.ts'

const MDM = 'x_kandj_kandji_mdm'
const FLEET = ['Mac', 'iPhone', 'AppleTV', 'iPad'].map((platform, index) => ({
  device_id: `00000000-0000-4000-8000-00000000000${index}`,
  device_name: `${platform} ${index}`,
  serial_number: `C02CHECK${index}`,
  platform,
}))

describe('kandji-push check', () => {
  const sides = useLocalSides({ devices: FLEET })
  const program = useProgram()
  const run = (args: string[], more: Record<string, string> = {}) =>
    program.start(args, { ...sides.env(), ...more }).ended
  const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)
  const staged = () => sides.rows('sys_import_set_row').length
  const id = (index: number) => FLEET[index]!.device_id

  test('finds all as it was delivered, in one summary object with --json', async () => {
    expect((await run(['sync'])).exitCode).toBe(0)
    const { exitCode, stdout, stderr } = await run(['check', '--json'])
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      devices: { seen: 4, changed: 0, unchanged: 4, skipped: 0 },
      rows: { sent: 0, inserted: 0, updated: 0, ignored: 0, rejected: 0 },
      requests: { kandji: 0, servicenow: 2 },
      problems: [],
    })
    expect(lastLine(stderr)).toBe('Done. ServiceNow has what was delivered.')
  })

  test('names each device that is gone or older, sends nothing, and tells what does', async () => {
    await run(['sync'])
    sides.remove('cmdb_ci_computer', 'serial_number=C02CHECK0')
    sides.remove(MDM, `kandji_device_id=${id(1)}`)
    sides.update(MDM, `kandji_device_id=${id(2)}`, { fingerprint: 'older' })
    const before = staged()
    for (let time = 0; time < 2; time++) {
      const { exitCode, stdout, stderr } = await run(['check', '--json'])
      expect(exitCode).toBe(1)
      const { devices, problems } = JSON.parse(stdout) as {
        devices: object
        problems: Array<{ subject: string; reason: string }>
      }
      expect(devices).toEqual({ seen: 4, changed: 3, unchanged: 1, skipped: 0 })
      expect(problems.map(({ subject, reason }) => `${subject} ${reason}`).sort()).toEqual([
        expect.stringMatching(/^C02CHECK0 In ServiceNow .*computer/),
        'C02CHECK1 In ServiceNow there is no MDM record of it.',
        expect.stringMatching(/^C02CHECK2 In ServiceNow its MDM record has the fingerprint older/),
      ])
      expect(lastLine(stderr)).toContain('`kandji-push sync --all` sends everything now')
    }
    expect(staged()).toBe(before)
    const all = await run(['sync', '--all', '--json'])
    expect([all.exitCode, lastLine(all.stderr)]).toEqual([0, 'Done. Everything is delivered.'])
    expect(JSON.parse(all.stdout)).toMatchObject({ devices: { seen: 4, changed: 4, unchanged: 0 }, rows: { sent: 8 } })
    expect((await run(['check'])).exitCode).toBe(0)
  })

  test('reads beside a process that works with the state, and compares what is not waiting', async () => {
    await run(['sync'])
    const state = openState(sides.config.stateFolder)
    state.outbox.devices.resend(id(3))
    try {
      const { exitCode, stderr } = await run(['check'])
      expect(exitCode).toBe(0)
      expect(stderr).toContain('4 delivered: 3 right, 0 gone or older, 1 not compared')
    } finally {
      state.close()
    }
  })

  test('ends with 3 where the account may not read MDM records, and says which role it needs', async () => {
    await run(['sync'])
    sides.remove('sys_user_has_role', `user.user_name=${sides.config.servicenow.username}^role.name=cmdb_read`)
    const { exitCode, stderr } = await run(['check'])
    expect(exitCode).toBe(3)
    expect(lastLine(stderr)).toMatch(/^Stopped: .*cmdb_read/)
  })

  test.each([
    ['2 before anything was delivered', {}, 2, 'found none'],
    ['2 with a wrong setting', { SERVICENOW_INSTANCE: 'http://example.com' }, 2, 'settings above are wrong'],
  ])('ends with %s', async (_what, env, code, text) => {
    const { exitCode, stderr } = await run(['check'], env)
    expect([exitCode, lastLine(stderr)]).toEqual([code, expect.stringContaining(text)])
  })

  test('ends with 2 for the state of another instance, and with 4 where ServiceNow is not to be reached', async () => {
    await run(['sync'])
    const elsewhere = await run(['check'], { SERVICENOW_INSTANCE: 'http://127.0.0.1:1' })
    expect([elsewhere.exitCode, lastLine(elsewhere.stderr)]).toEqual([2, expect.stringContaining('reauthenticate')])
    const broken: typeof fetch = async (url, init) =>
      String(url).includes('/api/now/table/') ? new Response('', { status: 503 }) : fetch(url, init)
    const { exitCode, failure } = await runCheck(sides.config, { fetch: broken, clock: new FakeClock() })
    expect([exitCode, failure]).toEqual([4, expect.stringContaining('503')])
  })

  test('has help', async () => {
    const { exitCode, stdout } = await run(['check', '--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('sends nothing')
    expect(stdout).toContain('--json')
  })
})
