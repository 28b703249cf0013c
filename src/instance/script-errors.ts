// What scripts throw, made safe to handle: a thrown value can be a trap (a proxy, a getter or a toString that never ends).

import { types } from 'node:util'
import { explainUndefined } from './script-contexts.ts'

/** A script threw something. The message says what, and where in the script. */
export class ScriptError extends Error {
  override name = 'ScriptError'

  static override [Symbol.hasInstance](thrown: unknown): boolean {
    return isOf(this.prototype, thrown)
  }
}

/** As `instanceof`, but without running any code of a script: a proxy is of no class. */
export function isOf(prototype: object, thrown: unknown): boolean {
  for (let at: unknown = thrown; typeof at === 'object' && at !== null; at = Object.getPrototypeOf(at)) {
    if (types.isProxy(at)) return false
    if (at === prototype) return true
  }
  return false
}

/** Whether an error is one of this program's own. */
export const isOwnError = (thrown: unknown): thrown is Error => isOf(Error.prototype, thrown)

/** The `code` that node:vm gives its errors; empty for anything that a script could have made up by a getter. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || types.isProxy(error)) return ''
  return String(Object.getOwnPropertyDescriptor(error, 'code')?.value ?? '')
}

/** An error as the log shows it: message and the place in the script. Runs a script's own getters: only under its time limit. */
export function describeThrown(error: unknown): string {
  try {
    const { name, message, stack } = (error ?? {}) as Partial<Error>
    if (message === undefined) return String(error)
    return errorText(String(name), String(message), String(stack ?? ''))
  } catch {
    return 'An error that cannot be shown'
  }
}

/** Name, message and place of an error, as the log shows them. */
export function errorText(name: string, message: string, stack: string): string {
  const place = scriptPlace(stack)
  return `${name}: ${name === 'ReferenceError' ? explainUndefined(message) : message}${place && ` (${place})`}`
}

/** Where in a script something happened, as the engine counts: lines and columns from 1. */
export interface ScriptPlace {
  file: string
  line: number
  column: number
}

/** The innermost place of a stack that is in a script. Places on this machine are nobody's business. */
export function placeOf(stack: string): ScriptPlace | undefined {
  for (const row of stack.split('\n')) {
    const [, file = '', line = '', column = ''] = /^(?:\s+at (?:.*\()?)?([^()]*?):(\d+)(?::(\d+))?\)?$/.exec(row) ?? []
    if (file && !/^(\/|[A-Za-z]:\\|node:|file:|evalmachine)/.test(file))
      return { file, line: Number(line), column: Number(column) }
  }
  return undefined
}

/** That place as the log shows it: `name:line:column`. */
function scriptPlace(stack: string): string {
  const { file, line, column } = placeOf(stack) ?? {}
  return file ? [file, line, ...(column ? [column] : [])].join(':') : ''
}

/** A script was stopped in the middle: nothing half done stays, and no rule, map or transform may carry on after it. */
export abstract class ScriptStopped extends Error {
  /** Asked of whatever a script threw. */
  static override [Symbol.hasInstance](thrown: unknown): boolean {
    return isOf(this.prototype, thrown)
  }
}

/** A script ran longer than the transaction may. */
export class ScriptTimeout extends ScriptStopped {
  override name = 'ScriptTimeout'

  constructor(milliseconds: number) {
    super(`Transaction cancelled: maximum execution time exceeded (${milliseconds / 1000} s)`)
  }
}

/** A script took so much memory that it was stopped. Source of the text: KB0610485. */
export class MemoryDepleted extends ScriptStopped {
  override name = 'MemoryDepleted'

  constructor() {
    super('Transaction cancelled: Available memory is almost depleted')
  }
}
