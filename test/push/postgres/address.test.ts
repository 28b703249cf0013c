// Addresses of a state in PostgreSQL, as libpq reads them, and what must never be seen of them.

import type { PushError } from '../../../src/push/errors.ts'
import {
  inSchema,
  isPostgres,
  postgresAddress,
  postgresName,
  postgresSecrets,
} from '../../../src/push/postgres/address.ts'
import { Redactor } from '../../../src/push/redactor.ts'

const PASSWORD = `p${Math.random().toString(36).slice(2)}@/:%`
const encoded = encodeURIComponent(PASSWORD)

test('an address has all parts, with the defaults of libpq', () => {
  expect(postgresAddress(`postgresql://push:${encoded}@db.acme.com:6432/kandji?schema=emea&sslmode=require`)).toEqual({
    host: 'db.acme.com',
    port: 6432,
    user: 'push',
    password: PASSWORD,
    database: 'kandji',
    schema: 'emea',
    tls: { mode: 'encrypted' },
    connectTimeoutMs: 10_000,
  })
  expect(postgresAddress('postgres://push@localhost')).toMatchObject({
    port: 5432,
    database: 'push',
    schema: 'kandji_push',
  })
  expect(postgresAddress('postgresql://push@/kandji?host=%2Fvar%2Frun%2Fpostgresql').host).toBe('/var/run/postgresql')
  expect(postgresAddress('postgresql://push@[::1]:5433/kandji')).toMatchObject({ host: '::1', port: 5433 })
})

test.each([
  ['localhost', '', 'off'],
  ['127.0.0.1', '', 'off'],
  ['db.acme.com', '', 'full'],
  ['db.acme.com', '?sslmode=disable', 'off'],
  ['db.acme.com', '?sslmode=prefer', 'tries'],
  ['db.acme.com', '?sslmode=verify-ca', 'authority'],
  ['localhost', '?sslmode=verify-full', 'full'],
])('TLS with %s%s is %s', (host, query, mode) => {
  expect(postgresAddress(`postgresql://push@${host}/kandji${query}`).tls.mode).toBe(mode)
})

test.each([
  ['postgresql://', 'postgresql:kandji'],
  ['a parameter', `postgresql://push:${encoded}@db/kandji?target=any`],
  ['an sslmode', `postgresql://push:${encoded}@db/kandji?sslmode=on`],
  ['a schema', `postgresql://push:${encoded}@db/kandji?schema=Emea`],
  ['a schema of the server', `postgresql://push:${encoded}@db/kandji?schema=pg_temp`],
  ['a port', `postgresql://push:${encoded}@db:99999/kandji`],
  ['several hosts', `postgresql://push:${encoded}@one,two/kandji`],
  ['a % that encodes nothing', `postgresql://push:${PASSWORD.slice(0, -3)}%zz@db/kandji`],
  ['a certificate that is not there', `postgresql://push:${encoded}@db/kandji?sslrootcert=/nowhere.pem`],
])('%s that is wrong is named, without the password', (_what, address) => {
  const fault = (() => {
    try {
      postgresAddress(address)
      return undefined
    } catch (error) {
      return error as PushError
    }
  })()
  expect(fault?.exitCode).toBe(2)
  expect(fault?.message).toMatch(/^expected .*, got /)
  for (const secret of [PASSWORD.slice(0, -3), encoded]) expect(fault?.message).not.toContain(secret)
})

const LOOKALIKES: ReadonlyArray<[string, string]> = [
  ['`jdbc:postgresql://`', `jdbc:postgresql://push:${encoded}@db:5432/kandji`],
  ['`mysql://`', `mysql://push:${encoded}@db/kandji`],
  ['`postgresql+asyncpg://`', `postgresql+asyncpg://push:${encoded}@db/kandji`],
  ['does not begin with', `postgresql//push:${encoded}@db/kandji`],
  ['does not begin with', `postgresql:/push:${encoded}@db/kandji`],
  ['does not begin with', `push:${encoded}@db.acme.com/kandji`],
  ['does not begin with', `push:${PASSWORD}@db.acme.com/kandji`],
  ['names and values', `host=db.acme.com user=push password=${encoded} dbname=kandji`],
  ['names and values', `dbname=kandji password = '${encoded}'`],
]

test.each(LOOKALIKES)('what only looks like an address is refused as one: %s', (text, address) => {
  expect(isPostgres(address)).toBe(true)
  expect(() => postgresAddress(address)).toThrow(text)
  expect(() => postgresAddress(address)).not.toThrow(encoded)
  expect(postgresName(address)).toBe('postgresql://…')
  const redactor = new Redactor(postgresSecrets(address))
  for (const secret of [PASSWORD, encoded]) expect(redactor.redact(`got ${address}`)).not.toContain(secret)
})

test.each([
  '.kandji-push',
  '/srv/push',
  './a:b',
  'C:\\Users\\me@acme.com\\push',
  'C:/push@acme',
  'state=1',
  '/srv/me@acme.com',
  'postgresql',
])('%s is a folder', (path) => expect(isPostgres(path)).toBe(false))

test('the name of a place has neither user nor password', () => {
  const address = `postgresql://push:${encoded}@db.acme.com/kandji?schema=emea&sslmode=require`
  expect(postgresName(address)).toBe('postgresql://db.acme.com/kandji?schema=emea')
  expect(postgresName(`postgresql://x:${encoded}@`)).not.toContain(encoded)
})

test('its password is a secret in both spellings, also where it was not encoded, or is a parameter', () => {
  for (const address of [
    `postgresql://push:${encoded}@db/kandji`,
    `postgresql://push:${PASSWORD.replace('%', '%25')}@db/kandji`,
    `postgresql://push@db/kandji?password=${encoded}`,
  ]) {
    const redactor = new Redactor(postgresSecrets(address))
    expect(redactor.redact(`it was ${PASSWORD}.`)).not.toContain(PASSWORD)
    expect(redactor.redact(`it was ${encoded}.`)).not.toContain(encoded)
  }
  expect(postgresSecrets('.kandji-push')).toEqual([])
})

test('another schema takes the place of the one that is named', () => {
  expect(inSchema('postgresql://push@db/kandji?schema=a&sslmode=require', 'b')).toBe(
    'postgresql://push@db/kandji?sslmode=require&schema=b'
  )
  expect(isPostgres('./postgresql')).toBe(false)
})
