// What every script finds in its scope: the Glide API, Class.create, `global`, and script includes by name.

import { text } from '../database/rows.ts'
import vm from 'node:vm'
import { guardOf } from './guard.ts'
import type { Platform } from '../platform.ts'
import type { ScriptEngine } from './engine.ts'

interface ScriptInclude {
  name: string
  scope: string
  script: string
  isPublic: boolean
}

/** Class.create as the platform's prototype.js-style helper works. Runs inside the scope's own context. */
const CLASS_HELPERS = `
var Class = { create: function () { return function () { this.initialize.apply(this, arguments); }; } };
Object.extend = function (destination, source) { for (var key in source) destination[key] = source[key]; return destination; };
Object.extendsObject = function (parent, members) {
  var child = Object.create(typeof parent === 'function' ? parent.prototype : parent);
  for (var key in members) child[key] = members[key];
  return child;
};
Object.clone = function (source) { return Object.extend({}, source); };
`

export function installGlobals(instance: Platform, engine: ScriptEngine, scope: string, context: vm.Context): void {
  const guard = guardOf(context)
  for (const [name, value] of Object.entries(instance.glide(scope).globals)) context[name] = guard.hand(value)
  vm.runInContext(CLASS_HELPERS, context)
  if (scope !== 'global') context.global = guard.hand(namespace(instance, engine, 'global'))
  else context.global = context
  // An app may call its own script includes by their full names.
  context[scope] = context
}

/** Puts the script includes that a scope can see into its global object. They are evaluated when first used. */
export function refreshScriptIncludes(
  instance: Platform,
  engine: ScriptEngine,
  scope: string,
  context: vm.Context
): void {
  const includes = catalogue(instance)
  const seen = context as Record<string, unknown> & { __includes__?: unknown }
  if (versions.get(context) === includes) return
  versions.set(context, includes)
  for (const include of includes.all) {
    // An app calls its own by name. The platform's own are found by name too; other scopes' through their scope.
    const visible = include.scope === scope || (include.scope === 'global' && include.isPublic)
    if (visible && !(include.scope !== scope && includes.has(scope, include.name))) expose(engine, seen, include)
  }
  for (const other of includes.scopes) {
    if (other !== scope && other !== 'global' && !(other in seen))
      seen[other] = guardOf(context).hand(namespace(instance, engine, other))
  }
}

interface Catalogue {
  version: number
  all: ScriptInclude[]
  scopes: Set<string>
  has(scope: string, name: string): boolean
}

const versions = new WeakMap<object, Catalogue>()
const catalogues = new WeakMap<Platform, Catalogue>()

function catalogue(instance: Platform): Catalogue {
  const version = instance.database.version('sys_script_include')
  const known = catalogues.get(instance)
  if (known?.version === version) return known
  const all = [[{ field: 'active', operator: '=', value: 'true' }]]
  const rows = instance.schema.has('sys_script_include')
    ? instance.database.select({ table: 'sys_script_include', groups: [{ all }], order: [], joins: [] })
    : []
  const includes = rows.map((row) => ({
    name: text(row, 'name'),
    scope: instance.scopeName(text(row, 'sys_scope')) || 'global',
    script: text(row, 'script'),
    isPublic: String(row.access ?? 'package_private') === 'public',
  }))
  const fresh: Catalogue = {
    version,
    all: includes,
    scopes: new Set(includes.map((include) => include.scope)),
    has: (scope, name) => includes.some((include) => include.scope === scope && include.name === name),
  }
  catalogues.set(instance, fresh)
  return fresh
}

/** Another scope's script includes as properties: `x_other.Name`, `global.Name`. Private ones are refused. */
function namespace(instance: Platform, engine: ScriptEngine, scope: string): unknown {
  const apis = scope === 'global' ? {} : (instance.glide(scope).globals[scope] ?? {})
  return new Proxy(apis as Record<string, unknown>, {
    get(target, name) {
      if (typeof name !== 'string' || name in target) return target[name as string]
      const include = catalogue(instance).all.find((one) => one.scope === scope && one.name === name)
      if (!include) return undefined
      if (!include.isPublic) throw new Error(`Illegal access to private script include ${name} in scope ${scope}`)
      return evaluate(engine, include)
    },
    has: (target, name) => name in target || catalogue(instance).has(scope, String(name)),
  })
}

function expose(engine: ScriptEngine, target: Record<string, unknown>, include: ScriptInclude): void {
  Object.defineProperty(target, include.name, {
    configurable: true,
    enumerable: true,
    get: () => evaluate(engine, include),
    set: (value) =>
      Object.defineProperty(target, include.name, { value, writable: true, configurable: true, enumerable: true }),
  })
}

const evaluated = new WeakMap<ScriptInclude, { context: vm.Context; value: unknown }>()

/** The thing that a script include defines under its own name. Evaluated once per context. */
function evaluate(engine: ScriptEngine, include: ScriptInclude): unknown {
  const context = engine.context(include.scope)
  const known = evaluated.get(include)
  if (known?.context === context) return known.value
  if (!/^[A-Za-z_$][\w$]*$/.test(include.name)) throw new Error(`A script include cannot be called ${include.name}`)
  const code = `${include.script}\n;return typeof ${include.name} === 'undefined' ? undefined : ${include.name}`
  const value = engine.run(include.scope, code, {}, `script include ${include.name}`)
  evaluated.set(include, { context, value })
  return value
}
