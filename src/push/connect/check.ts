// One line of what `connect` prints: what was checked, how it went, and what to do.

import { PushError, type ExitCode } from '../errors.ts'

/** `warn`: works, with something missing or not to be seen. `fail`: nothing is stored. */
export type Status = 'ok' | 'warn' | 'fail'

export interface Check {
  side: 'Settings' | 'Kandji' | 'ServiceNow' | 'State'
  name: string
  status: Status
  /** What was found. */
  found: string
  /** What to do about it; empty where nothing is to be done. */
  todo: string
  /** What the program ends with for it; 0 unless `fail`. */
  exitCode: ExitCode
}

type Side = Check['side']

export const ok = (side: Side, name: string, found: string): Check => ({
  side,
  name,
  status: 'ok',
  found,
  todo: '',
  exitCode: 0,
})

export const warn = (side: Side, name: string, found: string, todo: string): Check => ({
  ...ok(side, name, found),
  status: 'warn',
  todo,
})

export const fail = (side: Side, name: string, found: string, todo: string, exitCode: ExitCode): Check => ({
  ...ok(side, name, found),
  status: 'fail',
  todo,
  exitCode,
})

/** An error's own text says what to do. @throws the error when it is none of push's own */
export function failedBy(side: Side, name: string, error: unknown): Check {
  if (!(error instanceof PushError)) throw error
  return fail(side, name, error.message, '', error.exitCode)
}

/** As `failedBy`, for something that push can do without. */
export function warnedBy(side: Side, name: string, error: unknown, without: string): Check {
  if (!(error instanceof PushError)) throw error
  return warn(side, name, error.message, without)
}

export function exitCodeOf(checks: readonly Check[]): ExitCode {
  return checks.find(({ status }) => status === 'fail')?.exitCode ?? 0
}
