// What `@servicenow/glide` is in unit tests: the project's own Glide implementation, on the instance of the running test.

import type { Glide } from '../../src/instance/glide/index.ts'

let current: Glide | undefined

/** Says whose API the modules under test get from now on. */
export function useGlide(glide: Glide | undefined): void {
  current = glide
}

/** Modules import the API before there is an instance: each use asks the instance of the moment. */
function live(name: string): never {
  const there = (): Record<string, unknown> => {
    if (!current) throw new Error(`${name} was used outside of useInstance(): there is no instance`)
    const found = name.split('.').reduce((holder, part) => holder[part] as Record<string, unknown>, current.globals)
    return found
  }
  const proxy: unknown = new Proxy(function () {}, {
    get: (_target, property) => there()[property as string],
    construct: (_target, args) => Reflect.construct(there() as unknown as new () => object, args),
    apply: (_target, self, args) => Reflect.apply(there() as unknown as () => unknown, self, args),
  })
  return proxy as never
}

export const GlideRecord = live('GlideRecord')
export const GlideRecordSecure = live('GlideRecordSecure')
export const GlideAggregate = live('GlideAggregate')
export const GlideDateTime = live('GlideDateTime')
export const GlideDate = live('GlideDate')
export const GlideDuration = live('GlideDuration')
export const GlidePluginManager = live('GlidePluginManager')
export const GlideTableHierarchy = live('GlideTableHierarchy')
export const gs = live('gs')

/** `@servicenow/glide/sn_cmdb`, which glide-sn-cmdb.ts hands on. */
export const IdentificationEngine = live('sn_cmdb.IdentificationEngine')
