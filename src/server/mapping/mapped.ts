// What the customer's mapping makes of a staging row, for the lines that differ from the usual ones. Each is looked at by itself: a
// value that does not fit is named and left out, the others are written.

import { GlideRecord } from '@servicenow/glide'
import { attributeNamed, partsOf, rowOf } from '../shared/mapping.ts'
import type { Line } from '../shared/mapping.ts'
import { NOT_BY_MAPPING } from '../shared/remarks.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { remembered } from '../staging/row-memory.ts'
import { quoted, sent } from '../staging/row.ts'
import { emptyRecord, linesFor } from './lines.ts'
import { converted } from './values.ts'

const MDM_ROWS = 'x_kandj_kandji_kandji_import_set_mdm'

/** The column of both staging tables in which kandji-push sends attributes that have none: a JSON object of texts. */
const ATTRIBUTES = 'attributes'

export interface Mapped {
  /** Column → value; those that are empty are left out. */
  values: Record<string, string>
  /** What could not be used, each in words for a person. */
  problems: string[]
}

/** The attributes of a row that stand in its column `attributes`; none where it is no JSON object. */
function attributesOf(source: StagingRow): Record<string, unknown> {
  return remembered(source, 'attributes', () => {
    try {
      const read: unknown = JSON.parse(sent(source, ATTRIBUTES) || '{}')
      return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
    } catch {
      return {}
    }
  })
}

const kindOf = (source: StagingRow): 'computer' | 'mdm' => (source.getTableName() === MDM_ROWS ? 'mdm' : 'computer')

/** What the row says of an attribute; empty where it says nothing, or the word that the platform takes for "clear this field". */
export function saidOf(source: StagingRow, attribute: string): string {
  const said = attributesOf(source)[attribute]
  const text = typeof said === 'string' ? said.trim() : ''
  if (text !== '') return text === 'NULL' ? '' : text
  const known = attributeNamed(attribute)
  const staging = known && known.staging
  return staging && staging.table === kindOf(source) ? sent(source, staging.column) : ''
}

/** @param table class of the record that the row makes or changes: a column that this class lacks is left out */
export const mappedOf = (source: StagingRow, table: string): Mapped =>
  remembered(source, 'mapped', () => {
    const mapped: Mapped = { values: {}, problems: [] }
    for (const line of linesFor(source)) if (rowOf(line.target) === kindOf(source)) add(mapped, source, line, table)
    return mapped
  })

function add(mapped: Mapped, source: StagingRow, { attribute, target }: Line, table: string): void {
  const parts = partsOf(target)
  const text = saidOf(source, attribute)
  const record = new GlideRecord(table)
  if (!parts || text === '') return
  if (!record.isValidField(parts.column)) {
    // What computers have, another class of devices may lack; what nobody has was deleted since.
    if (!emptyRecord(parts.table).isValidField(parts.column))
      mapped.problems.push(
        `${attribute} ${NOT_BY_MAPPING} ${quoted(target)}: expected a column that there is, so map it anew`
      )
    return
  }
  const { value, why } = converted(record, parts.column, text)
  if (value !== undefined) mapped.values[parts.column] = value
  else mapped.problems.push(`${attribute} ${NOT_BY_MAPPING} ${quoted(target)}: ${why}`)
}
