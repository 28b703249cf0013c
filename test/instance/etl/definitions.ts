// Describes ETL definitions shortly and writes their records, as an app's package would.

import type { Local } from '../../support/instance.ts'
import type { AppSpec } from '../../support/packages.ts'

export const SOURCE = 'Harbour'
export const STAGE = 'x_dock_gear_stage'

/** An app with a staging table of text columns. */
export const stagingApp = (columns: string[]): AppSpec => ({
  scope: 'x_dock_gear',
  tables: {
    [STAGE]: {
      extends: 'sys_import_set_row',
      ws: true,
      columns: Object.fromEntries(columns.map((name) => [name, { type: 'string', length: 4000 }])),
    },
  },
})

export interface OperationSpec {
  /** Table without its prefix `sys_rte_eb_` and suffix `_operation`. */
  type: string
  from?: string[]
  sets: string[]
  [column: string]: unknown
}

export interface EntitySpec {
  name: string
  table: string
  relatedFor?: string
  lookupFor?: string
  relationshipType?: string
  condition?: string
  ignore?: boolean
  /** Target column → field of temp, or `{entity}` for the record that another entity becomes. */
  fields: Record<string, string | { entity: string }>
}

export interface EtlSpec {
  columns: string[]
  /** Further fields of temp that operations set. */
  more?: string[]
  operations?: OperationSpec[]
  entities: EntitySpec[]
  feed?: Record<string, string>
  transformer?: Record<string, string>
}

const LISTS = new Set(['concat', 'multi_in_script', 'multiple_input_output_script', 'glide_lookup', 'min_max'])
const TARGET_LISTS = new Set(['copy', 'split', 'glide_lookup', 'multiple_input_output_script'])

export interface Etl {
  feed: string
  transformer: string
  field(entity: string, name: string): string
  mapping(entity: string): string
}

export function addSource(local: Local, value = SOURCE): void {
  local.insert('sys_choice', { name: 'cmdb_ci', element: 'discovery_source', value, label: value, language: 'en' })
}

/** Writes the definition and an active transformer of the staging table. */
export function addEtl(local: Local, spec: EtlSpec): Etl {
  addSource(local)
  const application = local.insert('cmdb_inst_application', { name: SOURCE, discovery_source: SOURCE })
  const feed = local.insert('cmdb_inst_application_feed', {
    name: `${SOURCE} feed`,
    active: 'true',
    cmdb_inst_application: application,
    ...spec.feed,
  })
  const ids = new Map<string, string>()
  const add = (table: string, key: string, values: Record<string, string>): string => {
    const sysId = local.insert(table, { ...values, sys_rte_eb_definition: feed })
    ids.set(key, sysId)
    return sysId
  }
  const id = (key: string): string => {
    const found = ids.get(key)
    if (!found) throw new Error(`The definition has no ${key}`)
    return found
  }
  const field = (entity: string, name: string): string =>
    ids.get(`${entity}.${name}`) ??
    add('sys_rte_eb_field', `${entity}.${name}`, { name, field: name, sys_rte_eb_entity: id(entity) })
  const mapEntity = (from: string, to: string, order: number, more: Record<string, string> = {}): string =>
    add('sys_rte_eb_entity_mapping', `to ${to}`, {
      name: `${from} to ${to}`,
      source_sys_rte_eb_entity: id(from),
      target_sys_rte_eb_entity: id(to),
      order: String(order),
      ...more,
    })
  const mapField = (mapping: string, target: string, values: Record<string, string>): string =>
    add('sys_rte_eb_field_mapping', `mapping ${target}`, {
      sys_rte_eb_entity_mapping: mapping,
      target_sys_rte_eb_field: target,
      order: '100',
      ...values,
    })

  add('cmdb_inst_entity', 'import', { name: 'Import', table: STAGE, path: '' })
  add('cmdb_inst_entity', 'temp', { name: 'temp', table: '', path: 'temp' })
  const toTemp = mapEntity('import', 'temp', 100)
  for (const name of spec.columns) {
    mapField(toTemp, field('temp', name), { source_sys_rte_eb_field: field('import', name) })
  }
  for (const name of spec.more ?? []) field('temp', name)
  for (const [index, { type, from = [], sets, ...columns }] of (spec.operations ?? []).entries()) {
    const sources = from.map((name) => field('temp', name)).join()
    const targets = sets.map((name) => field('temp', name)).join()
    add(`sys_rte_eb_${type}_operation`, `operation ${index}`, {
      name: `${type} ${sets.join()}`,
      order: String(10 + index),
      sys_rte_eb_entity: id('temp'),
      [LISTS.has(type) ? 'source_sys_rte_eb_fields' : 'source_sys_rte_eb_field']: sources,
      [TARGET_LISTS.has(type) ? 'target_sys_rte_eb_fields' : 'target_sys_rte_eb_field']: targets,
      ...Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, resolved(value)])),
    })
  }
  for (const entity of spec.entities) {
    add('cmdb_inst_entity', entity.name, {
      name: entity.name,
      table: entity.table,
      path: entity.name.toLowerCase().replaceAll(' ', '_'),
      related_for_entity: entity.relatedFor ? id(entity.relatedFor) : '',
      lookup_for_entity: entity.lookupFor ? id(entity.lookupFor) : '',
      relationship_type: entity.relationshipType
        ? (local.rows('cmdb_rel_type', `name=${entity.relationshipType}`)[0]?.sys_id ?? '')
        : '',
    })
  }
  for (const [index, entity] of spec.entities.entries()) {
    const mapping = mapEntity('temp', entity.name, 200 + index, {
      ignore: String(entity.ignore ?? false),
      ...(entity.condition && { is_conditional: 'true', condition_script: entity.condition }),
    })
    for (const [target, from] of Object.entries(entity.fields)) {
      mapField(
        mapping,
        field(entity.name, target),
        typeof from === 'string'
          ? { source_sys_rte_eb_field: field('temp', from) }
          : { referenced_sys_rte_eb_entity: id(from.entity) }
      )
    }
  }
  const transformer = local.insert('sys_robust_import_set_transformer', {
    name: `${SOURCE} transformer`,
    source_table: STAGE,
    robust_transform_engine: feed,
    active: 'true',
    batch_size: '2',
    ...spec.transformer,
  })
  return { feed, transformer, field, mapping: (entity) => id(`to ${entity}`) }

  /** `{temp: name}` stands for a field of temp. */
  function resolved(value: unknown): string {
    const name = (value as { temp?: string } | null)?.temp
    return name === undefined ? String(value) : field('temp', name)
  }
}

/** A server by its tag: the smallest definition that does something. */
export const serverEntity = (fields: EntitySpec['fields'] = {}): EntitySpec => ({
  name: 'Server 1',
  table: 'cmdb_ci_linux_server',
  fields: { source_native_key: 'tag', serial_number: 'tag', ...fields },
})

/** Stages rows in a set of their own and transforms it, as insertMultiple does. @returns the rows as they ended */
export function importMany(local: Local, rows: Array<Record<string, string>>): Array<Record<string, string>> {
  const { instance } = local
  instance.scripts.transaction(() => {
    const set = instance.imports.stageMany(STAGE, rows, '')
    instance.imports.transformSet(set.sysId)
  })
  return local.rows(STAGE, 'ORDERBYsys_import_row')
}
