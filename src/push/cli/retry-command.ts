// kandji-push retry

import type { Command } from 'commander'
import { Redactor } from '../redactor.ts'
import { runRetry } from '../sync.ts'
import { type SyncResult } from '../terms.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import { readEnvironment } from './environment.ts'
import { logger } from './logger.ts'
import { progressBar } from './progress-bar.ts'
import { reportText } from './report.ts'
import { notEmpty, type Terminal } from './sync-command.ts'

interface Flags {
  json?: boolean
  serial?: string
  verbose?: boolean
}

/** @param done is told the exit code */
export function addRetry(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('retry')
    .description('send what ServiceNow has refused again, and whatever else waits; Kandji is not asked')
    .option('--json', 'print one summary object on stdout')
    .option('--serial <serial>', 'of what was refused, only the rows of this serial number', notEmpty)
    .option('--verbose', 'log each request and row on stderr')
    .action(async (flags: Flags) => {
      const result = await retry(flags, terminal)
      terminal.stderr.write(reportText(result))
      if (flags.json) terminal.stdout.write(`${JSON.stringify(result.summary)}\n`)
      done(result.exitCode)
    })
}

async function retry({ serial, verbose }: Flags, { env, stderr, signal }: Terminal): Promise<SyncResult> {
  const redactor = new Redactor()
  try {
    const progress = stderr.isTTY && !verbose ? progressBar(stderr) : undefined
    const log = logger(stderr, redactor, verbose ? 'debug' : 'silent')
    return await runRetry(readEnvironment(env), { serial }, { signal, redactor, progress, log })
  } catch (error) {
    return resultOfBadSettings(error, env, redactor)
  }
}
