// The dictionary in memory: tables, their parents and their columns, inherited ones included.

import type { Column } from './columns.ts'

export interface Table {
  name: string
  label: string
  parent: string
  sysId: string
  /** The scope that owns the table; 'global' for the platform's own. */
  scope: string
  wsAccess: boolean
  access: { read: boolean; create: boolean; update: boolean; delete: boolean }
  number?: { prefix: string; digits: number }
  plugin: string
  own: Map<string, Column>
}

/** What a table says otherwise of a column that it inherits, for itself and those that extend it. */
export interface ColumnOverride {
  element: string
  changes: Partial<Column>
  /** It is the display column there. */
  display: boolean
}

const NO_OVERRIDES: readonly ColumnOverride[] = []

/** Columns that every table has. */
export const SYSTEM_COLUMNS: ReadonlyArray<[name: string, label: string, type: string, length: number]> = [
  ['sys_id', 'Sys ID', 'GUID', 32],
  ['sys_created_by', 'Created by', 'string', 40],
  ['sys_created_on', 'Created', 'glide_date_time', 40],
  ['sys_updated_by', 'Updated by', 'string', 40],
  ['sys_updated_on', 'Updated', 'glide_date_time', 40],
  ['sys_mod_count', 'Updates', 'integer', 40],
]

export class Schema {
  readonly #tables = new Map<string, Table>()
  readonly #columns = new Map<string, Map<string, Column>>()
  readonly #families = new Map<string, string[]>()
  readonly #lineages = new Map<string, string[]>()
  /** Tells whether a plugin is active: tables of inactive ones do not exist. */
  pluginIsActive: (id: string) => boolean = () => false
  /** The dictionary overrides by table. */
  overrides: ReadonlyMap<string, readonly ColumnOverride[]> = new Map()
  /** Another one after each change of tables and columns. */
  version = 0

  /** Adds a table or replaces its description; its own columns stay. */
  define(table: Omit<Table, 'own'>): Table {
    const known = this.#tables.get(table.name)
    const defined = { ...table, own: known?.own ?? new Map<string, Column>() }
    this.#tables.set(table.name, defined)
    this.forget()
    return defined
  }

  addColumn(column: Column): void {
    this.#tables.get(column.table)?.own.set(column.name, column)
    this.forget()
  }

  dropColumn(table: string, column: string): void {
    this.#tables.get(table)?.own.delete(column)
    this.forget()
  }

  drop(table: string): void {
    this.#tables.delete(table)
    this.forget()
  }

  /** Derived knowledge is worked out again: after a change, and when a plugin is switched. */
  forget(): void {
    this.version++
    this.#columns.clear()
    this.#families.clear()
    this.#lineages.clear()
  }

  get(name: string): Table | undefined {
    const table = this.#tables.get(name)
    return table && (!table.plugin || this.pluginIsActive(table.plugin)) ? table : undefined
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  /** Every table there is, those of inactive plugins left out. */
  tables(): Table[] {
    return [...this.#tables.values()].filter((table) => this.has(table.name))
  }

  /** Every table described, whether its plugin is active or not. */
  described(): Table[] {
    return [...this.#tables.values()]
  }

  /** The table and its ancestors, nearest first. */
  lineage(name: string): readonly string[] {
    let line = this.#lineages.get(name)
    if (!line) this.#lineages.set(name, (line = this.#lineOf(name)))
    return line
  }

  #lineOf(name: string): string[] {
    const line: string[] = []
    for (let at = this.#tables.get(name); at && !line.includes(at.name); at = this.#tables.get(at.parent)) {
      line.push(at.name)
    }
    return line
  }

  /** The ancestor at the top: the physical table that keeps the rows of the whole family. */
  root(name: string): string {
    return this.lineage(name).at(-1) ?? name
  }

  extends(name: string, ancestor: string): boolean {
    return this.lineage(name).includes(ancestor)
  }

  /** The table and all that extend it. */
  family(name: string): string[] {
    let family = this.#families.get(name)
    if (!family) {
      family = this.described().flatMap((table) => (this.extends(table.name, name) ? [table.name] : []))
      this.#families.set(name, family)
    }
    return family
  }

  /** A table in a hierarchy tells its records' classes apart by sys_class_name. */
  hasClasses(name: string): boolean {
    return this.#tables.get(name)?.parent !== '' || this.family(name).length > 1
  }

  /** All columns of a table by name, inherited ones included; the nearest definition counts. */
  columns(name: string): Map<string, Column> {
    let columns = this.#columns.get(name)
    if (!columns) {
      columns = this.#collect(name)
      this.#columns.set(name, columns)
    }
    return columns
  }

  column(table: string, name: string): Column | undefined {
    return this.columns(table).get(name)
  }

  #collect(name: string): Map<string, Column> {
    const columns = new Map<string, Column>()
    for (const [column, label, type, maxLength] of SYSTEM_COLUMNS) {
      columns.set(column, { ...blankColumn(name, column), label, type, maxLength })
    }
    for (const owner of this.lineage(name).toReversed()) {
      for (const column of this.#tables.get(owner)!.own.values()) if (column.active) columns.set(column.name, column)
      for (const { element, changes } of this.overrides.get(owner) ?? NO_OVERRIDES) {
        const column = columns.get(element)
        if (column) columns.set(element, { ...column, ...changes })
      }
    }
    if (this.hasClasses(name) && !columns.has('sys_class_name')) {
      const column = { ...blankColumn(name, 'sys_class_name'), label: 'Class', type: 'sys_class_name', maxLength: 80 }
      columns.set('sys_class_name', column)
    }
    return columns
  }

  /** The display column: marked as such by the nearest table that has one, in an override of its or in a column, else `name`, `u_name` or `number`. */
  displayColumn(name: string): string {
    const columns = this.columns(name)
    for (const owner of this.lineage(name)) {
      const override = this.overrides.get(owner)?.find(({ element, display }) => display && columns.has(element))
      if (override) return override.element
      for (const column of this.#tables.get(owner)!.own.values()) if (column.display) return column.name
    }
    return ['name', 'u_name', 'number'].find((candidate) => columns.has(candidate)) ?? 'sys_created_on'
  }
}

export const blankColumn = (table: string, name: string): Column => ({
  name,
  table,
  label: labelOf(name),
  type: 'string',
  maxLength: 40,
  mandatory: false,
  readOnly: false,
  readOnlyOption: '',
  calculation: '',
  unique: false,
  display: false,
  default: '',
  reference: '',
  cascade: '',
  choice: false,
  active: true,
})

/** The label a column or table gets when none is given. */
export const labelOf = (name: string): string => {
  const words = name.replaceAll('_', ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
