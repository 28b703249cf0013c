// A state behind TLS: what each sslmode asks of a real server's certificate, and what is said where that is not as it should be.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newAuthority, selfSigned, type Certified } from '../../../src/local/certificate.ts'
import { describeWithPostgres, startPostgres, type Postgres } from '../../support/postgres.ts'
import { useProgram } from '../support/program.ts'
import { plain, useTestbed } from '../support/testbed.ts'

const authority = newAuthority('Acme')
const OTHERS = newAuthority('Acme')
const EXPIRED = selfSigned(['localhost', '127.0.0.1'], -0.5)

const program = useProgram()

describeWithPostgres('a state behind TLS', () => {
  let server: Postgres
  let folder = ''
  let count = 0
  const bed = useTestbed()

  beforeAll(async () => {
    server = await startPostgres()
    folder = mkdtempSync(join(tmpdir(), 'authorities-'))
    for (const [name, cert] of Object.entries({ acme: authority.cert, others: OTHERS.cert, expired: EXPIRED.cert }))
      writeFileSync(join(folder, `${name}.pem`), cert)
  }, 300_000)
  afterAll(async () => {
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    count++
    bed.enroll(...plain(1))
  })

  /** @param authorityOf `acme`, `others`, `expired`; none for those that the machine trusts */
  const place = (host: string, mode: string, authorityOf?: string) => {
    const root = authorityOf ? `&sslrootcert=${encodeURIComponent(join(folder, `${authorityOf}.pem`))}` : ''
    return `${server.url().replace('127.0.0.1', host)}?schema=tls_${count}&sslmode=${mode}${root}`
  }
  const run = (state: string, ...args: string[]) =>
    program.start(args, { ...bed.env(), KANDJI_PUSH_STATE: state, KANDJI_PUSH_PATIENCE: '1' }).ended
  const isEncrypted = `SELECT count(*)::int AS encrypted FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
    WHERE ssl AND application_name LIKE 'kandji-push%'`

  test.each<[what: string, certificate: () => Certified, host: string, mode: string, authority: string]>([
    ['its name', () => authority.issue('localhost'), 'localhost', 'verify-full', 'acme'],
    ['its address', () => authority.issue('127.0.0.1'), '127.0.0.1', 'verify-full', 'acme'],
    [
      'any name, where only the authority is asked',
      () => authority.issue('db.acme.com'),
      'localhost',
      'verify-ca',
      'acme',
    ],
    ['any at all, where it is only to be encrypted', () => OTHERS.issue('db.acme.com'), 'localhost', 'require', ''],
  ])('is reached with a certificate for %s', async (_what, certificate, host, mode, authorityOf) => {
    await server.certify(certificate())
    const state = place(host, mode, authorityOf)
    const running = program.start(['run', '--interval', '1h'], { ...bed.env(), KANDJI_PUSH_STATE: state })
    await new Promise<void>((resolve) =>
      running.process.stderr!.on('data', (text) => String(text).includes('"sweep"') && resolve())
    )
    expect((await server.query(isEncrypted))[0]!['encrypted']).toBeGreaterThan(0)
    running.process.kill('SIGTERM')
    expect((await running.ended).exitCode).toBe(0)
    const { exitCode, stdout } = await run(state, 'status')
    expect([exitCode, stdout]).toEqual([0, expect.not.stringContaining(server.password)])
  })

  test.each<[what: string, certificate: () => Certified, host: string, mode: string, authority: string, said: RegExp]>([
    [
      'of another authority',
      () => OTHERS.issue('localhost'),
      'localhost',
      'verify-full',
      'acme',
      /sslrootcert|authority/,
    ],
    [
      'of another authority, by its name',
      () => OTHERS.issue('localhost'),
      'localhost',
      'verify-ca',
      'acme',
      /authority/,
    ],
    [
      'of an authority that this machine does not know',
      () => authority.issue('localhost'),
      'localhost',
      'verify-full',
      '',
      /authority/,
    ],
    ['that has expired', () => EXPIRED, 'localhost', 'verify-full', 'expired', /valid now.*expired.*Renew/],
    [
      'for another name',
      () => authority.issue('db.acme.com'),
      'localhost',
      'verify-full',
      'acme',
      /localhost.*db\.acme\.com/,
    ],
    [
      'for another address',
      () => authority.issue('10.0.0.1'),
      '127.0.0.1',
      'verify-full',
      'acme',
      /127\.0\.0\.1.*10\.0\.0\.1/,
    ],
    [
      'for this machine alone',
      () => authority.issue('localhost'),
      '127.0.0.1',
      'verify-full',
      'acme',
      /for the host.*127\.0\.0\.1/,
    ],
  ])('with a certificate %s is refused, and says so', async (_what, certificate, host, mode, authorityOf, said) => {
    await server.certify(certificate())
    const state = place(host, mode, authorityOf)
    const folderOfTenants = mkdtempSync(join(tmpdir(), 'tenants-'))
    for (const args of [
      ['sync'],
      ['status'],
      ['run'],
      ['connect', '--no-input'],
      ['run', '--tenants', folderOfTenants],
    ]) {
      const { exitCode, stdout, stderr } = await run(state, ...args)
      expect([args, exitCode, stdout + stderr]).toEqual([args, 2, expect.stringMatching(said)])
      expect(stdout + stderr).toContain('KANDJI_PUSH_STATE')
      expect(stdout + stderr).not.toContain(server.password)
    }
    rmSync(folderOfTenants, { recursive: true })
    expect(bed.servicenow.seen).toEqual([])
  })

  test('is named where a file of a certificate holds none', async () => {
    const empty = join(folder, 'empty.pem')
    writeFileSync(empty, 'not a certificate')
    for (const name of ['sslrootcert', 'sslcert', 'sslkey']) {
      const state = `${place('localhost', 'require')}&${name}=${encodeURIComponent(empty)}`
      const { exitCode, stderr } = await run(state, 'sync')
      expect([name, exitCode, stderr]).toEqual([
        name,
        2,
        expect.stringMatching(`${name} in which there is no PEM block`),
      ])
      expect(stderr).not.toContain(server.password)
    }
  })
})

