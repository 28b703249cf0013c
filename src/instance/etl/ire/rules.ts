// Identification rules by class: cmdb_identifier with its identifier entries and related entries.
// Source: ServiceNow docs, t_CreateCIIdentificationRule and c_IdentificationRules (a class without a rule uses its parent's).

import type { Row } from '../../database/database.ts'
import { where } from '../../database/query.ts'
import { derived } from '../../database/derived.ts'
import { text } from '../../database/rows.ts'
import type { Kernel } from '../../kernel.ts'

export interface Entry {
  sysId: string
  /** The table to search. */
  table: string
  attributes: string[]
  /** Encoded query that found records have to meet as well. */
  condition: string
  /** For lookup and related tables: the column that refers to the CI. */
  referencedField: string
  order: number
  allowNull: boolean
  exactCount: boolean
  /** Searches a table that refers to the CI, not the CI's own. */
  lookup: boolean
}

export interface Rule {
  name: string
  appliesTo: string
  independent: boolean
  entries: Entry[]
  related: Entry[]
}

const TABLES = ['cmdb_identifier', 'cmdb_identifier_entry', 'cmdb_related_entry']

export class IdentificationRules {
  readonly #instance: Kernel
  readonly #byTable: () => Map<string, Rule>

  constructor(instance: Kernel) {
    this.#instance = instance
    this.#byTable = derived(instance.database, TABLES, () => this.#read())
  }

  /** The rule of a class, or the one that it has from its nearest ancestor. */
  of(className: string): Rule | undefined {
    const known = this.#byTable()
    for (const table of this.#instance.schema.lineage(className)) {
      const rule = known.get(table)
      if (rule) return rule
    }
    return undefined
  }

  #read(): Map<string, Rule> {
    const entries = this.#rows('cmdb_identifier_entry')
    const related = this.#rows('cmdb_related_entry')
    const byTable = new Map<string, Rule>()
    for (const row of this.#rows('cmdb_identifier')) {
      const table = text(row, 'applies_to')
      const own = (one: Row): boolean => one.identifier === row.sys_id
      const rule: Rule = {
        name: text(row, 'name'),
        appliesTo: table,
        independent: row.independent !== 0,
        entries: entries.filter(own).map((one) => this.#entry(one, table)),
        related: related.filter(own).map((one) => this.#entry(one, table)),
      }
      // At least one entry must be active for the rule to apply.
      if (rule.entries.length && !byTable.has(table)) byTable.set(table, rule)
    }
    return byTable
  }

  #rows(table: string): Row[] {
    const query = where(table, { active: 'true' })
    if (table !== 'cmdb_identifier') query.order.push({ field: 'order', descending: false })
    return this.#instance.database.select(query)
  }

  #entry(row: Row, appliesTo: string): Entry {
    const { schema } = this.#instance
    const table = text(row, 'table') || appliesTo
    return {
      sysId: String(row.sys_id),
      table,
      attributes: text(row, 'attributes')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
      condition: text(row, 'condition'),
      referencedField: text(row, 'referenced_field'),
      order: Number(row.order ?? 100),
      allowNull: row.allow_null_attribute === 1,
      exactCount: row.exact_count_match === 1,
      lookup: !schema.extends(table, appliesTo) && !schema.extends(appliesTo, table),
    }
  }
}
