// GlideRecord in the browser: queries and writes of a client script, within the access rules of the person at the page.
// Source: ServiceNow docs, c_GlideRecordClientSideAPI (response functions; without one the page waits; no dot-walking, and no
// getDisplayValue on the desktop). `update`, `setValue`, `initialize`, `getRowCount`: published client scripts.

import { askRecords } from './records.ts'
import type { RecordAnswer, RecordShape } from './shape.ts'

type Callback = (record: unknown, answer?: unknown) => unknown
type Values = Record<string, unknown>

/** Methods of the server's GlideRecord that the browser's does not have: using one says so, where else there would be a field. */
const SERVER_ONLY = new Set(
  `addActiveQuery addDomainQuery addEncodedQuery addExtraField addFunction addInactiveQuery addJoinQuery addNotNullQuery
   addNullQuery addRLQuery applyTemplate autoSysFields canCreate canDelete canRead canWrite changes chooseWindow dateNumericValue
   deleteMultiple getAttribute getClassDisplayValue getED getElement getElements getFields getLabel getLastErrorMessage getLink
   getRecordClassName getUniqueValue insertWithReferences instanceOf isActionAborted isNewRecord isValid isValidField
   isValidRecord newRecord operation orderByDesc reset restoreLocation setAbortAction setForceUpdate setNewGuid
   setNewGuidValue setWorkflow updateMultiple`.split(/\s+/)
)

/** @param token of the page's session */
export function glideRecordFor(token: string): unknown {
  return class GlideRecord {
    constructor(table: string) {
      return recordOf(new Cursor(token, String(table)))
    }
  }
}

/** The records of a reference as a script has them: the one that it means, at hand. */
export function referredRecord(token: string, table: string, record: RecordShape): unknown {
  const cursor = new Cursor(token, table)
  cursor.keep([record])
  cursor.next()
  return recordOf(cursor)
}

class Cursor {
  readonly token: string
  readonly table: string
  /** The fields of the record at hand, as scripts read and set them. */
  values: Values = {}
  rows: RecordShape[] = []
  #at = -1
  #conditions: string[] = []
  #orders: string[] = []
  #limit: number | undefined

  constructor(token: string, table: string) {
    this.token = token
    this.table = table
  }

  keep(rows: RecordShape[]): void {
    this.rows = rows
    this.#at = -1
    this.values = {}
  }

  addQuery(field: unknown, operator: unknown, value?: unknown): void {
    const [how, what] = value === undefined ? ['=', operator] : [String(operator), value]
    const text = Array.isArray(what) ? what.join(',') : String(what ?? '')
    this.#conditions.push(`${String(field)}${Array.isArray(what) && how === '=' ? 'IN' : spaced(how)}${text}`)
  }

  setEncodedQuery(query: unknown): void {
    if (query !== '') this.#conditions.push(String(query))
  }

  getEncodedQuery(): string {
    return this.#conditions.join('^')
  }

  orderBy(field: unknown): void {
    this.#orders.push(`ORDERBY${String(field)}`)
  }

  addOrderBy(field: unknown): void {
    this.orderBy(field)
  }

  setLimit(most: unknown): void {
    this.#limit = Number(most)
  }

  getLimit(): number | undefined {
    return this.#limit
  }

  getTableName(): string {
    return this.table
  }

  setTableName(): never {
    throw new Error('GlideRecord.setTableName is not implemented by the local instance: make a new one')
  }

