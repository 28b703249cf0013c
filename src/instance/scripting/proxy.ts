// Lets scripts write `gr.column` and `gr.column = value`: methods by name, everything else is a column.

import { isNotImplemented } from './not-implemented.ts'
import { newMark } from './mark.ts'

/** Marks these proxies. */
const fielded = newMark()

/** The object behind a proxy made here, or the value itself. */
export const behind = <T>(value: T): T =>
  value !== null && typeof value === 'object' ? ((fielded.behind(value) as T | undefined) ?? value) : value

/** Whether an object is such a proxy. */
export const hasFields = (value: object): boolean => fielded.behind(value) !== undefined

export interface FieldAccess {
  /** The value of a column, undefined when there is none of that name. */
  readField(name: string): unknown
  /** Sets a column; false when there is none of that name. */
  writeField(name: string, value: unknown): boolean
  fieldNames(): string[]
  /** Why there is none of a name, such as `incident has no column x`; empty for what has no columns anyway. */
  whyNoField(name: string): string
}

/** The methods themselves, by what {@link callableThroughProxy} has put in their place. */
const bare = new WeakMap<object, (...args: unknown[]) => unknown>()

/** The method of a class as it works on the object behind a proxy; undefined for any other function. */
export const bareMethod = (method: object): ((...args: unknown[]) => unknown) | undefined => bare.get(method)

/** Makes the methods of a class work whether they are called on the proxy or on the object behind it. */
export function callableThroughProxy(klass: { prototype: object }): void {
  for (const name of Object.getOwnPropertyNames(klass.prototype)) {
    const { value } = Object.getOwnPropertyDescriptor(klass.prototype, name)!
    if (typeof value !== 'function' || name === 'constructor') continue
    const { method } = {
      method(this: object, ...args: unknown[]): unknown {
        const self = behind(this)
        const result: unknown = value.apply(self, args)
        return result === self ? this : result
      },
    }
    bare.set(method, value as (...args: unknown[]) => unknown)
    Object.defineProperty(klass.prototype, name, { value: method, writable: true, configurable: true })
  }
}

/** What every JavaScript object has by these names is of no use to a script, and leads out of its scope. */
const HIDDEN = new Set(['constructor', '__proto__'])
/** The methods that serve the proxy itself. */
const ACCESS = new Set(['readField', 'writeField', 'fieldNames', 'whyNoField'])

const HANDLER: ProxyHandler<FieldAccess & object> = {
  get(target, name, receiver) {
    if (typeof name === 'symbol') return Reflect.get(target, name, receiver)
    if (!(name in target) || HIDDEN.has(name) || ACCESS.has(name)) return target.readField(name)
    const member: unknown = Reflect.get(target, name, receiver)
    // A column is not hidden by a method that is missing.
    return isNotImplemented(member) ? (target.readField(name) ?? member) : member
  },
  set(target, name, value) {
    if (typeof name === 'string') target.writeField(name, value)
    return true
  },
  has: (target, name) => name in target || (typeof name === 'string' && target.fieldNames().includes(name)),
  ownKeys: (target) => target.fieldNames(),
  getOwnPropertyDescriptor: (target, name) =>
    typeof name === 'string' && target.fieldNames().includes(name)
      ? { enumerable: true, configurable: true, value: target.readField(name) }
      : undefined,
  defineProperty: () => false,
  deleteProperty: () => false,
  setPrototypeOf: () => false,
  preventExtensions: () => false,
}

export function withFields<T extends FieldAccess & object>(target: T): T {
  return fielded.put(new Proxy(target, HANDLER as ProxyHandler<T>), target)
}
