// Options that several commands have.

import { type Command, InvalidArgumentError } from 'commander'
import { cleanSerial } from '../../server/shared/serial-number.ts'

/** The pilot group that a command is narrowed to. */
export interface GroupFlags {
  limit?: number
  serial?: string
  blueprint?: string
}

/** Adds the options that narrow a command to a pilot group. */
export function withGroup(command: Command): Command {
  return command
    .option('--limit <n>', 'only the first n devices that can be sent', wholeNumber)
    .option('--serial <serial>', 'only the device with this serial number', serialNumber)
    .option('--blueprint <name or id>', 'only devices of this blueprint', notEmpty)
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError(`Expected a whole number from 1 up, got \`${text}\`.`)
  return Number(text)
}

/** For an option of a command: copied from somewhere, it may have invisible characters. */
export function serialNumber(text: string): string {
  return notEmpty(cleanSerial(text))
}

/** For an option of a command. */
export function notEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Expected a value, got none.')
  return text.trim()
}

/** Of an option that is given twice only the last value would hold, without a word: `--serial A --serial B` would leave out A. */
export function valuesOnce(command: Command): void {
  for (const option of command.options.filter(({ required }) => required)) {
    const values: string[] = []
    command.on(`option:${option.name()}`, (value: string) => {
      if (values.push(value) > 1)
        command.error(
          `error: option '${option.flags}' was given twice. Expected one value, got ${values.map(quoted).join(' and ')}.`
        )
    })
  }
}

const quoted = (text: string): string => `\`${text}\``
