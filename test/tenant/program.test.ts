import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

let folder: string
let program: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenant-'))
  program = join(folder, 'tenant.js')
  buildSync({
    entryPoints: ['src/tenant/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: program,
    logLevel: 'error',
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Run {
  child: ChildProcess
  out: () => string
  err: () => string
  ended: Promise<number | null>
}

function run(args: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH, ...env } })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => (out += data))
  child.stderr.on('data', (data) => (err += data))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, out: () => out, err: () => err, ended }
}

async function ready({ child, out, ended }: Run): Promise<string> {
  await Promise.race([ended, new Promise((resolve) => child.stdout!.once('data', resolve))])
  return /^tenant ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(out())![1]!
}

test('prints one line when it takes requests, and ends cleanly on SIGTERM and SIGINT', async () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const tenant = run(['--devices', '5'], { TENANT_API_TOKEN: 'one' })
    const url = await ready(tenant)
    const rows = (await (
      await fetch(`${url}/api/v1/devices`, { headers: { authorization: 'Bearer one' } })
    ).json()) as unknown[]
    expect(rows).toHaveLength(5)
    tenant.child.kill(signal)
    expect(await tenant.ended).toBe(0)
    expect([tenant.out(), tenant.err()]).toEqual([`tenant ready ${url}\n`, ''])
  }
})

test('takes the token from a file, the fleet from a file, and the number of apps and the limit by option', async () => {
  writeFileSync(join(folder, 'token'), 'from-file\n')
  writeFileSync(join(folder, 'fleet.json'), '[{"serial_number":"A"}]')
  const tenant = run(['--fleet', join(folder, 'fleet.json'), '--apps', '7', '--requests-per-hour', '1'], {
    TENANT_API_TOKEN_FILE: join(folder, 'token'),
  })
  const url = await ready(tenant)
  const call = () => fetch(`${url}/api/v1/prism/apps?limit=300`, { headers: { authorization: 'Bearer from-file' } })
  const { data } = (await (await call()).json()) as { data: { serial_number: string }[] }
  expect(data.map((row) => row.serial_number)).toEqual(new Array(7).fill('A'))
  expect((await call()).status).toBe(429)
  tenant.child.kill('SIGTERM')
  await tenant.ended
})

test.each([
  ['no token', [], {}, /^Set TENANT_API_TOKEN /],
  ['an empty token', [], { TENANT_API_TOKEN: '' }, /^Set TENANT_API_TOKEN /],
  ['a token file that is not there', [], { TENANT_API_TOKEN_FILE: '/none' }, /^TENANT_API_TOKEN_FILE can't be read/],
  [
    'a port that is none',
    ['--port', 'x'],
    { TENANT_API_TOKEN: 't' },
    /Expected a whole number from 0 to 65535, got "x"/,
  ],
  [
    'a number of devices that is none',
    ['--devices', '-1'],
    { TENANT_API_TOKEN: 't' },
    /Expected a whole number from 0 to/,
  ],
  [
    'a fleet and a number',
    ['--devices', '1', '--fleet', 'f'],
    { TENANT_API_TOKEN: 't' },
    /Expected --devices or --fleet/,
  ],
  ['a fleet file that is not there', ['--fleet', '/none.json'], { TENANT_API_TOKEN: 't' }, /can't be read/],
  ['an unknown option', ['--token', 't'], { TENANT_API_TOKEN: 't' }, /unknown option '--token'/],
])('%s is exit code 2, with what was expected', async (_what, args, env, message) => {
  const tenant = run(args, env as Record<string, string>)
  expect(await tenant.ended).toBe(2)
  expect(tenant.err()).toMatch(message)
  expect(tenant.out()).toBe('')
})

test('a port that is taken is exit code 1, and says what to do', async () => {
  const first = run(['--devices', '1'], { TENANT_API_TOKEN: 't' })
  const port = new URL(await ready(first)).port
  const second = run(['--port', port], { TENANT_API_TOKEN: 't' })
  expect(await second.ended).toBe(1)
  expect(second.err()).toMatch(/choose another with --port/)
  first.child.kill('SIGTERM')
  await first.ended
})

test('--help tells of the environment and of /local, and exits 0', async () => {
  const help = run(['--help'])
  expect(await help.ended).toBe(0)
  for (const word of ['TENANT_API_TOKEN', '--devices', '--apps', '/local/devices', '/local/faults'])
    expect(help.out()).toContain(word)
})
