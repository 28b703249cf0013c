// The Aggregate API: counts, sums, averages, least and greatest values of a table, whole or by group.
// Source: ServiceNow docs, c_AggregateAPI. Access: by role on the table, as documented there, not by record.

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Column, isBoolean, isDate, isDateTime, type Stored } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { quote, SqlBuilder } from '../database/sql.ts'
import type { Platform } from '../platform.ts'
import { HiddenField } from '../security/asked-query.ts'
import { RestError } from './errors.ts'
import type { Handle } from './handle.ts'
import { checkReadable, queryOf } from './listing.ts'
import { openTable } from './record-changes.ts'
import { type Parameters, parameters, pathParameter } from './request.ts'

type Kind = 'avg' | 'min' | 'max' | 'sum'

const KINDS: Kind[] = ['avg', 'min', 'max', 'sum']
const COMPARISONS = new Set(['=', '!=', '>', '>=', '<', '<='])
/** Decimals of an average, as the page's samples have them. */
const DECIMALS = 4

interface Asked {
  count: boolean
  fields: Record<Kind, string[]>
  groups: string[]
}

export function registerStatsApi(app: FastifyInstance, instance: Platform, handle: Handle): void {
  for (const prefix of ['/api/now/stats', '/api/now/v1/stats', '/api/now/v2/stats']) {
    app.get(
      `${prefix}/:table`,
      handle((request) => ({ result: statsOf(instance, request) }))
    )
  }
}

function statsOf(instance: Platform, request: FastifyRequest): unknown {
  const table = openTable(instance, pathParameter(request, 'table'))
  const given = parameters(request)
  checkReadable(instance, table)
  const asked: Asked = {
    count: given.sysparm_count === 'true',
    fields: Object.fromEntries(KINDS.map((kind) => [kind, list(given[`sysparm_${kind}_fields`])])) as Asked['fields'],
    groups: list(given.sysparm_group_by),
  }
  const stats = new Statement(instance, table, given)
  const rows = stats.run(asked)
  const shown = rows.map((row) => ({
    stats: figures(asked, row, stats),
    ...(asked.groups.length && { groupby_fields: asked.groups.map((field) => groupOf(stats, field, row, given)) }),
  }))
  return asked.groups.length ? shown : shown[0]
}

const list = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** One SELECT, made of what the request names. */
class Statement {
  readonly #instance: Platform
  readonly #table: string
  readonly #given: Parameters
  readonly #builder: SqlBuilder
  readonly #columns = new Map<string, Column>()

  constructor(instance: Platform, table: string, given: Parameters) {
    this.#instance = instance
    this.#table = table
    this.#given = given
    const query = { ...queryOf(instance, table, given), order: [], limit: undefined, offset: undefined }
    this.#builder = new SqlBuilder(instance.schema, query)
  }

  run({ fields, groups }: Asked): Row[] {
    const grouped = groups.map((field) => this.#expression(field))
    const columns = [
      'count(*) AS "count"',
      ...grouped.map((expression, at) => `${expression} AS ${quote(`group ${groups[at]}`)}`),
      ...KINDS.flatMap((kind) =>
        fields[kind].map((field) => `${this.#aggregate(kind, field)} AS ${quote(`${kind} ${field}`)}`)
      ),
    ]
    const end = `${this.#having()}${this.#order(grouped)}`
    return this.#instance.database.aggregate(this.#table, this.#builder.aggregate(columns, grouped, end))
  }

  column(field: string): Column {
    return this.#columns.get(field)!
  }

  display(field: string, stored: Stored): string {
    const column = this.column(field)
    return this.#instance.display.value(column.table, column, stored)
  }

  /** @throws HiddenField; RestError 400 for a field that there is not */
  #expression(field: string): string {
    const { schema, access } = this.#instance
    const expression = this.#builder.expressionOf(field)
    if (!expression) throw new RestError(400, 'Invalid field', `${this.#table} has no column ${field}`)
    if (!access.allowsQueryBy(this.#table, field)) throw new HiddenField(field)
    let column: Column | undefined
    for (const name of field.split('.')) column = schema.column(column?.reference ?? this.#table, name)
    this.#columns.set(field, column!)
    return expression
  }

  #aggregate(kind: string, field: string): string {
    const expression = this.#expression(field)
    // Durations and moments are summed as the seconds that they are, and are moments again.
    if ((kind === 'avg' || kind === 'sum') && isMoment(this.column(field)))
      return `datetime(${kind}(CAST(strftime('%s', ${expression}) AS INTEGER)), 'unixepoch')`
    return `${kind}(${expression})`
  }

  /** `count^state^>^3,avg^priority^<^2` */
  #having(): string {
    const conditions = list(this.#given.sysparm_having).map((text) => {
      const [kind = '', field = '', operator = '', value = ''] = text.split('^')
      const wanted = `Expected aggregate^field^operator^value with one of ${[...COMPARISONS].join(' ')}, got ${text}`
      const named = kind.toLowerCase()
      if (!COMPARISONS.has(operator) || !value || Number.isNaN(Number(value)) || !isAggregate(named))
        throw new RestError(400, 'Invalid sysparm_having', wanted)
      return `${this.#aggregate(named, field)} ${operator} ${Number(value)}`
    })
    return conditions.length ? ` HAVING ${conditions.join(' AND ')}` : ''
  }

  /** Fields and aggregates, `AVG^state` and `state^DESC`; groups come by their values otherwise. */
  #order(grouped: string[]): string {
    const terms = list(this.#given.sysparm_order_by).map((text) => {
      const parts = text.split('^')
      const descends = /^desc$/i.test(parts.at(-1)!) ? ' DESC' : ''
      const [first = '', field] = descends ? parts.slice(0, -1) : parts
      const kind = first.toLowerCase()
      if (!isAggregate(kind)) return `${this.#expression(first)}${descends}`
      return `${field ? this.#aggregate(kind, field) : 'count(*)'}${descends}`
    })
    const all = [...terms, ...grouped]
    return all.length ? ` ORDER BY ${all.join(', ')}` : ''
  }
}

const isAggregate = (kind: string): boolean => kind === 'count' || (KINDS as string[]).includes(kind)
const isMoment = (column: Column): boolean =>
  isDateTime(column) || isDate(column) || column.type === 'glide_duration' || column.type === 'timer'

function figures({ count, fields }: Asked, row: Row, stats: Statement): Record<string, unknown> {
  const kinds = KINDS.filter((kind) => fields[kind].length)
  return {
    ...(count && { count: String(row.count) }),
    ...Object.fromEntries(
      kinds.map((kind) => [
        kind,
        Object.fromEntries(
          fields[kind].map((field) => [field, figure(kind, row[`${kind} ${field}`] ?? null, stats, field)])
        ),
      ])
    ),
  }
}

function figure(kind: Kind, value: Stored, stats: Statement, field: string): string {
  if (value === null) return ''
  if (kind === 'avg' && typeof value === 'number') return value.toFixed(DECIMALS)
  if (isBoolean(stats.column(field)) && kind !== 'sum') return String(value === 1)
  return String(typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value)
}

function groupOf(stats: Statement, field: string, row: Row, given: Parameters): Record<string, string> {
  const stored = row[`group ${field}`] ?? null
  const plain = isBoolean(stats.column(field)) ? String(stored === 1) : String(stored ?? '')
  const mode = given.sysparm_display_value ?? 'false'
  if (mode === 'false') return { field, value: plain }
  const display = stats.display(field, stored)
  return mode === 'all' ? { display_value: display, field, value: plain } : { field, value: display }
}
