// What ServiceNow's certification looks at, one rule each: KB1270868 ("Top ten failed certification checks"), the checklist of
// IvanBBaev/servicenow-preflight, and what ServiceNow's documents ask of a connector.

import type { Program } from 'acorn'
import type { BuiltApp, BuiltRecord } from '../built-app.ts'
import { recordName } from '../built-app.ts'
import type { KnownTables } from '../known-tables.ts'
import type { Problem } from '../problem.ts'
import type { Reach } from '../reach/index.ts'

export interface Subject {
  app: BuiltApp
  known: KnownTables
  /** Scripts that can be parsed, with the record that each belongs to. */
  scripts: Array<{ record: BuiltRecord; program: Program; text: string }>
  reach: Reach[]
  /** Lines of README and docs: what they name as open to other scopes is meant to be. */
  documents: string[]
}

export interface Finding {
  record: BuiltRecord
  what: string
  remedy: string
}

export interface Rule {
  /** As the list of rules in docs/store/certification.md names it. */
  title: string
  source: string
  find(subject: Subject): Finding[]
}

export const recordsOf = ({ app }: Subject, ...tables: string[]): BuiltRecord[] =>
  app.records.filter(({ table }) => tables.includes(table))

/** One finding for each record that is not as it should be. */
export const each = (records: BuiltRecord[], what: (record: BuiltRecord) => string, remedy: string): Finding[] =>
  records.flatMap((record) => {
    const found = what(record)
    return found === '' ? [] : [{ record, what: found, remedy }]
  })

export const problemsOf = (rule: Rule, subject: Subject): Problem[] =>
  rule
    .find(subject)
    .map(({ record, what, remedy }) => ({ file: record.file, record: recordName(record), what, remedy }))

export const isTrue = (value: string | undefined): boolean => value === 'true' || value === '1'
