// `run --tenants DIR`: many tenants in one process, and in several that share a PostgreSQL; those that fail hold up nobody.

import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWithPostgres, startPostgres, type Postgres } from '../support/postgres.ts'
import { ACCOUNT } from './support/fake-servicenow.ts'
import { KANDJI_TOKEN } from './support/fake-kandji.ts'
import { useProgram } from './support/program.ts'
import { plain, useTestbed } from './support/testbed.ts'

interface Line {
  tenant?: string
  msg: string
  exitCode?: number
  failure?: string
  time: string
  rows?: { sent: number }
}

const program = useProgram()
const bed = useTestbed()
let folder = ''
let silent: Server
const RUNNING: Array<ReturnType<typeof program.start> & { lines: Line[]; text: () => string }> = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenants-'))
  mkdirSync(join(folder, 'tenants'))
  // Takes every connection and never says a word.
  silent = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  bed.enroll(...plain(2))
})
afterEach(async () => {
  for (const { process: child, ended } of RUNNING.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
  silent.close()
  rmSync(folder, { recursive: true, force: true })
})

const SECRETS = {
  KANDJI_API_TOKEN_FILE: KANDJI_TOKEN,
  SERVICENOW_CLIENT_ID_FILE: ACCOUNT.clientId,
  SERVICENOW_CLIENT_SECRET_FILE: ACCOUNT.clientSecret,
  SERVICENOW_PASSWORD_FILE: ACCOUNT.password,
}

/** Writes a tenant's file, and those of its secrets beside it. */
function tenant(name: string, change: { url?: string; token?: string; secrets?: object } = {}): void {
  const { url = bed.config.kandji.url, token = KANDJI_TOKEN } = change
  const secrets: Record<string, string> = {}
  for (const [variable, value] of Object.entries({ ...SECRETS, KANDJI_API_TOKEN_FILE: token })) {
    secrets[variable] = `../${name}-${variable}`
    writeFileSync(join(folder, `${name}-${variable}`), value)
  }
  const content = {
    kandji: { url },
    servicenow: { instance: bed.config.servicenow.url, username: ACCOUNT.username },
    reports: false,
    secrets: { ...secrets, ...change.secrets },
  }
  writeFileSync(join(folder, 'tenants', `${name}.json`), JSON.stringify(content))
}

function start(state: string, ...args: string[]): (typeof RUNNING)[number] {
  const env = { KANDJI_PUSH_STATE: state, KANDJI_PUSH_PATIENCE: '2' }
  const started = program.start(['run', '--tenants', join(folder, 'tenants'), '--interval', '1s', ...args], env)
  let text = ''
  started.process.stderr!.on('data', (chunk) => (text += String(chunk)))
  const one = {
    ...started,
    text: () => text,
    get lines(): Line[] {
      return text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line)
    },
  }
  RUNNING.push(one)
  return one
}

const sweepsOf = (name: string) =>
  RUNNING.flatMap(({ lines }) => lines).filter((line) => line.msg === 'sweep' && line.tenant === name)

