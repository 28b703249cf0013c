// What became of a row of an import set, by its staging records. Judged as the answer to a single POST would be, where the record
// says as much; where it does not, nothing is known of the row, and it is sent again another way.

import { DONE_WORDS, operationIn } from '../../server/shared/remarks.ts'
import { answerOf } from '../http/exchange.ts'
import { partsOf } from './note-code.ts'
import { isOwnMap, rowResult, type Outcome, type RowResult } from './row-result.ts'
import type { TableRow } from './table-client.ts'

type Element = Record<string, string>

/** @param records one for each transform map that has worked at the row */
export function setResult(records: readonly TableRow[]): RowResult {
  const elements = records.map(elementOf)
  if (elements.length === 0 || elements.includes(undefined)) return { outcome: 'none' }
  // Which table another map has written, these records do not say: an answer of its own tells.
  const isOthers = (map: Element | undefined) =>
    !!map?.['transform_map'] && !isOwnMap(map['transform_map']) && !map['kandji_outcome']
  if (elements.every(isOthers)) return { outcome: 'none' }
  const result = rowResult(answerOf(201, JSON.stringify({ result: elements })))
  // What ends a run is for an answer to say that ServiceNow has made for it.
  return result.outcome === 'stored' || result.outcome === 'not-installed' ? { outcome: 'none' } : result
}

/** @returns undefined for a record that does not say what became of its row */
function elementOf(record: TableRow): Element | undefined {
  const comment = record['sys_import_state_comment'] ?? ''
  const map = { transform_map: record['sys_transform_map.name'] ?? '' }
  switch (record['sys_import_state']) {
    case 'inserted':
    case 'updated':
      return { ...map, status: record['sys_import_state'], status_message: saidIn(comment) }
    // A robust transformer writes several records for a row, and its state does not say whether they were there before. Where it
    // names none that it wrote, the answer to a batch is to say what became of the row.
    case 'processed':
      return record['sys_target_sys_id'] ? { ...map, status: 'updated', status_message: saidIn(comment) } : undefined
    case 'ignored': {
      const outcome = outcomeIn(comment)
      if (outcome !== undefined) return { ...map, status: 'error', kandji_outcome: outcome, status_message: comment }
      // The app has said something, and it may be why it refused the row.
      if (/^Kandji\b/.test(comment) || !record['sys_target_sys_id']) return undefined
      return { ...map, status: 'ignored', status_message: comment }
    }
    case 'error':
    case 'skipped':
      return { ...map, status: record['sys_import_state'], error_message: saidIn(comment) }
    default:
      return undefined
  }
}

/** The comment has ServiceNow's own remark before what the app says. */
function saidIn(comment: string): string {
  const at = comment.indexOf('; Kandji: ')
  return at < 0 ? comment : `${comment.slice(at + 2)}`
}

/** A script that writes the record itself makes ServiceNow call the row ignored: the app says what it did. */
function outcomeIn(comment: string): Outcome | undefined {
  const last = partsOf(comment).at(-1) ?? ''
  const operation = operationIn(last)
  if (operation !== undefined)
    return operation === 'INSERT' ? 'inserted' : operation.startsWith('NO_CHANGE') ? 'ignored' : 'updated'
  return DONE_WORDS.find(({ words }) => words === comment)?.outcome
}
