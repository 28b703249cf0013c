// Every script of the app parses, stays inside the engine's subset, and asks only for modules and exports that exist.

import { dirname, join } from 'node:path/posix'
import { parse, type Program } from 'acorn'
import type { BuiltApp, BuiltRecord } from './built-app.ts'
import { recordName } from './built-app.ts'
import { refusedByEngine } from './engine-subset.ts'
import { exportedNames, moduleUses } from './modules.ts'
import type { ModuleUse } from './modules.ts'
import type { Problem } from './problem.ts'

interface Script {
  record: BuiltRecord
  text: string
  /** Full path of a module; undefined for the script of a record. */
  module?: string
}

/** What a browser runs: the script of a UI action that is marked as one of the client. */
const isOfClient = ({ table, values }: BuiltRecord): boolean => table === 'sys_ui_action' && values.client === 'true'

/** Server-side scripts of the app. Columns whose name says client run in a browser. */
export function scriptsOf(app: BuiltApp): Script[] {
  return app.records.flatMap((record): Script[] => {
    if (record.table === 'sys_module') {
      const module = record.values.path ?? ''
      return /\.[cm]?[jt]sx?$/.test(module) ? [{ record, text: record.values.content ?? '', module }] : []
    }
    if (isOfClient(record)) return []
    const columns = Object.keys(record.values).filter((column) => /(^|_)script$/.test(column) && !/client/.test(column))
    return columns
      .map((column) => ({ record, text: record.values[column] ?? '' }))
      .filter(({ text }) => text.trim() !== '')
  })
}

export function parseScript(text: string, sourceType: 'module' | 'script'): Program {
  return parse(text, { ecmaVersion: 'latest', sourceType, allowReturnOutsideFunction: true, allowHashBang: true })
}

/** The scripts that can be parsed; the others are reported as such. */
export function parsedScriptsOf(app: BuiltApp): Array<{ record: BuiltRecord; text: string; program: Program }> {
  return scriptsOf(app).flatMap(({ record, text, module }) => {
    try {
      return [{ record, text, program: parseScript(text, module === undefined ? 'script' : 'module') }]
    } catch {
      return []
    }
  })
}

export function checkScripts(app: BuiltApp): Problem[] {
  const exports = exportsByModule(app)
  return scriptsOf(app).flatMap((script) => {
    const about = { file: script.record.file, record: recordName(script.record) }
    let program: Program
    try {
      program = parseScript(script.text, script.module === undefined ? 'script' : 'module')
    } catch (error) {
      return [
        { ...about, what: `the script can't be parsed: ${(error as Error).message}`, remedy: 'Correct the script' },
      ]
    }
    const refused = refusedByEngine(program).map((what) => ({
      ...about,
      what: `${what}: refused by the engine of the oldest supported release`,
      remedy: 'Write it without',
    }))
    return [...refused, ...moduleUses(program).flatMap((use) => missing(app, exports, script, use, about))]
  })
}

function exportsByModule(app: BuiltApp): Map<string, Set<string>> {
  const exports = new Map<string, Set<string>>()
  for (const [path, text] of Object.entries(app.modules)) {
    try {
      exports.set(path, path.endsWith('.json') ? new Set(['*']) : exportedNames(parseScript(text, 'module')))
    } catch {
      // The script itself is reported; what it exports can't be known.
      exports.set(path, new Set(['*']))
    }
  }
  return exports
}

function missing(
  app: BuiltApp,
  exports: Map<string, Set<string>>,
  script: Script,
  use: ModuleUse,
  about: Pick<Problem, 'file' | 'record'>
): Problem[] {
  if (use.source === '') {
    return [{ ...about, what: 'a module path that is no plain string', remedy: 'Write the path out' }]
  }
  if (/^@servicenow\/glide(\/|$)/.test(use.source)) return []
  const relative = /^\.\.?\//.test(use.source)
  if (relative && !/\.([cm]?[jt]sx?|json)$/.test(use.source)) {
    const remedy = 'Add the extension: the platform looks for exactly this path'
    return [{ ...about, what: `module ${use.source} without extension`, remedy }]
  }
  const from = script.module === undefined ? app.root : `${dirname(script.module)}/`
  const path = relative ? join(from, use.source) : use.source
  const known = exports.get(path)
  if (!known) {
    const remedy = 'Correct the path, with the version in it where it is a full one'
    return [{ ...about, what: `module ${use.source} is not in the app`, remedy }]
  }
  const unknown = use.names.filter((name) => !known.has(name) && !known.has('*'))
  return unknown.map((name) => ({
    ...about,
    what: `module ${use.source} exports no ${name}`,
    remedy: `Export it, or use one of ${[...known].join(', ')}`,
  }))
}
