// The address of a state in PostgreSQL: postgresql://user:password@host/database?sslmode=…&schema=…, as libpq reads one. Its password
// is a secret: what is wrong with an address is said without any part of it.

import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { isIP } from 'node:net'
import { Misconfigured } from '../errors.ts'

/** What a connection is made with. It can be handed to another thread. */
export interface PostgresAddress {
  /** A folder, beginning with a slash, where a local socket is meant. */
  host: string
  port: number
  user: string
  password: string
  database: string
  /** Where this state lives: one database may hold several. */
  schema: string
  tls: Tls
  connectTimeoutMs: number
}

/** `tries`: goes on without it where the server has none. */
export interface Tls {
  mode: 'off' | 'tries' | 'encrypted' | 'authority' | 'full'
  /** PEM texts. */
  ca?: string
  cert?: string
  key?: string
}

const DEFAULT_PORT = 5432
const DEFAULT_SCHEMA = 'kandji_push'
const CONNECT_TIMEOUT_S = 10

const MODES: Readonly<Record<string, Tls['mode']>> = {
  disable: 'off',
  allow: 'tries',
  prefer: 'tries',
  require: 'encrypted',
  'verify-ca': 'authority',
  'verify-full': 'full',
}

const PARAMETERS = [
  'schema',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'connect_timeout',
  'host',
  'port',
  'user',
  'password',
  'dbname',
]

/** What node-postgres says of a server without TLS. */
export const TLS_REFUSED = 'does not support SSL'

const VARIABLE = 'KANDJI_PUSH_STATE'
const EXPECTED = 'expected an address such as postgresql://user:password@db.acme.com/kandji?sslmode=verify-full'
const SHAPE = /^postgres(?:ql)?:\/\/(?:([^/?#]*)@)?([^/?#@]*)(?:\/([^?#]*))?(?:\?([^#]*))?$/i

/** How an address begins, of this kind or another one, also where a character is missing. */
const BEGINNING = /^(?:(?:jdbc:)?[a-z][a-z0-9+.-]+:?\/\/|postgres(?:ql)?:\/*)/i

/** Without one: user:password@host. A drive of Windows is none. */
const LOGIN_FIRST = /^(?![a-z]:[\\/])[^\s/\\:]+:.*@/is

/** As libpq takes one, too: host=db.acme.com user=push password=… */
const CONNECTION_STRING = /(?:^|\s)(?:host|user|password|dbname)\s*=/i

/**
 * Whether a state is meant to be in a database, rather than in a folder. What only looks like an address is refused as one: as a folder it
 * would be made, with a password in its name.
 */
export function isPostgres(place: string): boolean {
  const text = place.trim()
  return [BEGINNING, LOGIN_FIRST, CONNECTION_STRING].some((pattern) => pattern.test(text))
}

/** @throws Misconfigured, without any part of the address that may be secret */
export function postgresAddress(text: string): PostgresAddress {
  const [, login = '', authority = '', path = '', query = ''] = SHAPE.exec(text.trim()) ?? refuse(got(text))
  const parameters = parametersOf(query)
  const [user, ...rest] = login.split(':')
  const [host, port] = hostOf(authority)
  const own = (name: string, value: string) => parameters.get(name) ?? meant(value, `its ${name}`)
  const address = {
    host: own('host', host) || 'localhost',
    port: portOf(parameters.get('port') ?? port),
    user: own('user', user!) || userInfo().username,
    password: own('password', rest.join(':')),
    schema: schemaOf(parameters.get('schema') ?? DEFAULT_SCHEMA),
    connectTimeoutMs: secondsOf(parameters.get('connect_timeout')) * 1000,
  }
  if (address.host.includes(',')) refuse('several hosts. Name one: the address that the active server of a cluster has')
  return { ...address, database: own('dbname', path) || address.user, tls: tlsOf(parameters, address.host) }
}

/** What an address may be called in any output: all of it but the login and what is about certificates. */
export function postgresName(text: string): string {
  try {
    const { host, port, database, schema } = postgresAddress(text)
    const place = host.startsWith('/') ? encodeURIComponent(host) : host.includes(':') ? `[${host}]` : host
    const more = schema === DEFAULT_SCHEMA ? '' : `?schema=${schema}`
    return `postgresql://${place}${port === DEFAULT_PORT ? '' : `:${port}`}/${encodeURIComponent(database)}${more}`
  } catch {
    return 'postgresql://…'
  }
}

/** What no output may show of an address, read or not: its password as it is written and as it is meant. */
export function postgresSecrets(text: string): string[] {
  if (!isPostgres(text)) return []
  const given = text.matchAll(/(?:[?&\s]|^)password\s*=\s*(?:'((?:[^'\\]|\\.)*)'|([^&#\s]*))/gi)
  const secrets = [...given].map(([, quoted, plain]) => quoted ?? plain!)
  // A password with an @ that nobody encoded reaches to the last one.
  const [, login = ''] = /^(.*)@/s.exec(text.trim().replace(BEGINNING, '')) ?? []
  if (login.includes(':')) secrets.push(login, login.slice(login.indexOf(':') + 1))
  return [...secrets, ...secrets.map((secret) => decoded(secret) ?? '')].filter((secret) => secret !== '')
}

/** The same place, in a schema of its own. */
export function inSchema(text: string, name: string): string {
  const [before, query = ''] = text.trim().split('?')
  const others = query.split('&').filter((part) => part !== '' && !part.startsWith('schema='))
  return `${before}?${[...others, `schema=${name}`].join('&')}`
}

function parametersOf(query: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const part of query.split('&').filter((one) => one !== '')) {
    const [name = '', ...value] = part.split('=')
    if (!PARAMETERS.includes(name))
      refuse(`the parameter \`${name.slice(0, 40)}\`, which is none. There are ${PARAMETERS.join(', ')}`)
    parameters.set(name, meant(value.join('='), `its ${name}`))
  }
  return parameters
}

function hostOf(authority: string): [string, string] {
  const [, bracketed, plain = '', port = ''] =
    /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/s.exec(authority) ?? refuse('a host that cannot be read')
  return [bracketed ?? plain, port]
}

function portOf(text: string): number {
  if (text === '') return DEFAULT_PORT
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535)
    refuse('a port that is no number from 1 to 65535')
  return Number(text)
}

function schemaOf(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name) || name.startsWith('pg_'))
    refuse(
      `the schema \`${name.slice(0, 80)}\`. Its name has small letters, digits and _ only, at most 63, and begins with no digit and not with pg_`
    )
  return name
}

