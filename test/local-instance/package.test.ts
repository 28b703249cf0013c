// The package of the local instance as its users get it: packed, installed into an empty folder, started there, and used by
// the tests of somebody else's app.

import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { name, version } from '../../packages/local-instance/package.json'
import { builtPackage } from '../support/built.ts'
import { node24 } from '../support/node-24.ts'
import { type AppSpec, packageFiles } from '../support/packages.ts'

const ROOT = join(__dirname, '../..')
const MEGABYTE = 1_000_000
const TICKET = 'x_acme_desk_ticket'
const APP: AppSpec = {
  scope: 'x_acme_desk',
  tables: { [TICKET]: { columns: { title: { display: true }, state: 'string' } } },
  rules: [{ name: 'Open', table: TICKET, when: 'before', on: ['insert'], script: "current.state = 'open'" }],
  fixScripts: { Count: `var t = new GlideRecord('${TICKET}'); t.query(); gs.info(t.getRowCount() + ' tickets')` },
}

let folder = ''
let program = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-instance-package-'))
  const npm = (args: string[], cwd: string) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: 'pipe' })
  npm(['pack', builtPackage(), '--silent', '--ignore-scripts', '--pack-destination', folder], ROOT)
  npm(['install', '--silent', '--no-audit', '--no-fund', '--offline', join(folder, `${name}-${version}.tgz`)], folder)
  program = join(folder, 'node_modules', '.bin', name)
  cpSync(join(__dirname, 'stranger'), folder, { recursive: true })
  for (const [path, text] of packageFiles(APP)) {
    const file = join(folder, 'dist', 'app', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  // The runner that they have installed.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'runners'))
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const withoutPassword = (): NodeJS.ProcessEnv => {
  const { PATH, HOME } = process.env
  return { PATH, HOME, PYTHONDONTWRITEBYTECODE: '1' }
}

/** Of every process of this machine. */
function commandLines(): string[] {
  if (!existsSync('/proc/self')) return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
}

/**
 * Seconds that a process has had a processor for: what its start takes where nothing else runs. A machine with other work makes
 * it wait, which says nothing of the program. Undefined where the system does not tell.
 */
function secondsOfWork(pid: number): number | undefined {
  if (!existsSync('/proc/self')) return undefined
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = after.split(' ').slice(11, 13).map(Number)
  const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
  return (user + system) / ticks
}

/** Starts the program and tells what it said, how much work it had taken until it was ready, and how it ended. */
async function started(node: string, args: string[], use: (url: string, told: string) => Promise<void> | void) {
  const began = Date.now()
  const child = spawn(node, [program, ...args, '--end-with-stdin'], { cwd: folder, env: withoutPassword() })
  let told = ''
  child.stderr.on('data', (chunk) => (told += chunk))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => resolve(/^instance ready (\S+)\n$/.exec(String(chunk))?.[1] ?? String(chunk)))
    child.once('close', (code) => reject(new Error(`It ended with ${code}: ${told}`)))
  })
  const took = secondsOfWork(child.pid!) ?? (Date.now() - began) / 1000
  try {
    await use(url, told)
  } finally {
    child.stdin.end()
  }
  const exitCode = await new Promise((resolve) => child.once('close', resolve))
  return { took, exitCode }
}

/** The password that it made, read from where it says. */
const passwordIn = (told: string): string => readFileSync(/the password is in (\S+)$/m.exec(told)![1]!, 'utf8').trim()

