// kandji-push status

import { namedFault } from '../errors.ts'
import { readStatus, statusExitCode } from '../status/status.ts'
import { Redactor } from '../redactor.ts'
import { BadEnvironment, certainStateFolderOf } from './environment.ts'
import { logger } from './logger.ts'
import { secretsIn } from './settings.ts'
import { statusOfTenants } from './status-of-tenants.ts'
import { statusText } from './status-report.ts'
import type { AddCommand, Terminal } from './terminal.ts'
import { jsonLine, visible } from '../visible.ts'

interface Flags {
  json?: boolean
  tenants?: string
}

export const addStatus: AddCommand = (program, terminal, done) => {
  program
    .command('status')
    .description('show how push has been doing; needs no credentials and works while `run` is running')
    .option('--json', 'print one object on stdout')
    .action(({ json = false, tenants }: Flags) =>
      done(status(json, tenants !== undefined && terminal.tenant === undefined ? tenants : undefined, terminal))
    )
}

/** @param folder of tenants, where all of them are meant */
function status(json: boolean, folder: string | undefined, terminal: Terminal): number {
  const { env, stdout, stderr } = terminal
  const now = Date.now()
  try {
    if (folder !== undefined) return statusOfTenants(folder, json, terminal)
    const found = readStatus(certainStateFolderOf(env), now)
    // It needs no secrets, but an older state may hold an echo of one.
    const redactor = new Redactor(secretsIn(env))
    stdout.write(redactor.redact(json ? `${jsonLine(found)}\n` : statusText(found, now)))
    return statusExitCode(found)
  } catch (error) {
    const { failure, exitCode } = faultOf(error, terminal)
    stderr.write(visible(`${failure}\n`))
    if (json) stdout.write(`${jsonLine({ exitCode, failure })}\n`)
    return exitCode
  }
}

function faultOf(error: unknown, { stderr }: Terminal): { failure: string; exitCode: number } {
  if (error instanceof BadEnvironment) return { failure: error.message, exitCode: 2 }
  const { subject, message, exitCode } = namedFault(error, logger(stderr, new Redactor(), 'error'))
  return { failure: `${subject}: ${message}`, exitCode }
}
