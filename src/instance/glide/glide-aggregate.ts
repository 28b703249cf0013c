// GlideAggregate: counts, sums and the like, whole or by group. Source: ServiceNow docs, c_GlideAggregateScopedAPI.

import { isNumeric, isReference, type Stored } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { quote, SqlBuilder } from '../database/sql.ts'
import { RecordState } from '../records/record.ts'
import { type Caller, flagOf, textOf } from './caller.ts'
import { GlideElement } from './glide-element.ts'
import { whyNoColumn } from './no-column.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'
import { callableThroughProxy, type FieldAccess, withFields } from '../scripting/proxy.ts'
import { INTERVALS, isInterval, TIME_OF_TREND, type Trend, trendSql } from './trend.ts'
import { presentQuery, QueryBuilder, queryOf } from './query-builder.ts'
import { underQueryRules } from './query-rules.ts'

/** Operators of `addHaving`. */
const COMPARISONS = ['=', '!=', '<', '<=', '>', '>=']

/** As every printed average of the page has them: `6.5714`, `28.0000`. */
const PLACES_OF_AVERAGE = 4

interface Aggregate {
  kind: string
  field: string
}

interface Order extends Aggregate {
  descending: boolean
}

const list = (expression: string, distinct = ''): string =>
  `json_group_array(${distinct}${expression}) FILTER (WHERE ${expression} IS NOT NULL)`

/** Lists are read as JSON, since a value may hold a comma; the population's deviation comes from its squares. */
const FUNCTIONS: Record<string, (expression: string) => string> = {
  COUNT: (expression) => `count(${expression})`,
  'COUNT(DISTINCT': (expression) => `count(DISTINCT ${expression})`,
  SUM: (expression) => `sum(${expression})`,
  AVG: (expression) => `avg(${expression})`,
  MIN: (expression) => `min(${expression})`,
  MAX: (expression) => `max(${expression})`,
  STDDEV: (expression) =>
    `sqrt(max(0, avg(1.0 * ${expression} * ${expression}) - avg(${expression}) * avg(${expression})))`,
  GROUP_CONCAT: (expression) => list(expression),
  GROUP_CONCAT_DISTINCT: (expression) => list(expression, 'DISTINCT '),
}

export class GlideAggregate extends QueryBuilder implements FieldAccess {
  readonly #caller: Caller
  readonly #table: string
  readonly #aggregates: Aggregate[] = []
  readonly #having: Array<Aggregate & { sign: string; value: number }> = []
  readonly #groupedBy: string[] = []
  readonly #order: Order[] = []
  #trend: Trend | undefined
  #withYear = true
  #most = Infinity
  #grouped = true
  #groups: string[] = []
  #rows: Row[] = []
  #at = -1

  constructor(caller: Caller, table: string) {
    super(caller, table)
    this.#caller = caller
    this.#table = table
  }

  addAggregate(kind: unknown, field?: unknown): void {
    this.#aggregates.push({ kind: kindOf('addAggregate', kind), field: textOf(field) })
  }

  groupBy(field: unknown): void {
    this.#groupedBy.push(textOf(field))
  }

  /** Groups by a stretch of time of a date: `getValue('timeref')` says which. */
  addTrend(field: unknown, interval: unknown, units: unknown = 1): void {
    const name = textOf(interval).toLowerCase()
    if (!isInterval(name))
      throw new Error(
        `GlideAggregate.addTrend: expected an interval of ${INTERVALS.join(', ')}, got ${textOf(interval)}`
      )
    this.#trend = { field: textOf(field), interval: name, units: Math.max(1, Math.trunc(Number(textOf(units))) || 1) }
  }

  /** Whether days of the week count for each year by itself. */
  setIntervalYearIncluded(included: unknown): void {
    this.#withYear = flagOf(included)
  }

  /** So many groups at most; it has the method from GlideRecord. */
  setLimit(most: unknown): void {
    this.#most = Math.max(0, Math.trunc(Number(textOf(most))) || 0)
  }

  setGroup(grouped: unknown): void {
    this.#grouped = flagOf(grouped)
  }

  /** "The field is also added to the group-by list." */
  override orderBy(field: unknown): void {
    this.#orderByField(textOf(field), false)
  }

  override orderByDesc(field: unknown): void {
    this.#orderByField(textOf(field), true)
  }

