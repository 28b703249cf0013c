// The IRE payload of one staging row: an item for each target entity with values, with what hangs on it.
// Source: ServiceNow docs, IntegrationHub ETL (source native key, recency, IRE settings), robust-import-set-xform-props.

import type { Kernel } from '../kernel.ts'
import type { Definition, Entity, Field } from './definition.ts'
import type { Batch, EntityRecord } from './entity-records.ts'
import type { Payload, PayloadItem, SourceInfo, SubItem } from './ire/payload.ts'

/** Fields that every class entity has and that are no columns. */
const NATIVE_KEY = 'source_native_key'
const RECENCY = 'source_recency_timestamp'
/** IRE settings of an item that can be mapped like attributes. */
const SETTINGS = new Set([
  'updateWithoutUpgrade',
  'updateWithoutDowngrade',
  'updateWithoutSwitch',
  'skipReclassificationRestrictionRules',
])
const CLASS_FLAGS = new Set(['classUpgrade', 'classDowngrade', 'classSwitch'])
const PROPERTY = /^ire\.input\.items\.(?:settings\.)?(\w+)$/

/** A row that can't become a payload; the message says why. */
export class RowError extends Error {}

export class RowPayloads {
  readonly #instance: Kernel
  readonly #definition: Definition
  readonly #properties: Map<string, string>
  /** Target entities in the order in which they are first mapped into. */
  readonly #targets: Entity[]

  constructor(instance: Kernel, definition: Definition, properties: Map<string, string>) {
    this.#instance = instance
    this.#definition = definition
    this.#properties = properties
    const mapped = definition.mappings.map(({ target }) => target)
    this.#targets = [...new Set(mapped)].filter(({ kind }) => kind !== 'temp' && kind !== 'import')
  }

  /** @returns undefined when no entity has a value @throws RowError */
  of(batch: Batch, row: number): Payload | undefined {
    const payload: Required<Payload> = { items: [], relations: [], referenceItems: [] }
    const made = new Map<Entity, PayloadItem>()
    const records = new Map<Entity, EntityRecord>()
    for (const entity of this.#targets) {
      const record = batch.record(entity, row)
      if (record && hasValues(entity, record)) records.set(entity, record)
    }
    for (const [entity, record] of records) {
      if (entity.kind === 'relation') continue
      this.#checkTable(entity)
      const item = this.#item(entity, record)
      made.set(entity, item)
      if (entity.kind === 'item') payload.items.push(item)
    }
    for (const [entity, record] of records) {
      if (entity.kind === 'relation') this.#relate(entity, record, made, payload)
      else this.#attach(entity, made)
      if (entity.kind !== 'relation') this.#refer(entity, record, made, payload)
    }
    return payload.items.length ? payload : undefined
  }

  #checkTable(entity: Entity): void {
    if (this.#instance.schema.has(entity.table)) return
    throw new RowError(
      `Invalid table ${entity.table}: entity ${entity.name} of ${this.#definition.name} has it as its class, and there is no such table. ` +
        'Activate the plugin that brings it, or deactivate the mapping'
    )
  }

  #item(entity: Entity, record: EntityRecord): PayloadItem {
    const item: PayloadItem = { className: entity.table, internal_id: entity.sysId, values: {} }
    const info: SourceInfo = { source_name: this.#definition.discoverySource, source_feed: this.#definition.name }
    if (entity.kind === 'item') this.#applyProperties(item)
    for (const field of entity.fields) {
      const value = record.value(field)
      if (field.field === NATIVE_KEY && value === null && entity.kind !== 'lookup') throw this.#withoutKey(entity)
      if (value === null) continue
      if (field.field === NATIVE_KEY) info.source_native_key = value
      else if (field.field === RECENCY) info.source_recency_timestamp = value
      else if (SETTINGS.has(field.field)) item.settings = { ...item.settings, [field.field]: value }
      else if (CLASS_FLAGS.has(field.field)) Object.assign(item, { [field.field]: value })
      else item.values[field.field] = value
    }
    if (info.source_native_key) item.sys_object_source_info = info
    return item
  }

  /** The transformer's properties hold for all items; what an item says itself counts more. */
  #applyProperties(item: PayloadItem): void {
    for (const [property, value] of this.#properties) {
      const name = PROPERTY.exec(property)?.[1] ?? ''
      if (SETTINGS.has(name)) item.settings = { ...item.settings, [name]: value }
      else if (CLASS_FLAGS.has(name)) Object.assign(item, { [name]: value })
    }
  }

  #withoutKey(entity: Entity): RowError {
    return new RowError(
      `Entity ${entity.name} (${entity.table}) has no ${NATIVE_KEY} in this row: IRE refuses an item without one. ` +
        'Send the column that it is made of'
    )
  }

  #attach(entity: Entity, made: Map<Entity, PayloadItem>): void {
    if (entity.kind !== 'lookup' && entity.kind !== 'related') return
    const owner = entity.owner && made.get(entity.owner)
    if (!owner) {
      throw new RowError(
        `Entity ${entity.name} (${entity.table}) belongs to entity ${entity.owner?.name}, which has no values in this row`
      )
    }
    const list: SubItem[] = (owner[entity.kind] ??= [])
    list.push(made.get(entity)!)
  }

  #refer(entity: Entity, record: EntityRecord, made: Map<Entity, PayloadItem>, payload: Required<Payload>): void {
    for (const [field, referenced] of record.references) {
      if (!made.has(referenced)) continue
      payload.referenceItems.push({
        referenceField: field.field,
        referenced: referenced.sysId,
        referencedBy: entity.sysId,
      })
    }
  }

  /** A relation needs both of its ends. */
  #relate(entity: Entity, record: EntityRecord, made: Map<Entity, PayloadItem>, payload: Required<Payload>): void {
    const end = (name: string): Entity | undefined => {
      const field = entity.fields.find((one: Field) => one.field === name)
      const referenced = field && record.references.get(field)
      return referenced && made.has(referenced) ? referenced : undefined
    }
    const [parent, child] = [end('parent'), end('child')]
    if (!parent || !child) return
    payload.relations.push({ parent_id: parent.sysId, child_id: child.sysId, type: entity.relationshipType })
  }
}

/** Constants of the engine's own, such as settings, make no record. */
function hasValues(entity: Entity, record: EntityRecord): boolean {
  if (entity.kind === 'relation') return record.references.size > 0
  return [...record.values].some(
    ([field, value]) => value !== null && !SETTINGS.has(field.field) && !CLASS_FLAGS.has(field.field)
  )
}
