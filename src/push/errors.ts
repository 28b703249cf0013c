// The ways a run ends early. Each error carries the exit code of the contract and whose side it is about.

import type { Logger } from 'pino'
import type { ProblemCode } from './problem-code.ts'

export type ExitCode = 0 | 1 | 2 | 3 | 4

export class PushError extends Error {
  readonly exitCode: ExitCode
  readonly subject: string
  readonly code: ProblemCode

  /**
   * @param exitCode what the program ends with
   * @param subject who it is about: `Kandji`, `ServiceNow`, `state folder`, or a variable's name
   * @param message what was expected, what was found, what to do next
   * @param code the kind of problem that it is
   */
  constructor(exitCode: ExitCode, subject: string, message: string, code: ProblemCode) {
    super(message)
    this.exitCode = exitCode
    this.subject = subject
    this.code = code
    this.name = new.target.name
  }
}

/** Bad usage or configuration: somebody has to change a setting (exit 2). */
export class Misconfigured extends PushError {
  constructor(subject: string, message: string) {
    super(2, subject, message, 'settings')
  }
}

/** Credentials, permission, role, or the app is missing: sending again would not help (exit 3). */
export class Refused extends PushError {
  constructor(subject: string, message: string, code: ProblemCode = 'refused') {
    super(3, subject, message, code)
  }
}

/** A fault that may pass has not passed within the patience of the run, or the run was interrupted (exit 4). */
export class GaveUp extends PushError {
  constructor(subject: string, message: string) {
    super(4, subject, message, 'gave-up')
  }
}

/** A fault that this program has no words for: a mistake in it, or an input that nobody thought of (exit 4). */
export class Unforeseen extends PushError {
  constructor(what: string) {
    super(
      4,
      'kandji-push',
      `An unforeseen fault ended this: ${what}. Nothing is lost: what was not delivered goes out with a later run. Please report it, with the stack that is in the log.`,
      'unforeseen'
    )
  }
}

/** Long enough to recognise it; the log has the rest. */
const LONGEST = 300

/**
 * The one boundary for what nobody foresaw: whatever was thrown becomes a fault with a name. Its stack goes to the log, since
 * the text is for people.
 */
export function namedFault(error: unknown, log?: Logger): PushError {
  if (error instanceof PushError) return error
  log?.error({ msg: 'unforeseen fault', stack: stackOf(error) })
  return new Unforeseen(stackOf(error).split('\n')[0]!.slice(0, LONGEST))
}

/** Anything can be thrown, also what cannot be made text of. */
export function stackOf(error: unknown): string {
  try {
    return error instanceof Error ? (error.stack ?? String(error)) : `${typeof error} ${String(error)}`
  } catch {
    return `a ${typeof error} without a text`
  }
}
