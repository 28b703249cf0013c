// What a command answers when its settings are wrong: each one named, and nothing done.

import { PushError } from '../errors.ts'
import { Redactor } from '../redactor.ts'
import { emptySummary, type Problem } from '../summary.ts'
import type { SyncResult } from '../terms.ts'
import { BadEnvironment, type Environment } from './environment.ts'
import { secretsIn } from './settings.ts'

/** @throws `error` itself when it is about something else */
export function resultOfBadSettings(error: unknown, env: Environment, redactor: Redactor): SyncResult {
  if (error instanceof PushError) return resultOfFault(error, env, redactor)
  const problems = settingsProblems(error, env, redactor)
  const failure = 'The settings above are wrong, so nothing was done. Correct them, then run again.'
  return { summary: { ...emptySummary(), problems }, exitCode: 2, failure, swept: false, left: 0 }
}

/** What a state that cannot be asked for stored settings answers. */
function resultOfFault(
  { subject, message, code, exitCode }: PushError,
  env: Environment,
  redactor: Redactor
): SyncResult {
  for (const secret of secretsIn(env)) redactor.add(secret)
  const reason = redactor.redact(message)
  const problems = [{ code, subject, reason }]
  return { summary: { ...emptySummary(), problems }, exitCode, failure: reason, swept: false, left: 0 }
}

/** One problem a setting, without any secret in it. @throws `error` itself when it is about something else */
export function settingsProblems(error: unknown, env: Environment, redactor = new Redactor()): Problem[] {
  if (!(error instanceof BadEnvironment)) throw error
  // A token that was put into the wrong variable is also a wrong value.
  for (const secret of secretsIn(env)) redactor.add(secret)
  return error.problems.map(({ subject, reason }) => ({ code: 'settings', subject, reason: redactor.redact(reason) }))
}
