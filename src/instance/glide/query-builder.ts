// What GlideRecord and GlideAggregate have in common: conditions and order.
// Source: ServiceNow docs, c_GlideRecordScopedAPI and c_GlideAggregateScopedAPI.

import { isReference } from '../database/columns.ts'
import {
  addEncoded,
  type Condition,
  type ConditionGroup,
  fieldsOf,
  fieldsOfCondition,
  newQuery,
  NotImplemented,
  type Query,
} from '../database/query.ts'
import { isTextQuery, withTextQueries } from '../database/text-query.ts'
import { withPresentValues } from '../records/present-values.ts'
import { type Caller, textOf } from './caller.ts'
import { callableThroughProxy } from '../scripting/proxy.ts'
import { withFunctions } from './functions/function-rows.ts'
import { conditionOf, GlideQueryCondition, NEVER } from './query-condition.ts'

/** Private to the objects, so that a script finds neither on them. */
let callerIn!: (builder: QueryBuilder) => Caller
let queryIn!: (builder: QueryBuilder) => Query

const callerOf = (builder: QueryBuilder): Caller => callerIn(builder)
export const queryOf = (builder: QueryBuilder): Query => queryIn(builder)

export abstract class QueryBuilder {
  readonly #caller: Caller
  readonly #query: Query

  static {
    callerIn = (builder) => builder.#caller
    queryIn = (builder) => builder.#query
  }

  constructor(caller: Caller, table: string) {
    this.#caller = caller
    this.#query = newQuery(table)
  }

  /** Field and value, field, operator and value, or an encoded query alone. */
  addQuery(...args: unknown[]): GlideQueryCondition {
    if (args.length === 1) {
      this.addEncodedQuery(args[0])
      return this.#conditionOn(this.#group.all.at(-1) ?? [])
    }
    return this.#add(conditionOf(`${className(this)}.addQuery`, args))
  }

  addSystemQuery(...args: unknown[]): GlideQueryCondition {
    return this.addQuery(...args)
  }

  /** The user must be allowed to query by the field: otherwise nothing is found. */
  addUserQuery(...args: unknown[]): GlideQueryCondition {
    if (args.length === 1) {
      this.addUserEncodedQuery(args[0])
      return this.#conditionOn(this.#group.all.at(-1) ?? [])
    }
    const condition = conditionOf(`${className(this)}.addUserQuery`, args)
    return this.#allows(condition) ? this.#add(condition) : this.addQuery(...NEVER)
  }

