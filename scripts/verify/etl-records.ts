// The records of ETL definitions (Robust Transform Engine), and which of them names which. Columns as in
// src/instance/platform/tables/robust-transform-engine.ts.

import type { BuiltApp, BuiltRecord } from './built-app.ts'
import type { KnownTables } from './known-tables.ts'

const FEED = 'cmdb_inst_application_feed'
export const TRANSFORMER = 'sys_robust_import_set_transformer'

/** Columns that name a record of the app: the table that it is of, or that its table extends. */
const REFERENCES: Record<string, string> = {
  cmdb_inst_application: 'cmdb_inst_application',
  sys_data_source: 'sys_data_source',
  sys_rte_eb_definition: 'sys_rte_eb_definition',
  robust_transform_engine: 'sys_rte_eb_definition',
  sys_rte_eb_entity: 'sys_rte_eb_entity',
  source_sys_rte_eb_entity: 'sys_rte_eb_entity',
  target_sys_rte_eb_entity: 'sys_rte_eb_entity',
  referenced_sys_rte_eb_entity: 'sys_rte_eb_entity',
  related_for_entity: 'sys_rte_eb_entity',
  lookup_for_entity: 'sys_rte_eb_entity',
  sys_rte_eb_entity_mapping: 'sys_rte_eb_entity_mapping',
  source_sys_rte_eb_field: 'sys_rte_eb_field',
  target_sys_rte_eb_field: 'sys_rte_eb_field',
  remainder_target_field: 'sys_rte_eb_field',
  source_sys_rte_eb_fields: 'sys_rte_eb_field',
  target_sys_rte_eb_fields: 'sys_rte_eb_field',
  conditional_fields: 'sys_rte_eb_field',
}

/** Columns that hold several sys_ids, with commas between them. */
export const LISTS = new Set(['source_sys_rte_eb_fields', 'target_sys_rte_eb_fields', 'conditional_fields'])

/** Columns without which a record means nothing, by the table that brings them. */
const REQUIRED: Record<string, string[]> = {
  [FEED]: ['cmdb_inst_application'],
  [TRANSFORMER]: ['robust_transform_engine'],
  sys_rte_eb_entity: ['sys_rte_eb_definition'],
  sys_rte_eb_field: ['sys_rte_eb_definition', 'sys_rte_eb_entity'],
  sys_rte_eb_operation: ['sys_rte_eb_definition', 'sys_rte_eb_entity'],
  sys_rte_eb_entity_mapping: ['sys_rte_eb_definition', 'source_sys_rte_eb_entity', 'target_sys_rte_eb_entity'],
  sys_rte_eb_field_mapping: ['sys_rte_eb_definition', 'sys_rte_eb_entity_mapping', 'target_sys_rte_eb_field'],
}

export class EtlRecords {
  readonly all: BuiltRecord[]
  readonly #known: KnownTables
  readonly #byId: Map<string, BuiltRecord>

  constructor(app: BuiltApp, known: KnownTables) {
    this.#known = known
    this.all = app.records.filter(({ table }) => /^(sys_rte_|cmdb_inst_)/.test(table) || table === TRANSFORMER)
    this.#byId = new Map(app.records.map((record) => [record.values.sys_id ?? '', record]))
  }

  /** Records of a table, and of those that extend it. */
  of(table: string): BuiltRecord[] {
    return this.all.filter((record) => this.#known.isA(record.table, table))
  }

  isA(record: BuiltRecord, table: string): boolean {
    return this.#known.isA(record.table, table)
  }

  /** The record that a column names; undefined where it names none of the app. */
  named(record: BuiltRecord | undefined, column: string): BuiltRecord | undefined {
    const [id = ''] = sysIdsOf(record, column)
    return id === '' ? undefined : this.#byId.get(id)
  }

  /** The records that a column, a list perhaps, names, as far as they are there. */
  listed(record: BuiltRecord, column: string): BuiltRecord[] {
    return sysIdsOf(record, column).flatMap((id) => this.#byId.get(id) ?? [])
  }

  /** Columns of the record that name others: the table that each is to be of, and the sys_ids. */
  references(record: BuiltRecord): Array<{ column: string; table: string; ids: string[] }> {
    return Object.entries(REFERENCES)
      .map(([column, table]) => ({ column, table, ids: sysIdsOf(record, column) }))
      .filter(({ ids }) => ids.length > 0)
  }

  /** Whether a sys_id is that of a record of the table, or of one that extends it. */
  has(id: string, table: string): boolean {
    const record = this.#byId.get(id)
    return record !== undefined && this.isA(record, table)
  }

  /** Columns that the record has to have and leaves empty. */
  missing(record: BuiltRecord): string[] {
    const required = Object.entries(REQUIRED).filter(([table]) => this.isA(record, table))
    return required.flatMap(([, columns]) => columns).filter((column) => sysIdsOf(record, column).length === 0)
  }
}

function sysIdsOf(record: BuiltRecord | undefined, column: string): string[] {
  const value = record?.values[column] ?? ''
  return (LISTS.has(column) ? value.split(',') : [value]).map((id) => id.trim()).filter(Boolean)
}
