// Every table that a built app may name: its own, and the platform's.

import type { PlatformTable } from '../../src/instance/platform/types.ts'
import type { BuiltApp } from './built-app.ts'

/** Columns that every table has. */
const EVERYWHERE = ['sys_id', 'sys_created_on', 'sys_created_by', 'sys_updated_on', 'sys_updated_by', 'sys_mod_count']

export class KnownTables {
  readonly #tables = new Map<string, { parent: string; columns: Map<string, string> }>()

  constructor(platform: PlatformTable[], ...apps: BuiltApp[]) {
    for (const { name, extends: parent = '', columns } of platform) {
      this.#add(
        name,
        parent,
        Object.entries(columns).map(([column, { reference = '' }]) => [column, reference])
      )
    }
    for (const table of apps.flatMap(({ tables }) => tables))
      this.#add(table.name, table.extends, Object.entries(table.columns))
  }

  #add(name: string, parent: string, columns: Array<[string, string]>): void {
    this.#tables.set(name, { parent, columns: new Map(columns) })
  }

  has(table: string): boolean {
    return this.#tables.has(table)
  }

  /** True when the table or one of its parents has the column. */
  hasColumn(table: string, column: string): boolean {
    if (EVERYWHERE.includes(column)) return true
    const known = this.#tables.get(table)
    if (!known) return false
    // Every table that has a parent tells the class of a record.
    if (column === 'sys_class_name' && known.parent !== '') return true
    return known.columns.has(column) || (known.parent !== '' && this.hasColumn(known.parent, column))
  }

  /** The table that a column of the table, or of one of its parents, refers to; empty where it is no reference. */
  referenceOf(table: string, column: string): string {
    const known = this.#tables.get(table)
    if (!known) return ''
    return known.columns.get(column) ?? this.referenceOf(known.parent, column)
  }

  /** True when the table is `ancestor`, or is below it. */
  isA(table: string, ancestor: string): boolean {
    if (table === ancestor) return true
    const parent = this.#tables.get(table)?.parent ?? ''
    return parent !== '' && this.isA(parent, ancestor)
  }
}
