// ETL definitions of the CMDB kind (IntegrationHub ETL) as the Robust Transform Engine works with them.
// Source: ServiceNow docs, etl-definition-overview, temp-entity-model; tables as published scripts use them.

import type { Row } from '../database/database.ts'

export interface Field {
  sysId: string
  name: string
  /** Column, or the name under which scripts see the value. */
  field: string
  entity: Entity
}

/** import: the staging row. temp: values on their way. item, lookup, related, relation: parts of the IRE payload. */
export type EntityKind = 'import' | 'temp' | 'item' | 'lookup' | 'related' | 'relation'

export interface Entity {
  sysId: string
  name: string
  table: string
  kind: EntityKind
  /** The entity whose item this one is a lookup or related item of. */
  owner: Entity | undefined
  /** Name of the relationship type, for relations. */
  relationshipType: string
  fields: Field[]
  operations: Operation[]
}

export interface Operation {
  sysId: string
  name: string
  /** The operation's own table, which says what it does. */
  table: string
  scope: string
  sources: Field[]
  targets: Field[]
  /** Where there is a condition: the fields its script sees. */
  condition: { fields: Field[]; script: string } | undefined
  /** The operation's further columns. */
  row: Row
}

export interface FieldMapping {
  source: Field | undefined
  /** The value is the record that this entity becomes. */
  referenced: Entity | undefined
  target: Field
}

export interface EntityMapping {
  name: string
  scope: string
  source: Entity
  target: Entity
  condition: string
  fields: FieldMapping[]
}

export interface Definition {
  sysId: string
  /** Also the source feed of what it writes. */
  name: string
  scope: string
  discoverySource: string
  importEntity: Entity
  entities: Entity[]
  /** Lowest order first; those to be ignored left out. */
  mappings: EntityMapping[]
  /** Scripts around IRE; empty when they are not to be run. */
  beforeScript: string
  afterScript: string
}

/** The definition can't be run: expected, found, and where. */
export class DefinitionError extends Error {}
