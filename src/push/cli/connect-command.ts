// kandji-push connect

import { exitCodeOf, fail, type Check } from '../connect/check.ts'
import { connect, type Connection } from '../connect/connect.ts'
import { settingsProblems } from './bad-settings.ts'
import { checkListText } from './check-list.ts'
import { readSettings } from './environment.ts'
import { NETWORK_HELP } from './settings.ts'
import { talkOf, type AddCommand, type Terminal } from './terminal.ts'
import { jsonLine } from '../visible.ts'
import { strangersTo } from '../configuration/pair.ts'
import { pairOf } from '../services.ts'

interface Flags {
  json?: boolean
  verbose?: boolean
}

const CONNECT_HELP = `
It says which OAuth grant is used: the password grant (ROPC) with SERVICENOW_USERNAME and SERVICENOW_PASSWORD, the client
credentials grant without both; and which proxy is used for what.
${NETWORK_HELP}`

export const addConnect: AddCommand = (program, terminal, done) => {
  program
    .command('connect')
    .description('check everything that a sync needs, then store the settings that are not secret')
    .option('--json', 'print the checks as one object on stdout')
    .option('--verbose', 'log each request on stderr')
    .addHelpText('after', CONNECT_HELP)
    .action(async (flags: Flags) => {
      const connection = await connectionOf(flags, terminal)
      const last = connection.stored
        ? 'Connected. See what a first sync would do: kandji-push preview\n'
        : 'Not connected, and nothing was written. Fix what is marked ✗, then run connect again.\n'
      printConnection(connection, last, flags, terminal)
      done(connection.exitCode)
    })
}

/** The list goes to stderr, the same as data to stdout. */
export function printConnection(connection: Connection, last: string, flags: Flags, terminal: Terminal): void {
  terminal.stderr.write(checkListText(connection.checks) + last)
  if (flags.json) terminal.stdout.write(`${jsonLine(connection)}\n`)
}

async function connectionOf(flags: Flags, terminal: Terminal): Promise<Connection> {
  let settings: ReturnType<typeof readSettings>
  try {
    settings = readSettings(terminal.env)
  } catch (error) {
    return settingsConnection(settingsProblems(error, terminal.env))
  }
  const { config, stored } = settings
  // A folder that is connected to something else stays so: nothing is asked of either side.
  if (stored) {
    const strange = strangersTo(stored, pairOf(config), config.stateFolder)
    if (strange.length > 0) return settingsConnection(strange)
  }
  return connect(config, talkOf(terminal, flags))
}

/** Wrong settings as checks. */
export function settingsConnection(problems: Array<{ subject: string; reason: string }>): Connection {
  const checks: Check[] = problems.map(({ subject, reason }) => fail('Settings', subject, reason, '', 2))
  return { checks, exitCode: exitCodeOf(checks), stored: false }
}