  #orderByField(field: string, descending: boolean): void {
    this.groupBy(field)
    this.#order.push({ kind: '', field, descending })
  }

  /** The largest first, as in the page's examples. */
  orderByAggregate(kind: unknown, field?: unknown): void {
    this.#order.push({ kind: kindOf('orderByAggregate', kind), field: textOf(field), descending: true })
  }

  /**
   * The columns to group by: those named, or else those that are counted ("name of the field to group the results of
   * the aggregation by").
   */
  #groupFields(): string[] {
    if (!this.#grouped) return []
    const counted = this.#aggregates.filter(({ kind, field }) => kind === 'COUNT' && field).map(({ field }) => field)
    return [...new Set(this.#groupedBy.length ? this.#groupedBy : counted)]
  }

  query(): void {
    const { instance, scope } = this.#caller
    instance.access.checkScope(this.#table, 'read', scope)
    this.#at = -1
    this.#rows = []
    if (!instance.schema.has(this.#table)) {
      instance.log.write('error', `GlideAggregate.query() - Invalid table name: ${this.#table}`, scope)
      return
    }
    const builder = new SqlBuilder(instance.schema, { ...underQueryRules(instance, presentQuery(this)), order: [] })
    this.#groups = this.#groupFields()
    const groups = this.#groups.map((field) => this.#expression(builder, field))
    const trend = this.#trend && trendSql(this.#trend, this.#expression(builder, this.#trend.field), this.#withYear)
    if (trend) groups.push(trend.sort)
    const columns = [
      ...(trend ? [`${trend.shown} AS ${quote(`group ${TIME_OF_TREND}`)}`] : []),
      ...this.#groups
        .map((_, index) => groups[index]!)
        .map((expression, index) => `${expression} AS ${quote(`group ${this.#groups[index]}`)}`),
      ...this.#aggregates.map((one) => `${this.#aggregateSql(builder, one)} AS ${quote(keyOf(one))}`),
      'count(*) AS "rows"',
    ]
    this.#rows = instance.database.aggregate(
      this.#table,
      builder.aggregate(columns, groups, `${this.#havingSql(builder)}${this.#orderSql(builder, trend?.sort)}`)
    )
    if (this.#most < Infinity) this.#rows = this.#rows.slice(0, this.#most)
  }

  #expression(builder: SqlBuilder, field: string): string {
    const expression = builder.expressionOf(field)
    if (!expression) throw new Error(`GlideAggregate: ${this.#table} has no column ${field}`)
    return expression
  }

  #aggregateSql(builder: SqlBuilder, { kind, field }: Aggregate): string {
    return FUNCTIONS[kind]!(field ? this.#expression(builder, field) : '*')
  }

  #orderSql(builder: SqlBuilder, ofTrend: string | undefined): string {
    const terms = this.#order.map(({ kind, field, descending }) => {
      const sql = kind ? this.#aggregateSql(builder, { kind, field }) : this.#expression(builder, field)
      return `${sql}${descending ? ' DESC' : ''}`
    })
    if (ofTrend) terms.push(ofTrend)
    // Within that, and without a stated order, groups come in the order of their values.
    terms.push(...this.#groups.map((field) => this.#expression(builder, field)))
    return terms.length ? ` ORDER BY ${terms.join(', ')}` : ''
  }

  /** An aggregate, a column of it or none, an operator and a number: only groups for which it holds are found. */
  addHaving(...args: unknown[]): void {
    const [kind, field, operator, value] = args.length > 3 ? args : [args[0], '', args[1], args[2]]
    const sign = textOf(operator) === '<>' ? '!=' : textOf(operator)
    if (!COMPARISONS.includes(sign))
      throw new Error(
        `GlideAggregate.addHaving: expected an operator of ${COMPARISONS.join(' ')}, got ${textOf(operator)}`
      )
    this.#having.push({ kind: kindOf('addHaving', kind), field: textOf(field), sign, value: Number(textOf(value)) })
  }

  #havingSql(builder: SqlBuilder): string {
    const terms = this.#having.map(
      ({ sign, value, ...one }) => `${this.#aggregateSql(builder, one)} ${sign} ${value || 0}`
    )
    return terms.length ? ` HAVING ${terms.join(' AND ')}` : ''
  }

  /** The sum of an aggregate over all groups. */
  getTotal(kind: unknown, field?: unknown): number {
    const key = keyOf({ kind: textOf(kind).toUpperCase(), field: textOf(field) })
    return this.#rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0)
  }

  /** The query of the aggregate, for another one. */
  getQuery(): string {
    return this.getEncodedQuery()
  }

  // Hints to the database that change no result.
  setCategory(): void {}
  setAggregateWorkflow(): void {}

  next(): boolean {
    if (!this.hasNext()) return false
    this.#at++
    return true
  }

  hasNext(): boolean {
    return this.#at + 1 < this.#rows.length
  }

  getRowCount(): number {
    return this.#rows.length
  }

  /** @returns the value as text, as on the platform; null when there is nothing to aggregate. */
  getAggregate(kind: unknown, field?: unknown): string | null {
    const aggregate = { kind: textOf(kind).toUpperCase(), field: textOf(field) }
    const value = this.#rows[this.#at]?.[keyOf(aggregate)] ?? null
    if (aggregate.kind.startsWith('GROUP_CONCAT')) return this.#concatenated(aggregate.field, value)
    return aggregate.kind === 'AVG' && value !== null ? Number(value).toFixed(PLACES_OF_AVERAGE) : asText(value)
  }

  /** In ascending order: of numbers for a column of numbers. */
  #concatenated(field: string, value: Stored): string | null {
    const values = JSON.parse(value === null ? '[]' : String(value)) as Array<string | number>
    if (!values.length) return null
    const column = this.#caller.instance.schema.column(this.#table, field)
    if (column && isNumeric(column)) values.sort((one, other) => Number(one) - Number(other))
    else values.sort()
    return values.join(',')
  }

  getValue(field: unknown): string | null {
    return asText(this.#rows[this.#at]?.[`group ${textOf(field)}`] ?? null)
  }

  getDisplayValue(field: unknown): string {
    const { instance } = this.#caller
    const column = instance.schema.column(this.#table, textOf(field))
    const value = this.#rows[this.#at]?.[`group ${textOf(field)}`] ?? null
    if (!column || (value !== null && isReference(column) && !instance.schema.has(column.reference))) return ''
    return instance.display.value(this.#table, column, value)
  }

  override getEncodedQuery(): string {
    const order = this.#order.length ? this.#order.filter(({ kind }) => !kind) : this.#groupTerms()
    const terms = order.map(({ field, descending }) => `ORDERBY${descending ? 'DESC' : ''}${field}`)
    return [super.getEncodedQuery(), ...terms, ...this.#groupFields().map((field) => `GROUPBY${field}`)]
      .filter(Boolean)
      .join('^')
  }

  #groupTerms(): Order[] {
    return this.#groupFields().map((field) => ({ kind: '', field, descending: false }))
  }

  /** The query that finds the records of the present group. */
  getAggregateEncodedQuery(): string {
    const group = this.#groups.map((field) => `${field}=${this.getValue(field) ?? ''}`)
    return [super.getEncodedQuery(), ...group].filter(Boolean).join('^')
  }

  // ---- the group's columns as properties ----

  readField(name: string): unknown {
    const { instance } = this.#caller
    const column = instance.schema.has(this.#table) ? instance.schema.column(this.#table, name) : undefined
    if (!column) return undefined
    const state = RecordState.fresh(this.#table)
    state.values[name] = this.#rows[this.#at]?.[`group ${name}`] ?? null
    return GlideElement.of(this.#caller, { state }, column)
  }

  whyNoField(name: string): string {
    return whyNoColumn(this.#caller.instance.schema, this.#table, name)
  }

  /** Groups are not written to. */
  writeField(): boolean {
    return false
  }

  fieldNames(): string[] {
    return this.#groups
  }

  isValid(): boolean {
    return this.#caller.instance.schema.has(queryOf(this).table)
  }
}

function kindOf(method: string, kind: unknown): string {
  const name = textOf(kind).toUpperCase()
  if (!FUNCTIONS[name]) throw new Error(`GlideAggregate.${method}: ${name} is not implemented by the local instance`)
  return name
}

const keyOf = ({ kind, field }: Aggregate): string => `${kind}:${field}`
const asText = (value: Stored): string | null => (value === null ? null : String(value))

callableThroughProxy(GlideAggregate)
completeWithThrowers(GlideAggregate, 'GlideAggregate', documentedMethods('GlideAggregate'))

/** The constructor that scripts get: `new GlideAggregate('table')`. */
export function aggregateConstructor(caller: Caller): new (table: string) => GlideAggregate {
  const construct = function (table: unknown) {
    return withFields(new GlideAggregate(caller, textOf(table)))
  } as unknown as new (table: string) => GlideAggregate
  construct.prototype = GlideAggregate.prototype
  return construct
}
