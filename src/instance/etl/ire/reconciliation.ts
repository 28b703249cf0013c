// Static reconciliation rules: which source may overwrite what another source wrote. Without a rule the last writer wins.
// Source: ServiceNow docs, create-reconciliation-rule (precedence, first source, empty values); columns as published scripts
// read them. Dynamic rules and data refresh rules (staleness) need tables that the local instance does not have.

import type { Row } from '../../database/database.ts'
import { where } from '../../database/query.ts'
import { derived } from '../../database/derived.ts'
import { text } from '../../database/rows.ts'
import type { Store } from '../../store.ts'
import { matches } from '../../records/matches.ts'
import { RecordState } from '../../records/record.ts'
import { QUIET_WRITE } from '../../records/writer.ts'

interface Rule {
  table: string
  source: string
  priority: number
  /** Empty for a rule that applies to all attributes. */
  attributes: Set<string>
  /** Attributes that the source may empty. */
  emptied: Set<string>
  condition: string
}

const RULES = 'cmdb_reconciliation_definition'
const HISTORY = 'cmdb_datasource_last_update'
/** IRE's own columns can't have rules. */
const OWN = new Set(['discovery_source', 'first_discovered', 'last_discovered'])

const list = (value: unknown): Set<string> =>
  new Set(
    String(value ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
  )

export class Reconciliation {
  readonly #instance: Store
  readonly #rules: () => Rule[]

  constructor(instance: Store) {
    this.#instance = instance
    this.#rules = derived(instance.database, RULES, () => this.#readRules())
  }

  /** The attributes that the source may not change on this record: a stronger source wrote them. */
  masked(className: string, row: Row, values: Row, source: string): string[] {
    const refused = ([name, value]: [string, Row[string]]): boolean => {
      const present = row[name] ?? null
      if (value === present) return false
      const rules = this.#ranked(className, name, row)
      if (!rules.length) return false
      if (value === null) return !rules.some((rule) => rule.source === source && rule.emptied.has(name))
      if (present === null && this.#instance.property('glide.reconciliation.override.null') !== 'false') return false
      const writer = this.#writerOf(String(row.sys_id), name)
      return writer !== undefined && rank(rules, source) > rank(rules, String(writer.discovery_source))
    }
    return this.#rules().length
      ? Object.entries(values)
          .filter(refused)
          .map(([name]) => name)
      : []
  }

  /** Writes down who wrote the attributes that rules exist for. */
  note(className: string, sysId: string, values: Row, source: string): void {
    if (!this.#rules().length) return
    const row = { ...values, sys_id: sysId }
    for (const name of Object.keys(values)) {
      if (!this.#ranked(className, name, row).length) continue
      const known = this.#writerOf(sysId, name)
      const state = known ? this.#instance.loaded(HISTORY, known) : RecordState.fresh(HISTORY)
      Object.assign(state.values, {
        discovery_source: source,
        class: className,
        attribute: name,
        record: sysId,
        updated_on: this.#instance.timestamp(),
      })
      if (known) this.#instance.records.update(state, QUIET_WRITE)
      else this.#instance.records.insert(state, QUIET_WRITE)
    }
  }

  #writerOf(sysId: string, attribute: string): Row | undefined {
    return this.#instance.database.select(where(HISTORY, { record: sysId })).find((row) => row.attribute === attribute)
  }

  /** The rules for an attribute, strongest first: those that name it, the nearest class, the lowest priority. */
  #ranked(className: string, attribute: string, row: Row): Rule[] {
    if (OWN.has(attribute)) return []
    const { schema } = this.#instance
    const line = schema.lineage(className)
    const state = this.#instance.loaded(className, row)
    const rules = this.#rules().filter(
      ({ table, condition }) => line.includes(table) && matches(schema, state, condition)
    )
    const named = rules.filter(({ attributes }) => attributes.has(attribute))
    const general = rules.filter(({ attributes }) => !attributes.size)
    return (named.length ? named : general).sort(
      (one, other) => line.indexOf(one.table) - line.indexOf(other.table) || one.priority - other.priority
    )
  }

  #readRules(): Rule[] {
    return this.#instance.database.select(where(RULES, { active: 'true' })).map((row) => ({
      table: text(row, 'applies_to'),
      source: text(row, 'discovery_source'),
      priority: Number(row.priority ?? 100),
      attributes: list(row.attributes),
      emptied: list(row.null_update),
      condition: text(row, 'condition'),
    }))
  }
}

/** Sources without a rule come last. */
function rank(rules: Rule[], source: string): number {
  const at = rules.findIndex((rule) => rule.source === source)
  return at < 0 ? rules.length : at
}
