// kandji-push.config.json: what it takes, what is said when it is wrong, and what it changes in a sync.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BadEnvironment, readEnvironment } from '../../src/push/cli/environment.ts'
import { keyFaults } from '../../src/push/configuration/duplicate-keys.ts'
import { readConfigurationFile } from '../../src/push/configuration/file.ts'
import { jsonSchema } from '../../src/push/configuration/schema.ts'
import { storeSettings } from '../../src/push/configuration/stored-settings.ts'

const SECRETS = {
  KANDJI_API_TOKEN: 'token-1',
  SERVICENOW_CLIENT_ID: 'id',
  SERVICENOW_CLIENT_SECRET: 'secret-1',
  SERVICENOW_PASSWORD: 'password-1',
}
const FILE = {
  kandji: { url: 'https://acme.api.kandji.io' },
  servicenow: { instance: 'acme', username: 'kandji.service' },
}

describe('the configuration file', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  function write(content: unknown): string {
    const path = join(folder, 'my.config.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }

  const read = (content: unknown, env: Record<string, string> = {}) =>
    readEnvironment({ ...SECRETS, KANDJI_PUSH_CONFIG: write(content), ...env })

  function problemsOf(content: unknown, env: Record<string, string> = {}): Record<string, string> {
    try {
      read(content, env)
    } catch (error) {
      if (!(error instanceof BadEnvironment)) throw error
      return Object.fromEntries(error.problems.map(({ subject, reason }) => [subject, reason]))
    }
    return {}
  }

  test('gives what the environment does not', () => {
    const config = read({ ...FILE, state: 'my-state', patienceSeconds: 5 })
    expect(config).toMatchObject({
      kandji: { url: 'https://acme.api.kandji.io', token: 'token-1' },
      servicenow: { url: 'https://acme.service-now.com', username: 'kandji.service' },
      stateFolder: join(folder, 'my-state'),
      patienceMs: 5000,
    })
  })

  test('a user name in it needs its password; none at all means client credentials', () => {
    const without = { SERVICENOW_PASSWORD: '' }
    expect(problemsOf(FILE, without)['SERVICENOW_PASSWORD']).toMatch(/to go with servicenow\.username in \S+\.json/)
    const { kandji, servicenow } = FILE
    const file = { kandji, servicenow: { instance: servicenow.instance } }
    expect(read(file, without)).toMatchObject({ servicenow: { username: undefined, password: undefined } })
  })

  test('gives way to the environment', () => {
    const env = {
      KANDJI_API_URL: 'https://other.api.kandji.io',
      SERVICENOW_INSTANCE: 'other',
      SERVICENOW_USERNAME: 'somebody',
      KANDJI_PUSH_STATE: '/elsewhere',
      KANDJI_PUSH_PATIENCE: '7',
    }
    expect(read({ ...FILE, state: 'my-state', patienceSeconds: 5 }, env)).toMatchObject({
      kandji: { url: 'https://other.api.kandji.io' },
      servicenow: { url: 'https://other.service-now.com', username: 'somebody' },
      stateFolder: '/elsewhere',
      patienceMs: 7000,
    })
  })

  test('says which apps are sent, and when `run` brings them', () => {
    const apps = { at: '02:30', platforms: ['Mac', 'iPad'], helpers: true }
    expect(read({ ...FILE, apps })).toMatchObject({
      apps: { platforms: ['Mac', 'iPad'], helpers: true },
      appsAt: { hour: 2, minute: 30 },
    })
  })

  test('leaves them at those of Macs without helpers, and brought by no `run`', () => {
    for (const content of [FILE, { ...FILE, apps: {} }]) {
      const config = read(content)
      expect(config.apps).toEqual({ platforms: ['Mac'], helpers: false })
      expect(config.appsAt).toBe(undefined)
    }
  })

  test.each([
    [{ kandji: { token: 'hush-hush' } }, 'kandji.token', 'KANDJI_API_TOKEN'],
    [{ servicenow: { password: 'hush-hush' } }, 'servicenow.password', 'SERVICENOW_PASSWORD'],
    [{ servicenow: { clientSecret: 'hush-hush' } }, 'servicenow.clientSecret', 'SERVICENOW_CLIENT_SECRET'],
    [{ servicenow: { client_id: 'hush-hush' } }, 'servicenow.client_id', 'SERVICENOW_CLIENT_ID'],
    [{ KANDJI_API_TOKEN: 'hush-hush' }, 'KANDJI_API_TOKEN', 'KANDJI_API_TOKEN'],
    [{ secrets: { a: 'hush-hush' } }, 'secrets', 'SERVICENOW_CLIENT_SECRET'],
  ])('refuses the secret in %j, says where it belongs, and does not repeat it', (content, path, variable) => {
    const problems = problemsOf(content)
    expect(problems[`${path} in my.config.json`]).toContain(`${variable} or ${variable}_FILE`)
    expect(JSON.stringify(problems)).not.toContain('hush')
    expect(Object.keys(problems).filter((subject) => subject.startsWith(path))).toHaveLength(1)
  })

  test.each([
    [{ kanji: {} }, 'kanji', 'Did you mean `kandji`?'],
    [{ kandji: { uri: 'x' } }, 'kandji.uri', 'Did you mean `url`?'],
    [{ devices: { platform: ['Mac'] } }, 'devices.platform', 'Did you mean `platforms`?'],
    [{ devices: { colour: 1 } }, 'devices.colour', 'Known here: platforms, blueprints, tags, excludePersonal.'],
    [{ devices: { platforms: ['Macs'] } }, 'devices.platforms[0]', 'got `"Macs"`. Did you mean `Mac`?'],
    [
      { devices: { platforms: ['Windows'] } },
      'devices.platforms[0]',
      'expected one of Mac, iPhone, iPad, AppleTV, Vision',
    ],
    [{ devices: { platforms: 'Mac' } }, 'devices.platforms', 'expected a list [ … ], got `"Mac"`'],
    [{ devices: { tags: [] } }, 'devices.tags', 'expected at least one entry, got a list. Leave it out to take all.'],
    [{ devices: { blueprints: [7] } }, 'devices.blueprints[0]', 'expected a text, got `7`'],
    [{ devices: { excludePersonal: true } }, 'devices.excludePersonal', 'expected an object { … }, got `true`'],
    [{ patienceSeconds: '30' }, 'patienceSeconds', 'expected a number, got `"30"`'],
    [{ patienceSeconds: -1 }, 'patienceSeconds', 'expected a number from 0 up, got `-1`'],
    [{ attributes: { skip: ['device_nam'] } }, 'attributes.skip[0]', 'Did you mean `device_name`?'],
    [{ attributes: { skip: ['serial_number'] } }, 'attributes.skip[0]', 'expected one of device_name'],
    [
      { attributes: { rename: { device_id: 'u_x' } } },
      'attributes.rename.device_id',
      'is not known. Did you mean `device_name`?',
    ],
    [{ attributes: { rename: { device_name: 'U X' } } }, 'attributes.rename.device_name', 'small letters'],
    [
      { attributes: { rename: { device_name: 'os_type' } } },
      'attributes.rename.device_name',
      'already the standard column os_type',
    ],
    [
      { attributes: { skip: ['os_type'], rename: { os_type: 'u_os' } } },
      'attributes.rename.os_type',
      'which attributes.skip leaves out',
    ],
    [
      { attributes: { extra: { u_a: 'asset_tag' } } },
      'attributes.extra.u_a',
      'expected a path such as device.asset_tag',
    ],
    [
      { attributes: { extra: { u_a: { path: 'device.tags', table: 'apps' } } } },
      'attributes.extra.u_a',
      'computer" or "mdm',
    ],
    [{ attributes: { extra: { sys_id: 'device.tags' } } }, 'attributes.extra.sys_id', 'not beginning with sys_'],
    [
      { attributes: { extra: { model_name: 'device.model' } } },
      'attributes.extra.model_name',
      'the standard column model_name',
    ],
    [{ devices: { tags: [' '] } }, 'devices.tags[0]', 'expected a tag, got `" "`'],
    [
      { apps: { at: '25:00' } },
      'apps.at',
      'expected a time of day such as 02:30 (HH:MM, from 00:00 to 23:59), got `"25:00"`',
    ],
    [{ apps: { at: 2.5 } }, 'apps.at', 'expected a time of day such as 02:30 (HH:MM, from 00:00 to 23:59), got `2.5`'],
    [{ apps: { At: '02:30' } }, 'apps.At', 'Did you mean `at`?'],
    [{ apps: { time: '02:30' } }, 'apps.time', 'Known here: at, platforms, helpers.'],
    [{ apps: { platforms: ['AppleTV'] } }, 'apps.platforms[0]', 'expected one of Mac, iPhone, iPad, got `"AppleTV"`'],
    [
      { apps: { platforms: [] } },
      'apps.platforms',
      'expected at least one platform (Mac when it is left out), got a list',
    ],
    [{ apps: { helpers: 'yes' } }, 'apps.helpers', 'expected true or false, got `"yes"`'],
    [{ apps: '02:30' }, 'apps', 'expected an object { … }, got `"02:30"`'],
    [[], 'the whole file', 'expected an object { … }, got a list'],
  ])('says what is wrong with %j', (content, path, reason) => {
    const problems = problemsOf(content)
    expect(Object.keys(problems)).toContain(`${path} in my.config.json`)
    expect(problems[`${path} in my.config.json`]).toContain(reason)
  })

  test('says all that is wrong at once, the environment included', () => {
    const problems = problemsOf(
      { ...FILE, devices: { platforms: ['Mc'] }, patienceSeconds: 'x', colour: 1 },
      { KANDJI_API_URL: 'nonsense', KANDJI_API_TOKEN: '' }
    )
    expect(Object.keys(problems).sort()).toMatchObject([
      'KANDJI_API_TOKEN',
      'KANDJI_API_URL',
      'colour in my.config.json',
      'devices.platforms[0] in my.config.json',
      'patienceSeconds in my.config.json',
    ])
  })

  test('names the field of the file when an address in it is wrong', () => {
    const problems = problemsOf({ ...FILE, kandji: { url: 'acme' } })
    expect(problems).toMatchObject({ 'kandji.url in my.config.json': expect.stringContaining('got `acme`') })
  })

  test('does not repeat what looks like a token', () => {
    const token = '5d4b1c0e-1111-4222-8333-444455556666'
    expect(JSON.stringify(problemsOf({ ...FILE, kandji: { url: token } }))).not.toContain(token)
    expect(JSON.stringify(problemsOf({ ...FILE, devices: { platforms: [token] } }))).not.toContain(token)
    expect(JSON.stringify(problemsOf(`{"kandji": ${token}}`))).not.toContain(token)
  })

  test('that is no JSON says where, without quoting it', () => {
    const problems = problemsOf('{\n  "kandji": {,}\n}')
    expect(problems['my.config.json']).toMatch(/expected JSON .* got something else/)
  })

  test('that is empty says so', () => {
    expect(problemsOf('\n')['my.config.json']).toMatch(/got an empty file\.$/)
  })

  test('is looked for in the working folder, and need not be there unless it was named', () => {
    expect(() => readEnvironment({ ...SECRETS, KANDJI_PUSH_CONFIG: join(folder, 'none.json') })).toThrow(/none\.json/)
    const before = process.cwd()
    try {
      process.chdir(folder)
      writeFileSync('kandji-push.config.json', JSON.stringify(FILE))
      expect(readEnvironment(SECRETS).servicenow.username).toBe('kandji.service')
    } finally {
      process.chdir(before)
    }
  })

  test('is described by the JSON Schema that is shipped', () => {
    const file = join(__dirname, '../../schema/kandji-push.config.schema.json')
    // To bring it up to date: UPDATE_SCHEMA=1 npx jest test/push/configuration, then npm run format
    if (process.env['UPDATE_SCHEMA']) writeFileSync(file, `${JSON.stringify(jsonSchema(), undefined, 2)}\n`)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jsonSchema())
  })

  describe('beside settings that connect has stored', () => {
    const stored = {
      kandjiUrl: 'https://acme.api.kandji.io',
      instanceUrl: 'https://acme.service-now.com',
      username: 'kandji.service',
    }
    beforeEach(() => {
      mkdirSync(join(folder, 'state'))
      storeSettings(join(folder, 'state'), stored)
    })

    test('leaves only the secrets to be set', () => {
      expect(read({ state: 'state' })).toMatchObject({
        kandji: { url: stored.kandjiUrl },
        servicenow: { url: stored.instanceUrl, username: 'kandji.service' },
      })
    })

    test('refuses another tenant or instance with this state, which would hide that nothing was delivered there', () => {
      const env = { KANDJI_API_URL: 'https://other.api.kandji.io', SERVICENOW_INSTANCE: 'prod' }
      const problems = problemsOf({ state: 'state' }, env)
      expect(problems['KANDJI_API_URL']).toContain(`belongs to ${stored.kandjiUrl}, got https://other.api.kandji.io`)
      expect(problems['SERVICENOW_INSTANCE']).toContain('set KANDJI_PUSH_STATE to a different folder')
      expect(problems['SERVICENOW_INSTANCE']).toContain('reauthenticate')
    })
  })
})

