// Which staging table has a robust transformer, and with what definition. Read once, and again after a change.
// Source: ServiceNow docs, create-robust-import-set-transformer; lookup by source table and active as published scripts do it.

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { derived } from '../database/derived.ts'
import type { Kernel } from '../kernel.ts'
import { type Definition, DefinitionError } from './definition.ts'
import { DEFINITION_TABLES, readDefinition } from './read-definition.ts'

export interface Transformer {
  sysId: string
  name: string
  sourceTable: string
  /** Rows that are transformed and handed to IRE together. */
  batchSize: number
  verbose: boolean
  /** Settings for all items of all rows, e.g. `ire.input.items.classSwitch`. */
  properties: Map<string, string>
  /** Or what is wrong with it. */
  definition: Definition | DefinitionError
}

const TRANSFORMERS = 'sys_robust_import_set_transformer'
const DEFAULT_BATCH = 100

export class Transformers {
  readonly #instance: Kernel
  readonly #byTable: () => Map<string, Transformer | undefined>

  constructor(instance: Kernel) {
    this.#instance = instance
    this.#byTable = derived(instance.database, [TRANSFORMERS, 'sys_plugins', ...DEFINITION_TABLES], () => new Map())
  }

  /** The first active transformer of a staging table. */
  of(stagingTable: string): Transformer | undefined {
    const known = this.#byTable()
    if (!known.has(stagingTable)) known.set(stagingTable, this.#read(stagingTable))
    return known.get(stagingTable)
  }

  #read(stagingTable: string): Transformer | undefined {
    const query = where(TRANSFORMERS, { source_table: stagingTable, active: 'true' })
    query.limit = 1
    const [row] = this.#instance.database.select(query)
    return row && this.#transformer(row)
  }

  #transformer(row: Row): Transformer {
    return {
      sysId: String(row.sys_id),
      name: String(row.name ?? ''),
      sourceTable: String(row.source_table ?? ''),
      batchSize: Math.max(1, Number(row.batch_size ?? DEFAULT_BATCH) || DEFAULT_BATCH),
      verbose: row.verbose === 1,
      properties: readProperties(String(row.properties ?? '')),
      definition: this.#definition(String(row.robust_transform_engine ?? '')),
    }
  }

  #definition(sysId: string): Definition | DefinitionError {
    try {
      return readDefinition(this.#instance, sysId)
    } catch (error) {
      if (error instanceof DefinitionError) return error
      throw error
    }
  }
}

/** A JSON object, or name=value pairs on lines of their own or parted by commas (the platform's own format is not published). */
function readProperties(text: string): Map<string, string> {
  if (text.trim().startsWith('{')) {
    try {
      return new Map(Object.entries(JSON.parse(text) as object).map(([name, value]) => [name, String(value)]))
    } catch {
      return new Map()
    }
  }
  const pairs = text.split(/[\n,;^]/).map((line) => line.split('='))
  return new Map(
    pairs.flatMap(([name, value]) => (name?.trim() && value !== undefined ? [[name.trim(), value.trim()]] : []))
  )
}
