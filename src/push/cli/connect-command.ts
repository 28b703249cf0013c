// kandji-push connect

import { exitCodeOf, fail, failedBy, type Check } from '../connect/check.ts'
import { connect, type Connection } from '../connect/connect.ts'
import { Tries } from '../connect/tries.ts'
import { settingsProblems } from './bad-settings.ts'
import { checkListText } from './check-list.ts'
import { converse, networkOf } from './conversation.ts'
import {
  incompleteSettings,
  readSettings,
  stateFolderOf,
  type Environment,
  type IncompleteSettings,
} from './environment.ts'
import { personAt, Stopped, type Person } from './prompt.ts'
import { requireWritable, saveLines, serviceLines, shownLines } from './secrets-file.ts'
import { NETWORK_HELP } from './settings.ts'
import { talkOf, type AddCommand, type Terminal } from './terminal.ts'
import { jsonLine, visible } from '../visible.ts'
import { strangersTo } from '../configuration/pair.ts'
import { PushError } from '../errors.ts'
import { placeName, settingsName } from '../state/state.ts'
import { pairOf } from '../services.ts'
import { resolve } from 'node:path'

interface Flags {
  json?: boolean
  verbose?: boolean
  /** False with --no-input. */
  input: boolean
  saveSecrets?: string
}

const CONNECT_HELP = `
On a terminal it asks for what is missing, and tries each answer at once. Nothing is kept before all of it works.
It says which OAuth grant is used: the password grant (ROPC) with SERVICENOW_USERNAME and SERVICENOW_PASSWORD, the client
credentials grant without both; and which proxy is used for what.
${NETWORK_HELP}`

/** As any run that was interrupted. */
const INTERRUPTED = 4

const NEXT = 'See what a first sync would do: kandji-push preview\n'
const NOT_CONNECTED = 'Not connected, and nothing was written. Fix what is marked ✗, then run connect again.\n'

export const addConnect: AddCommand = (program, terminal, done) => {
  program
    .command('connect')
    .description('check everything that a sync needs, then store the settings that are not secret')
    .option(
      '--save-secrets <file>',
      'also write all settings with the secrets into this file, for a service (mode 0600)'
    )
    .option('--no-input', 'ask nothing, even on a terminal')
    .option('--json', 'print the checks as one object on stdout; asks nothing')
    .option('--verbose', 'log each request on stderr')
    .addHelpText('after', CONNECT_HELP)
    .action(async (flags: Flags) => done(await run(flags, terminal)))
}

async function run(flags: Flags, terminal: Terminal): Promise<number> {
  const { saveSecrets: file } = flags
  try {
    if (file !== undefined) requireWritable(file)
  } catch (error) {
    printConnection(connectionOf([failedBy('Settings', '--save-secrets', error)]), NOT_CONNECTED, flags, terminal)
    return exitCodeOf([failedBy('Settings', '--save-secrets', error)])
  }
  const known = flags.json || !flags.input ? undefined : incompleteSettings(terminal.env)
  const person = known && personAt(terminal)
  if (!person) {
    const connection = await connectWith(terminal.env, undefined, flags, terminal)
    const isKept = connection.stored && file !== undefined
    const last = isKept ? '' : connection.stored ? `Connected. ${NEXT}` : NOT_CONNECTED
    printConnection(connection, last, flags, terminal)
    return isKept ? farewell(terminal.env, file, terminal) : connection.exitCode
  }
  try {
    return await talk(known, person, flags, terminal)
  } finally {
    person.close()
  }
}

/** Asks for what is missing, then checks everything until it works or the person has had enough. */
async function talk(known: IncompleteSettings, person: Person, flags: Flags, terminal: Terminal): Promise<number> {
  const talker = { ...terminal, signal: person.signal }
  let env: Environment
  try {
    env = await answered(known, person, flags, talker)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    person.say('Stopped. Nothing was kept.')
    return INTERRUPTED
  }
  for (;;) {
    const connection = await connectWith(env, env['KANDJI_PUSH_APPS_AT'], flags, talker)
    person.say(checkListText(connection.checks).trimEnd())
    if (connection.stored) return farewell({ ...known.values, ...env }, flags.saveSecrets, terminal)
    try {
      await person.ask({
        text: 'Not connected yet. Fix what is marked ✗, then press Enter to check again (Ctrl-C ends): ',
      })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
      person.say('Stopped. Nothing was kept.')
      return connection.exitCode
    }
  }
}

