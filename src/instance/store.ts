// The middle floor of a running instance: the kernel, and records with their rules and display values.
// What reads and writes records, but runs no scripts of its own, asks for a `Store`.

import type { Row } from './database/database.ts'
import type { Kernel } from './kernel.ts'
import type { BusinessRules } from './records/business-rules.ts'
import type { Display } from './records/display.ts'
import type { RecordState } from './records/record.ts'
import type { Writer } from './records/writer.ts'

export interface Store extends Kernel {
  readonly records: Writer
  readonly rules: BusinessRules
  readonly display: Display
  /** A record in hand for a row of a table. */
  loaded(table: string, row: Row): RecordState
}
