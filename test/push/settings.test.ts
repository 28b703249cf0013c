// The environment: what each variable takes, and what is said when it is wrong.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_APP_SELECTION } from '../../src/push/configuration/apps.ts'
import { WHOLE_INVENTORY } from '../../src/push/configuration/inventory.ts'
import { BadEnvironment, readEnvironment } from '../../src/push/cli/environment.ts'

const GOOD = {
  KANDJI_API_URL: 'https://acme.api.kandji.io',
  KANDJI_API_TOKEN: 'token-1',
  SERVICENOW_INSTANCE: 'acme',
  SERVICENOW_CLIENT_ID: 'id',
  SERVICENOW_CLIENT_SECRET: 'secret-1',
  SERVICENOW_USERNAME: 'user',
  SERVICENOW_PASSWORD: ' pass word ',
}

function problemsOf(env: Record<string, string | undefined>): Record<string, string> {
  try {
    readEnvironment(env)
  } catch (error) {
    if (error instanceof BadEnvironment)
      return Object.fromEntries(error.problems.map(({ subject, reason }) => [subject, reason]))
    throw error
  }
  return {}
}

describe('the environment', () => {
  test('gives the configuration, with defaults', () => {
    expect(readEnvironment(GOOD)).toEqual({
      kandji: { url: 'https://acme.api.kandji.io', token: 'token-1' },
      servicenow: {
        url: 'https://acme.service-now.com',
        clientId: 'id',
        clientSecret: 'secret-1',
        username: 'user',
        password: ' pass word ',
      },
      stateFolder: '.kandji-push',
      patienceMs: 30_000,
      inventory: WHOLE_INVENTORY,
      apps: DEFAULT_APP_SELECTION,
      freshnessMs: 86_400_000,
    })
  })

  test.each([
    ['https://acme.kandji.io', 'https://acme.api.kandji.io'],
    ['https://acme.eu.kandji.io/devices', 'https://acme.api.eu.kandji.io'],
    ['https://acme.iru.com', 'https://acme.api.iru.com'],
  ])('takes %s for the console and names the API URL', (text, url) => {
    expect(problemsOf({ ...GOOD, KANDJI_API_URL: text })['KANDJI_API_URL']).toContain(`Did you mean \`${url}\`?`)
  })

  test('gives the time of the apps, from the variable before the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))
    const file = join(folder, 'push.json')
    writeFileSync(file, JSON.stringify({ apps: { at: '03:15' } }))
    const env = { ...GOOD, KANDJI_PUSH_CONFIG: file }
    expect(readEnvironment(env).appsAt).toEqual({ hour: 3, minute: 15 })
    expect(readEnvironment({ ...env, KANDJI_PUSH_APPS_AT: ' 02:30' }).appsAt).toEqual({ hour: 2, minute: 30 })
    expect(problemsOf({ ...env, KANDJI_PUSH_APPS_AT: '2:30' })['KANDJI_PUSH_APPS_AT']).toContain('02:30 (HH:MM')
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['https://acme.api.eu.kandji.io/api/v1/', 'https://acme.api.eu.kandji.io'],
    ['https://acme.api.iru.com?x=1', 'https://acme.api.iru.com'],
    ['https://proxy.example.com:8443', 'https://proxy.example.com:8443'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
  ])('takes %s as KANDJI_API_URL', (text, url) => {
    expect(readEnvironment({ ...GOOD, KANDJI_API_URL: text }).kandji.url).toBe(url)
  })

  test.each([
    'acme',
    'acme.api.kandji.io',
    'http://acme.api.kandji.io',
    'http://127.0.0.1.example.com',
    'ftp://x',
    'https://',
  ])('refuses %s as KANDJI_API_URL, and names it', (text) => {
    const problems = problemsOf({ ...GOOD, KANDJI_API_URL: text })
    expect(problems).toMatchObject({ KANDJI_API_URL: expect.stringContaining(text) })
    expect(problems['KANDJI_API_URL']).toContain('expected an https address such as https://acme.api.kandji.io')
  })

  test.each([
    ['acme', 'https://acme.service-now.com'],
    ['Acme-Dev2', 'https://acme-dev2.service-now.com'],
    ['https://cmdb.example.com/nav_to.do', 'https://cmdb.example.com'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('takes %s as SERVICENOW_INSTANCE', (text, url) => {
    expect(readEnvironment({ ...GOOD, SERVICENOW_INSTANCE: text }).servicenow.url).toBe(url)
  })

  test.each(['http://acme.service-now.com', 'acme.service-now.com', 'two words'])(
    'refuses %s as SERVICENOW_INSTANCE',
    (text) => {
      expect(problemsOf({ ...GOOD, SERVICENOW_INSTANCE: text })).toMatchObject({
        SERVICENOW_INSTANCE: expect.stringContaining(text),
      })
    }
  )

  test.each([
    ['KANDJI_API_URL', 'acme.api.kandji.io'],
    ['KANDJI_API_URL', 'acme.api.eu.kandji.io/'],
    ['SERVICENOW_INSTANCE', 'acme.service-now.com'],
    ['SERVICENOW_INSTANCE', 'cmdb.acme.com'],
  ])('says of %s what %s was meant to be', (name, text) => {
    expect(problemsOf({ ...GOOD, [name]: text })).toMatchObject({
      [name]: expect.stringContaining(`got \`${text}\`. Did you mean \`https://${text}\`?`),
    })
  })

  test('reports everything that is wrong at once', () => {
    const problems = problemsOf({ KANDJI_API_URL: 'nonsense', KANDJI_PUSH_PATIENCE: 'soon', SERVICENOW_PASSWORD: 'p' })
    expect(Object.keys(problems).sort()).toEqual([
      'KANDJI_API_TOKEN',
      'KANDJI_API_URL',
      'KANDJI_PUSH_PATIENCE',
      'SERVICENOW_CLIENT_ID',
      'SERVICENOW_CLIENT_SECRET',
      'SERVICENOW_INSTANCE',
      'SERVICENOW_USERNAME',
    ])
    expect(problems['KANDJI_API_TOKEN']).toContain('KANDJI_API_TOKEN_FILE')
    expect(problems['KANDJI_PUSH_PATIENCE']).toContain('`soon`')
  })

  test.each(['"token-1"', "'token-1'", 'Bearer token-1', 'token\n-1', 'tökén-1'])(
    'takes no %j for a token',
    (token) => {
      const reason = problemsOf({ ...GOOD, KANDJI_API_TOKEN: token })['KANDJI_API_TOKEN']
      expect(reason).toContain('no quotes, no `Bearer`')
      expect(reason).not.toContain('-1')
    }
  )

  test.each(['\n', '\r\n', '\r'])('takes a value that ends with the line break of a file: %j', (end) => {
    const { servicenow } = readEnvironment(GOOD)
    const names = ['CLIENT_ID', 'CLIENT_SECRET', 'USERNAME', 'PASSWORD'] as const
    const given = names.map((name) => [`SERVICENOW_${name}`, `${GOOD[`SERVICENOW_${name}`]}${end}`])
    expect(readEnvironment({ ...GOOD, ...Object.fromEntries(given) }).servicenow).toEqual(servicenow)
  })

  test.each([' /srv/push', '/srv/push ', '/srv/push\r\n', '\uFEFF/srv/push'])('takes %j for a folder', (text) => {
    expect(readEnvironment({ ...GOOD, KANDJI_PUSH_STATE: text }).stateFolder).toBe('/srv/push')
  })

  test.each(['~', '~/push', '$HOME/push', '${HOME}/push', '%APPDATA%\\push'])(
    'makes no folder with the name %s, which nothing has expanded',
    (text) => {
      expect(problemsOf({ ...GOOD, KANDJI_PUSH_STATE: text })).toEqual({
        KANDJI_PUSH_STATE: expect.stringContaining(`got \`${text}\`. Only a shell`) as string,
      })
      const folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))
      const file = join(folder, 'push.json')
      writeFileSync(file, JSON.stringify({ state: text }))
      expect(problemsOf({ ...GOOD, KANDJI_PUSH_CONFIG: file })).toEqual({
        'state in push.json': expect.stringContaining('only a shell knows') as string,
      })
      rmSync(folder, { recursive: true })
    }
  )

  test.each([
    ['SERVICENOW_CLIENT_ID', 'hush\u200b'],
    ['SERVICENOW_CLIENT_SECRET', '\u2060hush'],
    ['SERVICENOW_USERNAME', 'hu\tsh'],
    ['SERVICENOW_PASSWORD', 'hush\u202c'],
    ['SERVICENOW_PASSWORD', 'hu\nsh'],
  ])('takes no %s with a character that cannot be seen: %j', (name, value) => {
    const problems = problemsOf({ ...GOOD, [name]: value })
    expect(problems).toEqual({ [name]: expect.stringContaining('that cannot be seen') as string })
    expect(problems[name]).not.toContain('sh')
  })

  test('never repeats a secret', () => {
    const secret = 'hush hush\n42'
    const url = `https://user:${encodeURIComponent(secret)}@acme.api.kandji.io`
    const problems = problemsOf({ ...GOOD, KANDJI_API_TOKEN: secret, KANDJI_API_URL: url })
    expect(Object.keys(problems).sort()).toMatchObject(['KANDJI_API_TOKEN', 'KANDJI_API_URL'])
    expect(JSON.stringify(problems)).not.toContain('hush')
  })

  describe('with files', () => {
    let folder = ''
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))))
    afterEach(() => rmSync(folder, { recursive: true }))
    const file = (content: string) => {
      writeFileSync(join(folder, 'secret'), content)
      return join(folder, 'secret')
    }

    test.each([
      'KANDJI_API_TOKEN',
      'SERVICENOW_CLIENT_ID',
      'SERVICENOW_CLIENT_SECRET',
      'SERVICENOW_USERNAME',
      'SERVICENOW_PASSWORD',
    ])('takes %s_FILE instead, without the line break at its end', (name) => {
      const config = readEnvironment({ ...GOOD, [name]: undefined, [`${name}_FILE`]: file('from-a-file\n') })
      expect(JSON.stringify(config)).toContain('"from-a-file"')
    })

    test.each([
      ['a byte order mark', '\uFEFFfrom-a-file\n'],
      ['line breaks of Windows', 'from-a-file\r\n\r\n'],
      ['an empty line before it', '\nfrom-a-file\n'],
    ])('takes a file with %s', (_name, content) => {
      for (const name of ['SERVICENOW_CLIENT_ID', 'SERVICENOW_CLIENT_SECRET', 'SERVICENOW_PASSWORD']) {
        const config = readEnvironment({ ...GOOD, [name]: undefined, [`${name}_FILE`]: file(content) })
        expect(JSON.stringify(config)).toContain('"from-a-file"')
      }
    })

    test.each([
      ['UTF-16', Buffer.from('\uFEFFhush\r\n', 'utf16le')],
      ['UTF-16', Buffer.from('hush\r\n', 'utf16le')],
      ['UTF-16', Buffer.from('\uFEFFhush\n', 'utf16le').swap16()],
      ['Latin-1', Buffer.from('hüsh\n', 'latin1')],
    ])('says that a file is in %s', (encoding, bytes) => {
      const place = file('')
      writeFileSync(place, bytes)
      const problems = problemsOf({ ...GOOD, SERVICENOW_PASSWORD: undefined, SERVICENOW_PASSWORD_FILE: place })
      expect(problems['SERVICENOW_PASSWORD']).toContain(`expected text in UTF-8, got \`${place}\``)
      expect(problems['SERVICENOW_PASSWORD']).toContain(encoding)
      expect(JSON.stringify(problems)).not.toMatch(/h.?sh/)
      const other = problemsOf({ ...GOOD, KANDJI_PUSH_CONFIG: place })
      expect(Object.values(other)).toEqual([expect.stringContaining(`\`${place}\` in `)])
    })

    test('takes no file with more than the value', () => {
      const problems = problemsOf({
        ...GOOD,
        SERVICENOW_CLIENT_SECRET: undefined,
        SERVICENOW_CLIENT_SECRET_FILE: file('hush\nid\n'),
      })
      expect(problems['SERVICENOW_CLIENT_SECRET']).toContain('expected one line')
      expect(JSON.stringify(problems)).not.toContain('hush')
    })

    test('takes no address with a password from the configuration file, whether its database answers or not', () => {
      const config = file('{"state": "postgresql://push:hush@127.0.0.1:1/kandji"}')
      const problems = problemsOf({ ...GOOD, KANDJI_PUSH_CONFIG: config })
      expect(problems).toEqual({ 'state in secret': expect.stringContaining('without a password') as string })
    })

    test('says when a file is missing, empty, or contradicts the variable', () => {
      const other = { ...GOOD, SERVICENOW_PASSWORD: undefined }
      expect(problemsOf({ ...other, SERVICENOW_PASSWORD_FILE: '/nowhere/x' })['SERVICENOW_PASSWORD']).toContain(
        '/nowhere/x'
      )
      expect(problemsOf({ ...other, SERVICENOW_PASSWORD_FILE: file('\n') })['SERVICENOW_PASSWORD']).toContain(
        'empty file'
      )
      const both = problemsOf({ ...GOOD, SERVICENOW_PASSWORD_FILE: file('another-one') })['SERVICENOW_PASSWORD']
      expect(both).toContain('either SERVICENOW_PASSWORD or SERVICENOW_PASSWORD_FILE')
      expect(both).not.toContain('another-one')
    })
  })
})
