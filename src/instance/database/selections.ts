// Which columns of a table are read, and the code that makes rows of them. A family of tables shares one wide physical table, in most
// columns of which no row has anything: those are not read.

import type { Stored } from './columns.ts'
import type { Row } from './database.ts'
import type { Schema } from './schema.ts'
import { quote } from './sql.ts'

/** Columns that are read, and what a row of them is made from. */
export interface Selection {
  /** For a query in which the table is called `t`. */
  list: string
  /** Makes a row of the list of its values. */
  row: (values: readonly Stored[]) => Row
  /** A row without values. */
  empty: Row
  /** The table whose columns alone these are; empty for those of the whole family. */
  leaf: string
}

export class Selections {
  readonly #schema: Schema
  /** The columns of a physical table. */
  readonly #columnsOf: (root: string) => readonly string[]
  readonly #known = new Map<string, Selection>()
  #schemaVersion = -1
  /** Columns of physical tables, in lower case, in which rows may have something. Those of tables that are not named: all. */
  readonly #used = new Map<string, Set<string>>()

  constructor(schema: Schema, columnsOf: (root: string) => readonly string[]) {
    this.#schema = schema
    this.#columnsOf = columnsOf
  }

  /** Of a table that nothing extends only its own columns are read. */
  of(table: string): Selection {
    if (this.#schemaVersion !== this.#schema.version) {
      this.#known.clear()
      this.#schemaVersion = this.#schema.version
    }
    let selection = this.#known.get(table)
    if (!selection) this.#known.set(table, (selection = this.#make(table)))
    return selection
  }

  #make(table: string): Selection {
    const schema = this.#schema
    const root = schema.root(table)
    if (schema.family(table).length > 1)
      return table === root ? this.#select(root, this.#columnsOf(root), '') : this.of(root)
    const classes = schema.hasClasses(table) ? ['sys_class_name'] : []
    return this.#select(
      root,
      [...new Set([...schema.columns(table).keys(), 'sys_id', ...classes])],
      table === root ? '' : table
    )
  }

  /**
   * Rows are made by code that names their columns: V8 then knows the shape of the object at once. Put together column by
   * column, as a loop or a library does it, an object as wide as a family of tables takes many times as long.
   */
  #select(root: string, names: readonly string[], leaf: string): Selection {
    const used = this.#used.get(root)
    const read = names.filter((name) => !used || used.has(name.toLowerCase()))
    const members = names.map((name) => {
      const at = read.indexOf(name)
      return `${JSON.stringify(name)}: ${at < 0 ? 'null' : `values[${at}]`}`
    })
    const row = new Function('values', `return {${members.join(', ')}}`) as Selection['row']
    const nothing = read.map(() => null)
    return { list: read.map((name) => `t.${quote(name)}`).join(', '), row, empty: row(nothing), leaf }
  }

  /** A new physical table. What was used of it in an earlier life stays so: the database may go back to that. */
  begin(root: string): void {
    if (!this.#used.has(root)) this.#used.set(root, new Set(['sys_id']))
  }

  /** Rows are going to have something in these columns. */
  use(root: string, names: readonly string[]): void {
    const used = this.#used.get(root)
    if (!used) return
    const before = used.size
    for (const name of names) used.add(name.toLowerCase())
    if (used.size > before) this.forget()
  }

  /** Nobody knows what is in the rows: another database is open. */
  useAll(): void {
    this.#used.clear()
    this.forget()
  }

  /** After a change of physical tables. */
  forget(): void {
    this.#known.clear()
  }
}
