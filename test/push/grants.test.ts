// The two OAuth grants: client credentials where no user is given, the password grant where one is.

import { connect } from '../../src/push/connect/connect.ts'
import { reauthenticate } from '../../src/push/connect/reauthenticate.ts'
import { readStoredSettings } from '../../src/push/configuration/stored-settings.ts'
import { runSync } from '../../src/push/sync.ts'
import type { PushConfig } from '../../src/push/terms.ts'
import { deviceRow } from './support/fake-kandji.ts'
import { useLocalSides } from './support/local-sides.ts'
import { useProgram } from './support/program.ts'
import { useTestbed } from './support/testbed.ts'

const CLIENT_CREDENTIALS = 'glide.oauth.inbound.client.credential.grant_type.enabled'
const NO_PASSWORD_GRANT = 'glide.oauth.inbound.ropc.grant_type.disabled'
const SIGN_IN = 'OAuth client and service account'

const sides = useLocalSides({
  devices: ['GRNT000A1', 'GRNT000B2'].map((serial_number) => deviceRow({ serial_number, user: '' })),
})
const program = useProgram()

const say = (name: string, value: string) => {
  const { instance } = sides.running
  instance.asSystem(() => instance.setProperty(name, value))
}
const userId = () => sides.rows('sys_user', `user_name=${sides.config.servicenow.username}`)[0]!['sys_id']!

/** An instance that lets the client act for the service account. */
const allow = () => {
  say(CLIENT_CREDENTIALS, 'true')
  sides.update('oauth_entity', `client_id=${sides.config.servicenow.clientId}`, { user: userId() })
}
const withoutUser = (): PushConfig => {
  const { url, clientId, clientSecret } = sides.config.servicenow
  return { ...sides.config, servicenow: { url, clientId, clientSecret } }
}
const signIn = async (config: PushConfig) => (await connect(config)).checks.find(({ name }) => name === SIGN_IN)!
const envWithout = (...names: string[]) =>
  Object.fromEntries(Object.entries(sides.env()).filter(([name]) => !names.includes(name)))
const ACCOUNT_NAMES = ['SERVICENOW_USERNAME', 'SERVICENOW_PASSWORD']

describe('client credentials', () => {
  test('do the whole way: connect, preview, sync, and again with what connect stored', async () => {
    allow()
    const env = envWithout(...ACCOUNT_NAMES)
    const run = async (command: string) => program.start(command.split(' '), env).ended
    const connected = await run('connect')
    expect([connected.exitCode, connected.stderr]).toEqual([0, expect.stringContaining('client credentials grant')])
    expect(connected.stderr).not.toContain('✗')
    expect(readStoredSettings(sides.config.stateFolder)).not.toHaveProperty('username')
    expect(await run('preview')).toMatchObject({ exitCode: 0 })
    expect(await run('sync')).toMatchObject({ exitCode: 0 })
    expect(sides.rows('cmdb_ci_computer', 'discovery_source=Kandji')).toHaveLength(2)
    expect(await run('sync --limit 1')).toMatchObject({ exitCode: 0 })
    expect((await run('status')).stdout).toContain('by the client credentials grant')
  })

  test('act for the OAuth application user, whose roles connect finds', async () => {
    allow()
    const { checks, exitCode } = await connect(withoutUser())
    expect(exitCode).toBe(0)
    expect(checks.filter(({ name }) => name.startsWith('Role')).map(({ found }) => found)).toEqual(
      expect.arrayContaining(['held'])
    )
    sides.remove('sys_user_has_role', `user=${userId()}^role.name=import_transformer`)
    const lacking = (await connect(withoutUser())).checks.filter(({ status }) => status === 'fail')
    const texts = lacking.map(({ name, found, todo }) => `${name} ${found} ${todo}`)
    expect(texts).toContainEqual(expect.stringMatching(/import_transformer.*OAuth application user of the client/))
  })

  test.each<[string, () => void]>([
    ['the property is not set', () => say(CLIENT_CREDENTIALS, 'false')],
    ['the client has no application user', () => sides.update('oauth_entity', 'client_idISNOTEMPTY', { user: '' })],
    ['the application user is locked out', () => sides.update('sys_user', `sys_id=${userId()}`, { locked_out: 1 })],
    ['the secret is wrong', () => sides.update('oauth_entity', 'client_idISNOTEMPTY', { active: 0 })],
  ])('say so when %s', async (_what, spoil) => {
    allow()
    spoil()
    const { status, exitCode, found } = await signIn(withoutUser())
    expect([status, exitCode]).toEqual(['fail', 3])
    expect(found).toMatch(/no OAuth token by the client credentials grant/)
    expect(found).toContain(CLIENT_CREDENTIALS)
    expect(found).toContain('OAuth application user')
    expect(found).not.toContain('ropc')
    const { failure } = await runSync(withoutUser())
    expect(failure).toContain('client credentials grant')
  })
})