test('holds programs, types and examples, needs nothing beside itself, and takes less than 60 MB', () => {
  const modules = join(folder, 'node_modules')
  expect(readdirSync(modules).filter((one) => !one.startsWith('.'))).toEqual([name])
  const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.map((entry) => statSync(join(entry.parentPath, entry.name)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * MEGABYTE)
  const held = readdirSync(join(modules, name))
  expect(held.sort()).toEqual(['CHANGELOG.md', 'README.md', 'dist', 'examples', 'package.json'])
  const text = readFileSync(join(modules, name, 'dist', 'THIRD-PARTY.txt'), 'utf8')
  expect(text).toContain('fastify')
  // Nothing of this project's own subject is in it.
  expect(readFileSync(join(modules, name, 'dist', 'local-instance.js'), 'utf8')).not.toMatch(/kandji/i)
})

describe('the program', () => {
  test('is ready within two seconds of work, and keeps well below that', async () => {
    const { took } = await started(process.execPath, [], () => undefined)
    expect(took).toBeGreaterThan(0.1)
    expect(took).toBeLessThan(1.6)
  })

  test('is ready within two seconds of work with an app, too', async () => {
    const { took } = await started(process.execPath, ['--memory', '--app', folder], () => undefined)
    expect(took).toBeLessThan(1.8)
  })

  test.each([
    ['this Node', () => process.execPath],
    ['Node 24', node24],
  ])('runs an app and keeps its data on %s', async (_name, nodeOf) => {
    const data = mkdtempSync(join(folder, 'data-'))
    const args = ['--data', data, '--app', folder]
    const headers = (told: string) => ({
      authorization: `Basic ${btoa(`admin:${passwordIn(told)}`)}`,
      'content-type': 'application/json',
    })
    const first = await started(nodeOf(), args, async (url, told) => {
      const table = `${url}/api/now/table/${TICKET}`
      const post = { method: 'POST', headers: headers(told), body: '{"title":"kept"}' }
      expect(await (await fetch(table, post)).json()).toMatchObject({ result: { state: 'open' } })
    })
    expect(first.exitCode).toBe(0)
    await started(nodeOf(), args, async (url, told) => {
      const answer = await fetch(`${url}/api/now/table/${TICKET}`, { headers: headers(told) })
      expect(await answer.json()).toMatchObject({ result: [{ title: 'kept', state: 'open' }] })
    })
  })

  test('takes its password away when it ends', async () => {
    let path = ''
    const { exitCode } = await started(process.execPath, [], (_url, told) => {
      path = /the password is in (\S+)$/m.exec(told)![1]!
      expect(statSync(path).mode & 0o777).toBe(0o600)
    })
    expect([exitCode, statSync(path, { throwIfNoEntry: false })]).toEqual([0, undefined])
  })

  test.each([
    ['an app that is not there', ['--app', 'nowhere'], 'Expected a built app'],
    ['a folder that is no app', ['--app', 'runners/zod'], 'got other files'],
    ['a seed that is not there', ['--seed', 'nowhere.json'], '--seed: cannot read nowhere.json'],
    ['an option that is none', ['--colour'], "unknown option '--colour'"],
    ['a process that is none', ['--parent-pid', 'me'], 'Expected a whole number from 1'],
  ])('ends with 2 and the reason for %s', (_name, args, reason) => {
    const { status, stderr, stdout } = spawnSync(program, args, {
      cwd: folder,
      env: withoutPassword(),
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(reason)
    expect(stderr).not.toContain('    at ')
  })

  test('ends with the process that it was told to watch', async () => {
    const watched = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'])
    const child = spawn(program, ['--parent-pid', String(watched.pid)], { env: withoutPassword() })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    watched.kill('SIGKILL')
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  })
})

describe('their tests', () => {
  const jest = (...args: string[]) => {
    const path = join(folder, 'runners', 'jest', 'bin', 'jest.js')
    return spawnSync(process.execPath, [path, '--rootDir', folder, '--ci', '--workerThreads=false', ...args], {
      cwd: folder,
      env: { ...withoutPassword(), NODE_PATH: join(folder, 'runners') },
      encoding: 'utf8',
    })
  }
  /** Processes of the program that this folder has started. */
  const left = (): string[] => commandLines().filter((line) => line.includes(join(folder, 'node_modules', name)))
  const noneLeft = async (): Promise<string[]> => {
    for (let waited = 0; waited < 50 && left().length > 0; waited++) await new Promise((end) => setTimeout(end, 100))
    return left()
  }

  test('run on their built app, each from the same state', async () => {
    const { status, stderr } = jest('--runInBand', 'desk.test.js')
    expect(stderr).toContain('Tests:       6 passed, 6 total')
    expect(status).toBe(0)
    expect(await noneLeft()).toEqual([])
  })

  test('run with the test runner of Node, as modules', async () => {
    const args = ['--test', join(folder, 'desk.mjs')]
    const { status, stdout } = spawnSync(process.execPath, args, {
      cwd: folder,
      env: withoutPassword(),
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/# pass 2\n/)
    expect(status).toBe(0)
    expect(await noneLeft()).toEqual([])
  })

  test('run where the hooks have the names of mocha, or are handed over', async () => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'other-runners.cjs')], {
      cwd: folder,
      env: withoutPassword(),
      encoding: 'utf8',
    })
    const told = 'useInstance: expected a test runner with beforeAll, beforeEach and afterAll as globals (jest'
    expect([stderr, stdout]).toEqual(['', `${told}\n1\n1\n0 [ 25000 ]\n`])
    expect(await noneLeft()).toEqual([])
  })

  test.each(['throws', 'exits', 'is-killed'])('leave no instance behind when a file %s', async (how) => {
    const { status, stderr } = jest('--runInBand', '--forceExit', `${how}.test.js`)
    expect(status).not.toBe(0)
    expect(stderr).toContain('the instance is up')
    expect(await noneLeft()).toEqual([])
  })

  test('are told what they said wrong', () => {
    const { stderr } = jest('--runInBand', 'wrong.test.js')
    for (const told of [
      'useInstance: expected options among apps, seed, port,',
      'got "app"',
      'useInstance: option seed: expected the path of a JSON file, or {"table": [records]}, got 7',
      'Expected a built app',
      'Expected names of tables, got "no_such_table"',
      'the instance is up from beforeAll to afterAll',
      'expected a success, got 400: Invalid table x_none',
      'run: expected fix script or job, got "script"',
    ])
      expect(stderr).toContain(told)
    expect(stderr).toContain('Tests:       7 passed, 7 total')
  })

  test('have types, for require and for import', () => {
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const roots = `--typeRoots ${join(ROOT, 'node_modules', '@types')} --types node`
    const options = `--noEmit --strict --module nodenext --target es2022 ${roots} typed.cts typed.mts`
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...options.split(' ')], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([0, ''])
  })

  test('take a zip of the app as well', () => {
    const entries = [...packageFiles(APP)].map(([path, text]) => [`/${path}`, Buffer.from(text)] as const)
    writeFileSync(join(folder, 'app.zip'), zipSync(Object.fromEntries(entries)))
    const { status } = jest('--runInBand', 'zip.test.js')
    expect(status).toBe(0)
  })
})

