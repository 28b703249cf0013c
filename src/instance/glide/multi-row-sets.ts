// Multi-row variable sets of requested items, to be read. Source: ServiceNow docs, australia:
// c_ScriptableServiceCatalogVariables. Rows are made through the catalog: what would write here throws its name.

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { completeWithThrowers } from '../scripting/not-implemented.ts'
import { type Caller, textOf } from './caller.ts'

const WRITES = ['addRow', 'deleteRow', 'deleteRows', 'addColumn', 'setCellValue']

/** @param item sys_id of the requested item. @returns the sets by their internal names */
export function multiRowSets({ instance }: Caller, item: string): Map<string, object> {
  const { database } = instance
  const answers = item ? database.select(where('sc_multi_row_question_answer', { parent_id: item })) : []
  const sets = new Map<string, object>()
  for (const id of new Set(answers.map((row) => textOf(row.variable_set)))) {
    const set = database.get('item_option_new_set', id)
    if (set)
      sets.set(
        textOf(set.internal_name),
        multiRowSet(set, rowsOf(answers.filter((row) => textOf(row.variable_set) === id)))
      )
  }
  return sets

  /** Answers by row, in the order in which they came. */
  function rowsOf(own: Row[]): object[] {
    const indices = [...new Set(own.map((row) => textOf(row.row_index)))].sort()
    return indices.map((index) => rowOf(own.filter((row) => textOf(row.row_index) === index)))
  }

  function rowOf(cells: Row[]): object {
    const all = cells.map((cell) => {
      const question = database.get('item_option_new', textOf(cell.item_option_new))
      return { name: textOf(question?.name), label: textOf(question?.question_text), value: textOf(cell.value) }
    })
    const row = {
      ...Object.fromEntries(all.map(({ name, value }) => [name, value])),
      getCells: () =>
        all.map(({ name, label, value }) => ({
          getName: () => name,
          getLabel: () => label,
          getCellValue: () => value,
          getCellDisplayValue: () => value,
        })),
    }
    completeWithThrowers(row, 'MultiRowVariableSetRow', WRITES)
    return row
  }
}

function multiRowSet(set: Row, rows: object[]): object {
  const text = (): string => JSON.stringify(rows)
  const made = {
    isMultiRow: () => true,
    getLabel: () => textOf(set.title),
    getName: () => textOf(set.internal_name),
    canRead: () => true,
    canWrite: () => true,
    getRowCount: () => rows.length,
    getRow: (index: unknown) => rows[Number(index)],
    getRows: () => [...rows],
    getValue: text,
    toString: text,
  }
  completeWithThrowers(made, 'MultiRowVariableSet', WRITES)
  return made
}
