// What the thread that talks to PostgreSQL is asked, and what it answers. Both threads share nothing else.

import type { PostgresAddress } from './address.ts'

export type Ask =
  | { kind: 'open'; address: PostgresAddress; label: string }
  | { kind: 'run'; session: number; statements: WireStatement[] }
  | { kind: 'script'; session: number; sql: string }
  | { kind: 'keep'; session: number; lease: Lease }
  | { kind: 'close'; session: number }

/** A statement with its parameters. Bytes are a Uint8Array. */
export interface WireStatement {
  text: string
  values: unknown[]
}

/** Held by this session for as long as it is renewed. `until`: where its end is written, in nanoseconds of this machine's steady clock. */
export interface Lease {
  fence: number
  renewEveryMs: number
  lastsMs: number
  until: SharedArrayBuffer
}

/** `count`: how many rows were changed. */
export interface WireResult {
  rows: Array<Record<string, unknown>>
  count: number
}

/** `code`: the server's five letters, or the operating system's. */
export interface WireFault {
  message: string
  code: string
}

export type Answer =
  | { ok: true; session?: number; version?: number; backend?: number; results?: WireResult[] }
  | { ok: false; fault: WireFault }

/** Said without being asked: the lease of this session is lost; or somebody asks something of the process that has it. */
export type Told = { lost: number } | { asked: number }

export interface WorkerParts {
  /** Where asks arrive and answers go. */
  port: MessagePort
  /** Two numbers: the first is set to 1 and notified when an answer lies there, the second counts as long as the thread lives. */
  bell: SharedArrayBuffer
  firstSession: number
}

import type { MessagePort } from 'node:worker_threads'
