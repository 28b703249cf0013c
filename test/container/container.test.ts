// deploy/Containerfile, built and run: it takes the main job as an ordinary user on a root that cannot be written to.

import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useLocalSides } from '../push/support/local-sides.ts'
import { baseImage, buildah, npmSecrets } from './base-image.ts'
import { installed } from './machine.ts'

const ROOT = join(__dirname, '..', '..')
const IMAGE = 'localhost/kandji-push:test'
const UID = 10_001
const CONTAINERFILE = readFileSync(join(ROOT, 'deploy/Containerfile'), 'utf8')
/** Lies beside the sources and among them, as those of a developer do. */
const PLANTED = [
  '.local/planted-secret',
  'planted.env',
  'secrets/planted',
  'src/push/planted.env',
  'src/push/cli/planted-token',
  'src/push/secrets/planted.pem',
  'src/server/shared/planted.key',
  'packages/kandji-push/planted.npmrc',
  'packages/kandji-push/.kandji-push/planted.db',
]

let folder = ''
let container = ''
let mounted = ''
let config: { User: string; Entrypoint: string[]; Cmd: string[]; Env: string[]; Healthcheck?: { Test: string[] } }

beforeAll(() => {
  installed('buildah', 'buildah')
  installed('debootstrap', 'debootstrap')
  folder = mkdtempSync(join(tmpdir(), 'kandji-push-container-'))
  const base = baseImage()
  const [documented] = /podman build .*/.exec(CONTAINERFILE) ?? ['']
  expect(documented).toBe('podman build --format docker -f deploy/Containerfile -t kandji-push .')
  for (const name of PLANTED) plant(name)
  const file = join(ROOT, 'deploy/Containerfile')
  const args = ['--isolation', 'chroot', '--build-arg', `NODE_IMAGE=${base}`, ...npmSecrets(folder), '-f', file]
  buildah('build', '--format', 'docker', ...args, '-t', IMAGE, ROOT)
  config = (JSON.parse(buildah('inspect', '--type', 'image', IMAGE)) as { Docker: { config: typeof config } }).Docker
    .config
  container = buildah('from', IMAGE).trim()
  mounted = buildah('mount', container).trim()
}, 900_000)

afterAll(() => {
  for (const name of PLANTED) rmSync(join(ROOT, name), { force: true })
  for (const made of MADE.reverse()) rmSync(made, { recursive: true, force: true })
  if (container) buildah('rm', container)
  if (config) buildah('rmi', IMAGE)
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** Folders that stood only for what was planted. */
const MADE: string[] = []

function plant(name: string): void {
  const made = mkdirSync(join(ROOT, name, '..'), { recursive: true })
  if (made !== undefined) MADE.push(made)
  writeFileSync(join(ROOT, name), 'planted')
}

const sides = useLocalSides({ devices: 20 })

/** Runs a program of the image as the image says: its user, its environment, nothing writable but /state and /tmp. */
function inside(args: string[], env: Record<string, string> = {}): { process: ChildProcess; ended: Promise<Ended> } {
  const [state, secrets] = [join(folder, 'state'), join(folder, 'secrets')]
  const own = [...config.Env, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)]
  const steps = [
    `mount --bind -o ro '${mounted}' '${mounted}'`,
    `mount -o remount,bind,ro '${mounted}'`,
    `mount -t proc proc '${mounted}/proc'`,
    `mount -t tmpfs tmpfs '${mounted}/tmp'`,
    `mount --bind '${state}' '${mounted}/state'`,
    `mount -t tmpfs tmpfs '${mounted}/run'`,
    `mkdir '${mounted}/run/secrets'`,
    `mount --bind '${secrets}' '${mounted}/run/secrets'`,
    `exec chroot --userspec=${config.User} '${mounted}' env -i -C /state ${[...own, ...args].map((part) => `'${part.replaceAll("'", `'\\''`)}'`).join(' ')}`,
  ]
  const child = spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-e', '-c', steps.join('\n')])
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (texts.stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (texts.stderr += String(chunk)))
  const ended = new Promise<Ended>((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...texts })))
  return { process: child, ended }
}

interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

