// What the program is started with, and how it talks while it works.

import type { Command } from 'commander'
import { Redactor } from '../redactor.ts'
import type { SyncIo } from '../terms.ts'
import type { Environment } from './environment.ts'
import { logger } from './logger.ts'
import { progressBar } from './progress-bar.ts'

/** Talk goes to stderr, data to stdout. */
export interface Terminal {
  env: Environment
  stdin: NodeJS.ReadStream
  stdout: { write(text: string): unknown }
  stderr: NodeJS.WriteStream
  signal: AbortSignal
  /** Say only what went wrong. */
  quiet?: boolean
  /** The one of many tenants that a command is meant for. */
  tenant?: string
}

/** Adds a command to the program. @param done receives the exit code */
export type AddCommand = (program: Command, terminal: Terminal, done: (exitCode: number) => void) => void

/** A state that a sweep of `run --tenants` works with is free again when that has ended. */
const HELD_MS = 600_000

/** A log with `verbose`, else a progress bar where somebody is watching; what nobody foresaw is logged in any case. */
export function talkOf(
  { stderr, signal, quiet = false, tenant }: Terminal,
  { verbose = false }: { verbose?: boolean }
): SyncIo & { redactor: Redactor } {
  const redactor = new Redactor()
  const progress = stderr.isTTY && !verbose && !quiet ? progressBar(stderr) : undefined
  const log = logger(stderr, redactor, verbose ? 'debug' : 'error')
  return { signal, redactor, progress, log, ...(tenant !== undefined && { heldMs: HELD_MS }) }
}
