// What KandjiMapping would say of rows, for kandji-push's preview. The rows are records in hand: nothing is written.

import { GlideRecord } from '@servicenow/glide'
import { COMPUTER } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'
import { isFreshness, mappedColumnsOf, mappingOf } from '../computer/device.ts'
import { answerFaultsOf, classNameOf, modelAnswerOf, ownerAnswerOf, skipOf } from '../customising/answers.ts'
import { ownColumnsOf } from '../customising/extra.ts'
import { ownFunctions } from '../customising/kandji-mapping.ts'
import { keptLines } from '../mapping/lines.ts'
import { mappedOf } from '../mapping/mapped.ts'
import { forget } from '../staging/row-memory.ts'

const STAGING: Record<string, string> = {
  computer: 'x_kandj_kandji_kandji_import_set_computer',
  mdm: 'x_kandj_kandji_kandji_import_set_mdm',
}
const MDM_RECORDS = 'x_kandj_kandji_mdm'
/** More in one request could take longer than a request may. */
const MOST_ROWS = 100

/** A record by its sys_id, as people call it. */
interface Named {
  sys_id: string
  name: string
}

/** What KandjiMapping says of one row; what is left to the app is empty or missing. */
interface Foretold {
  /** Why the row would be refused. */
  skip: string
  class_name: string
  model?: Named
  /** A user, or a text as Kandji would send it. */
  owner?: Named | { word: string }
  columns: Record<string, string>
  /** Columns that the mapping of attributes gives, where KandjiMapping gives none. */
  mapped: Record<string, string>
  problems: string[]
}

export interface Foretelling {
  /** Functions of KandjiMapping that are the customer's own; `mapping` where the mapping of attributes is. */
  functions: string[]
  /** One a row, in their order; none where there are no functions. */
  answers: Foretold[]
}

/**
 * @param rows a list of `{ "kind": "computer" | "mdm", "row": { column: text } }`, as JSON gives it
 * @throws Error that says what was expected
 */
export function foretell(rows: unknown): Foretelling {
  if (!isList(rows) || rows.length > MOST_ROWS)
    throw new Error(
      `Expected \`rows\`, a list of at most ${MOST_ROWS} rows, got ${isList(rows) ? rows.length : typeof rows}.`
    )
  const functions: string[] = ownFunctions()
  if (keptLines().length > 0) functions.push('mapping')
  const answers: Foretold[] = []
  if (functions.length > 0) for (let index = 0; index < rows.length; index++) answers.push(answerTo(rows[index], index))
  return { functions, answers }
}

/** Lists of a request's body need not be lists of this engine's own realm. */
const isList = (value: unknown): value is { length: number; [index: number]: unknown } =>
  typeof value === 'object' && value !== null && typeof (value as { length?: unknown }).length === 'number'

function answerTo(given: unknown, index: number): Foretold {
  const { kind, row } = (given || {}) as { kind?: unknown; row?: unknown }
  const table = STAGING[`${kind}`]
  if (table === undefined || typeof row !== 'object' || row === null)
    throw new Error(`Expected {"kind": "computer" or "mdm", "row": {…}} for row ${index + 1}, got kind \`${kind}\`.`)
  forget()
  const source = new GlideRecord(table)
  source.initialize()
  const values = row as Record<string, unknown>
  for (const column of Object.keys(values)) {
    if (source.isValidField(column) && !/^sys_/.test(column)) source.setValue(column, `${values[column]}`)
  }
  return kind === 'mdm' ? ofMdm(source) : ofComputer(source)
}

const NOTHING: Foretold = { skip: '', class_name: '', columns: {}, mapped: {}, problems: [] }

function ofComputer(source: GlideRecord): Foretold {
  const skip = skipOf(source)
  if (skip !== '' || isFreshness(source)) return { ...NOTHING, skip }
  const { user, word } = ownerAnswerOf(source)
  const model = modelAnswerOf(source)
  const own = mappedColumnsOf(source)
  const mapped = mappingOf(source)
  return {
    skip,
    class_name: classNameOf(source),
    ...(model !== '' && { model: named('cmdb_model', model) }),
    ...(user !== undefined && { owner: named('sys_user', user) }),
    ...(word !== undefined && { owner: { word } }),
    columns: own.values,
    mapped: mapped.values,
    problems: [...answerFaultsOf(source), ...mapped.problems, ...own.problems],
  }
}

function ofMdm(source: GlideRecord): Foretold {
  const skip = skipOf(source)
  if (skip !== '') return { ...NOTHING, skip }
  const own = ownColumnsOf(source, MDM_RECORDS, COMPUTER)
  const mapped = mappedOf(source, MDM_RECORDS)
  return {
    ...NOTHING,
    skip,
    columns: own.values,
    mapped: mapped.values,
    problems: [...mapped.problems, ...own.problems],
  }
}

function named(table: string, sysId: string): Named {
  const record = new GlideRecord(table)
  return { sys_id: sysId, name: record.get(sysId) ? valueOf(record, 'name') : '' }
}
