// What ServiceNow's typings name and the local instance does not do throws with its name: never a polite nothing.

import methods from './documented-methods.json'
import reference from './reference-methods.json'

/** A class (its instance and static methods) or a plain object of methods such as `gs`. */
type Target = object

/** Own properties of every function, which must stay as they are. */
const FUNCTION_PROPERTIES = new Set(['name', 'length', 'prototype', 'arguments', 'caller'])

/**
 * The method names that ServiceNow's typings give to a class, e.g. `GlideDateTime` or `sn_cmdb.IdentificationEngine`.
 * Source: documented-methods.json, written by scripts/glide-api/generate.mjs.
 */
export function documentedMethods(className: string): string[] {
  const names = (methods as Record<string, string[]>)[className]
  if (!names) {
    throw new Error(
      `No documented methods are known of ${className}: add it to the classes of scripts/glide-api/generate.mjs and run that`
    )
  }
  return names
}

/** The method names of a class's page in the global part of ServiceNow's Server API reference; none for a class without one. */
export const globalMethods = (className: string): string[] =>
  (reference as Record<string, { methods: string[] }>)[`${className} (global)`]?.methods ?? []

const throwers = new WeakSet<object>()

/** Whether a value is a method or class that only throws with its name. */
export const isNotImplemented = (value: unknown): boolean => typeof value === 'function' && throwers.has(value)

function thrower(name: string): () => never {
  // No function that `new` can be used on: it is not a class.
  const notImplemented = (): never => {
    throw new Error(`${name} is not implemented by the local instance`)
  }
  throwers.add(notImplemented)
  return notImplemented
}

/** A class that is not there: it throws `<name> is not implemented by the local instance` however it is used. */
export function absentClass(name: string): object {
  const refuse = thrower(name)
  const absent = new Proxy(function () {}, {
    // Symbols and `prototype` are what the language itself asks for, as in `instanceof`.
    get: (target, key, receiver) =>
      typeof key === 'symbol' || key === 'prototype' ? Reflect.get(target, key, receiver) : refuse(),
    construct: refuse,
    apply: refuse,
  })
  throwers.add(absent)
  return absent
}

/**
 * Gives a class (or an object such as `gs`) a method for each documented name it lacks, which throws
 * `<className>.<method> is not implemented by the local instance`. The typings don't tell static methods from others,
 * so a class gets the thrower as both. Methods that are there, inherited ones too, are left alone. What the class's page in
 * ServiceNow's Server API reference documents counts as well (reference-methods.json, by scripts/glide-api/reference.mjs).
 */
export function completeWithThrowers(target: Target, className: string, documentedMethodNames: Iterable<string>): void {
  const places: object[] = typeof target === 'function' ? [target.prototype as object, target] : [target]
  const onItsPage = (reference as Record<string, { methods: string[] }>)[className]?.methods ?? []
  for (const name of new Set([...documentedMethodNames, ...onItsPage])) {
    if (places.some((place) => implementsMethod(place, name))) continue
    for (const place of places) {
      if (typeof place === 'function' && FUNCTION_PROPERTIES.has(name)) continue
      Object.defineProperty(place, name, {
        value: thrower(`${className}.${name}`),
        writable: true,
        configurable: true,
        enumerable: false,
      })
    }
  }
}

/** What every JavaScript object or function has anyway, toString for one, does not count as implemented. */
function implementsMethod(place: object, name: string): boolean {
  for (
    let owner: object | null = place;
    owner && owner !== Object.prototype && owner !== Function.prototype;
    owner = Object.getPrototypeOf(owner) as object | null
  ) {
    if (Object.hasOwn(owner, name) && !(typeof place === 'function' && FUNCTION_PROPERTIES.has(name))) return true
  }
  return false
}
