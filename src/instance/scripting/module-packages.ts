// Where an import leads: to a file of the same package, to a library of npm that the app brings, or to what `imports` of its
// package.json calls so. Each module's path is <scope>/<package>/<version>/<file>, and each package has its package.json there.
// Source: ServiceNow docs, australia: javascript-modules-third-party-libraries; SDK docs 4.9.0, npm-libraries-guide; output of
// @servicenow/sdk 4.9.0. That `.js`, `.json` and `/index.js` may be left out as in Node.js is assumed; `.ts` may not (documented).

import { newQuery } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Kernel } from '../kernel.ts'

interface Manifest {
  main?: string
  exports?: unknown
  imports?: unknown
  dependencies?: Record<string, string>
}

const MANIFEST = '/package.json'
const ENDINGS = ['', '.js', '.json', '/index.js', '/index.json']
/** Conditions of `exports` that this is one of. */
const CONDITIONS = new Set(['require', 'import', 'module', 'node', 'default'])
/** `<scope>/<package>/<version>`; a package may be one of an organisation, `@acme/tools`. */
const ROOT = /^([^/]+)\/((?:@[^/]+\/)?[^/]+)\/([^/]+)(?=\/|$)/
const BARE = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/

export class ModulePackages {
  readonly #instance: Kernel
  /** Known for as long as no module is written. */
  readonly #manifests = new Map<string, Manifest>()
  /** By folder, then by what is asked for there: a text of both would be put together for each require. */
  readonly #resolved = new Map<string, Map<string, string>>()
  #version = -1

  constructor(instance: Kernel) {
    this.#instance = instance
  }

  /**
   * The path of the module that `asked` means.
   * @param folder where the import stands, without the file's name
   * @returns where it would be, for one that is not there
   */
  find(folder: string, asked: string): string {
    this.#refresh()
    let resolved = this.#resolved.get(folder)
    if (!resolved) this.#resolved.set(folder, (resolved = new Map()))
    let found = resolved.get(asked)
    if (found === undefined) resolved.set(asked, (found = this.#find(folder, asked)))
    return found
  }

  #refresh(): void {
    const { database } = this.#instance
    const version = database.version('sys_module')
    if (version === this.#version) return
    this.#version = version
    this.#manifests.clear()
    this.#resolved.clear()
    const query = newQuery('sys_module')
    query.groups[0]!.all.push([{ field: 'path', operator: 'ENDSWITH', value: MANIFEST }])
    for (const row of database.select(query))
      this.#manifests.set(text(row, 'path').slice(0, -MANIFEST.length), parsed(text(row, 'content')))
  }

  #find(folder: string, asked: string): string {
    if (asked.startsWith('.')) return this.#file(join(folder, asked)) ?? join(folder, asked)
    const root = ROOT.exec(folder)?.[0] ?? folder
    if (asked.startsWith('#')) {
      const target = targetOf(this.#manifests.get(root)?.imports, asked)
      if (target?.startsWith('.')) return this.#file(join(root, target)) ?? join(root, target)
      return target ? this.#find(folder, target) : asked
    }
    // A full path names its scope first.
    return this.#isThere(asked) ? asked : (this.#inLibrary(root, asked) ?? this.#file(asked) ?? asked)
  }

  /** A file of a library that the package depends on. */
  #inLibrary(from: string, asked: string): string | undefined {
    const [, name = '', subpath] = BARE.exec(asked) ?? []
    const [scope = ''] = from.split('/')
    const wanted = this.#manifests.get(from)?.dependencies?.[name]
    const versions = [...this.#manifests.keys()].flatMap((root) => {
      const [, owner, library, version = ''] = ROOT.exec(root) ?? []
      return owner === scope && library === name ? [version] : []
    })
    const version = versions.find((one) => one === wanted) ?? versions.sort(byVersion).at(-1)
    if (version === undefined) return undefined
    const root = `${scope}/${name}/${version}`
    const { exports, main } = this.#manifests.get(root)!
    const target = targetOf(exports, subpath ? `./${subpath}` : '.') ?? subpath ?? main ?? 'index.js'
    return this.#file(join(root, target))
  }

  #file(path: string): string | undefined {
    const ending = ENDINGS.find((one) => this.#isThere(path + one))
    return ending === undefined ? undefined : path + ending
  }

  #isThere(path: string): boolean {
    return this.#instance.database.find('sys_module', 'path', path) !== undefined
  }
}

function parsed(manifest: string): Manifest {
  try {
    return (JSON.parse(manifest) as Manifest | null) ?? {}
  } catch {
    return {}
  }
}

/** What `exports` or `imports` of a package.json leads to: `name` itself, or a pattern with a star. */
function targetOf(map: unknown, name: string): string | undefined {
  if (typeof map === 'string' || Array.isArray(map)) return name === '.' ? chosen(map) : undefined
  if (typeof map !== 'object' || map === null) return undefined
  const entries = Object.entries(map)
  const isBare = entries.every(([key]) => !/^[.#]/.test(key))
  if (isBare) return name === '.' ? chosen(map) : undefined
  for (const [pattern, target] of entries) {
    if (pattern === name) return chosen(target)
    const [start = '', end] = pattern.split('*')
    if (end !== undefined && name.length > start.length + end.length && name.startsWith(start) && name.endsWith(end))
      return chosen(target)?.replaceAll('*', name.slice(start.length, name.length - end.length))
  }
  return undefined
}

/** The first of several targets, or that of the first condition that holds. */
function chosen(target: unknown): string | undefined {
  if (typeof target === 'string') return target
  if (typeof target !== 'object' || target === null) return undefined
  const values = Array.isArray(target)
    ? target
    : Object.entries(target).flatMap(([condition, value]) => (CONDITIONS.has(condition) ? [value as unknown] : []))
  for (const value of values) {
    const found = chosen(value)
    if (found !== undefined) return found
  }
  return undefined
}

const byVersion = (one: string, other: string): number => {
  const [a, b] = [one, other].map((version) => version.split(/[.+-]/).map(Number))
  for (const [at, number] of a!.entries()) {
    const difference = number - (b![at] ?? -1)
    if (difference) return difference
  }
  return a!.length - b!.length
}

/** A path from a folder on: `.` and `..` are taken out. */
function join(base: string, path: string): string {
  const parts = base.split('/')
  for (const step of path.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.' && step !== '') parts.push(step)
  }
  return parts.join('/')
}
