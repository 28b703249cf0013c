// Who an object of the Glide API works for, and the text of what scripts pass to it.

import type { Platform } from '../platform.ts'

/** The instance, and the scope whose rights count. */
export interface Caller {
  instance: Platform
  scope: string
}

/** Any value that a script passes as text: elements and wrapped objects speak for themselves. */
export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

/** A flag as scripts pass it: `true`, `'true'`, an element of a true column. */
export function flagOf(value: unknown): boolean {
  return value === true || /^(true|1)$/i.test(textOf(value))
}