function secondsOf(text: string | undefined): number {
  if (text === undefined) return CONNECT_TIMEOUT_S
  if (!/^[1-9]\d{0,3}$/.test(text)) refuse('a connect_timeout that is no number of seconds from 1 to 9999')
  return Number(text)
}

/** Without a word on it, the password goes to another machine only over TLS that is verified; on this machine without. */
function tlsOf(parameters: ReadonlyMap<string, string>, host: string): Tls {
  const named = parameters.get('sslmode')
  const mode = named === undefined ? (isLocal(host) ? 'off' : 'full') : MODES[named]
  if (mode === undefined)
    return refuse(`the sslmode \`${named!.slice(0, 40)}\`. There are ${Object.keys(MODES).join(', ')}`)
  if (host.startsWith('/') || mode === 'off') return { mode: 'off' }
  const file = (name: string) => {
    const path = parameters.get(name)
    return path === undefined || path === 'system' ? undefined : pem(path, name)
  }
  const [ca, cert, key] = [file('sslrootcert'), file('sslcert'), file('sslkey')]
  // As libpq has it: who names an authority wants it asked.
  const asked = mode === 'encrypted' && ca !== undefined ? 'authority' : mode
  return { mode: asked, ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) }
}

function isLocal(host: string): boolean {
  return host.startsWith('/') || host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function pem(path: string, name: string): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return refuse(`a ${name} that cannot be read: ${path} (${(error as NodeJS.ErrnoException).code})`)
  }
  const kind = name === 'sslkey' ? 'PRIVATE KEY' : 'CERTIFICATE'
  if (!new RegExp(`-----BEGIN ([A-Z0-9]+ )*${kind}-----`).test(text))
    refuse(`a ${name} in which there is no PEM block \`${kind}\`: ${path}`)
  return text
}

function meant(text: string, what: string): string {
  return decoded(text) ?? refuse(`a % in ${what} that encodes nothing. Write % as %25, @ as %40, : as %3A and / as %2F`)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function got(text: string): string {
  const address = text.trim()
  const [, kind] = /^((?:jdbc:)?[a-z][a-z0-9+.-]+):\/\//i.exec(address) ?? []
  if (kind !== undefined && !/^postgres(ql)?$/i.test(kind)) return `one that begins with \`${kind}://\``
  if (CONNECTION_STRING.test(address) && !BEGINNING.test(address)) return 'a list of names and values'
  if (!/^postgres(ql)?:\/\//i.test(address)) return 'one that does not begin with `postgresql://`'
  const parts = address.split('@').length
  if (parts > 2) return 'one with several @. In the password write @ as %40, : as %3A, / as %2F and % as %25'
  return 'one that cannot be read. In its user name and password write special characters percent-encoded, such as / as %2F'
}

function refuse(what: string): never {
  throw new Misconfigured(VARIABLE, `${EXPECTED}, got ${what}.`)
}
