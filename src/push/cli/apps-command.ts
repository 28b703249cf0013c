// kandji-push apps

import type { Command } from 'commander'
import { Redactor } from '../redactor.ts'
import { runApps } from '../sync.ts'
import { type SyncResult } from '../terms.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import { readEnvironment } from './environment.ts'
import { logger } from './logger.ts'
import { progressBar } from './progress-bar.ts'
import { reportText } from './report.ts'
import { withGroup, type Terminal } from './sync-command.ts'

interface Flags {
  json?: boolean
  limit?: number
  serial?: string
  blueprint?: string
  acceptLeavers?: boolean
  acceptRemovals?: boolean
  verbose?: boolean
}

/** @param done is told the exit code */
export function addApps(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  withGroup(program.command('apps'))
    .description('as sync, and then bring the installed apps of the Macs, for Software Asset Management (SAM Pro)')
    .option('--json', 'print one summary object on stdout')
    .option('--accept-leavers', 'the devices that are gone from Kandji are really gone, however many they are')
    .option('--accept-removals', 'the apps that are gone from the devices are really gone, however many they are')
    .option('--verbose', 'log each request and row on stderr')
    .action(async (flags: Flags) => {
      const result = await apps(flags, terminal)
      terminal.stderr.write(reportText(result))
      if (flags.json) terminal.stdout.write(`${JSON.stringify(result.summary)}\n`)
      done(result.exitCode)
    })
}

async function apps(flags: Flags, { env, stderr, signal }: Terminal): Promise<SyncResult> {
  const { limit, serial, blueprint, acceptLeavers, acceptRemovals, verbose } = flags
  const options = { limit, serial, blueprint, acceptLeavers, acceptRemovals }
  const redactor = new Redactor()
  try {
    const progress = stderr.isTTY && !verbose ? progressBar(stderr) : undefined
    const log = logger(stderr, redactor, verbose ? 'debug' : 'silent')
    return await runApps(readEnvironment(env), options, { signal, redactor, progress, log })
  } catch (error) {
    return resultOfBadSettings(error, env, redactor)
  }
}
