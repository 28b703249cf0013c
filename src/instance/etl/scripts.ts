// Scripts of definitions see a batch at once: (batch, output) for values, (input, runId) around IRE.
// Source: ServiceNow docs, cmdb-rte-operation-types; installed-with-bcm ("ES5 only"); the template of a published export.

import { parse } from 'acorn'
import type { Platform } from '../platform.ts'
import { ScriptStopped } from '../script-errors.ts'
import type { Field } from './definition.ts'
import type { Value } from './operations/operation.ts'

/** What a script sees of one record: its inputs by field name, and all of them joined as `input`. */
export function scriptInput(fields: Field[], values: Value[]): Record<string, Value> {
  const named = Object.fromEntries(fields.map(({ field }, at) => [field, values[at] ?? null]))
  const input = fields.length === 1 ? (values[0] ?? null) : values.map((value) => value ?? '').join('|')
  return { input, ...named }
}

/** What a script left in output[i]: empty texts are empty. */
export function outputValue(value: unknown): Value {
  return value === null || value === undefined || String(value) === '' ? null : String(value)
}

const CHECKED = new Set<string>()

/** @throws Error that names the script: when it is no ES5, or when it throws */
export function runScript(
  instance: Platform,
  scope: string,
  script: string,
  bindings: Record<string, unknown>,
  name: string
): void {
  if (!CHECKED.has(script)) {
    try {
      parse(script, { ecmaVersion: 5, allowReturnOutsideFunction: true })
    } catch (error) {
      throw new Error(`${name}: scripts of the Robust Transform Engine are ES5: ${(error as Error).message}`)
    }
    CHECKED.add(script)
  }
  try {
    instance.scripts.run(scope, script, bindings, name)
  } catch (error) {
    if (error instanceof ScriptStopped) throw error
    throw new Error(`${name}: ${instance.scripts.describe(error)}`)
  }
}