/** The environment with the answers. A variable that was answered no longer comes from a file. */
async function answered(
  known: IncompleteSettings,
  person: Person,
  flags: Flags,
  terminal: Terminal
): Promise<Environment> {
  const io = talkOf(terminal, flags)
  const answers = await converse(known, person, new Tries(networkOf(known.values), io), io.redactor)
  const without = Object.fromEntries(Object.keys(answers).map((name) => [`${name}_FILE`, undefined]))
  return { ...terminal.env, ...without, ...answers }
}

/** Says what was kept where, and what a service needs; writes that where it is asked to. @returns the exit code */
function farewell(env: Environment, file: string | undefined, { stderr }: Terminal): number {
  const say = (text: string) => stderr.write(visible(`${text}\n`))
  const lines = serviceLines(env)
  say(`Connected. Kept in ${settingsName(stateFolderOf(env))}: what is not secret. Secrets are not in it.`)
  if (file === undefined) {
    say(
      'A service needs these lines in its environment file; with --save-secrets FILE they are written, secrets included:'
    )
    stderr.write(visible(shownLines(lines)))
  } else {
    try {
      saveLines(file, lines)
    } catch (error) {
      say(`✗ ${resolve(file)} could not be written: ${(error as Error).message}. Everything else is kept.`)
      return INTERRUPTED
    }
    say(`Written to ${resolve(file)}, which only you can read: ${lines.map(({ name }) => name).join(', ')}`)
    say('It is for a service as its environment file, and for a shell. See what a first sync would do:')
    say(`  set -a; . ${resolve(file)}; set +a; kandji-push preview`)
    return 0
  }
  say('With these in the environment, see what a first sync would do: kandji-push preview')
  return 0
}

/** The list goes to stderr, the same as data to stdout. */
export function printConnection(
  connection: Connection,
  last: string,
  flags: Pick<Flags, 'json'>,
  terminal: Terminal
): void {
  const isShort = terminal.quiet === true
  const shown = isShort ? connection.checks.filter(({ status }) => status !== 'ok') : connection.checks
  if (!isShort || connection.exitCode !== 0) terminal.stderr.write(checkListText(shown) + last)
  if (flags.json) terminal.stdout.write(`${jsonLine(connection)}\n`)
}

async function connectWith(
  env: Environment,
  appsAt: string | undefined,
  flags: Flags,
  terminal: Terminal
): Promise<Connection> {
  let settings: ReturnType<typeof readSettings>
  try {
    settings = readSettings(env)
  } catch (error) {
    return failedConnection(error, env)
  }
  const { config, stored } = settings
  // A folder that is connected to something else stays so: nothing is asked of either side.
  if (stored) {
    const strange = strangersTo(stored, pairOf(config), placeName(config.stateFolder))
    if (strange.length > 0) return settingsConnection(strange)
  }
  return connect(config, talkOf(terminal, flags), appsAt)
}

/** Why the settings cannot be read, as checks. @throws `error` itself when it is about something else */
export function failedConnection(error: unknown, env: Environment): Connection {
  // The state, in which settings may be stored, cannot be asked.
  if (error instanceof PushError) return connectionOf([failedBy('State', 'State database', error)])
  return settingsConnection(settingsProblems(error, env))
}

/** Wrong settings as checks. */
function settingsConnection(problems: Array<{ subject: string; reason: string }>): Connection {
  const checks: Check[] = problems.map(({ subject, reason }) => fail('Settings', subject, reason, '', 2))
  return connectionOf(checks)
}

function connectionOf(checks: Check[]): Connection {
  return { checks, exitCode: exitCodeOf(checks), stored: false }
}
