// The lowest floor of a running instance: its tables, its clock, on whose behalf it works, and how it is set up.
// What needs no more than this asks for a `Kernel`: it works below records and scripts.

import type { Database } from './database/database.ts'
import type { Schema } from './database/schema.ts'
import type { Log } from './log.ts'
import type { Session } from './session.ts'

export interface Kernel {
  readonly schema: Schema
  readonly database: Database
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** On whose behalf it works at the moment. */
  readonly session: Session
  /** Now, as the database keeps it: UTC, to the second. */
  timestamp(): string
  newSysId(): string
  /** Runs work on behalf of a user. */
  as<T>(session: Session, work: () => T): T
  asSystem<T>(work: () => T): T

  /** The scope's name for the sys_id that records carry in sys_scope; empty for none. */
  scopeName(sysId: string): string
  scopeId(name: string): string | undefined
  /** The value of a system property. */
  property(name: string): string | undefined
  setProperty(name: string, value: string, description?: string): void
  pluginIsActive(id: string): boolean
  /** Switches a plugin. Its tables then exist, or no longer do. */
  setPlugin(id: string, active: boolean): void
  /** The next number of a table, e.g. ISET0010001; undefined where it has no format. Not padded: ISET10001. */
  nextNumber(table: string, padded?: boolean): string | undefined

  /** Between two database operations of a transaction: another one that waits may run here, whole. */
  pause(): void
  /** Runs work of another transaction within this one: it sees nothing of this one's user, rules at work and log. */
  apart<T>(work: () => T): T

  /** Work to be done when the transaction is over, on behalf of the same user: async business rules. */
  defer(work: () => void): void
  /** Work for the background, soon: asynchronous transforms. Failures are logged. */
  later(work: () => void): void
}
