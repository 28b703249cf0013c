// kandji-push reauthenticate

import type { Command } from 'commander'
import type { Connection } from '../connect/connect.ts'
import { reauthenticate } from '../connect/reauthenticate.ts'
import { Redactor } from '../redactor.ts'
import { settingsProblems } from './bad-settings.ts'
import { printConnection, settingsConnection } from './connect-command.ts'
import { readSettings } from './environment.ts'
import { logger } from './logger.ts'
import type { Terminal } from './sync-command.ts'

interface Flags {
  json?: boolean
  verbose?: boolean
}

/** @param done is told the exit code */
export function addReauthenticate(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('reauthenticate')
    .description('try new credentials on both sides, and keep the settings that go with them only when they work')
    .option('--json', 'print the checks as one object on stdout')
    .option('--verbose', 'log each request on stderr')
    .action(async (flags: Flags) => {
      const connection = await connectionOf(flags, terminal)
      const last = connection.stored
        ? 'The new credentials are good. Give them to what runs kandji-push (a running `run` has to be started anew).\n'
        : 'Not taken over: see what is marked ✗. The stored settings are as they were.\n'
      printConnection(connection, last, flags, terminal)
      done(connection.exitCode)
    })
}

async function connectionOf(flags: Flags, { env, stderr, signal }: Terminal): Promise<Connection> {
  try {
    const { config, stored } = readSettings(env)
    const redactor = new Redactor()
    const log = logger(stderr, redactor, flags.verbose ? 'debug' : 'silent')
    return await reauthenticate(config, stored, { signal, redactor, log })
  } catch (error) {
    return settingsConnection(settingsProblems(error, env))
  }
}
