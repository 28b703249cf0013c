// The rows of devices, as they come in and as they wait.

import { readTexts } from '../json.ts'
import { LIGHT_ROWS_AS_ONE } from '../servicenow/limits.ts'
import type { RowKind, StagingRow } from '../servicenow/staging.ts'
import type { QueuedRow } from './queue.ts'

/** A row of a device. */
export type OutboxRow = QueuedRow & { kind: RowKind }

/** What is known of a change when it is queued. */
export interface Change {
  since: number
  correlation: string
}

/** The rows of a device, and what shows whether they have changed. */
export type DeviceRows = Readonly<Record<RowKind, StagingRow>> & {
  readonly fingerprint: string
  /** Of the computer row alone. */
  readonly computerFingerprint?: string
}

/** As it is kept. Anything may be in a damaged file. */
export type StoredRow = Omit<OutboxRow, 'body' | 'deviceId' | 'serial'> & {
  body: unknown
  deviceId: unknown
  serial: unknown
}

/** @returns undefined for a row that is damaged */
export function readRow(row: StoredRow): OutboxRow | undefined {
  const body = readTexts(row.body)
  const { deviceId, serial } = row
  if (body === undefined || typeof deviceId !== 'string' || typeof serial !== 'string') return undefined
  return { ...row, body, deviceId, serial }
}

/** As many of the first rows as weigh no more than `count`. */
export function portionOf(rows: OutboxRow[], count: number): OutboxRow[] {
  let weight = 0
  const end = rows.findIndex(
    (row) => (weight += isFreshnessRow(row) ? 1 : LIGHT_ROWS_AS_ONE) > count * LIGHT_ROWS_AS_ONE
  )
  return end < 0 ? rows : rows.slice(0, end)
}

/** A row of a serial number and the last check-in alone. */
export function isFreshnessRow({ kind, body }: Pick<OutboxRow, 'kind' | 'body'>): boolean {
  return kind === 'computer' && 'last_seen' in body && Object.keys(body).length === 2
}
