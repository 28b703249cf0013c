// What delivery needs to know of a queue: devices have one, and installed apps have one.

import type { QueueKind, StagingRow } from '../servicenow/staging.ts'

export interface QueuedRow {
  /** Grows with each row queued; a newer row for a device has a new number. */
  seq: number
  deviceId: string
  kind: QueueKind
  serial: string
  body: StagingRow
  /** The device had not changed yet at this time (milliseconds since 1970); null where that is not known. */
  since: number | null
  /** Names the change of the device in logs, the same for both of its rows; null where none was given. */
  correlation: string | null
}

export interface Queue {
  waiting(): number
  /** How many of them are light: quickly done, and in such numbers that they go together even when they are few. */
  light?(): number
  /** The next waiting rows of a kind after `seq`, in the order of their numbers; of light rows several count as one. */
  next(kind: QueueKind, after: number, count: number): QueuedRow[]
  /** ServiceNow took the row, with a note or without. `at`: milliseconds since 1970. `isNew`: it made a record for it. */
  settleDelivered(row: QueuedRow, noted?: { note: string; at: number }, isNew?: boolean): void
  /** ServiceNow refused the row: it is kept with the reason. `at`: milliseconds since 1970. */
  settleRefused(row: QueuedRow, reason: string, at: number): void
  /** Runs `work` so that either all of it is kept or nothing. */
  atomically<T>(work: () => T): T
}

/** A refused row, as it is reported. */
export interface DeadLetter {
  deviceId: string
  serial: string
  kind: QueueKind
  reason: string
}
