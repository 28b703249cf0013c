// What the tests of a customer's own KandjiMapping are written with: the local instance in memory, with the built app and his
// script in it, back at its first state before each test. It needs no server and no account.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addEncoded, newQuery } from '../../src/instance/database/query.ts'
import { Instance } from '../../src/instance/instance.ts'
import { NO_SCRIPTS, withPresentValues } from '../../src/instance/records/present-values.ts'
import { importRecord } from '../../src/instance/rest/import-api.ts'
import { installApp } from '../../src/instance/start.ts'

const APP = join(__dirname, '..', 'app')
const SCOPE = 'x_kandj_kandji'
const STAGING = {
  computer: `${SCOPE}_kandji_import_set_computer`,
  mdm: `${SCOPE}_kandji_import_set_mdm`,
}

export type Values = Record<string, string>

export interface UseOptions {
  /** Path of the file with the script of KandjiMapping. */
  mapping: string
  /** Columns of the staging table of computers that are yours. */
  columns?: string[]
  /** Classes that are yours: name → the class that it extends. */
  classes?: Record<string, string>
}

/** What became of a row. */
export interface RowResult {
  /** `inserted`, `updated`, `ignored` (nothing to change), or `error`. */
  status: string
  table: string
  sys_id: string
  /** What the app says about the row; empty where it has nothing to say. */
  message: string
}

export interface KandjiInstance {
  /** Sends a row of a device, as kandji-push does. */
  computer(row: Values): RowResult
  /** Sends the row of its MDM record. */
  mdm(row: Values): RowResult
  /** What one function of KandjiMapping answers for a row, by itself. @throws what it throws */
  ask(hook: string, row: Values, table?: keyof typeof STAGING): unknown
  /** Writes a record as the system. @returns its sys_id */
  insert(table: string, values: Values): string
  update(table: string, sysId: string, values: Values): void
  rows(table: string, encodedQuery?: string): Values[]
  /** Sets a setting of the app: `set('identification', 'coalesce')`. */
  set(setting: string, value: string): void
  /** Lines of the system log since the test began: those of `gs.info` among them. */
  log: string[]
}

interface Hooks {
  before(run: () => void): void
  beforeEach(run: () => void): void
  after(run: () => void): void
}

/** To be called once in a file of tests. Works with the test runner of Node, and with those that have `beforeAll`. */
export function useInstance(options: UseOptions): KandjiInstance {
  const hooks = hooksOf()
  const kandji = { log: [] as string[] } as unknown as KandjiInstance
  let instance: Instance
  let start: Buffer

  hooks.before(() => {
    instance = new Instance({})
    installApp(instance, APP)
    const verbs = verbsOf(instance)
    customise(instance, verbs, options)
    instance.log.listen((line) => kandji.log.push(line.message))
    Object.assign(kandji, verbs)
    start = instance.snapshot()
  })
  hooks.beforeEach(() => {
    instance.restore(start)
    kandji.log.length = 0
  })
  hooks.after(() => instance.close())
  return kandji
}

function hooksOf(): Hooks {
  const { beforeAll, beforeEach, afterAll } = globalThis as unknown as Partial<
    Record<string, (run: () => void) => void>
  >
  if (beforeAll && beforeEach && afterAll) return { before: beforeAll, beforeEach, after: afterAll }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only where another runner has brought nothing
  return require('node:test') as Hooks
}

function customise(instance: Instance, verbs: Verbs, { mapping, columns = [], classes = {} }: UseOptions): void {
  for (const element of columns)
    verbs.insert('sys_dictionary', {
      name: STAGING.computer,
      element,
      column_label: element,
      internal_type: 'string',
      max_length: '255',
    })
  for (const [name, parent] of Object.entries(classes)) {
    const [above] = verbs.rows('sys_db_object', `name=${parent}`)
    if (!above) throw new Error(`Expected a class that is there for ${name} to extend, got ${JSON.stringify(parent)}.`)
    verbs.insert('sys_db_object', { name, label: name, super_class: above.sys_id! })
  }
  const [include] = verbs.rows('sys_script_include', `api_name=${SCOPE}.KandjiMapping`)
  verbs.update('sys_script_include', include!.sys_id!, { script: readFileSync(mapping, 'utf8') })
  instance.settle()
}

type Verbs = Omit<KandjiInstance, 'log'>

function verbsOf(instance: Instance): Verbs {
  const fill = (state: ReturnType<Instance['loaded']>, values: Values): void => {
    for (const [name, value] of Object.entries(values)) {
      const column = instance.schema.column(state.table, name)
      if (!column) throw new Error(`Expected a column of ${state.table}, got ${JSON.stringify(name)}.`)
      state.set(column, value)
    }
  }
  const rows: Verbs['rows'] = (table, encodedQuery = '') => {
    const query = newQuery(table)
    addEncoded(query, encodedQuery)
    return instance.database.select(withPresentValues(query, NO_SCRIPTS)).map(textOf)
  }
  const update: Verbs['update'] = (table, sysId, values) => {
    const row = instance.database.get(table, sysId)
    if (!row) throw new Error(`Expected a record of ${table}, got ${JSON.stringify(sysId)}.`)
    const state = instance.loaded(table, row)
    fill(state, values)
    instance.asSystem(() => instance.records.update(state))
  }
  const send = (table: string, row: Values): RowResult => {
    const { answer } = instance.scripts.transaction(() => importRecord(instance, table, row, 'http://127.0.0.1'))
    instance.settle()
    return resultOf((answer as { result: Values[] }).result[0]!)
  }
  return {
    computer: (row) => send(STAGING.computer, row),
    mdm: (row) => send(STAGING.mdm, row),
    ask: (hook, row, table = 'computer') => ask(instance, hook, STAGING[table], row),
    insert(table, values) {
      const state = instance.loaded(table, {})
      state.before = undefined
      fill(state, values)
      const sysId = instance.asSystem(() => instance.records.insert(state))
      if (!sysId) throw new Error(`A business rule or a unique column of ${table} refused the record.`)
      return sysId
    },
    update,
    rows,
    set(setting, value) {
      const [property] = rows('sys_properties', `name=${SCOPE}.${setting}`)
      if (!property) throw new Error(`Expected a setting of the app, got ${JSON.stringify(setting)}.`)
      update('sys_properties', property.sys_id!, { value })
    },
  }
}

/** The script runs in the app's scope, as the app's own scripts do. */
function ask(instance: Instance, hook: string, table: string, row: Values): unknown {
  const code = `
    var source = new GlideRecord(table)
    source.initialize()
    var values = JSON.parse(row)
    for (var column in values) source.setValue(column, values[column])
    var answer = new KandjiMapping()[hook](source)
    return answer === undefined ? undefined : JSON.stringify(answer)`
  const bindings = { table, hook, row: JSON.stringify(row) }
  const answer = instance.scripts.transaction(() =>
    instance.scripts.run(SCOPE, code, bindings, `KandjiMapping.${hook}`)
  )
  return answer === undefined ? undefined : JSON.parse(String(answer))
}

/** The app writes most records by itself, and says in its own words what became of them. */
const resultOf = (row: Values): RowResult => ({
  status: row.kandji_outcome ?? row.status ?? '',
  table: row.kandji_table ?? row.table ?? '',
  sys_id: row.kandji_sys_id ?? row.sys_id ?? '',
  message: /(?:^|; )Kandji: (.*)$/s.exec(row.status_message ?? '')?.[1] ?? '',
})

const textOf = (row: Record<string, unknown>): Values =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))
