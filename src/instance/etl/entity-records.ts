// A batch of staging rows on its way through the entities of a definition: mapped, operated on, mapped on.
// Source: ServiceNow docs, define-etl-mappings and define-rte-operations. That the operations of an entity run after data
// was mapped into it and before data is mapped out of it is assumed.

import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { RecordState } from '../records/record.ts'
import type { Definition, Entity, EntityMapping, Field, Operation } from './definition.ts'
import { keepsExisting, operateOf, scriptKindOf, spreads } from './operations/index.ts'
import type { Value } from './operations/operation.ts'
import { outputValue, runScript, scriptInput } from './scripts.ts'

/** What one staging row became in one entity. */
export class EntityRecord {
  readonly values = new Map<Field, Value>()
  /** Fields whose value is the record that another entity becomes. */
  readonly references = new Map<Field, Entity>()

  value(field: Field): Value {
    return this.values.get(field) ?? null
  }
}

export class Batch {
  readonly #instance: Platform
  readonly #definition: Definition
  readonly size: number
  /** By entity, one a staging row; undefined where the row was not mapped into the entity. */
  readonly #records = new Map<Entity, Array<EntityRecord | undefined>>()
  /** Entities with data that their operations have not seen. */
  readonly #fresh = new Set<Entity>()

  constructor(instance: Platform, definition: Definition, rows: RecordState[]) {
    this.#instance = instance
    this.#definition = definition
    this.size = rows.length
    const { importEntity } = definition
    const records = rows.map((row) => {
      const record = new EntityRecord()
      for (const field of importEntity.fields) record.values.set(field, row.text(field.field) || null)
      return record
    })
    this.#records.set(importEntity, records)
    this.#fresh.add(importEntity)
  }

  /** @throws Error that names the script or operation that failed */
  transform(): void {
    for (const mapping of this.#definition.mappings) {
      this.#operate(mapping.source)
      this.#map(mapping)
    }
    for (const entity of this.#definition.entities) this.#operate(entity)
  }

  record(entity: Entity, row: number): EntityRecord | undefined {
    return this.#records.get(entity)?.[row]
  }

  #recordsOf(entity: Entity): Array<EntityRecord | undefined> {
    let records = this.#records.get(entity)
    if (!records) this.#records.set(entity, (records = new Array<EntityRecord | undefined>(this.size).fill(undefined)))
    return records
  }

  // ---- mappings ----

  #map(mapping: EntityMapping): void {
    const sources = this.#recordsOf(mapping.source)
    const targets = this.#recordsOf(mapping.target)
    const chosen = this.#chosen(
      sources,
      mapping.source.fields,
      mapping.condition,
      mapping.scope,
      `condition of entity mapping ${mapping.name}`
    )
    for (const row of chosen) {
      const source = sources[row]!
      const target = (targets[row] ??= new EntityRecord())
      for (const { source: from, referenced, target: to } of mapping.fields) {
        const pointer = referenced ?? (from && source.references.get(from))
        const value = from ? source.value(from) : null
        if (pointer) target.references.set(to, pointer)
        else if (value !== null || !target.values.has(to)) target.values.set(to, value)
      }
    }
    this.#fresh.add(mapping.target)
  }

  /** The rows that a condition lets pass; without one all that have a record. */
  #chosen(
    records: Array<EntityRecord | undefined>,
    fields: Field[],
    script: string,
    scope: string,
    name: string
  ): number[] {
    const rows = records.flatMap((record, row) => (record ? [row] : []))
    if (!script || !rows.length) return rows
    const batch = rows.map((row) =>
      scriptInput(
        fields,
        fields.map((field) => records[row]!.value(field))
      )
    )
    const output: unknown[] = []
    runScript(this.#instance, scope, script, { batch, output }, name)
    return rows.filter((_, at) => String(output[at]) === 'true')
  }

  // ---- operations ----

  #operate(entity: Entity): void {
    if (!this.#fresh.delete(entity)) return
    const records = this.#recordsOf(entity)
    for (const operation of entity.operations) {
      const { condition } = operation
      const name = `operation ${operation.name} of entity ${entity.name}`
      const rows = this.#chosen(
        records,
        condition?.fields ?? [],
        condition?.script ?? '',
        operation.scope,
        `condition of ${name}`
      )
      const kind = scriptKindOf(operation.table)
      if (kind) this.#runScript(operation, records, rows, kind === 'several outputs', name)
      else this.#runPlain(operation, records, rows, name)
    }
  }

  #runPlain(operation: Operation, records: Array<EntityRecord | undefined>, rows: number[], name: string): void {
    const operate = operateOf(operation.table)
    const keeps = keepsExisting(operation.table) && operation.row.overwrite_existing_value !== 1
    // Equal inputs have equal outputs: lookups are made once a batch.
    const known = new Map<string, Value[]>()
    for (const row of rows) {
      const record = records[row]!
      const inputs = operation.sources.map((field) => record.value(field))
      const key = JSON.stringify(inputs)
      let outputs = known.get(key)
      if (!outputs) known.set(key, (outputs = this.#output(() => operate(inputs, operation.row, this.#instance), name)))
      operation.targets.forEach((field, at) => {
        if (keeps && record.value(field) !== null) return
        record.values.set(field, outputs[spreads(operation.table) ? 0 : at] ?? null)
      })
    }
  }

  #output(work: () => Value[], name: string): Value[] {
    try {
      return work().map((value) => value || null)
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`)
    }
  }

  #runScript(
    operation: Operation,
    records: Array<EntityRecord | undefined>,
    rows: number[],
    several: boolean,
    name: string
  ): void {
    if (!rows.length) return
    const { sources, targets, scope, row: own } = operation
    const inputs = rows.map((row) =>
      scriptInput(
        sources,
        sources.map((field) => records[row]!.value(field))
      )
    )
    const keys = inputs.map((input, at) => (own.use_unique_input_sets === 1 ? JSON.stringify(input) : String(at)))
    const places = [...new Set(keys)]
    const batch = places.map((key) => inputs[keys.indexOf(key)])
    const output: unknown[] = several ? batch.map(() => ({})) : []
    runScript(this.#instance, scope, text(own, 'script'), { batch, output }, name)
    const placeOf = new Map(places.map((key, place) => [key, place]))
    rows.forEach((row, at) => {
      const result = output[placeOf.get(keys[at]!)!]
      for (const field of targets) {
        const value = several ? (result as Record<string, unknown> | undefined)?.[field.field] : result
        records[row]!.values.set(field, outputValue(value))
      }
    })
  }
}
