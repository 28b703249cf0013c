// The file itself and what is stored beside it: where it is looked for, what of it is repeated, and what is not.

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfigurationFile } from '../../../src/push/configuration/file.ts'
import { foundText, looksSecret, pathText } from '../../../src/push/configuration/issues.ts'
import {
  readStoredSettings,
  STORED_SETTINGS_FILE,
  storeSettings,
} from '../../../src/push/configuration/stored-settings.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kandji-push-'))))
afterEach(() => rmSync(folder, { recursive: true }))

describe('a configuration file', () => {
  function read(content: unknown) {
    const path = join(folder, 'my.json')
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
    return readConfigurationFile(path)
  }
  const problem = (content: unknown, subject: string): string =>
    read(content).problems.find((one) => one.subject === `${subject} in my.json`)?.reason ?? ''

  test('gives its content, its absolute path and no problem', () => {
    expect(read({ devices: { tags: [' x '] } })).toEqual({
      content: { devices: { tags: ['x'] } },
      path: join(folder, 'my.json'),
      problems: [],
    })
  })

  test('may begin with a byte order mark', () => {
    expect(read('\uFEFF{"patienceSeconds": 3}').content).toEqual({ patienceSeconds: 3 })
  })

  test('that was not named need not be there; one that was is missed', () => {
    const before = process.cwd()
    try {
      process.chdir(folder)
      expect(readConfigurationFile(undefined)).toMatchObject({ content: {}, path: undefined, problems: [] })
      const named = readConfigurationFile('kandji-push.config.json')
      expect(named.problems).toMatchObject([
        { subject: 'configuration file', reason: expect.stringContaining('ENOENT') },
      ])
      expect(named.path).toBe(join(process.cwd(), 'kandji-push.config.json'))
    } finally {
      process.chdir(before)
    }
  })

  test('that is there and cannot be read is a problem even when it was not named', () => {
    const before = process.cwd()
    const here = mkdtempSync(join(folder, 'x'))
    try {
      process.chdir(here)
      // A folder of this name: reading it fails with something else than that it is not there.
      mkdtempSync('kandji-push.config.json')
      expect(readConfigurationFile(undefined).problems).toMatchObject([])
      expect(readConfigurationFile(here).problems[0]!.reason).toContain('EISDIR')
    } finally {
      process.chdir(before)
    }
  })

  test.each([
    ['{\n  "a": 1,,\n}', /line 2, column 10/],
    ['{,}', /line 1, column 2/],
    ['{\n\n  x\n}', /line 3, column 3/],
  ])('that is no JSON says where: %j', (text, place) => {
    expect(read(text).problems).toMatchObject([{ subject: 'my.json', reason: expect.stringMatching(place) }])
    expect(read(text).content).toEqual({})
  })

  test.each(['', '  \n\t'])('that is empty says so: %j', (text) => {
    expect(read(text).problems[0]!.reason).toContain('an empty file')
  })

  test.each([
    ['token', 'KANDJI_API_TOKEN'],
    ['api_key', 'KANDJI_API_TOKEN'],
    ['ApiKey', 'KANDJI_API_TOKEN'],
    ['bearer', 'KANDJI_API_TOKEN'],
    ['passwd', 'SERVICENOW_PASSWORD'],
    ['PASSWORD', 'SERVICENOW_PASSWORD'],
    ['pwd', 'SERVICENOW_PASSWORD'],
    ['clientId', 'SERVICENOW_CLIENT_ID'],
    ['client-id', 'SERVICENOW_CLIENT_ID'],
    ['client_secret', 'SERVICENOW_CLIENT_SECRET'],
    ['client-secret', 'SERVICENOW_CLIENT_SECRET'],
    ['credentials', 'SERVICENOW_CLIENT_SECRET'],
  ])('with the secret %s names its variable once, at any depth', (key, variable) => {
    for (const [content, path] of [
      [{ [key]: 'x' }, key],
      [{ servicenow: { [key]: 'x' } }, `servicenow.${key}`],
      [{ other: [{ [key]: { [key]: 'x' } }] }, `other[0].${key}`],
    ] as const) {
      const { problems } = read(content)
      const about = problems.filter(({ reason }) => reason.includes(`${variable}_FILE`))
      expect(about).toHaveLength(1)
      if (!path.startsWith('other')) {
        expect(about[0]!.subject).toBe(`${path} in my.json`)
        expect(problems).toHaveLength(1)
      }
    }
  })

  test('may have columns with any word in their names', () => {
    const content = { attributes: { extra: { u_token: 'device.asset_tag' }, rename: { os_type: 'u_password' } } }
    expect(read(content)).toMatchObject({ content, problems: [] })
  })

  test('may hold null or text where a secret is looked for', () => {
    expect(problem({ kandji: null }, 'kandji')).toContain('null')
    expect(problem('null', 'the whole file')).toContain('null')
  })

  test.each([
    [{ devices: { excludePersonal: { tag: [] } } }, 'devices.excludePersonal.tag', 'Did you mean `tags`?'],
    [{ devices: { excludePersonal: { zzzzzz: 1 } } }, 'devices.excludePersonal.zzzzzz', 'blueprints, tags.'],
    [{ zzzzzzzzz: 1 }, 'zzzzzzzzz', '$schema, kandji, servicenow, state'],
    [{ attributes: { zzzzzz: 1 } }, 'attributes.zzzzzz', 'skip, rename, extra.'],
    [{ attributes: { rename: { divice_name: 'u_x' } } }, 'attributes.rename.divice_name', '`device_name`'],
  ])('with an unknown key says what is known there: %j', (content, path, text) => {
    expect(problem(content, path)).toContain(text)
  })

  test('with several unknown keys has a problem for each', () => {
    expect(read({ aaaaaaaa: 1, bbbbbbbb: 2 }).problems.map(({ subject }) => subject)).toMatchObject([
      'aaaaaaaa in my.json',
      'bbbbbbbb in my.json',
    ])
  })

  test.each([
    [{ state: '' }, 'state', 'expected a text'],
    [{ state: 7 }, 'state', 'expected a text'],
    [{ patienceSeconds: true }, 'patienceSeconds', 'expected a number'],
    [{ attributes: [] }, 'attributes', 'expected an object'],
    [{ attributes: { skip: 'os_type' } }, 'attributes.skip', 'expected a list'],
    [{ attributes: { skip: [7] } }, 'attributes.skip[0]', 'expected one of device_name'],
    [{ servicenow: { username: '' } }, 'servicenow.username', 'expected a text'],
    [{ leavers: 'delete' }, 'leavers', 'expected one of none, mark, retire'],
    [{ devices: { platforms: [] } }, 'devices.platforms', 'Leave it out'],
    [{ devices: { excludePersonal: { tags: [''] } } }, 'devices.excludePersonal.tags[0]', 'expected a tag'],
  ])('of the wrong kind says what was expected: %j', (content, path, text) => {
    expect(problem(content, path)).toContain(text)
  })

  test.each(['sys_x', 'U_x', '1x', 'u-x', '', 'x'.repeat(81)])('names no column %j', (column) => {
    expect(read({ attributes: { rename: { os_type: column } } }).problems).toHaveLength(1)
  })

  test.each(['x', 'u_x1', 'x'.repeat(80), 'systems'])('may name a column %j', (column) => {
    expect(read({ attributes: { rename: { os_type: column } } }).problems).toMatchObject([])
  })

  test.each(['device', 'device.', 'device..a', 'apps.name', 'xdevice.a', 'device.a b', 'device.a.'])(
    'names no path %j',
    (path) => expect(read({ attributes: { extra: { u_x: path } } }).problems).toHaveLength(1)
  )
})

