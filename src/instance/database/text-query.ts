// Searching the texts of a table: `123TEXTQUERY321=printer jam` finds the records that have each of these words in some text.
// Source: ServiceNow docs, australia: c_UsingGlideRecordToQueryTables, c_GlideRecordScopedAPI (addQuery), v_queryAPI (GOTO in front).
// The platform asks an index, by whole words and for tables that have one: here every table is searched, by parts of words.

import {
  type Column,
  isBoolean,
  isDate,
  isDateTime,
  isDuration,
  isList,
  isNumeric,
  isReference,
  isSecret,
} from './columns.ts'
import { type Condition, type ConditionGroup, NotImplemented, type Query } from './query.ts'
import type { Schema } from './schema.ts'

/** The reserved names of a search, and whether all of its words must be found. */
const NAMES: Readonly<Record<string, boolean>> = {
  '123TEXTQUERY321': true,
  GOTO123TEXTQUERY321: true,
  IR_AND_QUERY: true,
  IR_OR_QUERY: false,
}

export const isTextQuery = (field: string): boolean => Object.hasOwn(NAMES, field)

/** Whose texts nobody searches: what the platform keeps for itself. */
const KEPT = new Set(['GUID', 'table_name', 'sys_class_name', 'sys_class_path', 'collection', 'domain_path'])

/**
 * The query with each search put into conditions on columns; the same object where there is none.
 * @param maySearch columns that the user may not ask for are not searched
 * @throws NotImplemented for a search among alternatives
 */
export function withTextQueries(query: Query, schema: Schema, maySearch: (column: string) => boolean): Query {
  if (!query.groups.some(({ all }) => all.some((any) => any.some(({ field }) => isTextQuery(field))))) return query
  const columns = [...schema.columns(query.table).values()].filter((column) => isText(column) && maySearch(column.name))
  return { ...query, groups: query.groups.map((group) => searched(group, columns)) }
}

function searched({ all }: ConditionGroup, columns: Column[]): ConditionGroup {
  return {
    all: all.flatMap((any) => {
      const [search] = any.filter(({ field }) => isTextQuery(field))
      if (!search) return [any]
      if (any.length > 1)
        throw new NotImplemented(`The local instance searches for no text among alternatives (^OR): ${search.value}`)
      return NAMES[search.field]
        ? wordsOf(search).map((word) => found([word], columns))
        : [found(wordsOf(search), columns)]
    }),
  }
}

/** One of the words in one of the columns; nothing where there is none of either. */
function found(words: string[], columns: Column[]): Condition[] {
  const any = words.flatMap((value) => columns.map(({ name }) => ({ field: name, operator: 'LIKE', value })))
  return any.length ? any : [{ field: 'sys_id', operator: '=', value: '-1' }]
}

const wordsOf = ({ value }: Condition): string[] => {
  const words = value.split(/\s+/).filter(Boolean)
  return words.length ? words : ['']
}

const isText = (column: Column): boolean =>
  !column.name.startsWith('sys_') &&
  !KEPT.has(column.type) &&
  ![isSecret, isBoolean, isNumeric, isReference, isDate, isDateTime, isDuration, isList].some((is) => is(column))
