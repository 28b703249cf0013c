// Glide Lookup: columns of the first record whose columns have the values of the inputs.
// Source: ServiceNow docs, cmdb-rte-operation-types.

import { newQuery } from '../../database/query.ts'
import { type Operate, setting } from './operation.ts'

const list = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)

export const glideLookup: Operate = (inputs, row, instance) => {
  const table = setting(row, 'target_table')
  const matching = list(setting(row, 'glide_matching_fields'))
  const wanted = list(setting(row, 'glide_target_fields'))
  const { schema } = instance
  if (!schema.has(table)) throw new Error(`There is no table ${table || '(none)'} to look records up in`)
  if (matching.length !== inputs.length) {
    throw new Error(`Expected a matching field for each of ${inputs.length} source fields, got ${matching.length}`)
  }
  for (const name of [...matching, ...wanted]) {
    if (!schema.column(table, name)) throw new Error(`Table ${table} has no column ${name}`)
  }
  if (!inputs.length || inputs.includes(null)) return []
  const query = newQuery(table)
  matching.forEach((field, at) => query.groups[0]!.all.push([{ field, operator: '=', value: inputs[at]! }]))
  query.limit = 1
  const [found] = instance.database.select(query)
  if (!found) return []
  return wanted.map((name) => {
    const text = instance.loaded(table, found).text(name)
    return text || null
  })
}
