// What a preview shows: the object that `--json` prints.

import type { ExitCode } from '../errors.ts'
import type { Summary } from '../summary.ts'

export type Action = 'create' | 'update' | 'unchanged' | 'skip'

export interface FieldChange {
  table: string
  field: string
  /** As people read them: names, not sys_ids. */
  from: string
  to: string
  /** Why, where that is not plain. */
  note?: string
}

export interface DeviceChange {
  /** `unchanged`: rows are sent, or it is named for its notes, but no field changes. */
  action: Action
  serial: string
  device: string
  /** As Kandji calls it. */
  name: string
  /** Class of the configuration item. */
  table: string
  /** sys_id of the configuration item; '' where it would be made. */
  sysId: string
  fields: FieldChange[]
  /** What cannot be foreseen, or needs attention. */
  notes: string[]
  /** Why it is skipped. */
  reason?: string
}

/** What somebody has changed in ServiceNow, and the next sync leaves as it is. */
export type Difference = Pick<DeviceChange, 'serial' | 'device' | 'name' | 'table' | 'sysId' | 'fields'>

/** As a sync's summary, `rows` all 0, with what the sync would do. */
export interface Preview extends Omit<Summary, 'devices'> {
  /** As a sync counts them; and for how many of them a configuration item would be made, or a field changed. */
  devices: Summary['devices'] & { create: number; update: number }
  /** Every device of which the next sync changes something or that it skips, and those with notes. */
  changes: DeviceChange[]
  differs: Difference[]
  /** Staging columns of the configuration's own: what becomes of them is up to the instance's transform maps. */
  ownColumns: string[]
  /** What could not be read, and what was taken in its place. */
  assumptions: string[]
}

export interface PreviewResult {
  preview: Preview
  exitCode: ExitCode
  /** Why it ended early. */
  failure?: string
}