/** Whether the connections of a `run --tenants` for its jobs are encrypted. */
async function jobsOf(server: Postgres, env: Record<string, string>): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tenants-'))
  const { process, ended } = program.start(['run', '--tenants', folder], env)
  const asked = `SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
    WHERE query LIKE '%_jobs.%' AND pid <> pg_backend_pid()`
  let rows: Array<Record<string, unknown>> = []
  while (rows.length === 0 && process.exitCode === null) rows = await server.query(asked)
  process.kill('SIGTERM')
  expect((await ended).exitCode).toBe(0)
  rmSync(folder, { recursive: true })
  return rows.map(({ ssl }) => ssl)
}

describeWithPostgres('a server without TLS', () => {
  const bed = useTestbed()
  let server: Postgres
  beforeAll(async () => {
    server = await startPostgres()
  }, 300_000)
  afterAll(() => server?.close())

  test.each(['require', 'verify-full'])('is refused where sslmode is %s, and says what to do', async (mode) => {
    const env = { ...bed.env(), KANDJI_PUSH_STATE: `${server.url()}?sslmode=${mode}`, KANDJI_PUSH_PATIENCE: '1' }
    for (const args of [['sync'], ['status'], ['run'], ['run', '--tenants', tmpdir()]]) {
      const { exitCode, stdout, stderr } = await program.start(args, env).ended
      expect([args, exitCode, stdout + stderr]).toEqual([
        args,
        2,
        expect.stringMatching(/Expected TLS.*Turn it on there/),
      ])
      expect(stdout + stderr).not.toContain(server.password)
    }
  })

  test('is taken as it is where sslmode is prefer', async () => {
    const env = { ...bed.env(), KANDJI_PUSH_STATE: `${server.url()}?sslmode=prefer` }
    expect(await program.start(['sync', '--quiet'], env).ended).toMatchObject({ exitCode: 0 })
    expect(await jobsOf(server, env)).toEqual([false])
  })

  test('is taken with TLS there where it has it, for the jobs of many tenants as well', async () => {
    const env = { ...bed.env(), KANDJI_PUSH_STATE: `${server.url()}?schema=prefer&sslmode=prefer` }
    await server.certify(newAuthority('Nobody').issue('db.acme.com'))
    expect(await jobsOf(server, env)).toEqual([true])
  })
})
