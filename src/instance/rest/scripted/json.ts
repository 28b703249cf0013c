// What a script gives as the body of its answer, as plain data. Reading a script's objects runs its code: only within a
// transaction.

import { types } from 'node:util'
import { hasFields } from '../../scripting/proxy.ts'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** Deeper than any answer, and not near the end of the call stack. */
const DEEPEST = 400

/**
 * The data of a value: objects and lists with what they hold, elements of records as their text. Functions are left out.
 * @throws Error for what cannot be written: an object that holds itself
 */
export function dataOf(value: unknown, holders: unknown[] = []): Json | undefined {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return undefined
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'object') return typeof value === 'bigint' ? String(value) : Number(value)
  if (hasFields(value) || isOfClass(value)) return String(value)
  if (holders.includes(value) || holders.length > DEEPEST) {
    throw new Error(
      'The body of the response cannot be serialized: an object in it holds itself, or is nested too deeply'
    )
  }
  const inside = [...holders, value]
  if (Array.isArray(value)) return value.map((item) => dataOf(item, inside) ?? null)
  const { toJSON } = value as { toJSON?: unknown }
  if (typeof toJSON === 'function') return dataOf(toJSON.call(value, ''), inside)
  const members = Object.entries(value).map(([name, member]) => [name, dataOf(member, inside)] as const)
  return Object.fromEntries(members.filter(([, member]) => member !== undefined)) as Json
}

/** An object of the platform's API, a GlideDateTime for one. What stands for an object of a script is a proxy. */
function isOfClass(value: object): boolean {
  if (types.isProxy(value) || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype !== null && prototype !== Object.prototype
}
