// kandji-push sync

import { type Command, InvalidArgumentError } from 'commander'
import { Redactor } from '../redactor.ts'
import { runSync } from '../sync.ts'
import { type SyncResult } from '../terms.ts'
import { resultOfBadSettings } from './bad-settings.ts'
import { readEnvironment, type Environment } from './environment.ts'
import { logger } from './logger.ts'
import { progressBar } from './progress-bar.ts'
import { reportText } from './report.ts'

interface Flags {
  json?: boolean
  limit?: number
  serial?: string
  blueprint?: string
  acceptLeavers?: boolean
  verbose?: boolean
}

/** What the program is started with; talk goes to stderr, data to stdout. */
export interface Terminal {
  env: Environment
  stdout: { write(text: string): unknown }
  stderr: NodeJS.WriteStream
  signal: AbortSignal
}

/** @param done is told the exit code */
export function addSync(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  withGroup(program.command('sync'))
    .description('bring all changes of Kandji devices to ServiceNow, then end')
    .option('--json', 'print one summary object on stdout')
    .option('--accept-leavers', 'the devices that are gone from Kandji are really gone, however many they are')
    .option('--verbose', 'log each request and row on stderr')
    .action(async (flags: Flags) => done(await sync(flags, terminal)))
}

async function sync(flags: Flags, terminal: Terminal): Promise<number> {
  const result = await resultOf(flags, terminal)
  terminal.stderr.write(reportText(result))
  if (flags.json) terminal.stdout.write(`${JSON.stringify(result.summary)}\n`)
  return result.exitCode
}

async function resultOf(flags: Flags, { env, stderr, signal }: Terminal): Promise<SyncResult> {
  const redactor = new Redactor()
  try {
    const { limit, serial, blueprint, acceptLeavers } = flags
    const progress = stderr.isTTY && !flags.verbose ? progressBar(stderr) : undefined
    const log = logger(stderr, redactor, flags.verbose ? 'debug' : 'silent')
    return await runSync(
      readEnvironment(env),
      { limit, serial, blueprint, acceptLeavers },
      { signal, redactor, progress, log }
    )
  } catch (error) {
    return resultOfBadSettings(error, env, redactor)
  }
}

/** Adds the options that narrow a command to a pilot group. */
export function withGroup(command: Command): Command {
  return command
    .option('--limit <n>', 'only the first n devices that can be sent', wholeNumber)
    .option('--serial <serial>', 'only the device with this serial number', notEmpty)
    .option('--blueprint <id>', 'only devices of the blueprint with this id', notEmpty)
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError(`Expected a whole number from 1 up, came \`${text}\`.`)
  return Number(text)
}

/** For an option of a command. */
export function notEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected a value, came nothing.')
  return text.trim()
}
