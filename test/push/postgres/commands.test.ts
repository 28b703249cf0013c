// Every command of the program with its state in PostgreSQL, against the local tenant and the local instance.

import { inSchema } from '../../../src/push/postgres/address.ts'
import { describeWithPostgres, startPostgres, type Postgres } from '../../support/postgres.ts'
import { useLocalSides } from '../support/local-sides.ts'
import { useProgram } from '../support/program.ts'

const FLEET = ['A1', 'B2', 'C3'].map((serial) => ({ serial_number: `SERIAL${serial}`, platform: 'Mac' }))

describeWithPostgres('the commands, with a state in PostgreSQL', () => {
  let server: Postgres
  const program = useProgram()
  const sides = useLocalSides({ devices: FLEET })
  const env = (): Record<string, string> => ({ ...sides.env(), KANDJI_PUSH_PATIENCE: '20' })
  const run = (args: string[], given: Record<string, string> = env()) => program.start(args, given).ended
  const json = async (args: string[]) => JSON.parse((await run([...args, '--json'])).stdout) as Record<string, never>

  beforeAll(async () => {
    server = await startPostgres()
  }, 300_000)
  afterAll(() => server?.close())
  beforeEach(() => {
    sides.config.stateFolder = inSchema(server.url(), 'state')
  })

  test('all commands work with it, and the settings are kept in it', async () => {
    expect((await run(['connect', '--no-input'])).exitCode).toBe(0)
    const { KANDJI_API_URL, SERVICENOW_INSTANCE, SERVICENOW_USERNAME, ...secrets } = env()
    expect([KANDJI_API_URL, SERVICENOW_INSTANCE, SERVICENOW_USERNAME]).not.toContain(undefined)
    const preview = await run(['preview', '--json'], secrets)
    expect(preview.exitCode).toBe(0)
    expect(JSON.parse(preview.stdout)).toMatchObject({ devices: { changed: 3 }, rows: { sent: 0 } })
    const sync = await run(['sync', '--json'], secrets)
    expect(sync).toMatchObject({ exitCode: 0 })
    expect(JSON.parse(sync.stdout)).toMatchObject({ rows: { sent: 6, rejected: 0 } })
    expect(await json(['sync'])).toMatchObject({ rows: { sent: 0 }, devices: { unchanged: 3 } })
    expect(await json(['status'])).toMatchObject({
      stateFolder: `postgresql://127.0.0.1:${server.port}/postgres?schema=state`,
      tenant: sides.config.kandji.url,
      outbox: { waiting: 0 },
    })
    expect((await run(['retry'], secrets)).exitCode).toBe(0)
    expect((await run(['reauthenticate'], secrets)).exitCode).toBe(0)
    const running = program.start(['run', '--interval', '1h'], secrets)
    await new Promise<void>((resolve) =>
      running.process.stderr!.on('data', (chunk) => String(chunk).includes('"sweep"') && resolve())
    )
    expect(await run(['connect', '--no-input'])).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('takes them when it is started again') as unknown,
    })
    running.process.kill('SIGTERM')
    expect((await running.ended).exitCode).toBe(0)
    expect((await run(['disconnect', '--yes'])).exitCode).toBe(0)
    const left = await server.query(`SELECT 1 FROM pg_namespace WHERE nspname = 'state'`)
    expect(left).toEqual([])
    expect((await run(['status'])).exitCode).toBe(2)
  })
})
