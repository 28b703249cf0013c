// Stands between the scripts of a scope and the objects of the program: the program's side of the wall. The other side is made
// in the scope's own realm, see realm-membrane.ts; what scripts hold is all from there. Here is what the program holds of theirs.

import vm from 'node:vm'
import { types } from 'node:util'
import { errorText, isOwnError, placeOf, ScriptError } from '../script-errors.ts'
import { isNotImplemented } from './not-implemented.ts'
import { bareMethod, behind, type FieldAccess, hasFields } from './proxy.ts'
import { newMark } from './mark.ts'
import { REALM_ERRORS } from './realm-errors.ts'
import { REALM_MEMBRANE } from './realm-membrane.ts'
import { explainUndefinedRead, type MissingField } from './undefined-reads.ts'

type Key = string | symbol

/** An object of a scope's realm. The program passes it on, and never looks into it: that runs code of scripts. */
export type Raw = object & { readonly raw: unique symbol }

/** The realm's side. Its functions may throw what scripts throw: only `Guard` calls them. */
interface Membrane {
  file(name: string): void
  install(name: string, value: unknown): void
  expose(name: string, find: () => unknown): void
  settle(open: Raw): void
  tidy(): boolean
  ready(script: Raw): Raw
  run(script: Raw, values: unknown[], kept: unknown[]): unknown
  runInclude(script: Raw, values: unknown[], kept: unknown[]): unknown
  runModule(path: string, script: Raw, require: (path: string) => unknown): void
  dataModule(path: string, text: string): void
  exportsOf(path: string): unknown
  globalOf(name?: string): unknown
  tell(thrown: unknown, said: string[]): void
  isObject(value: unknown): boolean
  get(object: Raw, key: Key): unknown
  set(object: Raw, key: Key, value: unknown): boolean
  has(object: Raw, key: Key): boolean
  remove(object: Raw, key: Key): boolean
  keys(object: Raw): string[]
  owns(object: Raw, key: Key): 0 | 1 | 2
  above(object: Raw): unknown
  shape(object: Raw): 'function' | 'list' | 'object'
  primitive(object: Raw, hint: string): unknown
  behind(value: Raw): object | undefined
  call(callback: Raw, self: unknown, list: unknown[]): unknown
  make(callback: Raw, list: unknown[]): object
}

/** What stands for an object of a script in the program, and whose it is. */
interface Visit {
  guard: Guard
  raw: Raw
}

const isObject = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

const visits = newMark()
const visitOf = (value: object): Visit | undefined => visits.behind(value) as Visit | undefined

/** Something that a script threw. The message says what, and where in the script; the thing itself goes back to scripts only. */
class ScriptThrown extends ScriptError {
  readonly #visit: Visit
  readonly #told: { name: string; message: string }

  constructor(text: string, visit: Visit, told: { name: string; message: string }) {
    super(text)
    this.#visit = visit
    this.#told = told
  }

  static visit(error: object): Visit | undefined {
    return #visit in error ? error.#visit : undefined
  }

  /** The program's own object that was thrown, sn_ws_err's for one; undefined for anything of the script's. */
  static carried(error: unknown): object | undefined {
    if (!isOwnError(error) || !(#visit in error)) return undefined
    const { guard, raw } = error.#visit
    return isObject(raw) ? guard.behind(raw) : undefined
  }

  /** The error as another scope's scripts see it. */
  static told(error: object): { name: string; message: string } | undefined {
    return #told in error ? error.#told : undefined
  }
}

/** The object of the program's that a script threw, as it does with the errors of `sn_ws_err`; undefined for anything else. */
export const objectThrown = (error: unknown): object | undefined => ScriptThrown.carried(error)

const MOST_FILES = 5000

/** How scripts run: under the time limit, whoever asks. */
export type Enter = <T>(work: () => T) => T

export class Guard {
  readonly #membrane: Membrane
  readonly #enter: Enter
  readonly #visitors = new WeakMap<Raw, object>()
  /** The code of each file: errors are explained by it. */
  readonly #files = new Map<string, string>()
  #missing: { record: FieldAccess; name: string } | undefined

  /** @param context a new one, in which no script has run; `enter` runs work under the time limit */
  constructor(context: vm.Context, enter: Enter) {
    this.#enter = enter
    const makeErrors = vm.runInContext(REALM_ERRORS, context) as (isPromise: unknown, isNativeError: unknown) => unknown
    const errors = makeErrors(types.isPromise, types.isNativeError)
    const make = vm.runInContext(REALM_MEMBRANE, context) as (port: object, errors: unknown) => Membrane
    this.#membrane = make(this.#port(), errors)
  }

  // ---- what the realm asks of the program ----

  #port(): object {
    return Object.freeze({
      __proto__: null,
      objectPrototype: Object.prototype,
      functionPrototype: Function.prototype,
      arrayPrototype: Array.prototype,
      errorPrototype: Error.prototype,
      visitor: (raw: Raw) => this.#visitor(raw),
      kindOf: (value: object) => this.#kindOf(value),
      rawOf: (value: object) => (visitOf(value) ?? ScriptThrown.visit(value))?.raw,
      isNotImplemented,
      isClass: (value: object) => /^class\b/.test(Function.prototype.toString.call(value)),
      carriedBy: (error: unknown) => ScriptThrown.carried(error),
      behindFields: behind,
      bareOf: bareMethod,
      readField: (target: FieldAccess, name: string) => this.#readField(target, name),
      writeField: (target: FieldAccess, name: string, value: unknown) => target.writeField(name, value),
      fieldNames: (target: FieldAccess) => target.fieldNames(),
      hasField: (target: FieldAccess, name: string) => target.fieldNames().includes(name),
      errorName: (error: unknown) => textOfError(error, 'name', 'Error'),
      errorMessage: (error: unknown) => textOfError(error, 'message', 'An error that cannot be shown'),
    })
  }

  #readField(record: FieldAccess, name: string): unknown {
    const value = record.readField(name)
    if (value === undefined) this.#missing = { record, name }
    return value
  }

