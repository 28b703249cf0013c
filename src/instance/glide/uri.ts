// GlideURI: parameters of an address. Source: ServiceNow docs, australia: c_GlideURIScopedAPI, GlideURIGlobalAPI. A script here has no address of
// its own, so it starts with none.

import { textOf } from './caller.ts'

/** The constructor that scripts get. */
export const GlideURI = function (): object {
  const parameters = new Map<string, string>()
  return {
    get: (name: unknown) => parameters.get(textOf(name)) ?? null,
    set: (name: unknown, value: unknown) => void parameters.set(textOf(name), textOf(value)),
    getFileFromPath: () => '',
    deleteParameter: (name: unknown) => void parameters.delete(textOf(name)),
    /** Those whose names begin so. */
    deleteMatchingParameter(start: unknown): void {
      for (const name of parameters.keys()) if (name.startsWith(textOf(start))) parameters.delete(name)
    },
    getMap: () => ({
      get: (name: unknown) => parameters.get(textOf(name)) ?? null,
      containsKey: (name: unknown) => parameters.has(textOf(name)),
      size: () => parameters.size,
    }),
    setView: (view: unknown) => void parameters.set('sysparm_view', textOf(view)),
    toString(path?: unknown): string {
      const query = [...parameters].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      return `${textOf(path)}${query.length ? '?' : ''}${query.join('&')}`
    },
  }
}