  get #group(): ConditionGroup {
    return this.#query.groups.at(-1)!
  }

  #add(condition: Condition): GlideQueryCondition {
    const any = [condition]
    this.#group.all.push(any)
    return this.#conditionOn(any)
  }

  #conditionOn(any: Condition[], group = this.#group): GlideQueryCondition {
    return new GlideQueryCondition(any, group, (condition) => this.#allows(condition))
  }

  /** Whether the user may query by all that a condition names: it may compare two fields. */
  #allows(condition: Condition): boolean {
    if (isTextQuery(condition.field))
      throw new NotImplemented('The local instance does not implement a search for a text in a query of the user')
    return fieldsOfCondition(condition).every((field) => this.#allowed(field))
  }

  #allowed(field: string): boolean {
    return this.#caller.instance.access.allowsQueryBy(this.#query.table, field)
  }

  addEncodedQuery(encoded: unknown): void {
    addEncoded(this.#query, textOf(encoded))
  }

  addSystemEncodedQuery(encoded: unknown): void {
    this.addEncodedQuery(encoded)
  }

  addUserEncodedQuery(encoded: unknown): void {
    const added = newQuery(this.#query.table)
    addEncoded(added, textOf(encoded))
    if (fieldsOf(added).every((field) => this.#allowed(field))) this.addEncodedQuery(encoded)
    else this.addQuery(...NEVER)
  }

  addNullQuery(field: unknown): GlideQueryCondition {
    return this.#add({ field: textOf(field), operator: 'ISEMPTY', value: '' })
  }

  addNotNullQuery(field: unknown): GlideQueryCondition {
    return this.#add({ field: textOf(field), operator: 'ISNOTEMPTY', value: '' })
  }

  addActiveQuery(): GlideQueryCondition {
    return this.#add({ field: 'active', operator: '=', value: 'true' })
  }

  addInactiveQuery(): GlideQueryCondition {
    return this.#add({ field: 'active', operator: '=', value: 'false' })
  }

  /** Keeps records that a record of `table` refers to. @returns the condition on that table's records */
  addJoinQuery(table: unknown, field: unknown = 'sys_id', joinField?: unknown): GlideQueryCondition {
    const joinTable = textOf(table)
    const conditions: ConditionGroup = { all: [] }
    this.#query.joins.push({
      field: textOf(field),
      table: joinTable,
      joinField: textOf(joinField ?? this.#referenceFrom(joinTable)),
      conditions,
    })
    return this.#conditionOn([], conditions)
  }

  /** The first column of another table that refers to this one. */
  #referenceFrom(table: string): string {
    const { schema } = this.#caller.instance
    for (const column of schema.has(table) ? schema.columns(table).values() : []) {
      if (isReference(column) && schema.lineage(this.#query.table).includes(column.reference)) return column.name
    }
    return 'sys_id'
  }

  orderBy(field: unknown): void {
    this.#query.order.push({ field: textOf(field), descending: false })
  }

  orderByDesc(field: unknown): void {
    this.#query.order.push({ field: textOf(field), descending: true })
  }

  addSystemOrderBy(field: unknown): void {
    this.orderBy(field)
  }

  addSystemOrderByDesc(field: unknown): void {
    this.orderByDesc(field)
  }

  addUserOrderBy(field: unknown): void {
    if (this.#allowed(textOf(field))) this.orderBy(field)
  }

  addUserOrderByDesc(field: unknown): void {
    if (this.#allowed(textOf(field))) this.orderByDesc(field)
  }

  /** The conditions as an encoded query; a `^` within a value is doubled. */
  getEncodedQuery(): string {
    const { groups, order } = this.#query
    const one = ({ field, operator, value }: Condition): string => `${field}${operator}${value.replaceAll('^', '^^')}`
    const conditions = groups.map(({ all }) => all.map((any) => any.map(one).join('^OR')).join('^')).join('^NQ')
    const terms = order.map(({ field, descending }) => `ORDERBY${descending ? 'DESC' : ''}${field}`)
    return [conditions, ...terms].filter(Boolean).join('^')
  }

  getTableName(): string {
    return this.#query.table
  }
}

/** As scripts know it: without what this program, or the bundle of it, adds to the name. */
function className({ constructor }: QueryBuilder): string {
  let name = CLASS_NAMES.get(constructor)
  if (name === undefined) CLASS_NAMES.set(constructor, (name = constructor.name.replace(/^Global|\d+$/g, '')))
  return name
}

const CLASS_NAMES = new Map<object, string>()

/**
 * The query to run, its values found out. Parts that name no column are dropped, as on the platform, unless the
 * property glide.invalid_query.returns_no_rows says that nothing is to be found then.
 */
export function presentQuery(builder: QueryBuilder): Query {
  const [caller, query] = [callerOf(builder), queryOf(builder)]
  const searched = withTextQueries(query, caller.instance.schema, () => true)
  const known = withPresentValues(searched, (expression, field) =>
    caller.instance.scripts.evaluate(caller.scope, expression, `value of the condition on ${field}`)
  )
  const present = withFunctions(caller.instance, known)
  if (!returnsNoRows(caller) || !caller.instance.database.ignoredParts(present).length) return present
  const [field, operator, value] = NEVER as [string, string, string]
  return { ...present, groups: [{ all: [[{ field, operator, value }]] }] }
}

const strictness = new WeakMap<object, { version: number; strict: boolean }>()

/** Read once for each state of the properties: it is asked with every query. */
function returnsNoRows({ instance }: Caller): boolean {
  const version = instance.database.version('sys_properties')
  let known = strictness.get(instance)
  if (known?.version !== version) {
    known = { version, strict: instance.property('glide.invalid_query.returns_no_rows') === 'true' }
    strictness.set(instance, known)
  }
  return known.strict
}

callableThroughProxy(QueryBuilder)
