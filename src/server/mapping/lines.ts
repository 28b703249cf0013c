// The customer's mapping: the lines that differ from the usual ones, a record each in x_kandj_kandji_mapping_line. What is not there goes
// where it always goes.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { settingOf } from '../kandji/setting.ts'
import { changedLines, CI, MDM, rowOf, versionOf } from '../shared/mapping.ts'
import type { Line } from '../shared/mapping.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { remembered } from '../staging/row-memory.ts'

export const TABLE = 'x_kandj_kandji_mapping_line'

/** While a switch has this value, the app compares both sides by the usual column of the attribute: the line is at home then. */
const BOTH_WAYS: Record<string, { property: string; value: string }> = {
  asset_tag: { property: 'x_kandj_kandji.asset_tag_sync', value: 'to_kandji' },
  user: { property: 'x_kandj_kandji.assignment_sync', value: 'both' },
}

/** The setting that keeps an attribute where it always goes, with its value; empty where none does. */
export function keptHomeBy(attribute: string): string {
  const sync = BOTH_WAYS[attribute]
  return sync && settingOf(sync.property) === sync.value ? `${sync.property} is ${sync.value}` : ''
}

/** The lines that a customer has changed, and that hold, in the order of the attributes. */
export function keptLines(): Line[] {
  const lines: Line[] = []
  const record = new GlideRecord(TABLE)
  record.orderBy('sys_created_on')
  record.query()
  while (record.next()) lines.push({ attribute: valueOf(record, 'attribute'), target: valueOf(record, 'target') })
  return changedLines(lines).filter(({ attribute }) => keptHomeBy(attribute) === '')
}

/** Tells kandji-push, with the answer to each report, whether it has to ask for the mapping anew. */
export const keptVersion = (): string => versionOf(keptLines())

/** Keeps these lines, and forgets those that are as usual again. @returns false where the platform refused to write */
export function keepLines(lines: Line[]): boolean {
  const wanted: Record<string, string> = {}
  for (const { attribute, target } of lines) wanted[attribute] = target
  let isKept = true
  const record = new GlideRecord(TABLE)
  record.query()
  while (record.next()) {
    const attribute = valueOf(record, 'attribute')
    const target = wanted[attribute]
    delete wanted[attribute]
    if (target === undefined) isKept = record.deleteRecord() && isKept
    else if (valueOf(record, 'target') !== target) {
      record.setValue('target', target)
      isKept = !!record.update() && isKept
    }
  }
  for (const attribute of Object.keys(wanted)) {
    const made = new GlideRecord(TABLE)
    made.initialize()
    made.setValue('attribute', attribute)
    made.setValue('target', wanted[attribute])
    isKept = !!made.insert() && isKept
  }
  return isKept
}

/** The changed lines as they hold for this row. */
export const linesFor = (source: StagingRow): Line[] => remembered(source, 'mapping lines', keptLines)

/** Whether an attribute goes where it always goes. */
export const isAtHome = (source: StagingRow, attribute: string): boolean =>
  linesFor(source).every((line) => line.attribute !== attribute)

/** An empty record of one of the two tables that attributes go to. */
export const emptyRecord = (table: string): GlideRecord => (table === MDM ? new GlideRecord(MDM) : new GlideRecord(CI))

/** Columns of MDM records that a customer's lines fill. */
export const mdmColumnsOf = (lines: Line[]): string[] =>
  lines.filter(({ target }) => rowOf(target) === 'mdm').map(({ target }) => target.split('.')[1])
