// Reads a CMDB definition from its records and checks that they fit together.
// Source: ServiceNow docs, define-etl-mappings (a field mapping's fields belong to the entities of its entity mapping).

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import type { Kernel } from '../kernel.ts'
import {
  type Definition,
  DefinitionError,
  type Entity,
  type EntityKind,
  type EntityMapping,
  type Field,
  type FieldMapping,
  type Operation,
} from './definition.ts'
import { isImplemented } from './operations/index.ts'

const CMDB_KIND = 'cmdb_inst_application_feed'

/** Tables whose records make up definitions. */
export const DEFINITION_TABLES = [
  'sys_rte_definition',
  'sys_rte_eb_entity',
  'sys_rte_eb_field',
  'sys_rte_eb_operation',
  'sys_rte_eb_entity_mapping',
  'sys_rte_eb_field_mapping',
  'cmdb_inst_application',
  'cmdb_rel_type',
  'sys_data_source',
  'sys_scope',
]

const DEFINITIONS = 'sys_rte_eb_definition'

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** @throws DefinitionError */
export function readDefinition(instance: Kernel, sysId: string): Definition {
  if (!instance.schema.has(DEFINITIONS))
    throw new DefinitionError(
      `The table ${DEFINITIONS} does not exist: the plugin sn_int_studio (IntegrationHub ETL) is off`
    )
  const row = sysId ? instance.database.get(DEFINITIONS, sysId) : undefined
  if (!row) throw new DefinitionError(`There is no definition with sys_id ${sysId || '(none)'} in ${DEFINITIONS}`)
  return new Reader(instance, row).read()
}

class Reader {
  readonly #instance: Kernel
  readonly #row: Row
  readonly #entities = new Map<string, Entity>()
  readonly #fields = new Map<string, Field>()

  constructor(instance: Kernel, row: Row) {
    this.#instance = instance
    this.#row = row
  }

  read(): Definition {
    const row = this.#row
    this.#checkKind()
    this.#readEntities()
    this.#readFields()
    this.#readOperations()
    const application = this.#instance.database.get('cmdb_inst_application', text(row.cmdb_inst_application))
    if (!application)
      throw this.#wrong('refers to no CMDB application (cmdb_inst_application), which gives the discovery source')
    return {
      sysId: text(row.sys_id),
      name: text(row.name),
      scope: this.#scope(row),
      discoverySource: text(application.discovery_source),
      importEntity: this.#importEntity(),
      entities: [...this.#entities.values()],
      mappings: this.#readMappings(),
      beforeScript: row.execute_before_script === 1 ? text(row.before_script) : '',
      afterScript: row.execute_after_script === 1 ? text(row.after_script) : '',
    }
  }

  #wrong(what: string): DefinitionError {
    return new DefinitionError(`Definition ${text(this.#row.name)} ${what}`)
  }

