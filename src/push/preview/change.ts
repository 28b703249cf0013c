// What a preview shows: the object that `--json` prints.

import type { ExitCode } from '../errors.ts'
import type { Problem } from '../summary.ts'
import type { FieldChange } from './compare.ts'

export type Action = 'create' | 'update' | 'unchanged' | 'skip'

export interface DeviceChange {
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

export interface Preview {
  devices: { seen: number; create: number; update: number; unchanged: number; skip: number }
  /** Every device that would be created, changed or skipped, and unchanged ones with notes. */
  changes: DeviceChange[]
  /** Staging columns of the configuration's own: what becomes of them is up to the instance's transform maps. */
  ownColumns: string[]
  requests: { kandji: number; servicenow: number }
  problems: Problem[]
}

export interface PreviewResult {
  preview: Preview
  exitCode: ExitCode
  /** Why it ended early. */
  failure?: string
}
