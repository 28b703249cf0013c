// The realm of a scope: a context of node:vm with built-ins of its own, in which the scope's scripts are compiled and run.

import vm from 'node:vm'
import { SCRIPT_BOUNDS } from '../limits/script-bounds.ts'
import type { Platform } from '../platform.ts'
import { describeThrown, ScriptError } from '../script-errors.ts'
import type { ScriptEngine } from './engine.ts'
import { CLASS_HELPERS, GLOBAL_HELPERS, installGlobals } from './globals.ts'
import { Guard, type Raw } from './guard.ts'
import { readySource } from './ready-source.ts'
import { REALM_FREEZE } from './realm-freeze.ts'

export interface Realm {
  readonly guard: Guard
  /** `require` of the scope's scripts. */
  readonly require: (path: string) => unknown
  /** A script that sees variables by name. Each is compiled once. @throws ScriptError for one that cannot be read */
  readonly compiled: (code: string, variables: string[], name: string) => Raw
  readonly compiledModule: (code: string, path: string) => Raw
}

/** Globals of JavaScript that the platform's engine does not have ("Disallowed features", official feature matrix). */
const ABSENT = [
  'Reflect',
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics',
  'WebAssembly',
  'Intl',
  'console',
]
/** Built-ins that scripts may add to. What they add is gone when the transaction ends: then the scope gets a new realm. */
const OPEN = [
  ...['Array', 'Date', 'Math', 'Number', 'Object', 'String'],
  ...['Array', 'Date', 'Function', 'Number', 'String'].map((name) => `${name}.prototype`),
]
const BUILT_INS = `Object.getOwnPropertyNames(globalThis).map(function (name) { return globalThis[name] })`
const LOCK_NAMES = `(function () {
  var { defineProperty, getOwnPropertyDescriptor } = Object;
  Object.getOwnPropertyNames(globalThis).forEach(function (name) {
    if ('value' in getOwnPropertyDescriptor(globalThis, name)) defineProperty(globalThis, name, { writable: false, configurable: false });
  });
})()`
const MOST_COMPILED = 5000
/** Words that cannot be the name of a variable. */
const RESERVED = new Set(
  `break case catch class const continue debugger default delete do else enum export extends false finally for function if
   import in instanceof new null return super switch this throw true try typeof var void while with let static yield await
   implements interface package private protected public eval arguments`.split(/\s+/)
)

export function makeRealm(instance: Platform, engine: ScriptEngine, scope: string): Realm {
  // A queue of its own: what a promise leaves to be done would otherwise run later, without a time limit.
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: false },
    name: scope,
    microtaskMode: 'afterEvaluate',
  })
  const guard = new Guard(context, (work) => engine.transaction(work))
  vm.runInContext(SCRIPT_BOUNDS, context)
  vm.runInContext(ABSENT.map((name) => `delete globalThis.${name}`).join(';'), context)
  vm.runInContext(CLASS_HELPERS, context)
  if (scope === 'global') vm.runInContext(GLOBAL_HELPERS, context)
  const builtIns: unknown = vm.runInContext(BUILT_INS, context)
  installGlobals(instance, engine, scope, guard)
  const open = vm.runInContext(`[${OPEN.join()}]`, context) as Raw
  const freeze = vm.runInContext(REALM_FREEZE, context) as (roots: unknown, open: unknown) => void
  freeze(builtIns, open)
  vm.runInContext(LOCK_NAMES, context)
  guard.settle(open)

  /** By code; with other variables it is another one. */
  const known = new Map<string, Array<{ variables: readonly string[]; script: Raw }>>()
  const compiled = (code: string, variables: string[], name: string): Raw => {
    let scripts = known.get(code)
    if (!scripts) {
      if (known.size >= MOST_COMPILED) known.clear()
      known.set(code, (scripts = []))
    }
    for (const one of scripts) if (areSame(one.variables, variables)) return one.script
    const script = compile(context, guard, code, [...variables, 'require'], name)
    scripts.push({ variables, script })
    return script
  }
  return {
    guard,
    require: (path) => engine.modules.require(scope, path),
    compiled,
    compiledModule: (code, path) => compile(context, guard, code, ['module', 'exports', 'require'], path),
  }
}

const areSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at])

/** A function of the realm that takes the variables, and gives the script and a function that tells what became of them. */
function compile(context: vm.Context, guard: Guard, code: string, variables: string[], name: string): Raw {
  try {
    // By itself it is the body of a function: so it does not end early the function that is put around it.
    vm.compileFunction(code, [], { parsingContext: context, filename: name })
    const ready = readySource(code)
    guard.file(name, ready.code)
    const parameters = variables.map((variable, at) => (RESERVED.has(variable) ? `${ready.seal}${at}` : variable))
    const script = vm.compileFunction(
      `const ${ready.seal}=arguments[0];return function(${parameters.join()}){return[function(){\n${ready.code}\n},function(){return[${parameters.join()}]}]}`,
      [],
      { parsingContext: context, filename: name, lineOffset: -1 }
    )
    return guard.ready(script as unknown as Raw)
  } catch (error) {
    throw error instanceof ScriptError ? error : new ScriptError(describeThrown(error))
  }
}
