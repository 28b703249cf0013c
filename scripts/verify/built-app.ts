// Reads what `now-sdk build` wrote to dist/app: records, dictionaries, modules.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'

/** A record of the app as its XML says it. */
export interface BuiltRecord {
  file: string
  table: string
  values: Record<string, string>
  /** The `name` attribute of reference columns: how a record names another that it doesn't own. */
  names: Record<string, string>
  /** The `display_value` attribute of reference columns. */
  shown?: Record<string, string>
}

export interface BuiltTable {
  file: string
  name: string
  extends: string
  wsAccess: boolean
  /** Column name → referenced table, empty for columns that are no references. */
  columns: Record<string, string>
}

export interface BuiltApp {
  scope: string
  /** Plugins and scopes that the app needs, as its package.json says (`servicenow.requires`): their tables are there. */
  requires: Set<string>
  /** Text of each file, by path relative to the app's folder. */
  files: Record<string, string>
  records: BuiltRecord[]
  tables: BuiltTable[]
  /** Text of each server module by its full path `scope/package/version/…`. */
  modules: Record<string, string>
  /** What `./` means in a script: the folder of the app's package.json among the modules. */
  root: string
}

type XmlNode = Record<string, unknown>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
})

/** The built app in a folder. @throws when the folder is missing or holds XML that can't be read */
export function readBuiltApp(dir: string): BuiltApp {
  const files: Record<string, string> = {}
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.xml')) files[file] = readFileSync(join(dir, file), 'utf8')
  }
  const app: BuiltApp = { scope: '', requires: new Set(), files, records: [], tables: [], modules: {}, root: '' }
  for (const [file, text] of Object.entries(files)) {
    const xml = parser.parse(text) as XmlNode
    if (xml.record_update) collectRecords(app, file, xml.record_update as XmlNode)
    if (xml.database) collectTables(app, file, xml.database as XmlNode)
  }
  app.scope = app.records.find(({ table }) => table === 'sys_app')?.values.scope ?? ''
  for (const { values } of app.records.filter(({ table }) => table === 'sys_module')) {
    const path = values.path ?? ''
    app.modules[path] = values.content ?? ''
    if (/^[^/]+\/[^/]+\/[^/]+\/package\.json$/.test(path)) app.root = path.slice(0, -'package.json'.length)
  }
  const { servicenow } = JSON.parse(app.modules[`${app.root}package.json`] ?? '{}') as {
    servicenow?: { requires?: string[] }
  }
  for (const one of servicenow?.requires ?? []) app.requires.add(one)
  return app
}

const list = (value: unknown): XmlNode[] => (value === undefined ? [] : [value].flat()) as XmlNode[]

function collectRecords(app: BuiltApp, file: string, update: XmlNode): void {
  for (const [table, nodes] of Object.entries(update)) {
    if (table.startsWith('@') || table === '#text') continue
    for (const node of list(nodes).filter((one) => typeof one === 'object')) {
      // Layouts are in an element of the record's own name, without an action.
      if (node['@action'] === undefined) collectRecords(app, file, node)
      if (node['@action'] !== 'INSERT_OR_UPDATE') continue
      const record: BuiltRecord = { file, table, values: {}, names: {}, shown: {} }
      for (const [column, value] of Object.entries(node)) {
        if (column.startsWith('@') || column === '#text') continue
        const [first] = [value].flat()
        record.values[column] = typeof first === 'object' ? `${(first as XmlNode)['#text'] ?? ''}` : `${first}`
        const { '@name': name, '@display_value': shown } = (typeof first === 'object' ? first : {}) as XmlNode
        if (name !== undefined) record.names[column] = `${name}`
        if (shown !== undefined) record.shown![column] = `${shown}`
      }
      app.records.push(record)
    }
  }
}

function collectTables(app: BuiltApp, file: string, database: XmlNode): void {
  for (const table of list(database.element)) {
    const columns = list(table.element).map((column) => [column['@name'], `${column['@reference'] ?? ''}`])
    app.tables.push({
      file,
      name: `${table['@name']}`,
      extends: `${table['@extends'] ?? ''}`,
      wsAccess: table['@ws_access'] === 'true',
      columns: Object.fromEntries(columns) as Record<string, string>,
    })
  }
}

/** How a record is named in a problem. */
export function recordName({ table, values }: BuiltRecord): string {
  const name = values.name || values.path || values.title || values.target_field || values.when || values.sys_id || ''
  return `${table} ${name}`.trim()
}
