// What samp_sw_usage refuses of a run, kept with the values to write: kandji-push posts it through ServiceNow's API for usage.

import { GlideRecord, gs } from '@servicenow/glide'
import { fit, valueOf } from '../record.ts'
import { keyOf } from './last-use.ts'

const REFUSED = 'x_kandj_kandji_refused_usage'
const NAME_LENGTH = 255
const REASON_LENGTH = 1000

/** A run that is refused something. Two may begin in one second: the mark tells them apart. */
export interface Refuser {
  started: string
  mark: string
}

/** A use that was refused. */
export interface RefusedUse {
  /** Product and computer, as people know them. */
  name: string
  /** Values of the usage row by column, those that identify it included. */
  values: Record<string, string>
  reason: string
}

/** A first app that is older than this one has no such table: then nothing can be kept. */
export const keepsRefused = (): boolean => gs.tableExists(REFUSED)

/** Keeps what a run was refused of these computers. */
export function keepRefused(computers: string[], uses: RefusedUse[], run: Refuser): void {
  if (uses.length === 0) return
  const fresh = new Map<string, RefusedUse>()
  for (const use of uses) fresh.set(keyOf(use.values.configuration_item || '', use.values.norm_product || ''), use)
  let row = new GlideRecord(REFUSED)
  row.addQuery('configuration_item', 'IN', computers.join(','))
  row.query()
  while (row.next()) {
    const key = keyOf(valueOf(row, 'configuration_item'), valueOf(row, 'norm_product'))
    const use = fresh.get(key)
    if (!use) continue
    fresh.delete(key)
    fill(row, use, run)
    row.update()
  }
  for (const use of fresh.values()) {
    row = new GlideRecord(REFUSED)
    row.initialize()
    fill(row, use, run)
    row.insert()
  }
}

/** Takes out what this run was not refused: it has arrived, or is not wanted any more. */
export function forgetOtherRefusals({ mark }: Refuser): void {
  const old = new GlideRecord(REFUSED)
  old.addQuery('run', '!=', mark)
  old.deleteMultiple()
}

function fill(row: GlideRecord, { name, values, reason }: RefusedUse, { started, mark }: Refuser): void {
  for (const column of ['norm_publisher', 'discovery_source']) row.setValue(column, values[column] || '')
  for (const [column, value] of Object.entries(values)) row.setValue(column, value)
  row.setValue('name', fit(name, NAME_LENGTH))
  row.setValue('reason', fit(reason, REASON_LENGTH))
  row.setValue('refused', started)
  row.setValue('run', mark)
}
