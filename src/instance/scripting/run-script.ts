// Runs a fix script or a scheduled script at once, and tells what it said.

import type { Row } from '../database/database.ts'
import type { Platform } from '../platform.ts'
import type { LogLine } from '../log-line.ts'
import { type Session, systemSession } from '../session.ts'

export interface RunResult {
  status: 'success' | 'error'
  log: LogLine[]
}

export const RUNNABLE = ['sys_script_fix', 'sysauto_script']

export function runFixScript(instance: Platform, sysId: string): RunResult {
  const row = instance.database.get('sys_script_fix', sysId)
  return row ? runScript(instance, row) : { status: 'error', log: [] }
}

/**
 * An error of the script is logged and ends it; what it had written by then stays, as on the platform.
 * @param log where its lines are kept, for whoever wants to know them of a script that is stopped
 */
export function runScript(instance: Platform, row: Row, session = systemSession(), log?: LogLine[]): RunResult {
  const scope = instance.scopeName(String(row.sys_scope ?? '')) || 'global'
  const code = {
    scope,
    code: String(row.script ?? ''),
    bindings: () => ({
      current: instance.glide(scope).recordOf(instance.loaded(String(row.sys_class_name ?? ''), row)),
    }),
    name: String(row.name ?? row.sys_id),
  }
  return runCode(instance, session, code, log)
}

interface Code {
  scope: string
  code: string
  /** What it sees beside the API. */
  bindings?: () => Record<string, unknown>
  /** As error messages call it. */
  name: string
}

/** Runs code on behalf of a user, and tells what it said. @param log as for `runScript` */
export function runCode(instance: Platform, session: Session, code: Code, log?: LogLine[]): RunResult {
  const { result: status, lines } = instance.log.capture(() => instance.as(session, () => run(instance, code)), log)
  return { status, log: lines }
}

function run(instance: Platform, { scope, code, bindings, name }: Code): RunResult['status'] {
  try {
    instance.scripts.run(scope, code, bindings?.() ?? {}, name)
    if (!instance.scripts.inTransaction) instance.settle()
    return 'success'
  } catch (error) {
    instance.log.write('error', `${name}: ${instance.scripts.describe(error)}`, scope)
    return 'error'
  }
}