  /** Pairs of a field and a value are conditions; a function is called when the records are there. */
  query(...given: unknown[]): void {
    const callback = given.find((one) => typeof one === 'function') as Callback | undefined
    const pairs = given.filter((one) => typeof one !== 'function')
    for (let at = 0; at + 1 < pairs.length; at += 2) this.addQuery(pairs[at], pairs[at + 1])
    const asked = {
      operation: 'query',
      table: this.table,
      query: [...this.#conditions, ...this.#orders].join('^'),
      limit: this.#limit === undefined ? '' : String(this.#limit),
    }
    const take = (answer: RecordAnswer): void => {
      complainOf(answer, this.table)
      this.keep(answer.records)
    }
    if (callback)
      askRecords(this.token, asked, (answer) => {
        take(answer)
        callback(recordOf(this))
      })
    else take(askRecords(this.token, asked)!)
  }

  get(sysId: unknown, callback?: Callback): boolean {
    this.#conditions = []
    this.addQuery('sys_id', sysId)
    if (typeof callback === 'function') {
      this.query((record: unknown) => {
        this.next()
        callback(record)
      })
      return false
    }
    this.query()
    return this.next()
  }

  next(): boolean {
    if (!this.hasNext()) return false
    this.#at++
    this.values = { ...this.rows[this.#at]!.values }
    return true
  }

  hasNext(): boolean {
    return this.#at + 1 < this.rows.length
  }

  getRowCount(): number {
    return this.rows.length
  }

  initialize(): void {
    this.values = {}
  }

  getValue(field: unknown): unknown {
    return this.values[String(field)] ?? ''
  }

  setValue(field: unknown, value: unknown): void {
    this.values[String(field)] = value
  }

  insert(callback?: Callback): string | null {
    return this.#write('insert', callback)
  }

  update(callback?: Callback): string | null {
    return this.#write('update', callback)
  }

  deleteRecord(callback?: Callback): boolean {
    return this.#write('delete', callback) !== null
  }

  /** @returns the record's sys_id; null where it was not written, or where a function hears of it later */
  #write(operation: string, callback: Callback | undefined): string | null {
    const { sys_id: sysId = '', ...values } = this.values
    const before = this.rows[this.#at]?.values ?? {}
    const changed = Object.entries(values).filter(([name, value]) => operation === 'insert' || value !== before[name])
    const asked = {
      operation,
      table: this.table,
      sys_id: String(sysId),
      values: JSON.stringify(Object.fromEntries(changed.map(([name, value]) => [name, String(value ?? '')]))),
    }
    const take = (answer: RecordAnswer): string | null => {
      complainOf(answer, this.table)
      const [written] = answer.records
      if (written && operation !== 'delete') this.values = { ...written.values }
      return written?.sysId ?? null
    }
    if (typeof callback !== 'function') return take(askRecords(this.token, asked)!)
    askRecords(this.token, asked, (answer) => callback(recordOf(this), take(answer)))
    return null
  }
}

/** Operators in words stand apart from what they compare. */
const spaced = (operator: string): string =>
  ({ CONTAINS: 'LIKE', 'DOES NOT CONTAIN': 'NOT LIKE', '<>': '!=' })[operator.toUpperCase()] ?? operator

function complainOf({ error }: RecordAnswer, table: string): void {
  if (error) console.warn(`GlideRecord ${table}: ${error}`)
}

/** A cursor whose record's fields are properties. */
function recordOf(cursor: Cursor): object {
  return new Proxy(cursor, {
    get(target, property) {
      if (typeof property === 'symbol') return undefined
      if (SERVER_ONLY.has(property)) throw new Error(`GlideRecord.${property} is not implemented by the local instance`)
      const method: unknown = isMethod(property) ? Reflect.get(target, property, target) : undefined
      if (typeof method === 'function') return method.bind(target)
      return property === 'rows' ? target.rows.map(({ values }) => values) : target.values[property]
    },
    set(target, property, value) {
      if (typeof property === 'string') target.values[property] = value
      return true
    },
    has: (target, property) => isMethod(property) || property in target.values,
    // What a script's `for … in` finds are the fields.
    ownKeys: (target) => Object.keys(target.values),
    getOwnPropertyDescriptor: (target, property) => ({
      value: target.values[String(property)],
      enumerable: true,
      configurable: true,
      writable: true,
    }),
  })
}

const isMethod = (property: string | symbol): boolean =>
  property !== 'constructor' && property !== 'keep' && Object.hasOwn(Cursor.prototype, property)
