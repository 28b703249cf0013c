// kandji-push check

import { runCheck, type CheckResult } from '../check/check.ts'
import { jsonLine } from '../visible.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import { checkText } from './check-report.ts'
import { readEnvironment } from './environment.ts'
import { talkOf, type AddCommand, type Terminal } from './terminal.ts'

interface Flags {
  json?: boolean
  verbose?: boolean
}

export const addCheck: AddCommand = (program, terminal, done) => {
  program
    .command('check')
    .description('compare what ServiceNow has with what was delivered, and name what is gone or older; sends nothing')
    .option('--json', 'print one summary object on stdout')
    .option('--verbose', 'log each request on stderr')
    .action(async (flags: Flags) => {
      const result = await resultOf(flags, terminal)
      if (!terminal.quiet || result.exitCode !== 0) terminal.stderr.write(checkText(result))
      if (flags.json) terminal.stdout.write(`${jsonLine(result.summary)}\n`)
      done(result.exitCode)
    })
}

async function resultOf(flags: Flags, terminal: Terminal): Promise<CheckResult> {
  const talk = talkOf(terminal, flags)
  try {
    return await runCheck(readEnvironment(terminal.env), talk)
  } catch (error) {
    return resultOfBadSettings(error, terminal.env, talk.redactor)
  }
}
