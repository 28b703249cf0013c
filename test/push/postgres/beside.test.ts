// Commands beside a `run` whose state is in PostgreSQL: it does what is asked of it, wherever that was asked.

import { describeWithPostgres } from '../../support/postgres.ts'
import { appRow } from '../support/fake-kandji.ts'
import { usePostgresState } from '../support/postgres-state.ts'

const REFUSAL = [{ status: 'error', error_message: 'Data Policy Exception' }]

describeWithPostgres('beside a run with its state in PostgreSQL', () => {
  const own = usePostgresState('beside', [{ serial_number: 'A' }, { serial_number: 'B' }])
  const { program, bed, schema } = own
  const running: Array<ReturnType<typeof program.start>> = []
  /** Without credentials of the services. */
  const stateOnly = () => ({ KANDJI_PUSH_STATE: bed.config.stateFolder })
  const lease = async () => (await own.server.query(`SELECT holder FROM ${schema()}.lease`))[0]!['holder'] as string

  afterEach(async () => {
    for (const { process, ended } of running.splice(0)) {
      process.kill('SIGKILL')
      await ended
    }
  })

  /** @param word that its log has when it is ready */
  async function start(word = '"sweep"'): Promise<(typeof running)[number]> {
    const one = program.start(['run', '--interval', '1h'], { ...bed.env(), KANDJI_PUSH_PATIENCE: '5' })
    running.push(one)
    let text = ''
    await new Promise<void>((resolve, reject) => {
      one.process.stderr!.on('data', (chunk) => (text += String(chunk)).includes(word) && resolve())
      one.process.on('exit', () => reject(new Error(text)))
    })
    return one
  }

  test('apps are brought by it, and need no credentials', async () => {
    const { process } = await start()
    for (const mac of bed.enroll({ serial_number: 'LATE' })) bed.kandji.apps.push(appRow(mac, 'Safari'))
    const { exitCode, stdout, stderr } = await program.start(['apps', '--json'], stateOnly()).ended
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`(process ${process.pid} on `)])
    expect(JSON.parse(stdout)).toMatchObject({
      devices: { seen: 3, changed: 1 },
      apps: { seen: 1, changed: 1 },
      rows: { sent: 3, rejected: 0 },
    })
    expect(bed.servicenow.installs.size).toBe(1)
  }, 60_000)

  test('retry and sync are done by it, and need no credentials', async () => {
    bed.servicenow.special = (kind, row) => (kind === 'computer' && row['serial_number'] === 'A' ? REFUSAL : undefined)
    const { process, ended } = await start()
    bed.servicenow.special = () => undefined
    const retried = await program.start(['retry', '--json'], stateOnly()).ended
    expect(retried).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(`(process ${process.pid} on `) })
    expect(JSON.parse(retried.stdout)).toMatchObject({ rows: { inserted: 2, rejected: 0 } })
    bed.enroll({ serial_number: 'LATE' })
    const [synced, unknown] = await Promise.all([
      program.start(['sync', '--serial', 'LATE', '--json'], stateOnly()).ended,
      program.start(['retry', '--serial', 'NOBODY'], stateOnly()).ended,
    ])
    expect(JSON.parse(synced.stdout)).toMatchObject({ devices: { seen: 1, changed: 1 }, rows: { sent: 2 } })
    expect(unknown).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('NOBODY') })
    process.kill('SIGTERM')
    expect((await ended).exitCode).toBe(0)
  }, 60_000)

  test('what was asked of one that is killed is done by the one that stood by', async () => {
    await start()
    await start('"standby"')
    const active = running.find(({ process }) => process.exitCode === null)!
    expect(await lease()).toMatch(new RegExp(`^${active.process.pid} on `))
    // It hangs in the middle of what was asked of it.
    bed.enroll({ serial_number: 'LATE' })
    const before = bed.kandji.seen.length
    bed.kandji.script(/devices/, 'hang')
    const synced = program.start(['sync', '--serial', 'LATE', '--json'], stateOnly()).ended
    while (bed.kandji.seen.length === before) await new Promise((resolve) => setTimeout(resolve, 50))
    active.process.kill('SIGKILL')
    const { exitCode, stdout, stderr } = await synced
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`(process ${running[1]!.process.pid} on `)])
    expect(JSON.parse(stdout)).toMatchObject({ devices: { seen: 1 } })
  }, 60_000)

  test('what nobody waits for any more is left undone, and what is of another version is said', async () => {
    await start()
    const put = (asked: string, age: string) =>
      own.server.query(
        `INSERT INTO ${schema()}.errand (asked, asker, seen_at) VALUES ('${asked}', 'test', clock_timestamp() - interval '${age}')`
      )
    const before = bed.kandji.seen.length
    await put('{"command":"sync"}', '10 min')
    await put('{"command":"disconnect"}', '0 s')
    const answers = () => own.server.query(`SELECT answer FROM ${schema()}.errand ORDER BY id`)
    for (let rows = await answers(); rows[1]!['answer'] === null; rows = await answers())
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await answers()).toEqual([{ answer: null }, { answer: expect.stringContaining('another version') }])
    expect(bed.kandji.seen.length).toBe(before)
  }, 60_000)

  test('where nobody stays up, the command does it itself; a state without such a table is brought up to date', async () => {
    expect((await program.start(['sync', '--quiet'], bed.env()).ended).exitCode).toBe(0)
    await own.server.query(`DROP TABLE ${schema()}.errand`)
    expect((await program.start(['retry', '--quiet'], bed.env()).ended).exitCode).toBe(0)
    expect(await own.server.query(`SELECT count(*)::int AS rows FROM ${schema()}.errand`)).toEqual([{ rows: 0 }])
  }, 60_000)
})
