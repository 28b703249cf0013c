// What an install tells the developer: what of the app runs here, what is only stored, what cannot be parsed, and what names a table
// that is not here. Each record is counted once.

import vm from 'node:vm'
import type { Store } from '../store.ts'
import type { PackagedRecord } from './records-xml.ts'
import { type Kind, RUNS, STORED } from './what-runs.ts'

/** As many names of a kind as help. */
const MOST_NAMED = 10
/** Descriptions of a table's parts name the table that they come with. */
const DESCRIBES = new Set(['sys_documentation', 'sys_choice', 'sys_choice_set', 'sys_db_object'])

/** @returns a sentence on a record that will not do what it is for; undefined for all others */
export function shortcoming(instance: Store, record: PackagedRecord): string | undefined {
  const stored = STORED[record.table]
  if (!instance.schema.has(record.table)) return `There is no table ${record.table} here`
  const missing = missingTable(instance, record)
  if (missing) return `It names the table ${missing}, which is not here`
  const error = syntaxError(record)
  if (error) return `Its script cannot be parsed: ${error}`
  return stored && `It is only stored: the local instance does not run ${stored.many}`
}

/** @param records what the app brought, but for deletions */
export function summaryOf(instance: Store, title: string, records: PackagedRecord[]): string {
  const { schema } = instance
  const there = records.filter(({ table }) => schema.has(table))
  const named = there.flatMap((record) => {
    const table = missingTable(instance, record)
    return table ? [`${table} (${nameOf(record)})`] : []
  })
  const absent = records.filter(({ table }) => !schema.has(table))
  const broken = there.flatMap((record) => {
    const error = syntaxError(record)
    return error ? [{ record, error }] : []
  })
  const running = there.filter((record) => !broken.some((one) => one.record === record))
  return [
    `${title} is installed, ${records.length} records.`,
    sentence('Runs here', counted(running, RUNS)),
    sentence(
      'Cannot be parsed, so it does not run',
      few(broken.map(({ record, error }) => `${nameOf(record)} (${error})`))
    ),
    sentence('Only stored, nothing runs them', counted(there, STORED)),
    sentence('Left out, as their tables are not here', byTable(absent)),
    sentence('Names tables that are not here', few(named)),
  ]
    .filter(Boolean)
    .join(' ')
}

const sentence = (start: string, parts: string[]): string => (parts.length ? `${start}: ${parts.join(', ')}.` : '')

function counted(records: PackagedRecord[], kinds: Record<string, Kind>): string[] {
  return Object.entries(kinds).flatMap(([table, { one, many }]) => {
    const count = records.filter((record) => record.table === table).length
    return count ? [`${count} ${count === 1 ? one : many}`] : []
  })
}

function byTable(records: PackagedRecord[]): string[] {
  const tables = [...new Set(records.map(({ table }) => table))].sort()
  return few(tables.map((table) => `${table} (${records.filter((record) => record.table === table).length})`))
}

function few(names: string[]): string[] {
  const all = [...new Set(names)]
  return all.length > MOST_NAMED ? [...all.slice(0, MOST_NAMED), `and ${all.length - MOST_NAMED} more`] : all
}

const nameOf = ({ table, values, sysId }: PackagedRecord): string =>
  `${table} ${values.name?.text || values.sys_name?.text || values.short_description?.text || sysId}`

/** What is wrong with the syntax of a record's script. */
function syntaxError({ table, values }: PackagedRecord): string | undefined {
  const column = RUNS[table]?.script
  const code = column ? (values[column]?.text ?? '') : ''
  if (code.trim() === '') return undefined
  try {
    vm.compileFunction(code)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** The first table that a record names and that there is not: in a column for names of tables, or as what a rule is for. */
function missingTable({ schema }: Store, { table, values }: PackagedRecord): string | undefined {
  if (DESCRIBES.has(table) || !schema.has(table)) return undefined
  if (table === 'sys_security_acl' && (values.type?.text || 'record') === 'record') {
    const [named = ''] = (values.name?.text ?? '').split('.')
    return named && named !== '*' && !schema.has(named) ? named : undefined
  }
  for (const column of schema.columns(table).values()) {
    const named = column.type === 'table_name' ? (values[column.name]?.text ?? '').trim() : ''
    if (named && /^\w+$/.test(named) && named !== 'global' && !schema.has(named)) return named
  }
  return undefined
}
