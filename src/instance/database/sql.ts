// Turns a query into SQL for the physical tables. A family of tables (a root and all that extend it) is one
// physical table whose sys_class_name tells the classes apart.

import { type Column, isBoolean, isReference, type Stored } from './columns.ts'
import { type Operator, operatorOf, type Place, type SqlTools } from './operators.ts'
import { type Condition, type ConditionGroup, type Join, NotImplemented, type Query, QueryTooLarge } from './query.ts'
import type { Schema } from './schema.ts'
import { isTextQuery } from './text-query.ts'

export interface Sql {
  text: string
  values: Stored[]
}

/** What SQLite can join, and bind, in one query, less some. Conditions: ours, so that a query stays of a size to be read. */
const MOST_JOINS = 60
const MOST_VALUES = 32_000
const MOST_CONDITIONS = 10_000
/** Longer chains are nested in halves: SQLite counts every link of a chain as a level, and takes 1,000. */
const LONGEST_CHAIN = 100

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Builds the FROM, WHERE and ORDER BY of one query. `ignored` lists what names no column or operator. */
const COMPARE: Record<string, (one: number, other: number) => boolean> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
}

export class SqlBuilder {
  readonly #schema: Schema
  readonly #query: Query
  readonly #values: Stored[] = []
  readonly #aliases = new Map<string, string>()
  readonly #from: string[]
  readonly #alias: string
  readonly #unordered: string
  readonly ignored: string[] = []
  /** Columns of the queried table by which rows are looked up: worth an index. */
  readonly lookedUp = new Set<string>()
  /** The columns of conditions of which only what they bind depends on their value, in their order. */
  readonly compared: Column[] = []
  /** How many values those bind. */
  #bound = 0

  /** @param unordered the order of rows that the query asks for in no order: that of writing, unless it is given */
  constructor(schema: Schema, query: Query, alias = 't', unordered = `${alias}.rowid`) {
    this.#schema = schema
    this.#query = query
    this.#alias = alias
    this.#unordered = unordered
    this.#from = [`${quote(schema.root(query.table))} AS ${alias}`]
  }

  /** Whether another query of this shape has the same SQL, but for the values that `compared` are compared with. */
  get isOfOneShape(): boolean {
    const { groups, joins } = this.#query
    let conditions = 0
    for (const { all } of groups) for (const any of all) conditions += any.length
    const areBound = conditions === this.compared.length && this.#bound === this.#values.length
    return !joins.length && conditions > 0 && areBound
  }

  select(columns = `${this.#alias}.*`): Sql {
    const { text, values } = this.from()
    return { text: `SELECT ${columns} ${text}`, values }
  }

