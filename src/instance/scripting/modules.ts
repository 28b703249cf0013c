// Modules of apps (sys_module): `require` from scripts and `import` between modules.
// Source: the SDK's module guide and its build output.

import { text } from '../database/rows.ts'
import { transform } from 'sucrase'
import type { Kernel } from '../kernel.ts'
import type { ScriptEngine } from './engine.ts'
import type { Guard } from './guard.ts'
import { ModulePackages } from './module-packages.ts'

/** How libraries ask for the global object: code from text, which there is none of, but this means no more. */
const GLOBAL_OBJECT = /\b(?:new )?Function\(\s*(['"])return this;?\1\s*\)\(\)/g

export class ModuleLoader {
  readonly #instance: Kernel
  readonly #engine: ScriptEngine
  readonly #packages: ModulePackages
  /** By path: where the module is. */
  readonly #loaded = new Map<string, Guard>()
  #version = -1
  readonly #roots = new Map<string, string>()
  #rootsVersion = -1

  constructor(instance: Kernel, engine: ScriptEngine) {
    this.#instance = instance
    this.#engine = engine
    this.#packages = new ModulePackages(instance)
  }

  clear(): void {
    this.#loaded.clear()
  }

  /** `require(path)` in a script of `scope`: a full path, one from the root of the scope's package, or a library of npm. */
  require(scope: string, path: string): unknown {
    const root = this.#packageRoot(scope)
    if (root === '' && path.startsWith('.'))
      throw new Error(`Cannot resolve a relative module path: the app ${scope} names no package.json`)
    return this.#load(scope, root, path)
  }

  /** @param folder where the import stands */
  #load(scope: string, folder: string, asked: string): unknown {
    const platform = this.#platformModule(scope, asked)
    if (platform) return platform
    const full = this.#packages.find(folder, asked)
    const version = this.#instance.database.version('sys_module')
    if (version !== this.#version) {
      this.#loaded.clear()
      this.#version = version
    }
    const known = this.#loaded.get(full)
    if (known) return known.exportsOf(full)
    const row = this.#instance.database.find('sys_module', 'path', full)
    if (!row) throw new Error(this.#absence(full, asked))
    const owner = this.#instance.scopeName(text(row, 'sys_scope')) || scope
    return this.#evaluate(owner, full, text(row, 'content'))
  }

  #absence(full: string, asked: string): string {
    const { database } = this.#instance
    const where = asked === full ? '' : ` (looked for ${full})`
    const hint = database.find('sys_module', 'path', `${full}.ts`)
      ? `: the name of a TypeScript file needs its ending, '${asked}.ts'`
      : ''
    return `Cannot find module '${asked}'${where}${hint}`
  }

  /** The module and its exports are objects of the scope's own realm. */
  #evaluate(scope: string, path: string, content: string): unknown {
    const { guard, compiledModule } = this.#engine.realm(scope)
    this.#loaded.set(path, guard)
    try {
      if (path.endsWith('.json')) guard.dataModule(path, content)
      else {
        const { code } = transform(content.replace(GLOBAL_OBJECT, 'globalThis'), {
          transforms: ['imports'],
          disableESTransforms: true,
          filePath: path,
        })
        guard.runModule(path, compiledModule(code, path), (asked) => this.#load(scope, folderOf(path), asked))
      }
    } catch (error) {
      this.#loaded.delete(path)
      throw error
    }
    return guard.exportsOf(path)
  }

  /** `@servicenow/glide` is the platform's API; `@servicenow/glide/<scope>` the script includes of that scope. */
  #platformModule(scope: string, path: string): unknown {
    if (!path.startsWith('@')) return undefined
    const name = /^@servicenow\/glide(?:\/(.+))?$/.exec(path)
    if (!name) return undefined
    const { guard } = this.#engine.realm(scope)
    if (!name[1]) return guard.globalOf()
    const namespace = guard.globalOf(name[1])
    if (namespace === undefined)
      throw new Error(`Cannot find module '${path}': there is no scope or namespace ${name[1]}`)
    return namespace
  }

  /** `<scope>/<package>/<version>`: where the app's package.json lies; empty where it names none. */
  #packageRoot(scope: string): string {
    const { database } = this.#instance
    const version = database.version('sys_app')
    if (version !== this.#rootsVersion) {
      this.#rootsVersion = version
      this.#roots.clear()
    }
    let root = this.#roots.get(scope)
    if (root === undefined) {
      const manifest = String(database.find('sys_app', 'scope', scope)?.package_json ?? '')
      this.#roots.set(scope, (root = manifest.replace(/\/package\.json$/, '')))
    }
    return root
  }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
