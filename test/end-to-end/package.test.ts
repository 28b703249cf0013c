// The companion as its users get it: packed, installed into an empty folder, and taken the whole way against the local pair, on
// this Node and on Node 24, which brings SQLite itself.

import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../package.json'
import { useLocalSides } from '../push/support/local-sides.ts'
import { node24 } from '../support/node-24.ts'

const ROOT = join(__dirname, '../..')
const MEGABYTE = 1_000_000
const npm = (args: string[], cwd: string) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe' })
let folder = ''
let program = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kandji-push-package-'))
  npm(['pack', './packages/kandji-push', '--silent', '--pack-destination', folder], ROOT)
  npm(['install', '--silent', '--no-audit', '--no-fund', join(folder, `kandji-push-${version}.tgz`)], folder)
  program = join(folder, 'node_modules', '.bin', 'kandji-push')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (node: string, args: string[], env: Record<string, string> = {}) =>
  new Promise<{ exitCode: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(node, [program, ...args], { cwd: folder, env: { PATH: process.env.PATH, ...env } })
    const texts = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk) => (texts.stdout += chunk))
    child.stderr.on('data', (chunk) => (texts.stderr += chunk))
    child.on('close', (exitCode) => resolve({ exitCode, ...texts }))
  })

test('needs nothing beside itself, and less than 40 MB', () => {
  const modules = join(folder, 'node_modules')
  expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['kandji-push'])
  const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40 * MEGABYTE)
  const held = files.map((entry) => entry.name).filter((name) => name !== '.package-lock.json')
  expect(held.sort()).toEqual([
    'LICENSE',
    'README.md',
    'THIRD-PARTY.txt',
    `better-sqlite3-${process.platform}-${process.arch}-${process.versions.modules}.node`,
    'kandji-push.js',
    'package.json',
    'postgres-worker.js',
  ])
})

test('`npm run pack` makes both packages where nothing was built before', () => {
  const checkout = mkdtempSync(join(folder, 'checkout-'))
  copyFileSync(join(ROOT, 'package.json'), join(checkout, 'package.json'))
  symlinkSync(join(ROOT, 'packages'), join(checkout, 'packages'))
  // What is in them is made above: here it is where they go.
  npm(['run', 'pack', '--silent', '--ignore-scripts'], checkout)
  const [push, instance] = readdirSync(join(checkout, 'dist')).sort()
  expect([push, instance]).toEqual([
    `kandji-push-${version}.tgz`,
    expect.stringMatching(/^local-instance-for-servicenow-.*\.tgz$/),
  ])
})

describe('takes the whole way', () => {
  const sides = useLocalSides({ devices: 20 })

  test.each([
    ['this Node', () => process.execPath],
    ['Node 24', node24],
  ])('on %s', async (_name, nodeOf) => {
    const node = nodeOf()
    const env = { ...sides.env(), KANDJI_PUSH_PATIENCE: '10' }
    expect(await run(node, ['--version'])).toMatchObject({ exitCode: 0, stdout: `${version}\n` })
    expect(await run(node, ['connect'], env)).toMatchObject({ exitCode: 0, stdout: '' })
    const first = await run(node, ['sync', '--json'], env)
    expect(first.stderr).not.toContain('Warning')
    const { devices, rows } = JSON.parse(first.stdout) as { devices: { changed: number }; rows: { inserted: number } }
    expect(devices.changed).toBeGreaterThan(10)
    expect(rows.inserted).toBe(2 * devices.changed)
    expect(sides.rows('x_kandj_kandji_mdm')).toHaveLength(devices.changed)
    const again = JSON.parse((await run(node, ['sync', '--json'], env)).stdout) as { rows: { sent: number } }
    expect(again.rows.sent).toBe(0)
    expect((await run(node, ['status', '--json'], env)).stdout).toContain('"devices"')
    sides.running.instance.setPlugin('com.snc.samp', true)
    const apps = JSON.parse((await run(node, ['apps', '--json'], env)).stdout) as { apps: { changed: number } }
    expect(apps.apps.changed).toBeGreaterThan(50)
    expect(sides.rows('cmdb_sam_sw_install')).toHaveLength(apps.apps.changed)
  })

  test('what one Node began the other goes on with', async () => {
    const first = await run(process.execPath, ['sync', '--limit', '3', '--json'], sides.env())
    expect(JSON.parse(first.stdout)).toMatchObject({ rows: { sent: 6 } })
    const { stdout } = await run(node24(), ['sync', '--limit', '3', '--json'], sides.env())
    expect(JSON.parse(stdout)).toMatchObject({ devices: { unchanged: 3 }, rows: { sent: 0 } })
  })
})

describe('on a Node that cannot run it, ends with 2 and the version that is needed', () => {
  const pretending = (versions: Record<string, string>, args: string[], env: Record<string, string> = {}) => {
    const preload = join(folder, 'pretend.cjs')
    const value = `{ ...process.versions, ...${JSON.stringify(versions)} }`
    writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${value} })`)
    return run(process.execPath, args, { ...env, NODE_OPTIONS: `--require ${preload}` })
  }

  test.each(['18.20.8', '20.17.0', '20.18.0'])('Node %s is too old', async (node) => {
    expect(await pretending({ node }, ['status'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `kandji-push: Expected Node 20.18.1 or later, got ${node}.\n`,
    })
  })

  test('one without SQLite that the package was not packed for', async () => {
    const { exitCode, stderr } = await pretending({ modules: '999' }, ['sync'], {
      KANDJI_API_URL: 'http://127.0.0.1:1',
      KANDJI_API_TOKEN: 'x',
      SERVICENOW_INSTANCE: 'http://127.0.0.1:1',
      SERVICENOW_CLIENT_ID: 'a',
      SERVICENOW_CLIENT_SECRET: 'b',
      KANDJI_PUSH_STATE: join(folder, 'state'),
    })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Expected a Node with SQLite (22.13 or later)')
    expect(stderr).not.toContain(' at ')
  })
})
