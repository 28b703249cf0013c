// kandji-push reauthenticate

import type { Connection } from '../connect/connect.ts'
import { reauthenticate } from '../connect/reauthenticate.ts'
import { failedConnection, printConnection } from './connect-command.ts'
import { readSettings } from './environment.ts'
import { talkOf, type AddCommand, type Terminal } from './terminal.ts'

interface Flags {
  json?: boolean
  verbose?: boolean
}

export const addReauthenticate: AddCommand = (program, terminal, done) => {
  program
    .command('reauthenticate')
    .description('try new credentials on both sides, and keep the settings that go with them only when they work')
    .option('--json', 'print the checks as one object on stdout')
    .option('--verbose', 'log each request on stderr')
    .action(async (flags: Flags) => {
      const connection = await connectionOf(flags, terminal)
      const last = connection.stored
        ? 'The new credentials are good. Give them to what runs kandji-push (restart a running `run`).\n'
        : 'Not adopted: see what is marked ✗. The stored settings have not changed.\n'
      printConnection(connection, last, flags, terminal)
      done(connection.exitCode)
    })
}

async function connectionOf(flags: Flags, terminal: Terminal): Promise<Connection> {
  try {
    const { config, stored } = readSettings(terminal.env)
    return await reauthenticate(config, stored, talkOf(terminal, flags))
  } catch (error) {
    return failedConnection(error, terminal.env)
  }
}
