// Stands between the scripts of a scope and the objects of the program: a script that holds an object of the API finds
// its own realm's prototypes and errors on it, never the program's, through which it could get at the rest.

import vm from 'node:vm'
import { hasFields } from './proxy.ts'
import { newMark } from './mark.ts'

type Key = string | symbol
type Callable = (...args: unknown[]) => unknown

/** What a scope's realm is made of. */
interface Realm {
  arrayPrototype: object
  objectPrototype: object
  functionPrototype: object
  makeArray: () => unknown[]
  makeError: (name: string, message: string) => Error
}

const REALM = `({
  arrayPrototype: Array.prototype,
  objectPrototype: Object.prototype,
  functionPrototype: Function.prototype,
  makeArray: function () { return [] },
  makeError: function (name, message) {
    var error = new Error(message)
    error.name = name
    // Exceptions of the platform's API are Java's: scripts ask them for getMessage().
    Object.defineProperty(error, 'getMessage', { value: function () { return message } })
    return error
  }
})`

/** What stands in for an object in its proxy. Its own properties are never seen. */
interface Shadow {
  target: object
  /** The script's own prototype in place of `common`, the program's. */
  own: object
  common: object
  writable: boolean
}

/** Marks the guard's proxies; those of records have their own mark. */
const guarded = newMark()

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

/** The object of the program behind what a script passes; anything else as it is. */
export function original<T>(value: T): T {
  return isObject(value) ? ((guarded.behind(value) as T | undefined) ?? value) : value
}

/** Whether an object belongs to the program: its prototypes end at the program's own Object.prototype. */
function isOfProgram(value: object): boolean {
  let last = value
  for (
    let next = Object.getPrototypeOf(last) as object | null;
    next;
    next = Object.getPrototypeOf(last) as object | null
  ) {
    last = next
  }
  return last === Object.prototype
}

export class Guard {
  readonly #realm: Realm
  readonly #handed = new WeakMap<object, object>()

  constructor(context: vm.Context) {
    this.#realm = vm.runInContext(REALM, context) as Realm
  }

  /** What a script may hold of a value: lists as its own, other objects of the program behind a proxy. */
  hand(value: unknown): unknown {
    if (!isObject(value) || guarded.behind(value)) return value
    if (hasFields(value)) return guarded.put(this.#object(value), value)
    const known = this.#handed.get(value)
    if (known) return known
    if (!isOfProgram(value)) return value
    if (Array.isArray(value)) return this.#list(value)
    if (value instanceof Error) return this.#error(value)
    const proxy = typeof value === 'function' ? this.#function(value as Callable) : this.#object(value)
    this.#handed.set(value, proxy)
    return guarded.put(proxy, value)
  }

  /** As `hand`, for a variable of a script: what it puts into a list then is in the program's list. */
  lend(value: unknown): unknown {
    if (!Array.isArray(value) || guarded.behind(value) || !isOfProgram(value)) return this.hand(value)
    const own = this.#realm.arrayPrototype
    const shadow = Object.assign([], { target: value, own, common: Array.prototype, writable: true })
    return guarded.put(new Proxy(shadow, this.#listTraps), value)
  }

  #list(value: unknown[]): unknown[] {
    const list = this.#realm.makeArray()
    for (const key of Reflect.ownKeys(value)) {
      if (key === 'length') continue
      const { enumerable = true } = Object.getOwnPropertyDescriptor(value, key)!
      const member = this.hand(value[key as unknown as number])
      Object.defineProperty(list, key, { value: member, enumerable, writable: true, configurable: true })
    }
    return list
  }

  #error(error: Error): Error {
    return this.#realm.makeError(error.name, error.message)
  }

  #call(target: Callable, self: unknown, args: unknown[]): unknown {
    try {
      const behind = original(self)
      const result: unknown = Reflect.apply(target, behind, args.map(original))
      // Methods that return their object return the one that the script has.
      return result === behind ? self : this.hand(result)
    } catch (error) {
      throw this.hand(error)
    }
  }