async function until(isSo: () => boolean, ms = 25_000): Promise<void> {
  for (const end = Date.now() + ms; !isSo();) {
    if (Date.now() > end) throw new Error(`Not within ${ms} ms:\n${RUNNING.map(({ text }) => text()).join('\n---\n')}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function theSame(stateOf: () => string): void {
  test('each tenant has a state and log lines of its own; broken ones hold up nobody', async () => {
    for (const name of ['acme', 'Globex.eu', 'initech']) tenant(name)
    tenant('refused', { token: 'a-token-that-is-none' })
    tenant('hanging', { url: `http://127.0.0.1:${(silent.address() as { port: number }).port}` })
    tenant('unreadable', { secrets: { KANDJI_API_TOKEN_FILE: 'nowhere' } })
    tenant('odd', { secrets: { KANDJI_API_TOKEN: KANDJI_TOKEN } })
    writeFileSync(join(folder, 'tenants', 'broken.json'), '{ "kandji": ')
    const { text, lines: none } = start(stateOf())
    expect(none).toEqual([])
    await until(() => ['acme', 'Globex.eu', 'initech'].every((name) => sweepsOf(name).length >= 4))
    for (const name of ['acme', 'Globex.eu', 'initech']) {
      expect(sweepsOf(name)[0]).toMatchObject({ exitCode: 0, rows: { sent: 4 } })
      expect(sweepsOf(name)[1]).toMatchObject({ exitCode: 0, rows: { sent: 0 } })
    }
    await until(() => sweepsOf('hanging').length > 0 && sweepsOf('odd').length > 0)
    expect(sweepsOf('refused')[0]).toMatchObject({ exitCode: 3 })
    expect(sweepsOf('hanging')[0]).toMatchObject({ exitCode: 4 })
    expect(sweepsOf('unreadable')[0]).toMatchObject({ exitCode: 2, failure: expect.stringContaining('nowhere') })
    expect(sweepsOf('odd')[0]).toMatchObject({ exitCode: 2, failure: expect.stringContaining('secrets in odd.json') })
    expect(sweepsOf('broken')[0]).toMatchObject({ exitCode: 2, failure: expect.stringContaining('broken.json') })
    for (const secret of Object.values(SECRETS)) expect(text()).not.toContain(`"${secret}"`)
  }, 60_000)

  test('a file that is added, put right or removed is taken without a restart', async () => {
    tenant('acme', { token: 'a-token-that-is-none' })
    start(stateOf())
    await until(() => sweepsOf('acme').some(({ exitCode }) => exitCode === 3))
    // The token in its file is put right: nothing else changes.
    tenant('acme')
    tenant('later')
    await until(() => ['acme', 'later'].every((name) => sweepsOf(name).some(({ exitCode }) => exitCode === 0)))
    rmSync(join(folder, 'tenants', 'later.json'))
    await until(() => RUNNING[0]!.text().includes('"tenant removed"'))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const count = sweepsOf('later').length
    const others = sweepsOf('acme').length
    await until(() => sweepsOf('acme').length > others + 2)
    expect(sweepsOf('later').length).toBe(count)
  }, 60_000)

  test('a file that gets another name goes on with its state, and so does a command for it', async () => {
    tenant('acme')
    const one = start(stateOf())
    await until(() => sweepsOf('acme').length > 1)
    renameSync(join(folder, 'tenants', 'acme.json'), join(folder, 'tenants', 'Acme-EMEA.json'))
    await until(() => sweepsOf('Acme-EMEA').length > 1)
    expect(sweepsOf('Acme-EMEA').map(({ rows }) => rows!.sent)).not.toContain(4)
    expect(one.text()).toContain('goes on with the state of')
    one.process.kill('SIGTERM')
    expect((await one.ended).exitCode).toBe(0)
    renameSync(join(folder, 'tenants', 'Acme-EMEA.json'), join(folder, 'tenants', 'emea.json'))
    const ask = (command: string, name: string) =>
      program.start([command, '--json', '--tenants', join(folder, 'tenants'), '--tenant', name], {
        KANDJI_PUSH_STATE: stateOf(),
        KANDJI_PUSH_PATIENCE: '1',
      }).ended
    const { exitCode, stdout, stderr } = await ask('sync', 'emea')
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('emea goes on with the state of')])
    expect(JSON.parse(stdout)).toMatchObject({ devices: { unchanged: 2 }, rows: { sent: 0 } })
    // Of another instance, or beside a file of its own, it is not taken.
    tenant('second')
    expect(JSON.parse((await ask('sync', 'second')).stdout)).toMatchObject({ rows: { sent: 4 } })
    rmSync(join(folder, 'tenants', 'second.json'))
    tenant('third', { url: 'http://127.0.0.1:1' })
    expect((await ask('sync', 'third')).stderr).not.toContain('goes on with')
    expect((await ask('status', 'second')).exitCode).toBe(0)
  }, 60_000)

  test('names that can be none, and two files for the same two, are named; a folder that is away holds nobody up', async () => {
    tenant('acme')
    const one = start(stateOf())
    await until(() => sweepsOf('acme').length > 0)
    tenant('copy')
    tenant('-odd')
    await until(() => one.text().includes('"copy"') && one.text().includes('-odd.json'))
    expect(one.lines.filter(({ msg }) => msg === 'tenants')).toEqual([
      expect.objectContaining({ tenant: '-odd', reason: expect.stringContaining('Rename the file') as string }),
      expect.objectContaining({ tenant: 'copy', reason: expect.stringContaining('same instance as acme') as string }),
    ])
    await until(() => sweepsOf('copy').length > 0)
    const args = ['status', '--tenants', join(folder, 'tenants')]
    const { stdout } = await program.start(args, { KANDJI_PUSH_STATE: stateOf() }).ended
    expect(stdout).toMatch(/^acme {2}ok .* ago\ncopy {2}ok .*same instance as acme/)
    renameSync(join(folder, 'tenants'), join(folder, 'away'))
    await until(() => one.text().includes('Expected a folder with one NAME.json a tenant'))
    const count = sweepsOf('acme').length
    await until(() => sweepsOf('acme').length > count + 3)
    renameSync(join(folder, 'away'), join(folder, 'tenants'))
    tenant('later')
    await until(() => sweepsOf('later').length > 0)
  }, 60_000)

  test('status, retry and sync are for one of them by its name, beside the running process', async () => {
    tenant('acme')
    tenant('Globex.eu')
    writeFileSync(join(folder, 'tenants', 'broken.json'), '{ "kandji": ')
    bed.servicenow.special = (kind) =>
      kind === 'computer' ? [{ status: 'error', error_message: 'Data Policy Exception' }] : undefined
    start(stateOf())
    await until(() => ['acme', 'Globex.eu'].every((name) => sweepsOf(name).length > 1))
    bed.servicenow.special = () => undefined
    const one = (name: string) => ['--tenants', join(folder, 'tenants'), '--tenant', name]
    const ask = (...args: string[]) =>
      program.start(args, { KANDJI_PUSH_STATE: stateOf(), KANDJI_PUSH_PATIENCE: '5' }).ended
    const all = await ask('status', '--tenants', join(folder, 'tenants'))
    expect([all.exitCode, all.stdout]).toEqual([
      1,
      expect.stringMatching(
        /^Globex\.eu {2}attention .*\nacme {7}attention .*\nbroken {5}settings .*broken\.json/
      ) as string,
    ])
    expect(JSON.parse((await ask('status', '--json', ...one('acme'))).stdout)).toMatchObject({
      deadLetters: [{ kind: 'computer' }, { kind: 'computer' }],
    })
    const retried = await ask('retry', '--json', ...one('acme'))
    expect([retried.exitCode, JSON.parse(retried.stdout)]).toEqual([
      0,
      expect.objectContaining({ rows: expect.objectContaining({ inserted: 4, rejected: 0 }) as unknown }),
    ])
    bed.enroll({ serial_number: 'LATE' })
    expect((await ask('sync', ...one('acme'))).exitCode).toBe(0)
    expect((await ask('status', ...one('acme'))).exitCode).toBe(0)
    expect((await ask('status', ...one('Globex.eu'))).exitCode).toBe(1)
    // The running process goes on with it.
    const count = sweepsOf('acme').length
    await until(() => sweepsOf('acme').length > count + 1)
    for (const [args, text] of [
      [['retry', ...one('acmee')], 'got `acmee`. Did you mean `acme`?'],
      [['retry', ...one('../acme')], 'got `../acme`.'],
      [['retry', '--tenant', 'acme'], 'Expected --tenants DIR'],
      [
        ['sync', '--tenants', join(folder, 'tenants')],
        'Expected --tenant NAME beside --tenants, got none. There are Globex.eu, acme, broken.',
      ],
      [['check', '--tenants', join(folder, 'nowhere'), '--tenant', 'acme'], 'one NAME.json a tenant'],
      [['sync', ...one('broken')], 'broken.json'],
    ] as const) {
      const { exitCode, stderr } = await ask(...args)
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(text)])
    }
  }, 60_000)

  test('the state of one whose file was removed can be looked at and removed', async () => {
    tenant('acme')
    start(stateOf())
    await until(() => sweepsOf('acme').length > 0)
    rmSync(join(folder, 'tenants', 'acme.json'))
    await until(() => RUNNING[0]!.text().includes('"tenant removed"'))
    const ask = (command: string, ...args: string[]) =>
      program.start([command, '--tenants', join(folder, 'tenants'), '--tenant', 'acme', ...args], {
        KANDJI_PUSH_STATE: stateOf(),
      }).ended
    const { exitCode, stdout } = await ask('status')
    // 1 where the removal of its file has cut a sweep short.
    expect([0, 1]).toContain(exitCode)
    expect(stdout).toContain('devices seen')
    expect((await ask('disconnect', '--yes')).exitCode).toBe(0)
    expect((await ask('status')).exitCode).toBe(2)
  }, 60_000)

  test('health and metrics are by tenant, and SIGTERM ends it cleanly', async () => {
    tenant('acme')
    tenant('refused', { token: 'a-token-that-is-none' })
    const one = start(stateOf(), '--port', '0')
    await until(() => sweepsOf('acme').length > 1 && sweepsOf('refused').length > 0)
    const { healthz, metrics } = one.lines.find(({ msg }) => msg === 'monitoring') as never as Record<string, string>
    await until(() => sweepsOf('acme').length > 7)
    expect(await (await fetch(healthz!)).json()).toMatchObject({
      status: 'ok',
      tenants: { acme: { status: 'ok', exitCode: 0 }, refused: { status: 'failing', exitCode: 3 } },
    })
    const text = await (await fetch(metrics!)).text()
    expect(text).toMatch(/^kandji_push_tenant_exit_code\{tenant="refused"\} 3$/m)
    expect(text).toMatch(/^kandji_push_tenant_sweeps_total\{tenant="acme"\} \d+$/m)
    one.process.kill('SIGTERM')
    expect((await one.ended).exitCode).toBe(0)
  }, 60_000)
}

