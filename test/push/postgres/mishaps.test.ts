// What may become of a state in PostgreSQL, by accident or by others: each ends with a sentence that says what to do, and nothing is lost.

import { execFileSync } from 'node:child_process'
import { connect, createServer, type AddressInfo, type Server } from 'node:net'
import { join } from 'node:path'
import { postgresPrograms } from '../../../scripts/fuzz/failover/postgres.ts'
import { describeWithPostgres } from '../../support/postgres.ts'
import { appRow } from '../support/fake-kandji.ts'
import { usePostgresState } from '../support/postgres-state.ts'
import { plain } from '../support/testbed.ts'

describeWithPostgres('a state in PostgreSQL that', () => {
  const own = usePostgresState('mishaps', plain(3))
  const { program, bed, schema } = own
  const running: Array<ReturnType<typeof program.start>> = []
  const ways: Server[] = []

  afterEach(async () => {
    for (const { process, ended } of running.splice(0)) {
      process.kill('SIGKILL')
      await ended
    }
    for (const way of ways.splice(0)) way.close()
  })

  const run = (...args: string[]) => program.start(args, { ...bed.env(), KANDJI_PUSH_PATIENCE: '2' }).ended

  /** @returns what its log has so far */
  function start(state = bed.config.stateFolder): () => string {
    const args = ['run', '--interval', '1s']
    const one = program.start(args, { ...bed.env(), KANDJI_PUSH_STATE: state, KANDJI_PUSH_PATIENCE: '2' })
    running.push(one)
    let text = ''
    one.process.stderr!.on('data', (chunk) => (text += String(chunk)))
    return () => text
  }

  async function until(isSo: () => boolean, text: () => string): Promise<void> {
    for (const end = Date.now() + 25_000; !isSo();) {
      if (Date.now() > end) throw new Error(text())
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const sweepsIn = (text: string) => text.split('"sweep","exitCode":0').length - 1

  async function eachSays(text: RegExp, exitCode: number, ...commands: string[]): Promise<void> {
    const before = bed.servicenow.processed.length
    for (const command of commands) {
      const ended = await run(command)
      const all = ended.stdout + ended.stderr
      expect([command, ended.exitCode, all]).toEqual([command, exitCode, expect.stringMatching(text)])
      expect(all).not.toContain(own.server.password)
    }
    expect(bed.servicenow.processed.length).toBe(before)
  }

  test.each([
    ['lacks a table', 'DROP TABLE told_problem'],
    ['lacks a column', 'ALTER TABLE device DROP COLUMN prism'],
    ['lacks what all of it stands on', 'DROP TABLE lease'],
    ['says that it is older than it is', 'DELETE FROM migration WHERE version > 5'],
    ['says so of its very beginning', 'DELETE FROM migration WHERE version > 0'],
  ])(
    '%s is damaged, and says how to begin anew',
    async (_what, sql) => {
      await run('sync')
      await own.server.query(`SET search_path = ${schema()}; ${sql}`)
      await eachSays(/is damaged \(.*Drop its schema, or name another one/, 2, 'sync', 'apps')
      await own.server.query(`DROP SCHEMA ${schema()} CASCADE`)
      expect(await run('sync', '--json')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"sent":6') })
      expect(bed.servicenow.mdm.size).toBe(3)
    },
    60_000
  )

  test('a newer version has written is left alone by every command', async () => {
    await run('sync')
    await own.server.query(`INSERT INTO ${schema()}.migration (version) VALUES (1000)`)
    await eachSays(/newer kandji-push \(format 1000/, 2, 'sync', 'apps', 'retry', 'status', 'run', 'check', 'preview')
    await own.server.query(`DELETE FROM ${schema()}.migration WHERE version = 1000`)
    expect(await run('sync', '--json')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"sent":0') })
  }, 60_000)

  test.each([
    [
      'disk',
      '53100',
      'could not extend file: No space left on device',
      /No space left.*Free some of the server's disk/,
    ],
    ['memory', '53200', 'out of memory', /out of memory.*more memory/],
  ])(
    'has no %s left ends with 4, and is complete when there is some',
    async (_what, code, message, said) => {
      await own.server.query(`CREATE SCHEMA ${schema()}_full`)
      await run('sync')
      bed.enroll(...plain(2))
      const raise = `BEGIN RAISE EXCEPTION '${message}' USING ERRCODE = '${code}'; END`
      await own.server
        .query(`CREATE FUNCTION ${schema()}_full.raise() RETURNS TRIGGER LANGUAGE plpgsql AS $$ ${raise} $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON ${schema()}.outbox EXECUTE FUNCTION ${schema()}_full.raise()`)
      await eachSays(said, 4, 'sync', 'apps')
      const text = start()
      await until(() => text().includes('"exitCode":4'), text)
      await own.server.query(`DROP SCHEMA ${schema()}_full CASCADE`)
      running[0]!.process.kill('SIGTERM')
      expect((await running[0]!.ended).exitCode).toBe(0)
      expect((await run('sync')).exitCode).toBe(0)
      expect(bed.servicenow.mdm.size).toBe(5)
    },
    60_000
  )

  /** As an administrator would, with the server's own programs. */
  const asAdmin = (name: string, args: string[], input?: Buffer) =>
    execFileSync(
      join(postgresPrograms()!, name),
      ['-h', '127.0.0.1', '-p', String(own.server.port), '-U', 'push', ...args],
      {
        input,
        env: { ...process.env, PGPASSWORD: own.server.password, PGDATABASE: 'postgres' },
        stdio: ['pipe', 'pipe', 'ignore'],
      }
    )
  const backup = () => asAdmin('pg_dump', ['-n', schema()])
  const restore = (dump: Buffer) => {
    asAdmin('psql', ['-c', `DROP SCHEMA ${schema()} CASCADE`])
    asAdmin('psql', ['-v', 'ON_ERROR_STOP=1', '-q'], dump)
  }

  /** Changes after the backup: a new name, a new device with an app, and rows of the backup that have gone since. */
  async function aWeek(bringIt: () => Promise<unknown>): Promise<Buffer> {
    const [mac] = bed.kandji.devices as Array<Record<string, unknown>>
    bed.kandji.apps.push(appRow(mac!, 'Safari'))
    expect((await run('apps')).exitCode).toBe(0)
    mac!['device_name'] = 'Old name'
    bed.servicenow.script(/POST/, { status: 503 }, Infinity)
    expect((await run('sync')).exitCode).toBe(4)
    bed.servicenow.recover()
    const dump = backup()
    await bringIt()
    mac!['device_name'] = 'New name'
    for (const late of bed.enroll({ serial_number: 'LATE' })) bed.kandji.apps.push(appRow(late, 'Mail'))
    return dump
  }
  const nameInServiceNow = () => [...bed.servicenow.computers.values()].map((row) => row['device_name'])

  test('comes from a backup of last week brings what is true now, and doubles nothing', async () => {
    const dump = await aWeek(() => run('sync'))
    expect((await run('apps')).exitCode).toBe(0)
    restore(dump)
    expect((await run('apps')).exitCode).toBe(0)
    expect(nameInServiceNow()).toContain('New name')
    expect(nameInServiceNow()).not.toContain('Old name')
    expect([bed.servicenow.computers.size, bed.servicenow.mdm.size, bed.servicenow.installs.size]).toEqual([4, 4, 2])
    expect(await run('sync', '--json')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"sent":0') })
  }, 60_000)

  test('comes from it while a process works with it is taken up again by that one', async () => {
    const dump = await aWeek(() => run('sync'))
    const text = start()
    await until(() => sweepsIn(text()) > 0, text)
    restore(dump)
    const before = sweepsIn(text())
    ;(bed.kandji.devices as Array<Record<string, unknown>>)[1]!['device_name'] = 'Newest name'
    await until(() => sweepsIn(text()) > before + 1 && nameInServiceNow().includes('Newest name'), text)
    expect(nameInServiceNow()).not.toContain('Old name')
    expect(bed.servicenow.mdm.size).toBe(4)
  }, 60_000)

  test('lies behind a way which cuts idle connections is kept all the same', async () => {
    const IDLE_MS = 6_000
    let cut = 0
    const way = createServer((near) => {
      const far = connect(own.server.port, '127.0.0.1')
      near.setTimeout(IDLE_MS, () => {
        cut++
        near.destroy()
      })
      near
        .on('data', (data) => far.write(data))
        .on('close', () => far.destroy())
        .on('error', () => {})
      far
        .on('data', (data) => near.write(data))
        .on('close', () => near.destroy())
        .on('error', () => {})
    })
    ways.push(way)
    await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve))
    const state = bed.config.stateFolder.replace(`:${own.server.port}/`, `:${(way.address() as AddressInfo).port}/`)
    const one = program.start(['run', '--interval', '1h'], { ...bed.env(), KANDJI_PUSH_STATE: state })
    running.push(one)
    let text = ''
    one.process.stderr!.on('data', (chunk) => (text += String(chunk)))
    await until(
      () => text.includes('"sweep"'),
      () => text
    )
    await new Promise((resolve) => setTimeout(resolve, 2.5 * IDLE_MS))
    expect([text.split('"sweep"').length - 1, text]).toEqual([1, expect.not.stringContaining('lost the state')])
    expect(cut).toBe(0)
    one.process.kill('SIGTERM')
    expect((await one.ended).exitCode).toBe(0)
  }, 60_000)
})