  /** Runs work of the program for a script: what it gives and what it throws are the script's own. */
  #work(work: () => unknown): unknown {
    try {
      return this.hand(work())
    } catch (error) {
      throw this.hand(error)
    }
  }

  /** What every object has, a script finds as that of its own realm. */
  #member({ target, own, common }: Shadow, key: Key): unknown {
    const value: unknown = Reflect.get(target, key)
    if (!isObject(value)) return value
    return value === Reflect.get(common, key) ? Reflect.get(own, key) : this.hand(value)
  }

  #object(target: object): object {
    // The prototype of a class is plain, too, but for its constructor.
    const plain = Object.getPrototypeOf(target) === Object.prototype && !Object.hasOwn(target, 'constructor')
    const writable = hasFields(target) || plain
    const shadow: Shadow = { target, own: this.#realm.objectPrototype, common: Object.prototype, writable }
    return new Proxy(shadow, this.#traps)
  }

  #function(target: Callable): object {
    const own = this.#realm.functionPrototype
    const shadow = Object.assign(function () {}, { target, own, common: Function.prototype, writable: false })
    return new Proxy(shadow, this.#functionTraps)
  }

  readonly #traps: ProxyHandler<Shadow> = {
    get: (shadow, key) => {
      try {
        return this.#member(shadow, key)
      } catch (error) {
        throw this.hand(error)
      }
    },
    // Objects of classes and functions take no properties: the program might call what a script puts there.
    set: ({ target, writable }, key, value) =>
      !writable || this.#work(() => Reflect.set(target, key, original(value))) === true,
    has: ({ target }, key) => Reflect.has(target, key),
    getPrototypeOf: ({ target, own, common }) => {
      const prototype = Object.getPrototypeOf(target) as object
      return prototype === common ? own : (this.hand(prototype) as object)
    },
    ownKeys: ({ target }) => Reflect.ownKeys(target),
    getOwnPropertyDescriptor: (shadow, key) => {
      const found = Reflect.getOwnPropertyDescriptor(shadow.target, key)
      if (!found) return undefined
      const { writable } = shadow
      return { value: this.#member(shadow, key), enumerable: found.enumerable, configurable: true, writable }
    },
    deleteProperty: ({ target, writable }, key) => writable && Reflect.deleteProperty(target, key),
    defineProperty: () => false,
    setPrototypeOf: () => false,
    preventExtensions: () => false,
  }

  readonly #listTraps: ProxyHandler<Shadow & unknown[]> = {
    ...(this.#traps as ProxyHandler<Shadow & unknown[]>),
    // A list has its length for good.
    getOwnPropertyDescriptor: (shadow, key) =>
      key === 'length'
        ? { ...Reflect.getOwnPropertyDescriptor(shadow.target, key), configurable: false }
        : this.#traps.getOwnPropertyDescriptor!(shadow, key),
    defineProperty: ({ target }, key, { value }) => Reflect.set(target, key, original(value)),
  }

  readonly #functionTraps: ProxyHandler<Shadow & Callable> = {
    ...(this.#traps as ProxyHandler<Shadow & Callable>),
    // A function has its `prototype` for good: a proxy must not hide that.
    ownKeys: ({ target }) => [...new Set(['prototype', ...Reflect.ownKeys(target)])],
    getOwnPropertyDescriptor: (shadow, key) =>
      key === 'prototype'
        ? Reflect.getOwnPropertyDescriptor(shadow, key)
        : this.#traps.getOwnPropertyDescriptor!(shadow, key),
    apply: ({ target }, self, args) => this.#call(target as Callable, self, args),
    construct: ({ target }, args) =>
      this.#work(() => Reflect.construct(target as Callable, (args as unknown[]).map(original))) as object,
  }
}

const guards = new WeakMap<vm.Context, Guard>()

/** The guard of a scope's context. */
export function guardOf(context: vm.Context): Guard {
  let guard = guards.get(context)
  if (!guard) guards.set(context, (guard = new Guard(context)))
  return guard
}
