// Every record that has ever been released, by scope, table and sys_id: shipped-records.json. A later version sets what it no
// longer wants inactive, and never leaves it out: a deletion is not applied on another company's instance, and what is left out
// stays as it was. `npm run shipped-records` adds what has been built.
// Source: ServiceNow docs, generation-skip-records-app-installs (zurich, australia).

import { existsSync, readFileSync } from 'node:fs'
import type { BuiltApp, BuiltRecord } from './built-app.ts'
import { recordName } from './built-app.ts'
import type { Problem } from './problem.ts'

/** Scope → table → sys_id → the record's name, for people. */
export type ShippedRecords = Record<string, Record<string, Record<string, string>>>

/**
 * Modules are not among them: each version brings its own under a path of its own, and what an earlier one leaves behind is
 * called by nothing. Nor are attachments: the SDK names those of a page's sources by their content, and takes the former ones
 * away with the record that they belong to.
 */
const UNLISTED = new Set(['sys_module', 'sys_attachment', 'sys_attachment_doc'])

/** The list in a file; empty where there is no such file. @throws where the file is no such list */
export function readShipped(file: string): ShippedRecords {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ShippedRecords) : {}
}

/** The list with the records of these built apps in it, in order. */
export function withBuilt(shipped: ShippedRecords, apps: BuiltApp[]): ShippedRecords {
  const all = structuredClone(shipped)
  for (const app of apps) {
    const tables = (all[app.scope] ??= {})
    for (const record of app.records.filter(({ table }) => !UNLISTED.has(table))) {
      const id = record.values.sys_id ?? ''
      if (id !== '') (tables[record.table] ??= {})[id] = nameOf(record)
    }
  }
  return sorted(all) as ShippedRecords
}

function nameOf(record: BuiltRecord): string {
  const { title, target_name: target, operation } = record.values
  if (title) return title
  return target && operation ? `${operation} ${target}` : recordName(record).slice(record.table.length + 1)
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]))
}

/**
 * Shipped records of the app that neither it nor one of the others has any more. A record may move to another app of ours with
 * its sys_id.
 */
export function checkShipped(app: BuiltApp, others: BuiltApp[], shipped: ShippedRecords): Problem[] {
  const built = new Set([app, ...others].flatMap(({ records }) => records.map(({ values }) => values.sys_id ?? '')))
  const listed = Object.entries(shipped[app.scope] ?? {}).filter(([table]) => !UNLISTED.has(table))
  return listed.flatMap(([table, records]) =>
    Object.entries(records)
      .filter(([id]) => !built.has(id))
      .map(([id, name]) => ({
        file: 'shipped-records.json',
        record: `${table} ${name}`.trim(),
        what: `the record ${id} has been shipped and is gone`,
        remedy: 'Ship it again, and set it inactive (a privilege: denied) instead of taking it away',
      }))
  )
}