describe('many tenants, with their states in a folder', () => {
  const state = () => join(folder, 'state')
  theSame(state)

  test('each has a folder of its own', async () => {
    tenant('acme')
    tenant('initech')
    start(state())
    await until(() => sweepsOf('acme').length > 0 && sweepsOf('initech').length > 0)
    expect(readdirSync(state()).sort()).toEqual(['acme', 'initech'])
  }, 60_000)

  test('a folder that is not there is bad usage', async () => {
    rmSync(join(folder, 'tenants'), { recursive: true })
    const { exitCode, stderr } = await start(state()).ended
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('one NAME.json a tenant')])
  })
})

describeWithPostgres('many tenants, with their states in PostgreSQL', () => {
  let server: Postgres
  let count = 0
  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  afterAll(() => server?.close())
  beforeEach(() => void count++)
  const state = () => server.url({ schema: `group_${count}` })
  theSame(state)

  test('two processes share them; what one leaves when it is killed the other one does', async () => {
    const names = Array.from({ length: 12 }, (_none, index) => `tenant-${index}`)
    for (const name of names) tenant(name)
    const [one, other] = [start(state()), start(state())]
    const haveAll = () => names.every((name) => sweepsOf(name).length > 2)
    // The one that starts first has all of it for a while.
    const doBoth = () => [one, other].every(({ lines }) => lines.some(({ msg }) => msg === 'sweep'))
    await until(() => haveAll() && doBoth(), 40_000)
    // No sweep of a tenant ever met another one of it.
    const first = names.map((name) => sweepsOf(name).reduce((sum, { rows }) => sum + rows!.sent, 0))
    expect(first).toEqual(names.map(() => 4))
    one.process.kill('SIGKILL')
    await one.ended
    const before = other.lines.length
    await until(() => {
      const since = other.lines.slice(before)
      return names.every((name) => since.filter(({ msg, tenant: of }) => msg === 'sweep' && of === name).length > 1)
    }, 40_000)
  }, 120_000)

  const sweptSince = (names: string[], since: number) =>
    names.every((name) => sweepsOf(name).some(({ time, exitCode }) => exitCode === 0 && Date.parse(time) > since))

  test('a job that no process does is given out again, whoever had it', async () => {
    const names = ['nobody', 'ended', 'forgotten']
    for (const name of names) tenant(name)
    const one = start(state())
    await until(() => names.every((name) => sweepsOf(name).length > 0))
    one.process.kill('SIGKILL')
    await one.ended
    // What is left by processes that are killed at other moments: a job was taken and not claimed yet, is claimed by one of long ago, or
    // is noted as done and not completed.
    const jobs = `group_${count}_jobs`
    await server.query(`UPDATE ${jobs}.job SET state = 'active', started_on = now() WHERE state < 'active'`)
    await server.query(`UPDATE ${jobs}.tenant SET job = NULL, process = NULL`)
    await server.query(
      `UPDATE ${jobs}.tenant t SET process = '9 on nowhere', job =
           (SELECT id FROM ${jobs}.job WHERE singleton_key = t.tenant AND state = 'active' LIMIT 1)
         WHERE tenant = 'ended'`
    )
    await server.query(`DELETE FROM ${jobs}.tenant WHERE tenant = 'forgotten'`)
    const since = Date.now()
    start(state())
    await until(() => sweptSince(names, since), 20_000)
  }, 60_000)

  test('what was under way when the database was killed is done again by the process that lives', async () => {
    const slow = createServer((socket) => {
      const ahead = connect(Number(new URL(bed.config.kandji.url).port), '127.0.0.1')
      socket.on('data', (data) => setTimeout(() => ahead.write(data), 500))
      ahead.pipe(socket)
      for (const one of [socket, ahead])
        one.on('error', () => {}).on('close', () => [socket, ahead].map((end) => end.destroy()))
    })
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    const names = ['one', 'two', 'three']
    for (const name of names) tenant(name, { url: `http://127.0.0.1:${(slow.address() as { port: number }).port}` })
    try {
      start(state())
      await until(() => names.every((name) => sweepsOf(name).length > 0))
      await server.kill()
      // Longer than what is under way goes on.
      await new Promise((resolve) => setTimeout(resolve, 4000))
      await server.start()
      const since = Date.now()
      await until(() => sweptSince(names, since), 40_000)
    } finally {
      slow.close()
    }
  }, 90_000)
})
