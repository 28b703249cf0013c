// Documented objects of the browser whose parts that are not here say so by name, instead of doing nothing.

/** @param name as scripts know the object */
export function namingWhatIsMissing<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, property) {
      if (property in target || typeof property === 'symbol') {
        const value: unknown = Reflect.get(target, property, target)
        return typeof value === 'function' ? value.bind(target) : value
      }
      if (property === 'then' || property === 'toJSON') return undefined
      return () => {
        throw new Error(`${name}.${property} is not implemented by the local instance`)
      }
    },
  })
}
