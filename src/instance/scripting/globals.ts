// What every script finds in its scope: the Glide API, Class.create, `global`, and script includes by name.

import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { ScriptEngine } from './engine.ts'
import type { Guard } from './guard.ts'
import { isNotImplemented } from './not-implemented.ts'
import type { Realm } from './realm.ts'

interface ScriptInclude {
  name: string
  scope: string
  script: string
  isPublic: boolean
}

/** Class.create as the platform's prototype.js-style helper works. Runs inside the scope's own realm. */
export const CLASS_HELPERS = `
var Class = { create: function () { return function () { this.initialize.apply(this, arguments); }; } };
Object.extend = function (destination, source) { for (var key in source) destination[key] = source[key]; return destination; };
Object.extendsObject = function (parent, members) {
  var child = Object.create(typeof parent === 'function' ? parent.prototype : parent);
  for (var key in members) child[key] = members[key];
  return child;
};
Object.clone = function (source) { return Object.extend({}, source); };
`

/**
 * JSON of the global scope is a class besides: `new JSON().decode(text)`, in scoped apps `new global.JSON()`.
 * Source: the RestApi pages of the SDK's documents; published scripts.
 */
export const GLOBAL_HELPERS = `
(function () {
  var { parse, stringify } = JSON;
  var both = function JSON() {};
  both.parse = parse;
  both.stringify = stringify;
  both.prototype.decode = function (text) { return parse(text); };
  both.prototype.encode = function (value) { return stringify(value); };
  globalThis.JSON = both;
})();
`

export function installGlobals(instance: Platform, engine: ScriptEngine, scope: string, guard: Guard): void {
  for (const [name, value] of Object.entries(instance.glide(scope).globals)) guard.install(name, value)
  guard.install('global', scope === 'global' ? guard.globalOf() : namespace(instance, engine, 'global', scope))
  // An app may call its own script includes by their full names.
  if (scope !== 'global') guard.install(scope, guard.globalOf())
}

/** Puts the script includes that a scope can see into its global object. They are evaluated when first used. */
export function refreshScriptIncludes(instance: Platform, engine: ScriptEngine, scope: string, { guard }: Realm): void {
  const includes = catalogue(instance)
  if (versions.get(guard) === includes) return
  versions.set(guard, includes)
  for (const { name } of includes.all) {
    if (includes.visible(scope, name)) {
      guard.expose(name, () => {
        const include = catalogue(instance).visible(scope, name)
        if (include) instance.access.privileges.checkScriptInclude(name, include.scope, scope)
        return include && evaluate(engine, include)
      })
    }
  }
  for (const other of includes.scopes) {
    if (other !== scope && other !== 'global') guard.expose(other, namespaces(instance, engine, other, scope))
  }
}

/** One object for a namespace, however often it is asked for. */
function namespaces(instance: Platform, engine: ScriptEngine, scope: string, caller: string): () => unknown {
  let made: unknown
  return () => (made ??= namespace(instance, engine, scope, caller))
}

interface Catalogue {
  version: number
  all: ScriptInclude[]
  scopes: Set<string>
  of(scope: string, name: string): ScriptInclude | undefined
  /**
   * What a script of a scope finds by a name. An app calls its own by name; the platform's own are found by name too, other
   * scopes' through their scope.
   */
  visible(scope: string, name: string): ScriptInclude | undefined
}

const versions = new WeakMap<Guard, Catalogue>()
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
  const of = (scope: string, name: string): ScriptInclude | undefined =>
    includes.findLast((include) => include.scope === scope && include.name === name)
  const fresh: Catalogue = {
    version,
    all: includes,
    scopes: new Set(includes.map((include) => include.scope)),
    of,
    visible(scope, name) {
      const own = of(scope, name)
      if (own) return own
      const common = of('global', name)
      return common?.isPublic ? common : undefined
    },
  }
  catalogues.set(instance, fresh)
  return fresh
}

/** Another scope's script includes as properties: `x_other.Name`, `global.Name`. Private ones are refused. */
function namespace(instance: Platform, engine: ScriptEngine, scope: string, caller: string): unknown {
  const apis = scope === 'global' ? {} : (instance.glide(scope).globals[scope] ?? {})
  return new Proxy(apis as Record<string, unknown>, {
    get(target, name) {
      if (typeof name !== 'string' || name in target) return target[name as string]
      const include = catalogue(instance).of(scope, name)
      if (!include) return scope === 'global' ? commonOf(instance, engine, name) : undefined
      if (!include.isPublic) throw new Error(`Illegal access to private script include ${name} in scope ${scope}`)
      instance.access.privileges.checkScriptInclude(name, scope, caller)
      return evaluate(engine, include)
    },
    has: (target, name) => name in target || catalogue(instance).of(scope, String(name)) !== undefined,
    // What a script assigns to another scope is without effect.
    set: () => true,
    defineProperty: () => false,
    deleteProperty: () => false,
  })
}

/** What `global.` has beside script includes: the class JSON, and the names of what is not there. */
function commonOf(instance: Platform, engine: ScriptEngine, name: string): unknown {
  if (name === 'JSON') return engine.realm('global').guard.globalOf(name)
  const member = instance.glide('global').globals[name]
  return isNotImplemented(member) ? member : undefined
}

const evaluated = new WeakMap<ScriptInclude, { guard: Guard; value: unknown }>()

/** The thing that a script include defines under its own name. Evaluated once per realm. */
function evaluate(engine: ScriptEngine, include: ScriptInclude): unknown {
  const { guard } = engine.realm(include.scope)
  const known = evaluated.get(include)
  if (known?.guard === guard) return known.value
  if (!/^[A-Za-z_$][\w$]*$/.test(include.name)) throw new Error(`A script include cannot be called ${include.name}`)
  const code = `${include.script}\n;return typeof ${include.name} === 'undefined' ? undefined : ${include.name}`
  const value = engine.runInclude(include.scope, code, `script include ${include.name}`)
  evaluated.set(include, { guard, value })
  return value
}
