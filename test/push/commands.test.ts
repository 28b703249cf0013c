// connect, preview, reauthenticate and disconnect as a user starts them: what they print, where, and what they end with.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useLocalSides } from './support/local-sides.ts'
import { useProgram } from './support/program.ts'

describe('kandji-push', () => {
  const sides = useLocalSides({ devices: 4 })
  const program = useProgram()
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const run = async (args: string[], more: Record<string, string> = {}) => {
    const result = await program.start(args, { ...sides.env(), ...more }).ended
    const { kandji, servicenow } = sides.config
    for (const secret of [kandji.token, servicenow.clientId, servicenow.clientSecret, servicenow.password])
      expect(result.stdout + result.stderr).not.toContain(secret)
    return result
  }
  const secretsOnly = () => {
    const { KANDJI_API_TOKEN, SERVICENOW_CLIENT_ID, SERVICENOW_CLIENT_SECRET, SERVICENOW_PASSWORD } = sides.env()
    const state = { KANDJI_PUSH_STATE: sides.config.stateFolder }
    return {
      KANDJI_API_TOKEN,
      SERVICENOW_CLIENT_ID,
      SERVICENOW_CLIENT_SECRET,
      SERVICENOW_PASSWORD,
      ...state,
    } as Record<string, string>
  }
  const config = (content: unknown) => {
    writeFileSync(join(folder, 'config.json'), JSON.stringify(content))
    return join(folder, 'config.json')
  }

  test('connect prints the list for people, and with --json the same as data; then secrets are enough', async () => {
    const { exitCode, stdout, stderr } = await run(['connect', '--json', '--verbose'])
    expect(exitCode).toBe(0)
    expect(stderr).toContain('✓ Role import_transformer: held')
    expect(stderr).toContain('! SAM Pro (com.snc.samp): not active\n      → Devices flow without it.')
    expect(stderr).toContain('Connected. See what a first sync would do: kandji-push preview')
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 0, stored: true, checks: expect.any(Array) })
    expect((await program.start(['sync', '--limit', '1'], secretsOnly()).ended).exitCode).toBeLessThan(2)
    expect(sides.rows('cmdb_ci_computer')).toHaveLength(1)
  })

  test('connect names each wrong setting, and asks neither side', async () => {
    const { exitCode, stderr } = await run(['connect'], { KANDJI_API_URL: 'acme', SERVICENOW_CLIENT_ID: '' })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('✗ KANDJI_API_URL: expected an https address')
    expect(stderr).toContain('✗ SERVICENOW_CLIENT_ID: expected the client id')
    expect(stderr).toContain('Not connected, and nothing was written.')
    expect(existsSync(sides.config.stateFolder)).toBe(false)
  })

  test('refuses to use the state of one instance for another, in connect as in sync', async () => {
    await run(['connect'])
    for (const command of ['connect', 'sync', 'preview']) {
      const { exitCode, stderr } = await run([command], { SERVICENOW_INSTANCE: 'another' })
      expect([command, exitCode]).toEqual([command, 2])
      expect(stderr).toContain(`belongs to ${sides.running.url}, got https://another.service-now.com`)
    }
  })

  test('takes --config before and after the command, and says when the file is not there', async () => {
    const file = config({ devices: { platforms: ['Mc'] } })
    for (const args of [
      ['--config', file, 'sync'],
      ['sync', '--config', file],
      ['preview', '--config', file],
    ]) {
      const { exitCode, stderr, stdout } = await run(args)
      expect([args, exitCode]).toEqual([args, 2])
      expect(stderr + stdout).toContain('devices.platforms[0] in config.json: expected one of Mac')
    }
    const { exitCode, stderr } = await run(['sync', '--config', join(folder, 'none.json')])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('none.json` (ENOENT). Check --config.')
  })

  test('status does not look elsewhere when the configuration file that may name the folder cannot be read', async () => {
    const file = join(folder, 'none.json')
    const unknown = await run(['status', '--config', file], { KANDJI_PUSH_STATE: '' })
    expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining('none.json` (ENOENT)')])
    await run(['sync', '--limit', '1'])
    expect((await run(['status', '--config', file])).stdout).toContain(sides.config.stateFolder)
  })

  test('preview prints changes on stdout and the numbers on stderr, and leaves no state behind', async () => {
    const { exitCode, stdout, stderr } = await run(['preview', '--limit', '2'])
    expect(exitCode).toBeLessThan(2)
    expect(stdout.match(/^\+ /gm)).toHaveLength(2)
    expect(stdout).toMatch(/ {4}os +"(macOS|iOS|iPadOS|tvOS)"/)
    expect(stderr).toContain('2 seen: 2 changed, 0 unchanged, 0 skipped\nRecords   2 to create, 0 to update')
    expect(existsSync(sides.config.stateFolder)).toBe(false)
    const data = JSON.parse((await run(['preview', '--json', '--limit', '2'])).stdout)
    expect(data.changes).toHaveLength(2)
    expect(data.changes[0]).toMatchObject({ action: 'create', fields: expect.any(Array) })
  })

  test('preview counts nothing where settings are wrong', async () => {
    const { exitCode, stderr } = await run(['preview'], { KANDJI_API_URL: 'nonsense' })
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('`nonsense`')])
    expect(stderr).not.toContain('0 seen')
  })

  test('reauthenticate leaves the stored settings alone until the new credentials have worked', async () => {
    await run(['connect'])
    const file = join(sides.config.stateFolder, 'settings.json')
    const before = readFileSync(file, 'utf8')
    const wrong = await run(['reauthenticate'], { SERVICENOW_USERNAME: 'somebody' })
    expect(wrong.exitCode).toBe(3)
    expect(wrong.stderr).toContain('The stored settings have not changed.')
    expect(readFileSync(file, 'utf8')).toBe(before)
    const right = await run(['reauthenticate'])
    expect(right.exitCode).toBe(0)
    expect(right.stderr).toContain('The new credentials are good.')
  })

  test('disconnect says what stays where, wants a yes, and empties the state folder', async () => {
    await run(['connect'])
    const unasked = await run(['disconnect'])
    expect(unasked.exitCode).toBe(2)
    expect(unasked.stderr).toContain('in ServiceNow everything')
    expect(unasked.stderr).toContain('In a script, add --yes.')
    expect(existsSync(sides.config.stateFolder)).toBe(true)
    const agreed = await run(['disconnect', '--yes', '--json'])
    expect(agreed.exitCode).toBe(0)
    expect(JSON.parse(agreed.stdout)).toMatchObject({ removed: true })
    expect(existsSync(sides.config.stateFolder)).toBe(false)
    const again = await run(['disconnect', '--yes'])
    expect([again.exitCode, again.stderr]).toEqual([0, expect.stringContaining('nothing to do')])
  })

  test('disconnect empties nothing while the configuration file that names the folder cannot be read', async () => {
    await run(['connect'])
    const file = config({ state: sides.config.stateFolder, colour: 1 })
    const { exitCode, stderr } = await run(['disconnect', '--yes', '--config', file], { KANDJI_PUSH_STATE: '' })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('colour in config.json')
    expect(existsSync(join(sides.config.stateFolder, 'settings.json'))).toBe(true)
  })
})
