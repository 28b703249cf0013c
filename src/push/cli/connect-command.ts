// kandji-push connect

import type { Command } from 'commander'
import { exitCodeOf, fail, type Check } from '../connect/check.ts'
import { connect, type Connection } from '../connect/connect.ts'
import { Redactor } from '../redactor.ts'
import { settingsProblems } from './bad-settings.ts'
import { checkListText } from './check-list.ts'
import { readSettings, strangers } from './environment.ts'
import { logger } from './logger.ts'
import type { Terminal } from './sync-command.ts'

interface Flags {
  json?: boolean
  verbose?: boolean
}

/** @param done is told the exit code */
export function addConnect(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('connect')
    .description('check everything that a sync needs, then store the settings that are not secret')
    .option('--json', 'print the checks as one object on stdout')
    .option('--verbose', 'log each request on stderr')
    .action(async (flags: Flags) => {
      const connection = await connectionOf(flags, terminal)
      const last = connection.stored
        ? 'Connected. See what a first sync would do: kandji-push preview\n'
        : 'Not connected, and nothing was written. Put right what is marked ✗, then run connect again.\n'
      printConnection(connection, last, flags, terminal)
      done(connection.exitCode)
    })
}

/** The list goes to stderr, the same as data to stdout. */
export function printConnection(connection: Connection, last: string, flags: Flags, terminal: Terminal): void {
  terminal.stderr.write(checkListText(connection.checks) + last)
  if (flags.json) terminal.stdout.write(`${JSON.stringify(connection)}\n`)
}

async function connectionOf(flags: Flags, { env, stderr, signal }: Terminal): Promise<Connection> {
  let settings: ReturnType<typeof readSettings>
  try {
    settings = readSettings(env)
  } catch (error) {
    return settingsConnection(settingsProblems(error, env))
  }
  const { config, stored } = settings
  // A folder that is connected to something else stays so: nothing is asked of either side.
  if (stored) {
    const strange = strangers(config, stored)
    if (strange.length > 0) return settingsConnection(strange)
  }
  const redactor = new Redactor()
  return connect(config, { signal, redactor, log: logger(stderr, redactor, flags.verbose ? 'debug' : 'silent') })
}

/** Wrong settings as checks. */
export function settingsConnection(problems: Array<{ subject: string; reason: string }>): Connection {
  const checks: Check[] = problems.map(({ subject, reason }) => fail('Settings', subject, reason, '', 2))
  return { checks, exitCode: exitCodeOf(checks), stored: false }
}
