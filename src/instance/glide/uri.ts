// GlideURI: parameters of an address. Source: ServiceNow docs, australia: c_GlideURIScopedAPI. A script here has no address of
// its own, so it starts with none.

import { textOf } from './caller.ts'

/** The constructor that scripts get. */
export const GlideURI = function (): object {
  const parameters = new Map<string, string>()
  return {
    get: (name: unknown) => parameters.get(textOf(name)) ?? null,
    set: (name: unknown, value: unknown) => void parameters.set(textOf(name), textOf(value)),
    getFileFromPath: () => '',
    toString(path?: unknown): string {
      const query = [...parameters].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      return `${textOf(path)}${query.length ? '?' : ''}${query.join('&')}`
    },
  }
}
