// What PostgreSQL and the way to it complain of, in words that say what to do. No text of it has any part of the password.

import { GaveUp, Misconfigured, Refused, type PushError } from '../errors.ts'
import { LEASE_LOST } from './lease-sql.ts'
import type { WireFault } from './protocol.ts'
import { tlsFault } from './tls-faults.ts'

const VARIABLE = 'KANDJI_PUSH_STATE'
export const SUBJECT = 'state database'

/** What has to be there, with what to do where it is not. By SQLSTATE (postgresql.org/docs/current/errcodes-appendix.html). */
const SETTINGS: Readonly<Record<string, string>> = {
  '3D000': 'Create the database (createdb), or name another one in KANDJI_PUSH_STATE',
  '22023': 'Check the address',
}
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'Check user and password in KANDJI_PUSH_STATE',
  '28000': "Check the user in KANDJI_PUSH_STATE, its sslmode, sslcert and sslkey, and the server's pg_hba.conf",
  '42501':
    'Grant this user CREATE on the database (GRANT CREATE ON DATABASE … TO …), or create the schema and make this user the owner of it and of all in it',
  '0LP01': 'Check the rights of this user',
}

/** Tables or columns that this format has are missing, or are there already before it is reached. */
const DAMAGE = /^(42P01|42P07|42701|42703|42710|42723|42883|42704|3F000|42P10|XX00\d)$/

/** What may pass only when somebody does something. */
const ADVICE: Readonly<Record<string, string>> = {
  '53300': 'Raise max_connections or the limit of this user, or let fewer processes share the server',
  '25006': 'Name the primary server in KANDJI_PUSH_STATE, or take default_transaction_read_only off this user',
  '53100': "Free some of the server's disk",
  '53200': 'Give the server more memory',
  '57014': 'Find out what slows the server down',
}

/** May pass: the server starts or ends, has no place, or something else works on the same rows. */
const PASSING = /^(08|53|55|57|58|40|25P0|26)|^E(CONN|HOST|NET|TIMEDOUT|PIPE|AI_|NOTFOUND)|^ENOENT$|^ENOTFOUND$/

/** What may pass. */
export class DatabaseFault extends GaveUp {
  /** The server's five letters, or the operating system's word. */
  readonly sqlState: string

  constructor(code: string, message: string) {
    super(SUBJECT, message)
    this.sqlState = code
  }
}

/** The server is not there, or its connection was lost: no setting is wrong. */
export const isAway = (error: unknown): boolean =>
  error instanceof DatabaseFault && /^$|^08|^57P0|^E(?!RR)/.test(error.sqlState)

/** @param name the address without its login */
export function databaseFault({ message, code }: WireFault, name: string): PushError {
  if (code === LEASE_LOST) return leaseLost(name)
  const tls = tlsFault({ message, code }, name)
  if (tls) return tls
  if (SETTINGS[code])
    return new Misconfigured(VARIABLE, `Expected the database at ${name}, got: ${message}. ${SETTINGS[code]}.`)
  const isWithoutPassword = message.includes('client password must be a string') || message.includes('empty password')
  if (REFUSALS[code] || isWithoutPassword)
    return new Refused(
      VARIABLE,
      `The database at ${name} refuses this: ${message}. ${REFUSALS[code] ?? REFUSALS['28P01']}.`
    )
  if (DAMAGE.test(code))
    return new Misconfigured(
      VARIABLE,
      `The state in ${name} is damaged (${message}). Drop its schema, or name another one (?schema=…), and run again: every device and app is sent once more, which changes nothing; apps that were removed meanwhile stay active (docs/kandji-push-apps.md).`
    )
  const advice = ADVICE[code]
  const isAway = PASSING.test(code) || code === ''
  const reach = isAway ? 'Check that the server runs and that this machine reaches it, then run again' : 'Run again'
  const todo = advice === undefined ? reach : `${advice}, then run again`
  return new DatabaseFault(
    code,
    `The state in ${name} cannot be reached or used now (${message}). ${todo}: nothing is lost.`
  )
}

export function leaseLost(name: string): GaveUp {
  return new GaveUp(
    SUBJECT,
    `Another kandji-push has taken over the state in ${name}, or the connection to it was lost, so this one stopped. Nothing is lost: what it had not noted as delivered is sent once more.`
  )
}
