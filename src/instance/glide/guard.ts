// Stands between the scripts of a scope and the objects of the program: a script that holds an object of the API finds
// its own realm's prototypes and errors on it, never the program's, through which it could get at the rest.
import vm from 'node:vm'
import { hasFields } from './proxy.ts'

type Key = string | symbol
type Callable = (...args: unknown[]) => unknown

/** What a scope's realm is made of. */
interface Realm {
  objectPrototype: object
  functionPrototype: object
  makeArray: () => unknown[]
  makeError: (name: string, message: string) => Error
}

const REALM = `({
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

/** Leads from what a script holds to the object of the program. */
const originals = new WeakMap<object, object>()

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

/** The object of the program behind what a script passes; anything else as it is. */
export const original = <T>(value: T): T =>
  isObject(value) ? ((originals.get(value) as T | undefined) ?? value) : value

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
    if (!isObject(value) || originals.has(value)) return value
    const known = this.#handed.get(value)
    if (known) return known
    if (!isOfProgram(value)) return value
    if (Array.isArray(value)) return this.#list(value)
    if (value instanceof Error) return this.#error(value)
    const proxy = typeof value === 'function' ? this.#function(value as Callable) : this.#object(value)
    originals.set(proxy, value)
    this.#handed.set(value, proxy)
    return proxy
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

  /** Runs work of the program for a script: what it gives and what it throws are the script's own. */
  #work(work: () => unknown): unknown {
    try {
      return this.hand(work())
    } catch (error) {
      throw this.hand(error)
    }
  }

  #member(target: object, key: Key, own: object): unknown {
    const value: unknown = Reflect.get(target, key)
    const common: unknown = Reflect.get(typeof target === 'function' ? Function.prototype : Object.prototype, key)
    // What every object has, a script finds as that of its own realm.
    return value === common && common !== undefined ? Reflect.get(own, key) : this.hand(value)
  }

  #object(target: object): object {
    const own = this.#realm.objectPrototype
    const plain = Object.getPrototypeOf(target) === Object.prototype
    const writable = plain || hasFields(target)
    return new Proxy({}, this.#traps(target, own, writable, []))
  }

  #function(target: Callable): object {
    const traps = this.#traps(target, this.#realm.functionPrototype, false, ['prototype'])
    return new Proxy(function () {}, {
      ...traps,
      apply: (_shadow, self, args) =>
        this.#work(() => Reflect.apply(target, original(self), (args as unknown[]).map(original))),
      construct: (_shadow, args) =>
        this.#work(() => Reflect.construct(target, (args as unknown[]).map(original))) as object,
    })
  }

  /** @param fixed own keys of the proxy's stand-in, which a proxy must not hide */
  #traps(target: object, own: object, writable: boolean, fixed: string[]): ProxyHandler<object> {
    return {
      get: (_shadow, key) => {
        try {
          return this.#member(target, key, own)
        } catch (error) {
          throw this.hand(error)
        }
      },
      set: (_shadow, key, value) =>
        writable ? this.#work(() => Reflect.set(target, key, original(value))) === true : true,
      has: (_shadow, key) => Reflect.has(target, key),
      getPrototypeOf: () => {
        const prototype = Object.getPrototypeOf(target) as object
        const common = prototype === Object.prototype || prototype === Function.prototype
        return common ? own : (this.hand(prototype) as object)
      },
      ownKeys: () => [...new Set([...fixed, ...Reflect.ownKeys(target)])],
      getOwnPropertyDescriptor: (shadow, key) => {
        if (fixed.includes(String(key))) return Reflect.getOwnPropertyDescriptor(shadow, key)
        const found = Reflect.getOwnPropertyDescriptor(target, key)
        return (
          found && { value: this.#member(target, key, own), enumerable: found.enumerable, configurable: true, writable }
        )
      },
      deleteProperty: (_shadow, key) => (writable ? Reflect.deleteProperty(target, key) : false),
      defineProperty: () => false,
      setPrototypeOf: () => false,
      preventExtensions: () => false,
    }
  }
}

const guards = new WeakMap<vm.Context, Guard>()

/** The guard of a scope's context. */
export function guardOf(context: vm.Context): Guard {
  let guard = guards.get(context)
  if (!guard) guards.set(context, (guard = new Guard(context)))
  return guard
}
