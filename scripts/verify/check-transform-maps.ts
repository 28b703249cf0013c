// Transform maps: active, with business rules, recognising records, and saying what happens to unknown values. The
// SDK's defaults are the contrary of each.

import type { AssignmentExpression, Program } from 'acorn'
import { simple } from 'acorn-walk'
import type { BuiltApp, BuiltRecord } from './built-app.ts'
import { recordName } from './built-app.ts'
import { parseScript } from './check-scripts.ts'
import type { KnownTables } from './known-tables.ts'
import type { Problem } from './problem.ts'

const CHOICE_ACTIONS = ['create', 'ignore', 'reject']

export function checkTransformMaps(app: BuiltApp, known: KnownTables): Problem[] {
  const of = (table: string): BuiltRecord[] => app.records.filter((record) => record.table === table)
  const entries = of('sys_transform_entry')
  return of('sys_transform_map').flatMap((map) => {
    const own = entries.filter((entry) => entry.values.map === map.values.sys_id)
    return [...checkMap(map, own), ...own.flatMap((entry) => checkEntry(map, entry, known))]
  })
}

function checkMap(map: BuiltRecord, entries: BuiltRecord[]): Problem[] {
  const about = { file: map.file, record: recordName(map) }
  const problems: Problem[] = []
  if (map.values.active !== 'true') problems.push({ ...about, what: 'the map is inactive', remedy: 'Set active: true' })
  if (map.values.run_business_rules !== 'true') {
    problems.push({ ...about, what: 'business rules do not run', remedy: 'Set runBusinessRules: true' })
  }
  if (!entries.some(({ values }) => values.coalesce === 'true')) {
    const what = 'no field coalesces: every row would make a new record'
    problems.push({ ...about, what, remedy: 'Set coalesce: true on the field that recognises a record' })
  }
  return problems
}

function checkEntry(map: BuiltRecord, entry: BuiltRecord, known: KnownTables): Problem[] {
  const { values } = entry
  const about = { file: entry.file, record: `${recordName(map)}, field ${values.target_field}` }
  const problems: Problem[] = []
  if (!CHOICE_ACTIONS.includes(values.choice_action ?? '')) {
    const what = `choice_action is \`${values.choice_action ?? ''}\`, which creates records`
    problems.push({ ...about, what, remedy: `Set choiceAction to one of ${CHOICE_ACTIONS.join(', ')}` })
  }
  for (const [table, column] of [
    [values.source_table, values.source_field],
    [values.target_table, values.target_field],
  ]) {
    if (!column || known.hasColumn(table ?? '', column)) continue
    problems.push({ ...about, what: `${table} has no column ${column}`, remedy: 'Correct the name of the column' })
  }
  const scripted = values.use_source_script === 'true'
  if (scripted && !assignsAnswer(values.source_script ?? '')) {
    const what = 'the source script assigns nothing to `answer`, so the field stays empty'
    problems.push({ ...about, what, remedy: 'Give the script as a string: `answer = …;`' })
  }
  if (!scripted && !values.source_field) {
    problems.push({ ...about, what: 'neither source column nor source script', remedy: 'Set one of them' })
  }
  return problems
}

function assignsAnswer(script: string): boolean {
  let program: Program
  try {
    program = parseScript(script, 'script')
  } catch {
    // A script that can't be parsed is reported as such.
    return true
  }
  let assigned = false
  simple(program, {
    AssignmentExpression({ left }: AssignmentExpression) {
      if (left.type === 'Identifier' && left.name === 'answer') assigned = true
    },
  })
  return assigned
}
