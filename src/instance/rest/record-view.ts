// How records are shown in the answers of REST APIs: their columns, values and display values, links to what they refer to.
// Source: ServiceNow docs, c_TableAPI (sysparm_fields, sysparm_display_value, sysparm_exclude_reference_link).

import type { FastifyRequest } from 'fastify'
import { type Column, isBoolean, isReference, isSecret, type Stored } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { RestError } from './errors.ts'
import { origin, type Parameters, parameters } from './request.ts'

/** As many as a query can follow. */
const MOST_STEPS = 61

/** What a request says of how records are shown. */
export interface View {
  given: Parameters
  /** Where links lead to, `http://127.0.0.1:8080`. */
  origin: string
}

export const viewOf = (request: FastifyRequest): View => ({ given: parameters(request), origin: origin(request) })

/** A record as an answer shows it: the columns asked for, those that the user may read. @throws RestError 400 for a path too long */
export function shown(instance: Platform, view: View, state: RecordState): Record<string, unknown> {
  const { given } = view
  const names = given.sysparm_fields
    ? given.sysparm_fields.split(',').map((name) => fieldName(name.trim()))
    : [...instance.schema.columns(state.table).keys()]
  const result: Record<string, unknown> = {}
  for (const name of names) {
    const at = follow(instance, state, name)
    if (!at) continue
    result[name] = cell(instance, view, at.state, at.column)
  }
  return result
}

/** @throws RestError 400 for a path that follows more references than make sense */
function fieldName(name: string): string {
  if (name.split('.', MOST_STEPS + 1).length <= MOST_STEPS) return name
  throw new RestError(400, `sysparm_fields: a field may follow at most ${MOST_STEPS - 1} references`)
}

export interface Found {
  state: RecordState
  column: Column
}

/** Follows the dots of a field name to the record and column at its end; undefined where the user may not read on. */
export function follow(instance: Platform, state: RecordState, path: string): Found | undefined {
  let at = state
  const steps = path.split('.')
  for (const [index, step] of steps.entries()) {
    const column = instance.schema.column(at.table, step)
    // Each step is read: what lies behind a hidden reference tells what it refers to.
    if (!column || !instance.access.allowsField(at.table, step, 'read', at)) return undefined
    if (index === steps.length - 1) return { state: at, column }
    if (!isReference(column) || !instance.schema.has(column.reference)) return undefined
    const row = instance.database.get(column.reference, at.text(step) ?? '')
    at = row ? RecordState.loaded(instance.schema, column.reference, row) : RecordState.fresh(column.reference)
  }
  return undefined
}

function cell(instance: Platform, { given, origin }: View, state: RecordState, column: Column): unknown {
  const stored = state.values[column.name] ?? null
  const value = plainText(column, stored)
  const mode = given.sysparm_display_value ?? 'false'
  const display = mode === 'false' ? '' : instance.display.of(state.table, column, state.values)
  const withLink = isReference(column) && value !== '' && given.sysparm_exclude_reference_link !== 'true'
  const link = withLink ? `${origin}/api/now/table/${column.reference}/${value}` : undefined
  if (mode === 'all') return { display_value: display, value, ...(link && { link }) }
  if (mode === 'true') return link ? { display_value: display, link } : display
  return link ? { link, value } : value
}

/** The text of a kept value as clients see it: true and false, never a password. */
export function plainText(column: Column, stored: Stored): string {
  if (isSecret(column)) return ''
  if (isBoolean(column)) return String(stored === 1)
  return stored === null ? '' : String(stored)
}
