// What clients load to offer tables and fields: the list of tables, and the columns of one. No page documents these addresses:
// answers as clients read them (n8n's ServiceNow node, Apache and VS Code tools that ask /api/now/ui/meta).

import type { FastifyInstance } from 'fastify'
import { type Column, isReference } from '../database/columns.ts'
import type { Platform } from '../platform.ts'
import { invalidTable } from './errors.ts'
import type { Handle } from './handle.ts'
import { pathParameter } from './request.ts'

export function registerSchemaApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  app.get(
    '/api/now/doc/table/schema',
    handle(() => ({ result: tables(instance) }))
  )
  app.get(
    '/api/now/doc/table/schema/:table',
    handle((request) => {
      const columns = columnsOf(instance, pathParameter(request, 'table'))
      return { result: columns.map(({ name, label, type }) => ({ label, value: name, type })) }
    })
  )
  app.get(
    '/api/now/ui/meta/:table',
    handle((request) => {
      const table = pathParameter(request, 'table')
      const columns = columnsOf(instance, table).map((column) => [column.name, described(instance, table, column)])
      return { result: { columns: Object.fromEntries(columns) } }
    })
  )
}

/** The tables that the user may read and that web services may use, by their labels. */
function tables({ schema, access }: Platform): Array<{ label: string; value: string }> {
  return schema
    .tables()
    .filter(({ name, wsAccess }) => wsAccess && access.allows(name, 'read'))
    .map(({ name, label }) => ({ label, value: name }))
    .sort((one, other) => one.label.localeCompare(other.label) || one.value.localeCompare(other.value))
}

function columnsOf({ schema, access }: Platform, table: string): Column[] {
  if (!schema.has(table) || !access.allows(table, 'read')) throw invalidTable(table)
  return [...schema.columns(table).values()].filter(({ name }) => access.allowsField(table, name, 'read'))
}

function described(instance: Platform, table: string, column: Column): Record<string, unknown> {
  const { schema, display } = instance
  const { name, label, type, maxLength, mandatory, readOnly, reference } = column
  return {
    name,
    label,
    type,
    internal_type: type,
    max_length: maxLength,
    mandatory,
    read_only: readOnly,
    filterable: true,
    ...(column.default && { default_value: column.default }),
    ...(isReference(column) && {
      reference,
      reference_display_field: schema.has(reference) ? schema.displayColumn(reference) : '',
    }),
    ...(column.choice && { choices: display.choices(table, name).map((choice) => ({ ...choice })) }),
  }
}
