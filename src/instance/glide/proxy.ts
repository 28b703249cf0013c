// Lets scripts write `gr.column` and `gr.column = value`: methods by name, everything else is a column.

/** Leads from the proxy that a script holds to the object behind it. */
export const BEHIND: unique symbol = Symbol('behind')

/** The object behind a proxy made here, or the value itself. */
export const behind = <T>(value: T): T => (value as { [BEHIND]?: T } | null | undefined)?.[BEHIND] ?? value

export interface FieldAccess {
  /** The value of a column, undefined when there is none of that name. */
  readField(name: string): unknown
  /** Sets a column; false when there is none of that name. */
  writeField(name: string, value: unknown): boolean
  fieldNames(): string[]
}

/** Makes the methods of a class work whether they are called on the proxy or on the object behind it. */
export function callableThroughProxy(klass: { prototype: object }): void {
  for (const name of Object.getOwnPropertyNames(klass.prototype)) {
    const { value } = Object.getOwnPropertyDescriptor(klass.prototype, name)!
    if (typeof value !== 'function' || name === 'constructor') continue
    const method = function (this: { [BEHIND]?: object }, ...args: unknown[]): unknown {
      const self = this[BEHIND] ?? this
      const result: unknown = value.apply(self, args)
      return result === self ? this : result
    }
    Object.defineProperty(klass.prototype, name, { value: method, writable: true, configurable: true })
  }
}

const handler: ProxyHandler<FieldAccess & object> = {
  get(target, name, receiver) {
    if (name === BEHIND) return target
    if (typeof name === 'symbol' || name in target) return Reflect.get(target, name, receiver)
    return target.readField(name)
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
}

export const withFields = <T extends FieldAccess & object>(target: T): T =>
  new Proxy(target, handler as ProxyHandler<T>)
