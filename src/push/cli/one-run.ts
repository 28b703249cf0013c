// What the commands have in common that run once: settings, the run, its report, its exit code.

import { resultOf as resultOfFault } from '../daemon/result-of.ts'
import type { PushConfig, SyncIo, SyncResult } from '../terms.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import type { Errand } from '../daemon/control.ts'
import { namedFault } from '../errors.ts'
import { readEnvironment, statePlaceOf } from './environment.ts'
import { askRunning } from './running-process.ts'
import { reportText } from './report.ts'
import { talkOf, type Terminal } from './terminal.ts'
import { jsonLine } from '../visible.ts'

const DOING = 'The running kandji-push does it; its log says how far it is.\n'

export interface RunFlags {
  json?: boolean
  verbose?: boolean
}

/**
 * Reports on stderr, and with `json` on stdout.
 * @param errand the same for a `run` that is working with this state folder already: only one process may, and it needs no credentials
 * @returns the exit code
 */
export async function oneRun(
  flags: RunFlags,
  terminal: Terminal,
  work: (config: PushConfig, io: SyncIo) => Promise<SyncResult>,
  errand?: Errand
): Promise<number> {
  const result = (errand && (await resultOfRunning(errand, terminal))) ?? (await resultOf(flags, terminal, work))
  if (!terminal.quiet || result.exitCode !== 0) terminal.stderr.write(reportText(result))
  if (flags.json) terminal.stdout.write(`${jsonLine(result.summary)}\n`)
  return result.exitCode
}

async function resultOf(
  flags: RunFlags,
  terminal: Terminal,
  work: (config: PushConfig, io: SyncIo) => Promise<SyncResult>
): Promise<SyncResult> {
  const talk = talkOf(terminal, flags)
  try {
    return await work(readEnvironment(terminal.env), talk)
  } catch (error) {
    return resultOfBadSettings(error, terminal.env, talk.redactor)
  }
}

/** @returns undefined where no such process is at work */
async function resultOfRunning(errand: Errand, terminal: Terminal): Promise<SyncResult | undefined> {
  const { env, stderr, signal, quiet } = terminal
  const { log } = talkOf(terminal, {})
  let place: string
  try {
    place = statePlaceOf(env)
  } catch {
    // Said in full by what reads all settings.
    return undefined
  }
  try {
    const onLong = () => !quiet && stderr.write(DOING)
    const answered = await askRunning(place, errand, { signal, onLong })
    if (answered && !quiet) stderr.write(`Done by the running kandji-push (process ${answered.process}).\n`)
    return answered?.result
  } catch (error) {
    return resultOfFault(namedFault(error, log))
  }
}