describe('tests in other languages', () => {
  const env = (): NodeJS.ProcessEnv => ({
    ...withoutPassword(),
    PYTHONPATH: join(folder, 'node_modules', name, 'examples'),
  })

  test('Python: an instance in a with block, which ends with it', () => {
    const { status, stdout, stderr } = spawnSync('python3', ['desk.py'], { cwd: folder, env: env(), encoding: 'utf8' })
    expect([stderr, stdout]).toEqual(['', 'open\n0\n'])
    expect(status).toBe(0)
  })

  test('shell: a command with its address and password', () => {
    const script = join(folder, 'node_modules', name, 'examples', 'with-instance.sh')
    const ask =
      'curl -fsS -u "admin:$INSTANCE_ADMIN_PASSWORD" "$INSTANCE_URL/api/now/table/sys_user?sysparm_fields=user_name&sysparm_limit=1"'
    const ran = spawnSync('sh', [script, 'sh', '-c', `${ask}; exit 3`], { cwd: folder, env: env(), encoding: 'utf8' })
    expect([ran.status, ran.stdout]).toEqual([3, '{"result":[{"user_name":"admin"}]}'])
    const wrong = { ...env(), INSTANCE_OPTIONS: '--seed nowhere.json' }
    const failed = spawnSync('sh', [script, 'true'], { cwd: folder, env: wrong, encoding: 'utf8' })
    expect([failed.status, failed.stderr]).toEqual([1, expect.stringContaining('cannot read nowhere.json')])
  })
})
