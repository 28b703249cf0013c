// The SAM-Software Usage Data Integration API. Source: ServiceNow docs, australia: rest-apis/sam_soft_us_int-api. What it
// answers for an item that it cannot take is assumed.

import type { FastifyInstance } from 'fastify'
import { where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { badBody, noResource, notAuthorized } from './errors.ts'
import type { Handle } from './handle.ts'
import { columnText, jsonBody } from './request.ts'

const TABLE = 'samp_sw_usage'
const ROLES = ['sam_admin', 'sam_developer']

/** What tells one record from another, by its kind. */
const KEYS: Record<string, string[]> = {
  total_usage: ['configuration_item', 'last_used_time', 'month_used', 'norm_product', 'year'],
  last_used_date: ['configuration_item', 'norm_product'],
}
/** Without these a record says nothing. */
const REQUIRED = ['configuration_item', 'norm_product']

export function registerUsageApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  for (const version of ['', '/v1']) {
    app.post(
      `/api/now${version}/sam_software_usage_integration/createOrUpdate`,
      handle((request) => {
        const { session, schema } = instance
        if (!schema.has(TABLE)) throw noResource()
        if (!session.admin && !ROLES.some((role) => session.roles.has(role)))
          throw notAuthorized(`Expected one of the roles ${ROLES.join(', ')}`)
        const { items } = jsonBody(request)
        if (!Array.isArray(items)) throw badBody('Expected {"items": [...]}')
        const answers = items.map((item) => written(instance, (item ?? {}) as Record<string, unknown>))
        return { result: { reply: { items: answers }, message: 'Ok' } }
      })
    )
  }
}

function written(instance: Platform, item: Record<string, unknown>): Record<string, unknown> {
  const refused = (message: string): Record<string, unknown> => ({ ...item, status: 'ERROR', message })
  const { schema, database, records } = instance
  const values = Object.fromEntries(Object.entries(item).map(([name, value]) => [name, columnText(value)]))
  const kind = values.reclamation_type ?? ''
  const keys = KEYS[kind]
  if (!keys) return refused(`reclamation_type: expected ${Object.keys(KEYS).join(' or ')}, got ${JSON.stringify(kind)}`)
  const missing = REQUIRED.filter((name) => !values[name])
  if (missing.length) return refused(`${missing.join(', ')}: expected a value, got none`)
  const identity = Object.fromEntries(keys.filter((name) => values[name]).map((name) => [name, values[name]!]))
  const [row] = database.select({ ...where(TABLE, { ...identity, reclamation_type: kind }), limit: 1 })
  const state = row ? instance.loaded(TABLE, row) : RecordState.fresh(TABLE)
  for (const [name, value] of Object.entries(values)) {
    const column = schema.column(TABLE, name)
    if (column && !name.startsWith('sys_')) state.set(column, value)
  }
  // The API is the platform's own: it asks for the role alone.
  const refusal = instance.asSystem(() => records.write(row ? 'update' : 'insert', state))
  if (refusal) return refused(`The ${row ? 'update' : 'insert'} was refused`)
  return { ...item, sysId: state.sysId, status: row ? 'UPDATE' : 'INSERT' }
}