  /** A SELECT without what is selected. */
  from(): Sql {
    const where = this.#where()
    const order = this.#order()
    const { limit, offset } = this.#query
    const window = limit === undefined && !offset ? '' : ` LIMIT ${limit ?? -1}${offset ? ` OFFSET ${offset}` : ''}`
    return { text: `FROM ${this.#from.join(' ')}${where}${order}${window}`, values: this.#values }
  }

  /** SELECT of grouped or plain aggregates: the caller names the expressions through `expressionOf`. */
  aggregate(columns: string[], groupBy: string[], having = ''): Sql {
    const where = this.#where()
    const group = groupBy.length ? ` GROUP BY ${groupBy.join(', ')}` : ''
    return {
      text: `SELECT ${columns.join(', ')} FROM ${this.#from.join(' ')}${where}${group}${having}`,
      values: this.#values,
    }
  }

  /** The SQL expression of a field, dots followed; undefined when there is no such column. */
  expressionOf(field: string): string | undefined {
    return this.#place(field)?.expression
  }

  #where(): string {
    const { table, groups, joins } = this.#query
    const conditions = groups.reduce((sum, { all }) => all.reduce((count, any) => count + any.length, sum), 0)
    if (conditions > MOST_CONDITIONS) throw tooLarge('conditions', MOST_CONDITIONS)
    const valuesBefore = this.#values.length
    const alternatives = groups.map((group) => this.#group(group)).filter((text) => text !== '')
    // A group without conditions lets everything pass: the other groups, and their values, then say nothing.
    const restricts = alternatives.length === groups.length
    if (!restricts) this.#values.length = valuesBefore
    const chosen = restricts ? chain(alternatives, ' OR ') : ''
    const parts = [
      this.#classFilter(table, this.#alias),
      chosen && `(${chosen})`,
      ...joins.map((join) => this.#join(join)),
    ]
    const all = parts.filter(Boolean).join(' AND ')
    return all ? ` WHERE ${all}` : ''
  }

  #classFilter(table: string, alias: string): string {
    if (this.#schema.root(table) === table) return ''
    // Whatever else rows are looked up by finds fewer of them than their class does.
    const plus = this.lookedUp.size ? '+' : ''
    return `${plus}${alias}."sys_class_name" IN (${this.#schema
      .family(table)
      .map((name) => `'${name}'`)
      .join(', ')})`
  }

  #group(group: ConditionGroup): string {
    const lookups = this.#lookups(group)
    const selective = lookups.filter(({ field }) => !isShared(this.#schema.column(this.#query.table, field)!))
    const [chosen = []] = [selective, this.#lookedUpByEach(group), lookups].filter(({ length }) => length > 0)
    for (const { field } of chosen) this.lookedUp.add(field)
    const isUnindexed = (one: Condition): boolean =>
      one.unindexed === true || (lookups.includes(one) && !chosen.includes(one))
    const all = group.all.map((any) => {
      const conditions = this.#runs(any)
        .map((run) => (run.length > 1 ? this.#oneOf(run) : this.#condition(run[0]!, isUnindexed(run[0]!))))
        .filter((text) => text !== undefined)
      return conditions.length > 1 ? `(${chain(conditions, ' OR ')})` : (conditions[0] ?? '')
    })
    return chain(
      all.filter((text) => text !== ''),
      ' AND '
    )
  }

  /** Alternatives, together where one after the other asks one field for a value. */
  #runs(any: readonly Condition[]): Condition[][] {
    const runs: Condition[][] = []
    for (const one of any) {
      const last = runs.at(-1)
      const goesOn = last?.[0]!.field === one.field && this.#valueOf(last[0]!) && this.#valueOf(one)
      if (goesOn) last!.push(one)
      else runs.push([one])
    }
    return runs
  }

  /** A list, in which SQLite looks up several values much faster than one after the other. */
  #oneOf(run: readonly Condition[]): string {
    const { expression, column } = this.#place(run[0]!.field)!
    const values = run.flatMap((one) => this.#valueOf(one)!)
    this.compared.push(...values.map(() => column))
    this.#bound += values.length
    return `${expression} IN (${values.map((value) => this.#tools.bind(value)).join(', ')})`
  }

  /** What a condition compares its field with, where that is all it does. */
  #valueOf({ field, operator: name, value, unindexed }: Condition): Stored[] | undefined {
    const operator = operatorOf(name)
    const place = operator?.name === '=' && !unindexed && !isTextQuery(field) ? this.#place(field) : undefined
    return (place && operator!.bound!(place.column, value)) ?? undefined
  }

  /** Conditions of a group that an index can serve. Which of several serves best SQLite knows of tables that have grown. */
  #lookups(group: ConditionGroup): Condition[] {
    return group.all.flatMap(([one, ...others]) => {
      if (!one || others.length || one.unindexed) return []
      return this.#lookup(one) === 'value' ? [one] : []
    })
  }

  /** The first alternatives of a group of which an index can serve each. */
  #lookedUpByEach({ all }: ConditionGroup): Condition[] {
    const isServed = (one: Condition): boolean =>
      !one.unindexed && this.#lookup(one) !== undefined && !isShared(this.#schema.column(this.#query.table, one.field)!)
    return all.find((any) => any.length > 0 && any.every(isServed)) ?? []
  }

  #lookup({ field, operator: name }: Condition): Operator['lookup'] {
    const column = this.#schema.column(this.#query.table, field)
    const operator = operatorOf(name)
    if (!column || isBoolean(column) || (operator?.ofShown && isReference(column))) return undefined
    return operator?.lookup
  }

  #join(join: Query['joins'][number]): string {
    if (!this.#schema.has(join.table)) {
      this.ignored.push(`join ${join.table}`)
      return '0'
    }
    const sub = new SqlBuilder(
      this.#schema,
      { table: join.table, groups: [join.conditions], order: [], joins: [] },
      `${this.#alias}j`
    )
    const field = this.#place(join.field)
    const target = sub.expressionOf(join.joinField)
    if (!field || !target) {
      this.ignored.push(`join ${join.table}.${join.joinField}`)
      return '0'
    }
    if (join.count) return this.#related(field.expression, sub, target, join.count)
    const inner = sub.select(target)
    this.#values.push(...inner.values)
    return `${field.expression} IN (${inner.text})`
  }

