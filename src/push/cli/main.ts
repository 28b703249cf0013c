#!/usr/bin/env node
// kandji-push: the program. It reads the command line and hands over to one module a command.

import './node-version.ts'
import { Command, CommanderError } from 'commander'
import { didYouMean } from '../configuration/nearest.ts'
import { namedFault } from '../errors.ts'
import { Redactor } from '../redactor.ts'
import { COMMANDS } from './commands.ts'
import { CONFIG_VARIABLE } from './environment.ts'
import { examplesOf } from './examples.ts'
import { keepHeapSmall } from './heap.ts'
import { logger } from './logger.ts'
import { takeTenant, withTenants } from './one-tenant.ts'
import { NETWORK_HELP, secretsIn } from './settings.ts'
import { writeRegardless } from './streams.ts'
import { notEmpty, valuesOnce } from './options.ts'
import type { Terminal } from './terminal.ts'
import { VERSION } from '../version.ts'
import { visible } from '../visible.ts'

const BAD_USAGE = 2
const UNFINISHED = 4

const ENVIRONMENT = `
Environment:
  KANDJI_API_URL            the tenant's API URL, such as https://acme.api.kandji.io
  KANDJI_API_TOKEN          its API token, with the permissions "Device list" and "Prism: Device information"
  SERVICENOW_INSTANCE       the instance: its prefix (acme) or address (https://acme.service-now.com)
  SERVICENOW_CLIENT_ID      the OAuth client ...
  SERVICENOW_CLIENT_SECRET  ... and its secret
  SERVICENOW_USERNAME       the service account ...
  SERVICENOW_PASSWORD       ... and its password, for the password grant; without both, push asks by the client
                            credentials grant
  KANDJI_PUSH_STATE         folder of the durable state (default .kandji-push), or postgresql://user:password@host/database
                            (KANDJI_PUSH_STATE_FILE: a file that holds it)
  KANDJI_PUSH_PATIENCE      give up after so many seconds without progress (default 30)
  KANDJI_PUSH_APPS_AT       when "run" brings the installed apps: local time such as 02:30 (default: never)
KANDJI_API_URL, SERVICENOW_INSTANCE, SERVICENOW_USERNAME and more can be set in kandji-push.config.json instead; after
"connect" only the token, the client and the password are needed.
A token, id, secret, user name or password can also come from a file: NAME_FILE instead of NAME.
${NETWORK_HELP}
Exit codes:
  0 all delivered   1 finished, some rows need attention   2 bad usage or configuration
  3 refused (credentials, permission, role, app not installed)   4 gave up on a fault that may pass
`

async function main(): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) writeRegardless(stream)
  const stop = new AbortController()
  // A second Ctrl-C ends the program at once; the state is safe at any moment.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

  let exitCode = 0
  const program = new Command('kandji-push')
    .description('Brings the device inventory of Kandji into ServiceNow.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show what a command does, with examples')
    .option('--config <file>', 'the configuration file (default kandji-push.config.json, where there is one)', notEmpty)
    .option('--quiet', 'say only what went wrong')
    .option('--no-color', 'no colours in the log of a terminal (as NO_COLOR)')
    .addHelpText('after', ENVIRONMENT)
    .exitOverride()
    // It repeats what it was given.
    .configureOutput({ writeErr: (text) => process.stderr.write(visible(text)) })
  const terminal: Terminal = {
    env: { ...process.env },
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: stop.signal,
  }
  program.hook('preAction', (_program, command) => {
    const { config, quiet, color } = program.opts<{ config?: string; quiet?: boolean; color: boolean }>()
    if (config !== undefined) terminal.env[CONFIG_VARIABLE] = config
    if (!color) process.env.NO_COLOR = '1'
    terminal.quiet = quiet
    takeTenant(command, terminal)
  })
  for (const add of COMMANDS) add(program, terminal, (code) => (exitCode = code))
  withTenants(program)
  for (const command of program.commands) command.addHelpText('after', examplesOf(command.name()))
  try {
    requireKnown(program)
    // Not before: that looked at the options as well.
    for (const command of [program, ...program.commands]) valuesOnce(command)
    await program.parseAsync()
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : BAD_USAGE
  }
}

/** `help` of a command that there is none of would show the help of the program, without a word on why. */
function requireKnown(program: Command): void {
  const [first, asked] = program.parseOptions(process.argv.slice(2)).operands
  const names = program.commands.map((command) => command.name())
  if (first !== 'help' || asked === undefined || names.includes(asked)) return
  if (asked === 'help') program.help()
  program.error(`error: unknown command '${asked}'.${didYouMean(asked, names) || ` There are ${names.join(', ')}.`}`)
}

// A program that ends with nothing left to wait for has not done its work. (Set before, commander would end `help` with it.)
process.once('exit', (code) => {
  if (hasEnded) return
  process.exitCode = code || UNFINISHED
  process.stderr.write('kandji-push: ended before its work had. Nothing is lost; run again, and please report it.\n')
})
let hasEnded = false

keepHeapSmall()
main().then(
  (exitCode) => {
    hasEnded = true
    process.exitCode = exitCode
  },
  (error: unknown) => {
    hasEnded = true
    const redactor = new Redactor(secretsIn(process.env))
    const { subject, message, exitCode } = namedFault(error, logger(process.stderr, redactor, 'error'))
    process.stderr.write(visible(redactor.redact(`${subject}: ${message}\n`)))
    process.exitCode = exitCode
  }
)
