// The scripts of a definition around IRE: before it, `input` with one element a row; after it, what IRE was given and said.
// Source: the template in a published export of cmdb_inst_application_feed.

import type { Platform } from '../platform.ts'
import type { Definition } from './definition.ts'
import type { Payload, Result } from './ire/payload.ts'
import { runScript } from './scripts.ts'

/** One row as the scripts see it: status SKIPPED drops it, for the reason given. */
export interface ScriptRow {
  status: string
  reason: string
  payload: Payload
}

/** Lets the script change or drop rows. @throws Error that names the script */
export function runBefore(instance: Platform, definition: Definition, payloads: Payload[], runId: string): ScriptRow[] {
  const rows: ScriptRow[] = payloads.map((payload) => ({ status: '', reason: '', payload }))
  if (!definition.beforeScript) return rows
  // On the platform these objects are none of JavaScript: as texts they are JSON.
  for (const row of rows) {
    asJson(row.payload)
    asJson(row)
  }
  runScript(
    instance,
    definition.scope,
    definition.beforeScript,
    { input: asJson(rows), runId },
    `before script of ${definition.name}`
  )
  return rows.map((row) => ({
    status: String(row.status ?? ''),
    reason: String(row.reason ?? ''),
    payload: JSON.parse(JSON.stringify(row.payload)) as Payload,
  }))
}

/** @throws Error that names the script */
export function runAfter(
  instance: Platform,
  definition: Definition,
  rows: ScriptRow[],
  results: Result[],
  runId: string
): void {
  if (!definition.afterScript) return
  const ireInput = readOnly(rows)
  const ireOutput = readOnly(results)
  runScript(
    instance,
    definition.scope,
    definition.afterScript,
    { ireOutput, ireInput, runId },
    `after script of ${definition.name}`
  )
}

function asJson<T extends object>(value: T): T {
  return Object.defineProperty(value, 'toString', {
    value: () => JSON.stringify(value),
    enumerable: false,
    configurable: true,
  })
}

function readOnly<T extends object>(list: T[]): readonly T[] {
  const copy = JSON.parse(JSON.stringify(list)) as T[]
  const freeze = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    Object.values(value).forEach(freeze)
    Object.freeze(asJson(value))
  }
  freeze(copy)
  return copy
}
