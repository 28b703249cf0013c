// Each command for one of many tenants (`--tenants DIR --tenant NAME`), against the local tenant and the local instance: by itself, and
// beside the processes that work for all of them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWithPostgres, startPostgres, type Postgres } from '../support/postgres.ts'
import { useLocalSides } from './support/local-sides.ts'
import { useProgram } from './support/program.ts'

const FLEET = ['A1', 'B2', 'C3'].map((serial) => ({
  serial_number: `SERIAL${serial}`,
  platform: 'Mac',
  model: 'MacBook Air',
}))
const DEVICES = FLEET.length

const program = useProgram()
const sides = useLocalSides({ devices: FLEET })
let folder = ''
const RUNNING: Array<ReturnType<typeof program.start>> = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-of-many-'))
  mkdirSync(join(folder, 'tenants'))
  for (const name of ['acme', 'other']) tenant(name)
})
afterEach(async () => {
  for (const { process, ended } of RUNNING.splice(0)) {
    process.kill('SIGKILL')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

function tenant(name: string): void {
  const { kandji, servicenow } = sides.config
  const secrets = {
    KANDJI_API_TOKEN_FILE: kandji.token,
    SERVICENOW_CLIENT_ID_FILE: servicenow.clientId,
    SERVICENOW_CLIENT_SECRET_FILE: servicenow.clientSecret,
    SERVICENOW_PASSWORD_FILE: servicenow.password!,
  }
  const files = Object.entries(secrets).map(([variable, secret]) => {
    writeFileSync(join(folder, `${name}-${variable}`), secret)
    return [variable, `../${name}-${variable}`]
  })
  const content = {
    kandji: { url: kandji.url },
    servicenow: { instance: servicenow.url, username: servicenow.username },
    secrets: Object.fromEntries(files) as object,
  }
  writeFileSync(join(folder, 'tenants', `${name}.json`), JSON.stringify(content))
}

interface Summary {
  devices: Record<string, number>
  apps?: Record<string, number>
  rows: Record<string, number>
}

function theSame(stateOf: () => string): void {
  const env = () => ({ KANDJI_PUSH_STATE: stateOf(), KANDJI_PUSH_PATIENCE: '20' })
  const all = () => ['--tenants', join(folder, 'tenants')]
  const run = (...args: string[]) => program.start([...args, ...all(), '--tenant', 'acme'], env()).ended
  const json = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await run(...args, '--json')
    expect([args, exitCode, exitCode === 0 ? '' : stderr]).toEqual([args, 0, ''])
    return JSON.parse(stdout) as Summary
  }

  async function startAll(): Promise<() => number> {
    const one = program.start(['run', ...all(), '--interval', '2s'], env())
    RUNNING.push(one)
    let text = ''
    one.process.stderr!.on('data', (chunk) => (text += String(chunk)))
    const sweeps = () => text.split('"sweep","exitCode":0').length - 1
    await new Promise<void>((resolve, reject) => {
      one.process.stderr!.on('data', () => sweeps() > 1 && resolve())
      one.process.on('exit', () => reject(new Error(text)))
    })
    return sweeps
  }

  test('the whole way by itself, and nothing of it concerns another tenant', async () => {
    expect((await run('connect', '--no-input')).exitCode).toBe(0)
    expect(await json('preview')).toMatchObject({ devices: { changed: DEVICES }, rows: { sent: 0 } })
    expect(await json('sync')).toMatchObject({ rows: { sent: 2 * DEVICES, inserted: 2 * DEVICES } })
    expect(await json('preview')).toMatchObject({ devices: { unchanged: DEVICES } })
    sides.running.instance.setPlugin('com.snc.samp', true)
    const { apps } = await json('apps')
    expect(sides.rows('cmdb_sam_sw_install')).toHaveLength(apps!['changed']!)
    expect(apps!['changed']).toBeGreaterThan(DEVICES)
    expect(await json('check')).toMatchObject({})
    sides.remove('x_kandj_kandji_mdm', `computer.serial_number=${FLEET[1]!.serial_number}`)
    const checked = await run('check')
    expect([checked.exitCode, checked.stderr]).toEqual([1, expect.stringContaining(FLEET[1]!.serial_number)])
    expect((await run('retry')).exitCode).toBe(0)
    expect((await run('reauthenticate')).exitCode).toBe(0)
    const status = JSON.parse((await run('status', '--json')).stdout) as object
    expect(status).toMatchObject({ tenant: sides.config.kandji.url, outbox: { waiting: 0 } })
    const others = await program.start(['status', ...all(), '--tenant', 'other'], env()).ended
    expect([others.exitCode, others.stderr]).toEqual([2, expect.stringContaining('found none')])
    expect((await run('disconnect', '--yes')).exitCode).toBe(0)
    expect((await run('status')).exitCode).toBe(2)
  }, 120_000)

  test('beside the process that works for all of them, which goes on with it', async () => {
    const sweeps = await startAll()
    sides.running.instance.setPlugin('com.snc.samp', true)
    expect(await json('preview')).toMatchObject({ devices: { unchanged: DEVICES } })
    const connected = await run('connect', '--no-input')
    expect([connected.exitCode, connected.stderr]).toEqual([0, expect.stringContaining('acme')])
    const { apps } = await json('apps')
    expect(sides.rows('cmdb_sam_sw_install')).toHaveLength(apps!['changed']!)
    expect(await json('check')).toMatchObject({})
    sides.update('x_kandj_kandji_mdm', `computer.serial_number=${FLEET[0]!.serial_number}`, { fingerprint: 'other' })
    expect((await run('check')).exitCode).toBe(1)
    expect(await json('sync', '--all')).toMatchObject({ rows: { sent: 2 * DEVICES } })
    expect((await run('retry')).exitCode).toBe(0)
    expect((await run('status')).exitCode).toBe(0)
    expect((await run('reauthenticate')).exitCode).toBe(0)
    const before = sweeps()
    while (sweeps() < before + 2) await new Promise((resolve) => setTimeout(resolve, 50))
    RUNNING[0]!.process.kill('SIGTERM')
    expect((await RUNNING[0]!.ended).exitCode).toBe(0)
  }, 120_000)
}

describe('one of many tenants, with the states in a folder', () => {
  theSame(() => join(folder, 'state'))
})

describeWithPostgres('one of many tenants, with the states in PostgreSQL', () => {
  let server: Postgres
  let count = 0
  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  afterAll(() => server?.close())
  beforeEach(() => void count++)
  theSame(() => server.url({ schema: `many_${count}` }))
})