describe('the password grant', () => {
  test('is named by connect', async () => {
    expect(await signIn(sides.config)).toMatchObject({ status: 'ok', found: expect.stringMatching(/password grant/) })
  })

  test('says so when the instance has switched it off', async () => {
    say(NO_PASSWORD_GRANT, 'true')
    const { exitCode, found } = await signIn(sides.config)
    expect(exitCode).toBe(3)
    expect(found).toMatch(/no OAuth token by the password grant/)
    expect(found).toContain(NO_PASSWORD_GRANT)
    expect(found).not.toContain(CLIENT_CREDENTIALS)
  })
})

test('connect --help tells of both grants, and of the way out of a network', async () => {
  const { exitCode, stdout } = await program.start(['connect', '--help']).ended
  expect(exitCode).toBe(0)
  for (const word of ['password grant', 'client', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'])
    expect(stdout).toContain(word)
})

describe('one half of an account', () => {
  test.each([
    ['SERVICENOW_USERNAME', 'SERVICENOW_PASSWORD'],
    ['SERVICENOW_PASSWORD', 'SERVICENOW_USERNAME'],
  ])('without %s is refused, whatever the command', async (left, given) => {
    for (const command of ['connect', 'preview', 'sync', 'reauthenticate']) {
      const { exitCode, stderr } = await program.start([command], envWithout(left)).ended
      expect(exitCode).toBe(2)
      expect(stderr).toContain(`${left}: expected`)
      expect(stderr).toContain(given)
      expect(stderr).toMatch(/password grant.*client credentials grant/s)
    }
  })

  test('a user name that connect stored is one', async () => {
    expect((await connect(sides.config)).exitCode).toBe(0)
    const { exitCode, stderr } = await program.start(['sync'], envWithout(...ACCOUNT_NAMES)).ended
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/SERVICENOW_PASSWORD: expected.*connect stored.*reauthenticate/s)
    expect(await program.start(['sync'], envWithout('SERVICENOW_USERNAME')).ended).toMatchObject({ exitCode: 0 })
  })

  test('reauthenticate goes from one grant to the other, and back', async () => {
    allow()
    await connect(sides.config)
    const run = (command: string, env: Record<string, string>) => program.start([command], env).ended
    const there = await run('reauthenticate', envWithout(...ACCOUNT_NAMES))
    expect([there.exitCode, there.stderr]).toEqual([
      0,
      expect.stringMatching(/password grant as \S+ is now the client credentials grant/),
    ])
    expect(await run('sync', envWithout(...ACCOUNT_NAMES))).toMatchObject({ exitCode: 0 })
    const stored = readStoredSettings(sides.config.stateFolder)
    expect((await reauthenticate(sides.config, stored)).checks.at(-1)?.found).toMatch(/is now the password grant as/)
  })
})

describe('a token without a refresh token', () => {
  const bed = useTestbed()
  const asked = () =>
    bed.servicenow.seen
      .filter(({ path }) => path === '/oauth_token.do')
      .map(({ body }) => new URLSearchParams(body).get('grant_type'))

  test('is replaced by a login when it is refused in the middle of a load', async () => {
    const { url, clientId, clientSecret } = bed.config.servicenow
    bed.config.servicenow = { url, clientId, clientSecret }
    bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
    bed.servicenow.script(/POST .*import/, { status: 401, body: { error: { message: 'User Not Authenticated' } } })
    expect((await bed.sync()).exitCode).toBe(0)
    expect(asked()).toEqual(['client_credentials', 'client_credentials'])
  })

  test('is replaced by a login when its life is over', async () => {
    const { url, clientId, clientSecret } = bed.config.servicenow
    bed.config.servicenow = { url, clientId, clientSecret }
    bed.servicenow.expiresIn = 0.000_001
    bed.enroll({ serial_number: 'A' })
    expect((await bed.sync()).exitCode).toBe(0)
    expect(new Set(asked())).toEqual(new Set(['client_credentials']))
  })
})

test('tokens that live no time end the run, and the sentence names their lifespan', async () => {
  sides.update('oauth_entity', `client_id=${sides.config.servicenow.clientId}`, { access_token_lifespan: 0 })
  const { exitCode, failure } = await runSync(sides.config)
  expect(exitCode).toBe(3)
  expect(failure).toContain('that Access Token Lifespan of the OAuth client is not 0')
})
