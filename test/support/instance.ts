// An instance for the tests of one describe: started once, back at its first state before each test.

import { builtApp, builtApps } from './built.ts'
import { addEncoded, newQuery } from '../../src/instance/database/query.ts'
import { Instance } from '../../src/instance/instance.ts'
import { install } from '../../src/instance/packages/installer.ts'
import { NO_SCRIPTS, withPresentValues } from '../../src/instance/records/present-values.ts'
import { importRecord } from '../../src/instance/rest/import-api.ts'
import { installApp } from '../../src/instance/start.ts'
import { useGlide } from './glide.ts'
import { type AppSpec, packageFiles } from './packages.ts'
import { SHUFFLE } from './shuffle.ts'

export const SCOPE = 'x_kandj_kandji'
export const SAM_SCOPE = 'x_kandj_kandji_sam'

export interface ImportAnswer {
  import_set: string
  staging_table: string
  result: Array<Record<string, string>>
}

export interface Local {
  instance: Instance
  /** Writes a record as the system user. @returns its sys_id */
  insert(table: string, values: Record<string, string>): string
  get(table: string, sysId: string): Record<string, string> | undefined
  rows(table: string, encodedQuery?: string): Array<Record<string, string>>
  update(table: string, sysId: string, values: Record<string, string>): void
  remove(table: string, sysId: string): void
  /** Lines of the log since the test began: gs.info and the platform's own. */
  log: string[]
  /** One row through the Import Set API, as admin, without the HTTP around it. */
  import(table: string, row: Record<string, unknown>): ImportAnswer
}

/**
 * @param options.app install the built apps, or the first one alone; `packages` small apps of the test's own; `scope` whose rights the
 * modules under test have; `clock` and `scriptSeconds` as of InstanceOptions
 */
export function useInstance(
  options: {
    app?: boolean | 'device part'
    packages?: AppSpec[]
    scope?: string
    clock?: () => number
    scriptSeconds?: number
  } = {}
): Local {
  let start: Buffer
  const local = { log: [] as string[] } as Local

  beforeAll(() => {
    const instance = new Instance({ clock: options.clock, scriptSeconds: options.scriptSeconds, shuffle: SHUFFLE })
    for (const app of options.packages ?? []) install(instance, packageFiles(app))
    for (const folder of foldersOf(options.app)) installApp(instance, folder)
    instance.log.listen((line) => local.log.push(line.message))
    start = instance.snapshot()
    Object.assign(local, verbs(instance), { instance })
  })
  beforeEach(() => {
    local.instance.restore(start)
    local.log.length = 0
    useGlide(local.instance.glide(options.scope ?? (options.app ? SCOPE : 'global')))
  })
  afterAll(() => {
    useGlide(undefined)
    local.instance.close()
  })
  return local
}

function foldersOf(app: boolean | 'device part' | undefined): string[] {
  if (!app) return []
  return app === true ? builtApps() : [builtApp()]
}

function verbs(instance: Instance): Partial<Local> {
  const record = (table: string, sysId: string) => instance.loaded(table, instance.database.get(table, sysId)!)
  const fill = (state: ReturnType<typeof record>, values: Record<string, string>): void => {
    for (const [name, value] of Object.entries(values)) {
      const column = instance.schema.column(state.table, name)
      if (!column) throw new Error(`${state.table} has no column ${name}`)
      state.set(column, value)
    }
  }
  return {
    insert(table, values) {
      const state = instance.loaded(table, {})
      state.before = undefined
      fill(state, values)
      return instance.asSystem(() => instance.records.insert(state))!
    },
    get(table, sysId) {
      const row = instance.database.get(table, sysId)
      return row && textOf(row)
    },
    rows(table, encodedQuery = '') {
      const query = newQuery(table)
      addEncoded(query, encodedQuery)
      return instance.database.select(withPresentValues(query, NO_SCRIPTS)).map(textOf)
    },
    update(table, sysId, values) {
      const state = record(table, sysId)
      fill(state, values)
      instance.asSystem(() => instance.records.update(state))
    },
    remove(table, sysId) {
      instance.asSystem(() => instance.records.delete(record(table, sysId)))
    },
    import(table, row) {
      const { answer } = instance.scripts.transaction(() => importRecord(instance, table, row, 'http://127.0.0.1'))
      instance.settle()
      return answer as ImportAnswer
    },
  }
}

const textOf = (row: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]))