describe('keys that JSON.parse passes over', () => {
  test.each([
    ['{"devices": {}, "leavers": "mark", "devices": {"tags": ["x"]}}', ['devices']],
    ['{"kandji": {"url": "https://a.b", "url": "https://c.d"}}', ['kandji.url']],
    ['{"attributes": {"extra": {"u_a": {"path": "device.x", "path": "device.y"}}}}', ['attributes.extra.u_a.path']],
    ['{"le\\u0061vers": "mark", "leavers": "none"}', ['leavers']],
    ['{"__proto__": {"state": "x"}}', ['__proto__']],
    ['{"attributes": {"rename": {"__proto__": "u_x"}}}', ['attributes.rename.__proto__']],
    ['{"apps": {"constructor": 1}}', ['apps.constructor']],
    ['{"devices": {"tags": ["a", "b"], "blueprints": ["a"]}, "apps": {"platforms": ["Mac"]}}', []],
    ['[{"a": 1}, {"a": 2}, "a", "a"]', []],
  ])('are told of %s', (text, paths) => {
    expect(keyFaults(text).map(({ path }) => path.join('.'))).toEqual(paths)
  })

  test('make the file wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))
    const file = join(folder, 'kandji-push.config.json')
    writeFileSync(file, '{"leavers": "none", "__proto__": {}, "leavers": "mark"}')
    const { problems } = readConfigurationFile(file)
    rmSync(folder, { recursive: true })
    expect(problems.map(({ subject, reason }) => `${subject} ${reason}`)).toMatchObject([
      expect.stringMatching(/^__proto__ in kandji-push.config.json is not known/),
      expect.stringMatching(/^leavers in kandji-push.config.json expected each key once, found it again/),
    ])
  })
})
