// GlideAggregate: counts, sums and the like, whole or by group. Source: ServiceNow docs, c_GlideAggregateScopedAPI.
import { isReference, type Stored } from '../database/columns.ts'
import type { Row } from '../database/database.ts'
import { addEncoded, canonicalOperator, newQuery, type Query } from '../database/query.ts'
import { quote, SqlBuilder } from '../database/sql.ts'
import { type Caller, textOf } from './glide-record.ts'
import { completeWithThrowers, documentedMethods } from './not-implemented.ts'
import { GlideQueryCondition } from './query-condition.ts'

interface Aggregate {
  kind: string
  field: string
}

/** Numbers are kept as floating point; a whole one is written without its fraction. */
const plain = (expression: string): string =>
  `CASE WHEN typeof(${expression}) = 'real' AND ${expression} = CAST(${expression} AS INTEGER) THEN CAST(${expression} AS INTEGER) ELSE ${expression} END`

const FUNCTIONS: Record<string, (expression: string) => string> = {
  COUNT: (expression) => `count(${expression})`,
  'COUNT(DISTINCT': (expression) => `count(DISTINCT ${expression})`,
  SUM: (expression) => `sum(${expression})`,
  AVG: (expression) => `avg(${expression})`,
  MIN: (expression) => `min(${expression})`,
  MAX: (expression) => `max(${expression})`,
  GROUP_CONCAT: (expression) => `group_concat(${plain(expression)})`,
  GROUP_CONCAT_DISTINCT: (expression) => `group_concat(DISTINCT ${plain(expression)})`,
}

export class GlideAggregate {
  readonly #caller: Caller
  readonly #query: Query
  readonly #aggregates: Aggregate[] = []
  readonly #groups: string[] = []
  readonly #order: Array<{ expression: string; descending: boolean }> = []
  #rows: Row[] = []
  #at = -1

  constructor(caller: Caller, table: unknown) {
    this.#caller = caller
    this.#query = newQuery(textOf(table))
  }

  addQuery(...args: unknown[]): GlideQueryCondition {
    if (args.length === 1) {
      this.addEncodedQuery(args[0])
      return new GlideQueryCondition([])
    }
    const [field, second, third] = args.map(textOf)
    const operator = args.length > 2 ? canonicalOperator(second!) : '='
    const any = [{ field: field!, operator, value: args.length > 2 ? third! : second! }]
    this.#query.groups.at(-1)!.all.push(any)
    return new GlideQueryCondition(any)
  }

  addEncodedQuery(encoded: unknown): void {
    addEncoded(this.#query, textOf(encoded))
  }

  addNotNullQuery(field: unknown): GlideQueryCondition {
    return this.addQuery(field, 'ISNOTEMPTY', '')
  }

  addNullQuery(field: unknown): GlideQueryCondition {
    return this.addQuery(field, 'ISEMPTY', '')
  }

  addAggregate(kind: unknown, field: unknown = null): void {
    const name = textOf(kind).toUpperCase()
    if (!FUNCTIONS[name]) {
      throw new Error(`GlideAggregate.addAggregate: ${name} is not implemented by the local instance`)
    }
    this.#aggregates.push({ kind: name, field: textOf(field) })
  }

  groupBy(field: unknown): void {
    this.#groups.push(textOf(field))
  }

  orderBy(field: unknown): void {
    this.#order.push({ expression: textOf(field), descending: false })
  }

  orderByDesc(field: unknown): void {
    this.#order.push({ expression: textOf(field), descending: true })
  }

  orderByAggregate(kind: unknown, field: unknown = null): void {
    this.#order.push({ expression: `${textOf(kind).toUpperCase()}:${textOf(field)}`, descending: true })
  }

  query(): void {
    const { instance, scope } = this.#caller
    const { table } = this.#query
    instance.access.checkScope(table, 'read', scope)
    this.#at = -1
    this.#rows = []
    if (!instance.schema.has(table)) {
      instance.log.write('error', `GlideAggregate.query() - Invalid table name: ${table}`, scope)
      return
    }
    const builder = new SqlBuilder(instance.schema, this.#query)
    const groups = this.#groups.map((field) => this.#expression(builder, field))
    const columns = [
      ...groups.map((expression, index) => `${expression} AS ${quote(`group ${this.#groups[index]}`)}`),
      ...this.#aggregates.map((one) => `${this.#aggregateSql(builder, one)} AS ${quote(keyOf(one))}`),
      'count(*) AS "rows"',
    ]
    const sql = builder.aggregate(columns, groups, this.#orderSql(builder))
    this.#rows = instance.database.aggregate(table, sql)
  }

  #expression(builder: SqlBuilder, field: string): string {
    const expression = builder.expressionOf(field)
    if (!expression) throw new Error(`GlideAggregate: ${this.#query.table} has no column ${field}`)
    return expression
  }

  #aggregateSql(builder: SqlBuilder, { kind, field }: Aggregate): string {
    return FUNCTIONS[kind]!(field ? this.#expression(builder, field) : '*')
  }

  #orderSql(builder: SqlBuilder): string {
    const terms = this.#order.map(({ expression, descending }) => {
      const [kind, field] = expression.split(':')
      const sql =
        field === undefined
          ? this.#expression(builder, expression)
          : this.#aggregateSql(builder, { kind: kind!, field })
      return `${sql}${descending ? ' DESC' : ''}`
    })
    // Without a stated order, groups come in the order of their values.
    if (!terms.length) terms.push(...this.#groups.map((field) => this.#expression(builder, field)))
    return terms.length ? ` ORDER BY ${terms.join(', ')}` : ''
  }

  next(): boolean {
    if (this.#at + 1 >= this.#rows.length) return false
    this.#at++
    return true
  }

  hasNext(): boolean {
    return this.#at + 1 < this.#rows.length
  }

  getRowCount(): number {
    return this.#rows.length
  }

  getTableName(): string {
    return this.#query.table
  }

  /** @returns the value as text, as on the platform; null when there is nothing to aggregate. */
  getAggregate(kind: unknown, field: unknown = null): string | null {
    const key = keyOf({ kind: textOf(kind).toUpperCase(), field: textOf(field) })
    return this.#text(this.#rows[this.#at]?.[key] ?? null, key.startsWith('GROUP_CONCAT'))
  }

  #text(value: Stored, list: boolean): string | null {
    if (value === null) return null
    // Concatenated values come in ascending order.
    return list ? String(value).split(',').sort().join(',') : String(value)
  }

  getValue(field: unknown): string | null {
    return this.#text(this.#rows[this.#at]?.[`group ${textOf(field)}`] ?? null, false)
  }

  getDisplayValue(field: unknown): string {
    const { instance } = this.#caller
    const column = instance.schema.column(this.#query.table, textOf(field))
    const value = this.#rows[this.#at]?.[`group ${textOf(field)}`] ?? null
    if (!column || (value !== null && isReference(column) && !instance.schema.has(column.reference))) return ''
    return instance.display.value(this.#query.table, column, value)
  }

  getEncodedQuery(): string {
    return this.#query.groups
      .map((group) =>
        group.all.map((any) => any.map((one) => `${one.field}${one.operator}${one.value}`).join('^OR')).join('^')
      )
      .join('^NQ')
  }
}

const keyOf = ({ kind, field }: Aggregate): string => `${kind}:${field}`

completeWithThrowers(GlideAggregate, 'GlideAggregate', documentedMethods('GlideAggregate'))