  #scope(row: Row): string {
    return this.#instance.scopeName(text(row.sys_scope)) || 'global'
  }

  #checkKind(): void {
    const { sys_class_name: kind, active, sys_data_source: source } = this.#row
    if (kind !== CMDB_KIND) {
      throw this.#wrong(`is a ${text(kind)}: the local instance implements definitions of the kind ${CMDB_KIND} only`)
    }
    if (active === 0) throw this.#wrong('is not active')
    const dataSource = source ? this.#instance.database.get('sys_data_source', text(source)) : undefined
    if (dataSource?.data_in_single_column === 1) {
      throw this.#wrong(
        'reads a data source with its data in a single column, which the local instance does not implement'
      )
    }
  }

  #rows(table: string, ordered = false): Row[] {
    const query = where(table, { sys_rte_eb_definition: text(this.#row.sys_id) })
    if (ordered) query.order.push({ field: 'order', descending: false })
    return this.#instance.database.select(query)
  }

  #readEntities(): void {
    const rows = this.#rows('sys_rte_eb_entity')
    for (const row of rows) {
      if (text(row.path).includes('[*]')) {
        throw this.#wrong(
          `has an entity ${text(row.name)} with the path ${text(row.path)}: collections are not implemented by the local instance`
        )
      }
      this.#entities.set(text(row.sys_id), {
        sysId: text(row.sys_id),
        name: text(row.name),
        table: text(row.table),
        kind: kindOf(row),
        owner: undefined,
        relationshipType: text(this.#instance.database.get('cmdb_rel_type', text(row.relationship_type))?.name),
        fields: [],
        operations: [],
      })
    }
    for (const row of rows) {
      const entity = this.#entities.get(text(row.sys_id))!
      const owner = text(row.lookup_for_entity) || text(row.related_for_entity)
      if (!owner) continue
      entity.owner = this.#entities.get(owner)
      if (entity.owner?.kind !== 'item')
        throw this.#wrong(`has an entity ${entity.name} that belongs to no class entity (${owner})`)
    }
  }

  #importEntity(): Entity {
    const found = [...this.#entities.values()].find((entity) => entity.kind === 'import')
    if (!found) throw this.#wrong('has no import entity: expected one with an empty path')
    return found
  }

  #readFields(): void {
    for (const row of this.#rows('sys_rte_eb_field')) {
      const entity = this.#entities.get(text(row.sys_rte_eb_entity))
      if (!entity) throw this.#wrong(`has a field ${text(row.name)} of an entity that is not there`)
      const field = { sysId: text(row.sys_id), name: text(row.name), field: text(row.field) || text(row.name), entity }
      entity.fields.push(field)
      this.#fields.set(field.sysId, field)
    }
  }

  #readOperations(): void {
    for (const row of this.#rows('sys_rte_eb_operation', true)) {
      const name = text(row.name)
      const table = text(row.sys_class_name)
      if (!isImplemented(table))
        throw this.#wrong(`has an operation ${name} of ${table}, which is not implemented by the local instance`)
      const entity = this.#entities.get(text(row.sys_rte_eb_entity))
      if (!entity) throw this.#wrong(`has an operation ${name} on an entity that is not there`)
      const fields = (...columns: string[]): Field[] =>
        columns.flatMap((column) => this.#listed(row[column], name, column))
      const operation: Operation = {
        sysId: text(row.sys_id),
        name,
        table,
        scope: this.#scope(row),
        sources: fields('source_sys_rte_eb_field', 'source_sys_rte_eb_fields'),
        targets: fields('target_sys_rte_eb_field', 'target_sys_rte_eb_fields', 'remainder_target_field'),
        condition:
          row.is_conditional === 1
            ? { fields: fields('conditional_fields'), script: text(row.conditional_script) }
            : undefined,
        row,
      }
      entity.operations.push(operation)
    }
  }

  /** The fields that a reference or a list names. @throws DefinitionError for one that is not there */
  #listed(value: unknown, operation: string, column: string): Field[] {
    const ids = text(value)
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
    return ids.map((id) => {
      const field = this.#fields.get(id)
      if (!field)
        throw this.#wrong(`has an operation ${operation} whose ${column} names a field that is not there (${id})`)
      return field
    })
  }

  #readMappings(): EntityMapping[] {
    const fieldRows = this.#rows('sys_rte_eb_field_mapping', true)
    return this.#rows('sys_rte_eb_entity_mapping', true)
      .filter((row) => row.ignore !== 1)
      .map((row) => {
        const name = text(row.name) || text(row.sys_id)
        const end = (which: 'source' | 'target'): Entity => {
          const entity = this.#entities.get(text(row[`${which}_sys_rte_eb_entity`]))
          if (!entity) throw this.#wrong(`has an entity mapping ${name} whose ${which} entity is not there`)
          return entity
        }
        const mapping: EntityMapping = {
          name,
          scope: this.#scope(row),
          source: end('source'),
          target: end('target'),
          condition: row.is_conditional === 1 ? text(row.condition_script) : '',
          fields: [],
        }
        mapping.fields = fieldRows
          .filter((one) => one.sys_rte_eb_entity_mapping === row.sys_id)
          .map((one) => this.#fieldMapping(one, mapping))
        return mapping
      })
  }

  #fieldMapping(row: Row, mapping: EntityMapping): FieldMapping {
    const orphan = (what: string): DefinitionError =>
      this.#wrong(`has a field mapping ${text(row.sys_id)} in entity mapping ${mapping.name} ${what}`)
    const source = this.#fields.get(text(row.source_sys_rte_eb_field))
    const target = this.#fields.get(text(row.target_sys_rte_eb_field))
    const referenced = this.#entities.get(text(row.referenced_sys_rte_eb_entity))
    if (!target) throw orphan('whose target field is not there')
    if (!source && !referenced) throw orphan('whose source field is not there')
    if (target.entity !== mapping.target)
      throw orphan(`whose target field ${target.name} is not one of entity ${mapping.target.name}`)
    if (source && source.entity !== mapping.source) {
      throw orphan(`whose source field ${source.name} is not one of entity ${mapping.source.name}`)
    }
    return { source, referenced, target }
  }
}

function kindOf(row: Row): EntityKind {
  if (!row.path) return 'import'
  if (!row.table) return 'temp'
  if (row.relationship_type) return 'relation'
  if (row.lookup_for_entity) return 'lookup'
  return row.related_for_entity ? 'related' : 'item'
}