  #kindOf(value: object): string {
    if (hasFields(value)) return 'record'
    const visit = visitOf(value)
    if (visit) return visit.guard === this ? 'own' : `visit${VISITING[visit.guard.#shape(visit.raw)]}`
    if (typeof value === 'function') {
      if (types.isProxy(value)) return 'absent'
      return Object.hasOwn(value, 'prototype') ? 'constructor' : 'function'
    }
    if (Array.isArray(value)) return 'list'
    if (types.isNativeError(value)) {
      const thrown = ScriptThrown.visit(value)
      const comesBack = thrown !== undefined && (thrown.guard === this || !isObject(thrown.raw))
      return comesBack ? 'thrown' : 'error'
    }
    if (types.isProxy(value)) return 'plain'
    const prototype = Object.getPrototypeOf(value) as object | null
    // The prototype of Object.prototype, the program's or Node's, is null.
    if (prototype === null || Object.getPrototypeOf(prototype) === null)
      return Object.isFrozen(value) ? 'frozen' : 'plain'
    return Reflect.ownKeys(value).length ? 'plain' : 'instance'
  }

  // ---- what the program asks of the realm ----

  /** What is called in the realm throws only errors of the program's. */
  #ask<T>(work: (membrane: Membrane) => T): T {
    return this.#enter(() => {
      try {
        return work(this.#membrane)
      } catch (error) {
        throw this.#outward(error)
      }
    })
  }

  #outward(thrown: unknown): Error {
    if (isOwnError(thrown)) return thrown
    const [name, message, stack] = this.#told(thrown)
    const text = name === undefined ? message : errorText(name, this.#explained(message, stack), stack)
    return new ScriptThrown(text, { guard: this, raw: thrown as Raw }, { name: name ?? 'Error', message })
  }

  /** The message, with what was undefined where it only says what was read. */
  #explained(message: string, stack: string): string {
    const place = placeOf(stack)
    const line = place && this.#files.get(place.file)?.split('\n')[place.line - 1]
    return line ? explainUndefinedRead(message, line, place.column - 1, this.#missingField()) : message
  }

  #missingField(): MissingField | undefined {
    const { record, name } = this.#missing ?? {}
    const why = record && name !== undefined && record.whyNoField(name)
    return why ? { name, why } : undefined
  }

  #told(thrown: unknown): [name: string | undefined, message: string, stack: string] {
    const said: string[] = []
    try {
      this.#membrane.tell(thrown, said)
      return [said[0], said[1] ?? '', said[2] ?? '']
    } catch {
      return [undefined, 'An error that cannot be shown', '']
    }
  }

  /** Gives a compiled script what it needs of the realm. No code of the script runs yet. */
  ready(script: Raw): Raw {
    return this.#membrane.ready(script)
  }

  /** Runs a compiled script (see realm.ts) with values of the program's. `kept` gets what became of them. */
  run(script: Raw, values: unknown[], kept: unknown[], include = false): unknown {
    return this.#ask((membrane) =>
      include ? membrane.runInclude(script, values, kept) : membrane.run(script, values, kept)
    )
  }

  runModule(path: string, script: Raw, require: (path: string) => unknown): void {
    this.#ask((membrane) => membrane.runModule(path, script, require))
  }

  dataModule(path: string, text: string): void {
    this.#ask((membrane) => membrane.dataModule(path, text))
  }

  exportsOf(path: string): unknown {
    return this.#ask((membrane) => membrane.exportsOf(path))
  }

  /** The value of a global name; the global object itself without one. */
  globalOf(name?: string): unknown {
    return this.#ask((membrane) => membrane.globalOf(name))
  }

  /** Stacks of errors show places in this file. */
  file(name: string, code: string): void {
    if (this.#files.size >= MOST_FILES) this.#files.clear()
    this.#files.set(name, code)
    this.#membrane.file(name)
  }

  /** Gives scripts a global name for good. */
  install(name: string, value: unknown): void {
    this.#membrane.install(name, value)
  }

  /** Gives scripts a global name whose value is asked for. */
  expose(name: string, find: () => unknown): void {
    this.#membrane.expose(name, find)
  }

  settle(open: Raw): void {
    this.#membrane.settle(open)
  }

  /** Takes away what scripts left behind. @returns false when only a new realm will do */
  tidy(): boolean {
    this.#missing = undefined
    try {
      return this.#membrane.tidy()
    } catch {
      return false
    }
  }

  // ---- objects of scripts in the program ----

  /** The program's object that one of the realm's stands for. */
  behind(raw: Raw): object | undefined {
    return this.#ask((membrane) => membrane.behind(raw))
  }

  #shape(raw: Raw): 'function' | 'list' | 'object' {
    return this.#ask((membrane) => membrane.shape(raw))
  }

  #visitor(raw: Raw): object {
    let visitor = this.#visitors.get(raw)
    if (!visitor) {
      const visit: Visit = { guard: this, raw }
      const shape = this.#shape(raw)
      const shadow = SHADOWS[shape]()
      const handler = shape === 'object' ? this.#objects : shape === 'list' ? this.#lists : this.#functions
      visitor = visits.put(new Proxy(Object.assign(shadow, { visit }), handler as ProxyHandler<Shadow>), visit)
      this.#visitors.set(raw, visitor)
    }
    return visitor
  }

  readonly #objects: ProxyHandler<Shadow> = {
    get: ({ visit: { raw } }, key) =>
      key === Symbol.toPrimitive
        ? (hint: string) => this.#ask((membrane) => membrane.primitive(raw, hint))
        : this.#ask((membrane) => membrane.get(raw, key)),
    set: ({ visit: { raw } }, key, value) => this.#ask((membrane) => membrane.set(raw, key, value)),
    has: ({ visit: { raw } }, key) => this.#ask((membrane) => membrane.has(raw, key)),
    deleteProperty: ({ visit: { raw } }, key) => this.#ask((membrane) => membrane.remove(raw, key)),
    ownKeys: ({ visit: { raw } }) => this.#ask((membrane) => copyOf(membrane.keys(raw))),
    getOwnPropertyDescriptor: ({ visit: { raw } }, key) =>
      this.#ask((membrane) => {
        const owns = membrane.owns(raw, key)
        if (owns === 0) return undefined
        return { value: membrane.get(raw, key), writable: true, enumerable: owns === 2, configurable: true }
      }),
    getPrototypeOf: ({ visit: { raw } }) => this.#ask((membrane) => membrane.above(raw)) as object | null,
    defineProperty: () => false,
    setPrototypeOf: () => false,
    preventExtensions: () => false,
  }

  readonly #lists: ProxyHandler<Shadow> = {
    ...this.#objects,
    // The program goes through a list by functions of its own.
    get: (shadow, key, receiver) =>
      key in Array.prototype && key !== 'length' && key !== 'toString'
        ? (Array.prototype[key as keyof unknown[]] as unknown)
        : (this.#objects.get!(shadow, key, receiver) as unknown),
    getOwnPropertyDescriptor: (shadow, key) =>
      key === 'length'
        ? { value: this.#objects.get!(shadow, key, shadow), writable: true, enumerable: false, configurable: false }
        : this.#objects.getOwnPropertyDescriptor!(shadow, key),
  }

  readonly #functions: ProxyHandler<Shadow & (() => void)> = {
    ...(this.#objects as ProxyHandler<Shadow & (() => void)>),
    ownKeys: (shadow) => [...new Set(['prototype', ...(this.#objects.ownKeys!(shadow) as string[])])],
    getOwnPropertyDescriptor: (shadow, key) =>
      key === 'prototype'
        ? { value: this.#objects.get!(shadow, key, shadow), writable: true, enumerable: false, configurable: false }
        : this.#objects.getOwnPropertyDescriptor!(shadow, key),
    apply: ({ visit: { raw } }, self, list) => this.#ask((membrane) => membrane.call(raw, self, list as unknown[])),
    construct: ({ visit: { raw } }, list) => this.#ask((membrane) => membrane.make(raw, list as unknown[])),
  }
}

/** What stands in for an object in its proxy. Its own properties are never seen. */
interface Shadow {
  visit: Visit
}

const VISITING = { object: 'or', list: 'ing list', function: 'ing function' }
const SHADOWS: Record<'function' | 'list' | 'object', () => object> = {
  object: () => ({}),
  list: () => [],
  function: () => function () {},
}

function copyOf(list: string[]): string[] {
  const copy: string[] = []
  for (let at = 0; at < list.length; at++) copy.push(list[at]!)
  return copy
}

/** Errors of the program have plain texts; anything else that it throws says nothing. */
function textOfError(error: unknown, key: 'name' | 'message', otherwise: string): string {
  if (!types.isNativeError(error)) return otherwise
  const text: unknown = ScriptThrown.told(error)?.[key] ?? error[key]
  return typeof text === 'string' ? text : otherwise
}
