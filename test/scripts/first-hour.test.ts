// The first hour on a real instance, rehearsed on the local one.

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOOKS } from '../../scripts/first-hour/looks.ts'
import { startInstance, type Running } from '../../src/instance/start.ts'
import { builtApp } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')
const PASSWORD = `p-${randomBytes(12).toString('hex')}`

interface Written {
  wrote: boolean
  findings: Array<{
    id: string
    question: string
    verdict: string
    found: string
    rows?: Array<Record<string, string>>
  }>
}

let running: Running
let folder = ''

beforeAll(async () => {
  running = await startInstance({ adminPassword: PASSWORD, app: builtApp() })
  folder = mkdtempSync(join(tmpdir(), 'first-hour-'))
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

const file = () => join(folder, 'found.json')
const run = (args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; text: string }> => {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'scripts', 'first-hour.js'), ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      NODE_PATH: join(ROOT, 'node_modules'),
      INSTANCE_ADMIN_PASSWORD: PASSWORD,
      ...env,
    },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })))
}
const writesOf = () =>
  JSON.stringify(
    ['cmdb_ci_computer', 'x_kandj_kandji_kandji_import_set_computer', 'sys_import_set'].map((table) =>
      running.instance.database.version(table)
    )
  )
const written = () => JSON.parse(readFileSync(file(), 'utf8')) as Written

test('asks every question in order, changes nothing, and writes what it found', async () => {
  const before = writesOf()
  const { code, text } = await run([running.url, '--out', file()])
  const { findings, wrote } = written()
  expect(wrote).toBe(false)
  expect(findings.map(({ question }) => question)).toEqual(LOOKS.map(({ question }) => question))
  const numbers = findings.map(({ id }) => Number(id.slice(1)))
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  expect(findings.filter(({ verdict }) => verdict === 'not to be seen')).toEqual([])
  expect(code).toBe(findings.some(({ verdict }) => verdict === 'differs') ? 1 : 0)
  expect(writesOf()).toBe(before)
  const privileges = findings.find(({ id }) => id === 'F1')!
  expect(privileges.verdict).toBe('as assumed')
  expect(privileges.rows).toContainEqual(expect.objectContaining({ target_type: 'scriptable', status: 'allowed' }))
  expect(findings.find(({ question }) => question.startsWith('Which column of oauth_entity'))!.found).toContain('user')
  expect(text).toContain(file())
})

test('tells what differs, and ends with 1', async () => {
  const { database } = running.instance
  const privilege = database.find('sys_scope_privilege', 'target_name', 'GlideRecord.setValue')!
  database.update('sys_scope_privilege', String(privilege.sys_id), { status: 'denied' })
  const { code, text } = await run([running.url, '--out', file()])
  database.update('sys_scope_privilege', String(privilege.sys_id), { status: 'allowed' })
  expect(code).toBe(1)
  expect(text).toMatch(/F1 +differs .*GlideRecord\.setValue/)
})

test('with --write sends one row, and removes what it made', async () => {
  const { text } = await run([running.url, '--write', '--out', file()])
  const { findings, wrote } = written()
  expect(wrote).toBe(true)
  expect(findings.at(-1)).toMatchObject({
    verdict: 'as assumed',
    found: expect.stringMatching(/1 computers, 1 source records/),
  })
  expect(text).toContain('One device row by REST')
  const left = running.instance.database.find('cmdb_ci_computer', 'name', 'First hour')
  expect(left).toBeUndefined()
})

test('no secret reaches the file or the output, whatever the instance holds', async () => {
  running.instance.asSystem(() => {
    running.instance.setProperty(
      'com.glide.apps.include.echo',
      `Bearer ${PASSWORD} ${Buffer.from(`admin:${PASSWORD}`).toString('base64')}`
    )
    running.instance.log.write('error', `Security restricted: x_kandj_kandji ${PASSWORD}`, 'x_kandj_kandji')
  })
  const { text } = await run([running.url, '--out', file()])
  const all = text + readFileSync(file(), 'utf8')
  expect(all).toContain('[redacted]')
  expect(all).not.toContain(PASSWORD)
  expect(all).not.toContain(Buffer.from(PASSWORD).toString('base64').slice(0, 12))
})

test.each<[string, string[], Record<string, string>, number, RegExp]>([
  ['no address', [], {}, 2, /expected the https address/],
  ['plain http elsewhere', ['http://acme.service-now.com'], {}, 2, /expected the https address/],
  ['a password in the address', ['https://admin:x@acme.service-now.com'], {}, 2, /expected the https address/],
  ['no password', ['URL'], { INSTANCE_ADMIN_PASSWORD: '' }, 2, /INSTANCE_ADMIN_PASSWORD/],
  ['another option', ['URL', '--wirte'], {}, 2, /expected --write or --out FILE, got --wirte/],
  ['a wrong password', ['URL'], { INSTANCE_ADMIN_PASSWORD: 'wrong-one' }, 3, /answered 401/],
  ['nobody there', ['http://127.0.0.1:54321'], {}, 4, /no answer: .*ECONNREFUSED/],
])('%s', async (_what, args, env, code, expected) => {
  const result = await run(
    args.map((arg) => (arg === 'URL' ? running.url : arg)),
    env
  )
  expect(result.code).toBe(code)
  expect(result.text).toMatch(expected)
  expect(existsSync(join(folder, 'first-hour-127.0.0.1.json'))).toBe(false)
})
