// Finds records by the values of criterion attributes.

import { type Column, isBoolean, isDateTime, isNumeric, isReference, type Stored } from '../../database/columns.ts'
import type { Row } from '../../database/database.ts'
import { where } from '../../database/query.ts'
import type { Store } from '../../store.ts'
import { matches } from '../../records/matches.ts'

/** Text compares without regard to case, as in the platform's database. */
const same = (one: Stored | undefined, other: Stored): boolean =>
  String(one ?? '').toLowerCase() === String(other ?? '').toLowerCase()

/** How many records a value is likely to be shared by: the fewest are asked for, the rest is compared here. */
function spread(column: Column | undefined): number {
  if (!column) return 9
  if (isReference(column)) return 1
  if (column.choice || isBoolean(column) || column.name === 'discovery_source') return 3
  return isNumeric(column) ? 2 : 0
}

/** Whether the database compares this value as `same` does: beyond ASCII it tells capitals from small letters. */
const comparesAlike = (column: Column | undefined, value: Stored): boolean =>
  column !== undefined &&
  !isNumeric(column) &&
  !isBoolean(column) &&
  !isDateTime(column) &&
  /^[\x20-\x7e]+$/.test(String(value))

/**
 * The records of `table` whose columns have these values, oldest first; null stands for an empty column. The database looks
 * them up by one column only: an index over a value that most rows share would be slower than comparing a few rows too many.
 * @param preferred the column to look up by, if it is among those given
 */
export function rowsWith(instance: Store, table: string, wanted: Row, condition: string, preferred?: string): Row[] {
  const { database, schema } = instance
  const given = Object.entries(wanted).filter(([, value]) => value !== null)
  const rank = (name: string): number => (name === preferred ? -1 : spread(schema.column(table, name)))
  const [key, ...others] = given.sort(([one], [other]) => rank(one) - rank(other))
  if (!key) return []
  const query = where(table, { [key[0]]: String(key[1]) })
  query.order.push({ field: 'sys_created_on', descending: false })
  for (const [field, value] of others) {
    if (!comparesAlike(schema.column(table, field), value)) continue
    query.groups[0]!.all.push([{ field, operator: '=', value: String(value), unindexed: true }])
  }
  return database
    .select(query)
    .filter(
      (row) =>
        Object.entries(wanted).every(([name, value]) => same(row[name], value)) &&
        matches(schema, instance.loaded(table, row), condition)
    )
}

/** Values of the attributes, null where there is none; undefined when they do not suffice to search with. */
export function criteria(attributes: string[], values: Row, allowNull: boolean): Row | undefined {
  const wanted: Row = Object.fromEntries(attributes.map((name) => [name, values[name] ?? null]))
  const given = Object.values(wanted).filter((value) => value !== null)
  if (!given.length || (!allowNull && given.length < attributes.length)) return undefined
  return wanted
}