describe('a value in an error text', () => {
  test.each([
    [undefined, /nothing/],
    [null, /^`null`$/],
    [7, /^`7`$/],
    ['a', /^`"a"`$/],
    [[1, 2], /a list/],
    [{ a: 1 }, /an object/],
    ['x '.repeat(39), /^`"(x ){39}"`$/],
    ['x '.repeat(50), /^`"(x ){39}x…`$/],
  ])('of %j', (value, text) => {
    expect(foundText(value)).toMatch(text)
  })

  test('is not repeated when it looks like a token', () => {
    const opaque = 'a1b2c3d4e5f6a7b8c9d0e1f2'
    expect(foundText(opaque)).not.toContain(opaque)
  })

  test.each([
    ['a1b2c3d4e5f6a7b8c9d0e1f2', true],
    ['a1b2c3d4e5f6a7b8c9d0e1f', false],
    ['abcdefghijklmnopqrstuvwxyz', false],
    ['123456789012345678901234567', false],
    ['a1b2c3d4e5f6 a7b8c9d0e1f2', false],
    ['00000000-aaaa-BBBB-cccc-dddddddddddd', true],
    ['x00000000-aaaa-bbbb-cccc-dddddddddddd!', false],
    ['!00000000-aaaa-bbbb-cccc-dddddddddddd', false],
    ['00000000-aaaa-bbbb-cccc-dddddddddddd!', false],
  ])('%s looks like a token: %s', (text, looks) => {
    expect(looksSecret(text)).toBe(looks)
  })

  test('stands at a path that is written as in a program', () => {
    expect(pathText(['devices', 'tags', 0])).toBe('devices.tags[0]')
    expect(pathText([0, 'a.b'])).toBe('[0].a.b')
    expect(pathText([])).toBe('')
  })
})

describe('stored settings', () => {
  const settings = { kandjiUrl: 'https://a.example', instanceUrl: 'https://b.example', username: 'u' }

  test('come back as they were stored, readable by their owner only', () => {
    storeSettings(folder, settings)
    storeSettings(folder, { ...settings, username: 'v' })
    expect(readStoredSettings(folder)).toEqual({ ...settings, username: 'v' })
    expect(readdirSync(folder)).toEqual([STORED_SETTINGS_FILE])
    expect(statSync(join(folder, STORED_SETTINGS_FILE)).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, STORED_SETTINGS_FILE), 'utf8')).toMatch(/}\n$/)
  })

  test.each(['', '{', '[]', '{"kandjiUrl": "x"}', '{"kandjiUrl": "x", "instanceUrl": "y", "username": 7}'])(
    'that are damaged are none: %j',
    (text) => {
      writeFileSync(join(folder, STORED_SETTINGS_FILE), text)
      expect(readStoredSettings(folder)).toBe(undefined)
    }
  )

  test('are none in a folder that is not connected', () => {
    expect(readStoredSettings(folder)).toBe(undefined)
    expect(readStoredSettings(join(folder, 'none'))).toBe(undefined)
  })
})