  /** So many related records: those with none are found by what they are not among. */
  #related(field: string, sub: SqlBuilder, target: string, { operator, value }: NonNullable<Join['count']>): string {
    const holds = (count: number): boolean => COMPARE[operator]!(count, value)
    const having = ` HAVING ${target} IS NOT NULL AND ${holds(0) ? 'NOT ' : ''}(count(*) ${operator} ${value})`
    const inner = sub.aggregate([target], [target], having)
    this.#values.push(...inner.values)
    return `${field} ${holds(0) ? 'NOT IN' : 'IN'} (${inner.text})`
  }

  #order(): string {
    const terms = this.#query.order.flatMap(({ field, descending }) => {
      const place = this.#place(field)
      if (!place) {
        this.ignored.push(`order ${field}`)
        return []
      }
      const shown = isReference(place.column)
        ? this.#place(`${field}.${this.#schema.displayColumn(place.column.reference)}`)
        : place
      return [`${(shown ?? place).expression}${descending ? ' DESC' : ''}`]
    })
    return ` ORDER BY ${[...terms, this.#unordered].join(', ')}`
  }

  #place(path: string): Place | undefined {
    let table = this.#query.table
    let alias = this.#alias
    const steps = path.split('.')
    for (const [index, step] of steps.entries()) {
      const column = this.#schema.column(table, step)
      if (!column) return undefined
      if (index === steps.length - 1) return { expression: `${alias}.${quote(step)}`, column }
      if (!isReference(column) || !this.#schema.has(column.reference)) return undefined
      alias = this.#aliasOf(steps.slice(0, index + 1).join('.'), alias, step, column.reference)
      table = column.reference
    }
    return undefined
  }

  #aliasOf(path: string, from: string, step: string, table: string): string {
    let alias = this.#aliases.get(path)
    if (!alias) {
      if (this.#aliases.size >= MOST_JOINS) throw tooLarge('references to follow', MOST_JOINS)
      alias = `${this.#alias}${this.#aliases.size + 1}`
      this.#aliases.set(path, alias)
      this.#from.push(
        `LEFT JOIN ${quote(this.#schema.root(table))} AS ${alias} ON ${alias}."sys_id" = ${from}.${quote(step)}`
      )
    }
    return alias
  }

  /**
   * @param unindexed no index is to be used for it
   * @throws NotImplemented for an operator that says nothing about stored rows: dropped, it would find all of them
   */
  #condition(condition: Condition, unindexed: boolean | undefined): string | undefined {
    const operator = operatorOf(condition.operator)
    if (operator && !operator.sql) throw notForRows(operator, condition)
    // Ignored, it would find every record.
    if (isTextQuery(condition.field))
      throw new NotImplemented(`A search for a text is not possible here: ${condition.value}`)
    const place = this.#place(condition.field)
    if (!place || !operator?.sql) {
      this.ignored.push(`${condition.field}${condition.operator}${condition.value}`)
      return undefined
    }
    const { expression, column } = this.#shown(place, operator, condition.field)
    const bound = operator.bound?.(column, condition.value)
    if (bound) {
      this.compared.push(column)
      this.#bound += bound.length
    }
    // A unary plus keeps SQLite from using an index, and changes nothing else: the column's collation stays.
    return operator.sql({ expression: unindexed ? `+${expression}` : expression, column }, condition.value, this.#tools)
  }

  /** "Contains" and its like look at what a reference shows, not at its sys_id. Source: r_OpAvailableFiltersQueries. */
  #shown(place: Place, operator: Operator, field: string): Place {
    if (!operator.ofShown || !isReference(place.column)) return place
    return this.#place(`${field}.${this.#schema.displayColumn(place.column.reference)}`) ?? place
  }

  readonly #tools: SqlTools = {
    bind: (value) => {
      if (this.#values.length >= MOST_VALUES) throw tooLarge('values', MOST_VALUES)
      this.#values.push(value)
      return '?'
    },
    field: (path) => this.#place(path)?.expression,
    family: (table) => this.#schema.family(table),
  }
}

function chain(terms: string[], word: ' AND ' | ' OR '): string {
  if (terms.length <= LONGEST_CHAIN) return terms.join(word)
  const half = Math.ceil(terms.length / 2)
  return `(${chain(terms.slice(0, half), word)})${word}(${chain(terms.slice(half), word)})`
}

const tooLarge = (what: string, most: number): Error =>
  new QueryTooLarge(`The query is too large: at most ${most} ${what} are possible in one query`)

const notForRows = ({ name, changed }: Operator, { field }: Condition): Error =>
  new NotImplemented(
    changed
      ? `${name} looks at a change and says nothing about stored records: use it in the condition of a business rule, not in a query (on ${field})`
      : `The local instance does not implement this operator of queries: ${name} (on ${field})`
  )

/** Columns whose values many rows share: looking rows up by them is hardly better than reading all. */
const isShared = (column: Column): boolean =>
  column.choice || column.name === 'discovery_source' || column.name === 'sys_class_name'