/** The credentials as files, as podman and Kubernetes hand them over; the state is empty. */
function prepare(): Record<string, string> {
  const { KANDJI_API_URL, SERVICENOW_INSTANCE, SERVICENOW_USERNAME, ...rest } = sides.env()
  const files = {
    'kandji-api-token': rest['KANDJI_API_TOKEN'],
    'servicenow-client-id': rest['SERVICENOW_CLIENT_ID'],
    'servicenow-client-secret': rest['SERVICENOW_CLIENT_SECRET'],
    'servicenow-password': rest['SERVICENOW_PASSWORD'],
  }
  for (const name of ['state', 'secrets']) {
    rmSync(join(folder, name), { recursive: true, force: true })
    mkdirSync(join(folder, name), { mode: 0o700 })
    chownSync(join(folder, name), UID, UID)
  }
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(join(folder, 'secrets', name), `${value}\n`, { mode: 0o400 })
    chownSync(join(folder, 'secrets', name), UID, UID)
  }
  return {
    KANDJI_API_URL: KANDJI_API_URL!,
    SERVICENOW_INSTANCE: SERVICENOW_INSTANCE!,
    SERVICENOW_USERNAME: SERVICENOW_USERNAME!,
  }
}

test('is an ordinary user, and keeps the health check with the documented command', () => {
  expect(config.User).toBe(`${UID}:${UID}`)
  expect(config.Healthcheck?.Test.slice(0, 2)).toEqual(['CMD', 'node'])
  expect([config.Entrypoint, config.Cmd]).toEqual([['kandji-push'], ['run', '--listen', '0.0.0.0:9750']])
})

test('has the program alone: nothing that lies beside the sources, and no npmrc', () => {
  const own = join(mounted, 'opt/kandji-push')
  expect(readdirSync(own).sort()).toEqual([
    'LICENSE',
    'THIRD-PARTY.txt',
    'kandji-push.js',
    'native',
    'postgres-worker.js',
  ])
  expect(readdirSync(join(own, 'native'))).toEqual([])
  expect(readdirSync(join(mounted, 'root')).filter((name) => name === '.npmrc')).toEqual([])
  const all = readdirSync(mounted, { recursive: true, encoding: 'utf8' })
  expect(all.filter((name) => name.includes('planted') || name.startsWith('build'))).toEqual([])
  expect(statSync(own).uid).toBe(0)
})

test('lets nothing into its build but what it is built from', () => {
  const file = join(folder, 'Containerfile')
  writeFileSync(file, 'FROM scratch\nCOPY . /\n')
  const name = 'localhost/kandji-push:context'
  buildah('build', '--isolation', 'chroot', '-f', file, '-t', name, ROOT)
  const context = buildah('from', name).trim()
  try {
    const files = readdirSync(buildah('mount', context).trim(), { recursive: true, withFileTypes: true })
    const others = files.filter((entry) => entry.isFile() && !entry.name.endsWith('.ts')).map((entry) => entry.name)
    expect(others.sort()).toEqual(['LICENSE', 'pack.mjs', 'package-lock.json', 'package.json', 'package.json'])
    expect(files.filter((entry) => entry.name.includes('planted'))).toEqual([])
  } finally {
    buildah('rm', context)
    buildah('rmi', name)
  }
})

test('can write nothing but its state, and a folder for what passes', async () => {
  prepare()
  const script = 'id -u; touch /state/a /tmp/a && echo written; touch /opt/kandji-push/a /etc/a /a || echo refused'
  expect((await inside(['sh', '-c', script]).ended).stdout).toBe(`${UID}\nwritten\nrefused\n`)
})

test('takes the main job, and is healthy by its own check', async () => {
  const env = prepare()
  const push = (...args: string[]) => inside([...config.Entrypoint, ...args], env).ended
  const check = async () => (await inside(config.Healthcheck!.Test.slice(1)).ended).exitCode
  expect(await push('connect')).toMatchObject({ exitCode: 0 })
  expect(await check()).toBe(1)
  const running = inside([...config.Entrypoint, ...config.Cmd], env)
  try {
    await until(async () => (await check()) === 0, 60_000)
    const devices = sides.rows('x_kandj_kandji_mdm').length
    expect(devices).toBeGreaterThan(10)
    const metrics = await (await fetch('http://127.0.0.1:9750/metrics')).text()
    expect(metrics).toContain(`kandji_push_devices 20\n`)
    // As `podman exec` and `kubectl exec` do it.
    const status = JSON.parse((await push('status', '--json')).stdout) as { runningProcess: string; lastSweep: object }
    expect(status.lastSweep).toMatchObject({ exitCode: expect.any(Number) as number })
    expect((await push('retry', '--json')).stderr).toContain('Done by the running kandji-push')
    running.process.kill('SIGTERM')
    expect((await running.ended).exitCode).toBe(0)
    const again = JSON.parse((await push('sync', '--json')).stdout) as { rows: { sent: number } }
    expect(again.rows.sent).toBe(0)
  } finally {
    running.process.kill('SIGKILL')
  }
}, 120_000)

async function until(isSo: () => Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not so within ${ms} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
