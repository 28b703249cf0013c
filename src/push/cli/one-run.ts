// What the commands have in common that run once: settings, the run, its report, its exit code.

import type { PushConfig, SyncIo, SyncResult } from '../terms.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import { readEnvironment } from './environment.ts'
import { reportText } from './report.ts'
import { talkOf, type Terminal } from './terminal.ts'
import { jsonLine } from '../visible.ts'

export interface RunFlags {
  json?: boolean
  verbose?: boolean
}

/** Reports on stderr, and with `json` on stdout. @returns the exit code */
export async function oneRun(
  flags: RunFlags,
  terminal: Terminal,
  work: (config: PushConfig, io: SyncIo) => Promise<SyncResult>
): Promise<number> {
  const result = await resultOf(flags, terminal, work)
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
