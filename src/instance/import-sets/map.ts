// Transform maps as the engine works with them, read from sys_transform_map, _entry and _script.

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { derived } from '../database/derived.ts'
import type { Kernel } from '../kernel.ts'

export type ChoiceAction = 'create' | 'ignore' | 'reject'

export interface Entry {
  sourceField: string
  targetField: string
  coalesce: boolean
  coalesceEmpty: boolean
  caseSensitive: boolean
  choiceAction: ChoiceAction
  dateFormat: string
  referenceField: string
  /** The source script, when the entry uses one. */
  script: string
}

export interface MapScript {
  when: string
  script: string
}

export interface TransformMap {
  sysId: string
  name: string
  sourceTable: string
  targetTable: string
  order: number
  scope: string
  rules: boolean
  mandatory: 'No' | 'Only Mapped Fields' | 'All Fields'
  copyEmpty: boolean
  createOnEmptyCoalesce: boolean
  /** The map's own script, when it runs one. */
  script: string
  entries: Entry[]
  scripts: MapScript[]
  row: Row
}

const TABLES = ['sys_transform_map', 'sys_transform_entry', 'sys_transform_script', 'sys_scope']

/** The active maps of a staging table, lowest order first. */
export class TransformMaps {
  readonly #instance: Kernel
  readonly #byTable: () => Map<string, TransformMap[]>

  constructor(instance: Kernel) {
    this.#instance = instance
    this.#byTable = derived(instance.database, TABLES, () => new Map())
  }

  of(stagingTable: string): TransformMap[] {
    const known = this.#byTable()
    let maps = known.get(stagingTable)
    if (!maps) known.set(stagingTable, (maps = this.#read(stagingTable)))
    return maps
  }

  #read(stagingTable: string): TransformMap[] {
    const rows = this.#rows('sys_transform_map', 'source_table', stagingTable).filter((row) => row.active === 1)
    return rows.map((row) => this.#mapOf(row)).sort((one, other) => one.order - other.order)
  }

  #mapOf(row: Row): TransformMap {
    const sysId = String(row.sys_id)
    const mandatory = text(row.enforce_mandatory_fields)
    return {
      sysId,
      name: text(row.name),
      sourceTable: text(row.source_table),
      targetTable: text(row.target_table),
      order: Number(row.order ?? 100),
      scope: this.#instance.scopeName(text(row.sys_scope)) || 'global',
      rules: row.run_business_rules === 1,
      mandatory: mandatory === 'Only Mapped Fields' || mandatory === 'All Fields' ? mandatory : 'No',
      copyEmpty: row.copy_empty_fields === 1,
      createOnEmptyCoalesce: row.create_new_record_on_empty_coalesce_fields === 1,
      script: row.run_script === 1 ? text(row.script) : '',
      entries: this.#rows('sys_transform_entry', 'map', sysId).map(entryOf),
      scripts: this.#rows('sys_transform_script', 'map', sysId)
        .filter((script) => script.active === 1)
        .sort((one, other) => Number(one.order ?? 100) - Number(other.order ?? 100))
        .map((script) => ({ when: text(script.when), script: text(script.script) })),
      row,
    }
  }

  #rows(table: string, field: string, value: string): Row[] {
    return this.#instance.database.select(where(table, { [field]: value }))
  }
}

function entryOf(row: Row): Entry {
  const action = text(row.choice_action)
  return {
    sourceField: text(row.source_field),
    targetField: text(row.target_field),
    coalesce: row.coalesce === 1,
    coalesceEmpty: row.coalesce_empty_fields === 1,
    caseSensitive: row.coalesce_case_sensitive === 1,
    // Nothing chosen: the docs' text for references says a missing record is made.
    choiceAction: action === 'ignore' || action === 'reject' ? action : 'create',
    dateFormat: text(row.date_format),
    referenceField: text(row.reference_value_field),
    script: row.use_source_script === 1 ? text(row.source_script) : '',
  }
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
