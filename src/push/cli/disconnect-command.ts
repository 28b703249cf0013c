// kandji-push disconnect

import { farewell, farewellText, removeState } from '../connect/disconnect.ts'
import { namedFault } from '../errors.ts'
import { Redactor } from '../redactor.ts'
import { BadEnvironment, certainStateFolderOf } from './environment.ts'
import { logger } from './logger.ts'
import { personAt, Stopped } from './prompt.ts'
import type { AddCommand, Terminal } from './terminal.ts'
import { jsonLine, visible } from '../visible.ts'

interface Flags {
  yes?: boolean
  json?: boolean
}

export const addDisconnect: AddCommand = (program, terminal, done) => {
  program
    .command('disconnect')
    .description('remove what is kept on this machine; nothing in ServiceNow or Kandji is touched')
    .option('--yes', 'do not ask (for scripts)')
    .option('--json', 'print what was removed as one object on stdout')
    .action(async (flags: Flags) => done(await disconnect(flags, terminal)))
}

async function disconnect(flags: Flags, terminal: Terminal): Promise<number> {
  const { stderr, stdout, env } = terminal
  const log = logger(stderr, new Redactor(), 'error')
  const tell = (result: object) => flags.json && stdout.write(`${jsonLine(result)}\n`)
  try {
    const place = certainStateFolderOf(env)
    const end = farewell(place)
    if (!end.exists) {
      stderr.write(visible(`There is no state in ${end.folder}: nothing to do.\n`))
      tell({ ...end, removed: false })
      return 0
    }
    stderr.write(visible(farewellText(end)))
    const agreed = flags.yes ?? (await ask(terminal))
    if (!agreed) {
      stderr.write(agreed === undefined ? NO_TERMINAL : 'Nothing was removed.\n')
      tell({ ...end, removed: false })
      return agreed === undefined ? 2 : 0
    }
    removeState(place)
    stderr.write('Disconnected.\n')
    tell({ ...end, removed: true })
    return 0
  } catch (error) {
    const isSettings = error instanceof BadEnvironment
    const { message, exitCode } = isSettings ? { message: error.message, exitCode: 2 } : namedFault(error, log)
    stderr.write(visible(`Nothing was removed: ${message}\n`))
    tell({ removed: false, failure: message })
    return exitCode
  }
}

const NO_TERMINAL =
  'Nothing was removed: expected a yes typed at a terminal, got no terminal. In a script, add --yes.\n'

/** @returns undefined when there is nobody to ask */
async function ask(terminal: Terminal): Promise<boolean | undefined> {
  const person = personAt(terminal)
  if (!person) return undefined
  try {
    return /^y(es)?$/i.test((await person.ask({ text: 'Remove it? [y/N] ' })).trim())
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    return false
  } finally {
    person.close()
  }
}
