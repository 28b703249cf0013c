// kandji-push as a process: streams, exit codes, signals, and what a kill -9 leaves behind.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KANDJI_TOKEN } from './support/fake-kandji.ts'
import { ACCOUNT } from './support/fake-servicenow.ts'
import { useProgram } from './support/program.ts'
import { plain, useTestbed } from './support/testbed.ts'

describe('kandji-push', () => {
  const program = useProgram()
  const bed = useTestbed()
  const env = () => bed.env()

  test('sync --json prints one summary object on stdout, and talks on stderr', async () => {
    bed.enroll(...plain(2), { serial_number: '', device_name: 'Nameless' })
    const { exitCode, stdout, stderr } = await program.start(['sync', '--json'], env()).ended
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      devices: { seen: 3, changed: 2, unchanged: 0, skipped: 1 },
      rows: { sent: 4 },
    })
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('3 seen: 2 changed, 0 unchanged, 1 skipped')
    expect(stderr).toContain('"Nameless"')
  })

  test('sync without --json prints nothing on stdout', async () => {
    bed.enroll({})
    const { exitCode, stdout, stderr } = await program.start(['sync'], env()).ended
    expect([exitCode, stdout]).toEqual([0, ''])
    expect(stderr).toContain('Everything is delivered')
  })

  test('shows the first 20 problems of a kind and counts the rest', async () => {
    bed.enroll(...Array.from({ length: 25 }, () => ({ serial_number: '' })))
    const { stderr } = await program.start(['sync'], env()).ended
    expect(stderr.match(/has no serial number/g)).toHaveLength(20)
    expect(stderr).toContain('… and 5 more')
  })

  test('takes --serial, --limit and --blueprint', async () => {
    bed.enroll(
      { serial_number: 'A', blueprint_id: 'b1' },
      { serial_number: 'B', blueprint_id: 'b2' },
      { serial_number: 'C', blueprint_id: 'b2' }
    )
    await program.start(['sync', '--serial', 'A'], env()).ended
    expect([...bed.servicenow.computers.keys()]).toEqual(['A'])
    await program.start(['sync', '--blueprint', 'b2', '--limit', '1'], env()).ended
    expect([...bed.servicenow.computers.keys()]).toEqual(['A', 'B'])
  })

  test('ends with 2 on bad usage, with help where it helps', async () => {
    for (const args of [
      [],
      ['fly'],
      ['sync', '--limit', 'few'],
      ['sync', '--limit', '0'],
      ['sync', '--fast'],
      ['sync', '--serial', ' '],
      ['run', '--interval', 'soon'],
      ['run', '--port', '70000'],
      ['run', '--listen', 'push.acme.com:9750'],
      ['run', '--apps-at', '25:00'],
      ['--config', '', 'sync'],
      ['--config=', 'status'],
    ]) {
      const { exitCode, stdout, stderr } = await program.start(args, env()).ended
      expect([args, exitCode, stdout]).toEqual([args, 2, ''])
      expect(stderr).not.toBe('')
    }
  })

  test.each([
    ['sync --serial A --serial B', "'--serial <serial>' was given twice. Expected one value, got `A` and `B`"],
    ['preview --limit 5 --limit=5', "'--limit <n>' was given twice"],
    ['--config a.json status --config b.json', "'--config <file>' was given twice"],
    ['run --port 9750 --listen 0.0.0.0:9751', 'expected one port, got 9750 by --port and 9751 by --listen'],
    ['run --tenants . --apps-at 02:30', '`apps.at` in its file'],
    ['run --tenants . --accept-leavers', 'Accept them for one tenant'],
  ])('refuses options of which one would be passed over: %s', async (line, text) => {
    const { exitCode, stdout, stderr } = await program.start(line.split(' '), env()).ended
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(text)])
  })

  test('ends with 2 when settings are missing, and names each', async () => {
    const { exitCode, stdout, stderr } = await program.start(['sync', '--json'], { KANDJI_API_TOKEN: KANDJI_TOKEN })
      .ended
    expect(exitCode).toBe(2)
    expect(stderr).toContain('SERVICENOW_INSTANCE: expected')
    expect(JSON.parse(stdout).problems.map((problem: { subject: string }) => problem.subject)).toContain(
      'KANDJI_API_URL'
    )
  })

  test('does not repeat a secret that was put into the wrong variable', async () => {
    const { stderr, stdout } = await program.start(['sync', '--json'], { ...env(), KANDJI_API_URL: KANDJI_TOKEN }).ended
    expect(stdout + stderr).not.toContain(KANDJI_TOKEN)
    expect(stderr).toContain('KANDJI_API_URL: expected an https address')
  })

  test('run brings the apps at the time of --apps-at, else at that of the configuration file, and ends cleanly', async () => {
    bed.enroll({})
    const folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))
    const file = join(folder, 'config.json')
    writeFileSync(file, JSON.stringify({ apps: { at: '02:30' } }))
    const started: unknown[] = []
    for (const args of [[], ['--apps-at', '03:45']]) {
      const { process: child, ended } = program.start(['run', '--config', file, ...args], env())
      child.stderr!.on('data', (text) => {
        if (String(text).includes('"sweep"')) child.kill('SIGTERM')
      })
      const { exitCode, stderr } = await ended
      expect(exitCode).toBe(0)
      started.push(JSON.parse(stderr.split('\n')[0]!))
    }
    expect(started).toMatchObject([
      { msg: 'started', appsAt: '02:30' },
      { msg: 'started', appsAt: '03:45' },
    ])
    rmSync(folder, { recursive: true })
  })

  test('--help names the commands that work and the exit codes', async () => {
    const { exitCode, stdout } = await program.start(['--help']).ended
    expect(exitCode).toBe(0)
    const commands = [
      ...stdout
        .split('Commands:')[1]!
        .split('Environment:')[0]!
        .matchAll(/^ {2}([a-z]+) /gm),
    ]
    expect(commands.map(([, name]) => name)).toEqual([
      'connect',
      'preview',
      'sync',
      'apps',
      'run',
      'status',
      'retry',
      'check',
      'reauthenticate',
      'disconnect',
      'completion',
      'help',
    ])
    expect(stdout).toContain('KANDJI_PUSH_PATIENCE')
  })

  test('--verbose logs requests, and no secret, though the services repeat them', async () => {
    bed.enroll({ serial_number: 'A' })
    const echo = `${KANDJI_TOKEN} ${ACCOUNT.clientSecret} ${ACCOUNT.password} access-token-of-this-test-1`
    bed.servicenow.script(/import/, { status: 500, body: { error: { message: echo, detail: echo } } })
    bed.servicenow.special = () => [{ status: 'error', error_message: echo, status_message: encodeURIComponent(echo) }]
    const { stdout, stderr } = await program.start(['sync', '--verbose', '--json'], env()).ended
    expect(stderr).toContain('GET /api/v1/devices')
    for (const output of [stdout, stderr]) {
      expect(output).toContain('[redacted]')
      for (const secret of [
        KANDJI_TOKEN,
        ACCOUNT.clientSecret,
        ACCOUNT.password,
        encodeURIComponent(ACCOUNT.password),
        'access-token-of',
      ]) {
        expect(output).not.toContain(secret)
      }
    }
  })

  test('gives up after KANDJI_PUSH_PATIENCE seconds without progress', async () => {
    bed.enroll({})
    bed.servicenow.script(/import/, { status: 503 }, Infinity)
    const { exitCode, stderr } = await program.start(['sync'], { ...env(), KANDJI_PUSH_PATIENCE: '0.3' }).ended
    expect(exitCode).toBe(4)
    expect(stderr).toContain('No progress with ServiceNow for 0.3 s')
  })

  test('stops cleanly on Ctrl-C, and goes on where it was', async () => {
    bed.enroll(...plain(3))
    bed.servicenow.script(/import/, 'hang', 1)
    const { process: child, ended } = program.start(['sync', '--json'], env())
    while (bed.servicenow.count(/import/) === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGINT')
    const { exitCode, stdout, stderr } = await ended
    expect(exitCode).toBe(4)
    expect(stderr).toContain('Stopped before the end')
    expect(JSON.parse(stdout).devices.changed).toBe(3)
    expect((await program.start(['sync'], env()).ended).exitCode).toBe(0)
    expect(bed.servicenow.computers.size).toBe(3)
  })

  test.each([0, 40, 200, 333])(
    'after kill -9 behind row %i, the next sync ends as one that was not interrupted',
    async (rows) => {
      bed.enroll(...plain(200))
      const { process: child, ended } = program.start(['sync'], env())
      bed.servicenow.special = () => {
        if (bed.servicenow.processed.length > rows) child.kill('SIGKILL')
        return undefined
      }
      expect((await ended).exitCode).toBe(null)
      bed.servicenow.special = () => undefined
      const { exitCode, stdout } = await program.start(['sync', '--json'], env()).ended
      expect(exitCode).toBe(0)
      expect(bed.servicenow.computers.size).toBe(200)
      expect(bed.servicenow.mdm.size).toBe(200)
      // What was settled is not sent again: only the four requests in flight, of up to 100 rows, may come twice.
      expect(bed.servicenow.processed.length).toBeLessThanOrEqual(400 + 4 * 100)
      expect(JSON.parse(stdout).rows.rejected).toBe(0)
      expect(JSON.parse((await program.start(['sync', '--json'], env()).ended).stdout).requests.servicenow).toBe(0)
    }
  )
})
