// What the app remembers of the note at each device: x_kandj_kandji_note, which also says what became of the last try.

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { recordsWhere } from '../cmdb/lookup.ts'
import { putLater } from '../kandji/next-try.ts'

export const TABLE = 'x_kandj_kandji_note'

/** The record of an MDM record's note; undefined where there is none yet. */
export function recordOf(mdm: string): GlideRecord | undefined {
  const record = recordsWhere(TABLE, 'mdm', mdm)
  record.setLimit(1)
  record.query()
  return record.next() ? record : undefined
}

/** The note is to be looked at, whatever became of an earlier try. */
export function wake(mdm: string, known: GlideRecord | undefined): void {
  const record = known || new GlideRecord(TABLE)
  if (!known) {
    record.initialize()
    record.setValue('mdm', mdm)
  }
  record.setValue('state', 'waiting')
  record.setValue('tries', '0')
  record.setValue('next_try', new GlideDateTime().getValue())
  record.setValue('outcome', '')
  if (known) record.update()
  else record.insert()
}

/** @param least seconds that Kandji asks to wait */
export function tryLater(record: GlideRecord, outcome: string, least = 0): void {
  putLater(record, outcome, least)
  record.update()
}

export function settle(record: GlideRecord, state: 'agreed' | 'refused', outcome: string): void {
  record.setValue('state', state)
  record.setValue('outcome', outcome)
  record.update()
}

/** Records that wait for the job. @param isDueOnly only those whose next try has come */
export function waiting(isDueOnly: boolean): GlideRecord {
  const record = new GlideRecord(TABLE)
  record.addQuery('state', 'waiting')
  if (isDueOnly) record.addQuery('next_try', '<=', new GlideDateTime().getValue())
  return record
}
