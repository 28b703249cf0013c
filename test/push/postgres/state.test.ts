// The program with its state in PostgreSQL: whom it belongs to, who may work with it, and what it says where it cannot.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inSchema } from '../../../src/push/postgres/address.ts'
import { openState, storedSettings, storeSettings, type State } from '../../../src/push/state/state.ts'
import { builtProgram } from '../../support/built.ts'
import { describeWithPostgres, startPostgres, type Postgres } from '../../support/postgres.ts'
import { useProgram } from '../support/program.ts'
import { plain, useTestbed } from '../support/testbed.ts'

describeWithPostgres('a state in PostgreSQL', () => {
  let server: Postgres
  let count = 0
  const program = useProgram()
  const bed = useTestbed()
  const run = (args: string[], env: Record<string, string> = bed.env()) => program.start(args, env).ended
  const json = async (args: string[]) => JSON.parse((await run([...args, '--json'])).stdout) as Record<string, never>

  beforeAll(async () => {
    builtProgram('kandji-push')
    server = await startPostgres()
  }, 300_000)
  afterAll(() => server?.close())
  beforeEach(() => {
    bed.config.stateFolder = inSchema(server.url(), `state_${++count}`)
  })

  test('an address in a file works as well, and its password is seen nowhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'state-file-'))
    const file = join(folder, 'state')
    writeFileSync(file, `${bed.config.stateFolder}\n`)
    bed.enroll(...plain(2))
    const { KANDJI_PUSH_STATE, ...env } = bed.env()
    expect(KANDJI_PUSH_STATE).toContain(server.password)
    for (const args of [['sync'], ['status'], ['status', '--json'], ['disconnect', '--yes']]) {
      const ended = await run(args, { ...env, KANDJI_PUSH_STATE_FILE: file })
      expect([args, ended.exitCode]).toEqual([args, 0])
      expect(ended.stdout + ended.stderr).not.toContain(server.password)
    }
    rmSync(folder, { recursive: true })
  })

  test('no secret is in it', async () => {
    bed.enroll(...plain(2))
    await run(['sync'])
    const { kandji, servicenow } = bed.config
    for (const { relname } of await server.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'state_${count}'::regnamespace`
    )) {
      const rows = JSON.stringify(await server.query(`SELECT * FROM state_${count}.${String(relname)}`))
      for (const secret of [kandji.token, servicenow.clientSecret, servicenow.password!, server.password])
        expect(rows).not.toContain(secret)
    }
  })

  test('two states of one database know nothing of each other', async () => {
    bed.enroll(...plain(2))
    await run(['sync'])
    bed.config.stateFolder = inSchema(server.url(), `state_${++count}`)
    expect(await json(['sync'])).toMatchObject({ rows: { sent: 4 } })
  })

  test.each([
    ['no server', () => 'postgresql://push:secret-of-it@127.0.0.1:1/kandji', 4, /cannot be reached/],
    ['a wrong password', () => server.url().replace(server.password, 'not-the-password'), 3, /refuses this/],
    ['no such user', () => server.url().replace('push:', 'nobody-here:'), 3, /refuses this/],
    ['no such database', () => server.url({ database: 'nowhere' }), 2, /"nowhere" does not exist/],
    ['an address that is none', () => 'postgresql://push:secret-of-it@127.0.0.1:port/kandji', 2, /got a port/],
    [
      'an address of another kind',
      () => server.url().replace('postgresql:', 'postgresql+psycopg:'),
      2,
      /got one that begins with `postgresql\+psycopg:/,
    ],
    [
      'an address without its beginning',
      () => server.url().replace('postgresql://', ''),
      2,
      /does not begin with `postgresql:/,
    ],
    [
      'TLS that the server has not',
      () => `${server.url()}?sslmode=require`,
      2,
      /Expected TLS, got a server without it/,
    ],
  ])('%s is said, and no password', async (_what, address, exitCode, text) => {
    for (const command of [['sync'], ['status'], ['connect', '--no-input'], ['preview'], ['run']]) {
      const ended = await run(command, { ...bed.env(), KANDJI_PUSH_STATE: address(), KANDJI_PUSH_PATIENCE: '1' })
      expect([command, ended.exitCode, ended.stderr]).toEqual([command, exitCode, expect.stringMatching(text)])
      for (const secret of [server.password, 'not-the-password', 'secret-of-it'])
        expect(ended.stderr).not.toContain(secret)
    }
  })

  test('a user without the right to make a schema is told so, and one with a schema of its own works', async () => {
    const role = `CREATE ROLE limited LOGIN PASSWORD '${server.password}'`
    await server.query(`${role}; REVOKE CREATE ON DATABASE postgres FROM PUBLIC`)
    const url = bed.config.stateFolder.replace('push:', 'limited:')
    const refused = await run(['sync'], { ...bed.env(), KANDJI_PUSH_STATE: url })
    expect([refused.exitCode, refused.stderr]).toEqual([3, expect.stringContaining('GRANT CREATE ON DATABASE')])
    await server.query(`CREATE SCHEMA state_${count} AUTHORIZATION limited`)
    expect((await run(['sync'], { ...bed.env(), KANDJI_PUSH_STATE: url })).exitCode).toBe(0)
  })

  test('a state of a newer version is left alone', async () => {
    await run(['sync'])
    await server.query(`INSERT INTO state_${count}.migration (version) VALUES (1000)`)
    const ended = await run(['sync'])
    expect([ended.exitCode, ended.stderr]).toEqual([2, expect.stringContaining('newer kandji-push (format 1000')])
  })

  test('a connection that the server has ended fails each call at once, and no other one', async () => {
    const [first, second] = [openState(bed.config.stateFolder), openState(inSchema(server.url(), `state_${++count}`))]
    // In a program of its own: nothing that the thread tells is heard meanwhile.
    const sql = `SELECT pg_terminate_backend(backend) FROM state_${count - 1}.lease`
    const client = `const { Client } = require('pg'); const client = new Client(${JSON.stringify(server.url())})
      client.connect().then(() => client.query(${JSON.stringify(sql)})).then(() => client.end())`
    execFileSync(process.execPath, ['-e', client], { cwd: __dirname })
    const began = Date.now()
    for (let times = 0; times < 20; times++) expect(() => first.rounds.note('check', 1)).toThrow(/terminat|taken over/)
    first.close()
    second.rounds.note('check', 1)
    openState(bed.config.stateFolder.replace(/state_\d+$/, `state_${count}_third`)).close()
    expect(Date.now() - began).toBeLessThan(10_000)
    second.close()
  }, 60_000)

  test('a database that is just being started is waited for by run, as long as patience lasts', async () => {
    bed.enroll(...plain(1))
    await server.kill()
    const { process, ended } = program.start(['run', '--interval', '1h'], bed.env())
    let text = ''
    const says = (word: string) =>
      new Promise<void>((resolve) =>
        process.stderr!.on('data', (chunk) => (text += String(chunk)).includes(word) && resolve())
      )
    await says('"waiting for the database"')
    const swept = says('"sweep"')
    await server.start()
    await swept
    process.kill('SIGTERM')
    expect((await ended).exitCode).toBe(0)
  }, 60_000)

  test.each([1, 2, 3])(
    'run gets over its connection %s to the database ending in the middle',
    async (bad) => {
      bed.enroll(...plain(1))
      let connections = 0
      const proxy = createServer((near) => {
        const isBad = ++connections === bad
        const far = connect(server.port, '127.0.0.1')
        near.on('data', (data) => (isBad && data.includes('server_version_num') ? near.destroy() : far.write(data)))
        far.on('data', (data) => near.write(data))
        near.on('close', () => far.destroy()).on('error', () => {})
        far.on('close', () => near.destroy()).on('error', () => {})
      })
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
      const { port } = proxy.address() as AddressInfo
      const state = bed.config.stateFolder.replace(`:${server.port}/`, `:${port}/`)
      const { process, ended } = program.start(['run', '--interval', '1h'], { ...bed.env(), KANDJI_PUSH_STATE: state })
      let text = ''
      await new Promise<void>((resolve) => {
        process.stderr!.on('data', (chunk) => (text += String(chunk)).includes('"sweep"') && resolve())
        void ended.then(() => resolve())
      })
      process.kill('SIGTERM')
      const { exitCode } = await ended
      proxy.close()
      expect([exitCode, text]).toEqual([0, expect.stringContaining('"sweep"')])
      expect(connections).toBeGreaterThanOrEqual(bad)
    },
    60_000
  )

  test('what connect keeps is stored beside a process that works for the same two, and for no others', () => {
    const pair = { kandjiUrl: 'https://acme.api.kandji.io', instanceUrl: 'https://acme.service-now.com' }
    for (const place of [bed.config.stateFolder, mkdtempSync(join(tmpdir(), 'state-'))]) {
      expect(storeSettings(place, pair)).toBe(false)
      const state = openState(place, pair)
      expect(storeSettings(place, { ...pair, username: 'push' })).toBe(true)
      expect(storedSettings(place)).toEqual({ ...pair, username: 'push' })
      const others = { ...pair, kandjiUrl: 'https://other.api.kandji.io' }
      expect(() => storeSettings(place, others)).toThrow(/is working/)
      state.close()
    }
  })

  test('it belongs to one tenant and one instance', async () => {
    bed.enroll(...plain(1))
    await run(['sync'])
    const ended = await run(['sync'], { ...bed.env(), KANDJI_API_URL: 'https://other.api.kandji.io' })
    expect([ended.exitCode, ended.stderr]).toEqual([2, expect.stringContaining('?schema=')])
  })

  test('what runs once does not wait for another process, and names it', async () => {
    const state = openState(bed.config.stateFolder)
    const ended = await run(['sync'])
    expect([ended.exitCode, ended.stderr]).toEqual([4, expect.stringContaining(`process ${process.pid} on `)])
    const status = await run(['status', '--json'])
    expect(JSON.parse(status.stdout)).toMatchObject({ runningProcess: expect.stringMatching(`^${process.pid} on `) })
    state.close()
    expect((await run(['sync'])).exitCode).toBe(0)
  })

  test('whoever lost the lease changes nothing any more, not even a change that was begun', async () => {
    const first = openState(bed.config.stateFolder)
    const schema = `state_${count}`
    await server.query(`UPDATE ${schema}.lease SET expires_at = '-infinity'`)
    const second = openState(bed.config.stateFolder)
    for (const change of [
      (state: State) => state.rounds.note('check', 1),
      (state: State) => state.outbox.atomically(() => state.outbox.queueRemoval('d', 'S', {})),
      (state: State) => state.told.resend(),
    ]) {
      expect(() => change(first)).toThrow(/taken over/)
      change(second)
    }
    expect(second.outbox.waiting()).toBe(1)
    second.close()
    first.close()
  })
})
