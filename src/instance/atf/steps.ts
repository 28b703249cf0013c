// The steps of a test as their records describe them, and their inputs with the outputs of earlier steps put in.
// Source: records of @servicenow/sdk 4.9.0 (sys_atf_step, sys_variable_value).

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import { TEST_STEP_KINDS, type TestStepKind } from '../platform/index.ts'
import type { Platform } from '../platform.ts'
import type { TestUnderWay } from './test.ts'

export type Inputs = Record<string, string>

export interface Step {
  sysId: string
  order: number
  /** Its step configuration; only a name for one that is not known. */
  kind: TestStepKind
  description: string
  /** Scope whose step it is. */
  scope: string
  /** Milliseconds in which a check that fails is tried again. */
  timeout: number
  /** As recorded, by the sys_id of the variable. */
  values: Map<string, string>
}

const KINDS = new Map(TEST_STEP_KINDS.map((kind) => [kind.sysId, kind]))

/** The active steps of a test, in their order. */
export function stepsOf(platform: Platform, test: string): Step[] {
  const rows = platform.database.select(where('sys_atf_step', { test, active: 'true' }, 'order'))
  return rows.map((row) => stepOf(platform, row))
}

function stepOf(platform: Platform, row: Row): Step {
  const sysId = text(row, 'sys_id')
  const config = text(row, 'step_config')
  const values = platform.database.select(
    where('sys_variable_value', { document: 'sys_atf_step', document_key: sysId })
  )
  return {
    sysId,
    order: Number(row.order ?? 0),
    kind: KINDS.get(config) ?? { sysId: config, name: text(row, 'display_name') || config, category: 'unknown' },
    description: text(row, 'description'),
    scope: platform.scopeName(text(row, 'sys_scope')) || 'global',
    timeout: millisecondsOf(text(row, 'timeout')),
    values: new Map(values.map((value) => [text(value, 'variable'), text(value, 'value')])),
  }
}

/** A duration is kept as the time since 1970. */
const millisecondsOf = (duration: string): number => Date.parse(`${duration.replace(' ', 'T')}Z`) || 0

/** The inputs by name. @throws Error that names an output that no earlier step has */
export function inputsOf(step: Step, test: TestUnderWay): Inputs {
  const inputs: Inputs = {}
  for (const [name, variable] of Object.entries(step.kind.inputs ?? {})) {
    // Scripts ask for outputs themselves.
    const given = step.values.get(variable)
    if (given === undefined) continue
    inputs[name] = name === 'script' ? given : withOutputs(given, test)
  }
  return inputs
}

const OUTPUT = /\{\{step\[['"]([^'"]+)['"]\]\.([\w.]+)\}\}/g

function withOutputs(given: string, test: TestUnderWay): string {
  return given.replace(OUTPUT, (_, sysId: string, path: string) => outputAt(sysId, path, test))
}

/** Behind a record that a step put out, fields follow after dots: `first_record.number`. */
function outputAt(sysId: string, path: string, test: TestUnderWay): string {
  const [name = '', ...rest] = path.split('.')
  const outputs = test.outputs.get(sysId)
  const value = outputs?.[name]
  if (value === undefined)
    throw new Error(
      `Expected an output ${name} of an earlier step ${sysId}, got none: does that step come before this one?`
    )
  if (!rest.length) return value
  const { platform } = test
  const table = name === 'user' ? 'sys_user' : (outputs?.table ?? '')
  const glide = platform.glide('global')
  const row = platform.schema.has(table) ? platform.database.get(table, value) : undefined
  const found = row && glide.recordOf(platform.loaded(table, row)).getElement(rest.join('.'))
  if (!found) throw new Error(`Expected a record at ${name} with a field ${rest.join('.')}, got ${table} ${value}`)
  return String(found)
}
