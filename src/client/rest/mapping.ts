// The mapping of attributes: read, tried and saved.

import { ask } from './ask.ts'
import { Failure } from './failure.ts'
import { API } from './scope.ts'
import { type Fields, listOf, textOf } from './values.ts'

const MAPPING = `${API}/mapping`

/** What a line holds in place of a target for a column that is to be made. */
export const NEW = 'new'

export interface Line {
  attribute: string
  /** `table.column`, `new`, or '' for an attribute that is skipped. */
  target: string
}

export interface Attribute {
  attribute: string
  label: string
  /** Where it goes unless decided otherwise. */
  home: string
  isFixed: boolean
}

export interface Column {
  target: string
  label: string
  type: string
}

export interface Mapping {
  lines: Line[]
  attributes: Attribute[]
  columns: Column[]
  mayChange: boolean
}

export interface TriedField extends Line {
  value: string
  from: string
  to: string
  note: string
}

export interface TriedRow {
  serialNumber: string
  deviceName: string
  fields: TriedField[]
}

const lineOf = ({ attribute, target }: Fields): Line => ({ attribute: textOf(attribute), target: textOf(target) })
const isTrue = (value: unknown): boolean => value === true || value === 'true'

/** @throws Failure */
export async function readMapping(): Promise<Mapping> {
  const [lines, choices] = await Promise.all([ask(MAPPING), ask(`${MAPPING}/choices`)])
  const { attributes, columns, may_change } = choices as Fields
  return {
    lines: listOf(lines).map(lineOf),
    attributes: listOf(attributes).map(({ attribute, label, home, fixed }) => ({
      attribute: textOf(attribute),
      label: textOf(label),
      home: textOf(home),
      isFixed: isTrue(fixed),
    })),
    columns: listOf(columns).map(({ target, label, type }) => ({
      target: textOf(target),
      label: textOf(label),
      type: textOf(type),
    })),
    mayChange: isTrue(may_change),
  }
}

/** Ten devices as these lines would leave them. @throws Failure, Refused */
export async function tryLines(lines: readonly Line[]): Promise<TriedRow[]> {
  const rows = listOf(await asking(lines, () => ask(`${MAPPING}/try`, 'POST', lines)))
  return rows.map(({ serial_number, device_name, fields }) => ({
    serialNumber: textOf(serial_number),
    deviceName: textOf(device_name),
    fields: listOf(fields).map((field) => ({
      ...lineOf(field),
      value: textOf(field.value),
      from: textOf(field.from),
      to: textOf(field.to),
      note: textOf(field.note),
    })),
  }))
}

/** @returns all lines as they are then @throws Failure, Refused */
export const saveLines = async (lines: readonly Line[]): Promise<Line[]> =>
  listOf(await asking(lines, () => ask(MAPPING, 'PUT', lines))).map(lineOf)

/** Lines that can't be taken, each with what is wrong. */
export class Refused extends Error {
  readonly faults: ReadonlyMap<string, string>

  constructor(faults: ReadonlyMap<string, string>) {
    super('Lines were refused')
    this.faults = faults
  }
}

async function asking(lines: readonly Line[], request: () => Promise<unknown>): Promise<unknown> {
  try {
    return await request()
  } catch (error) {
    const faults = error instanceof Failure ? faultsIn(error.said, lines) : new Map<string, string>()
    throw faults.size > 0 ? new Refused(faults) : error
  }
}

/** `Line 2 (tags): expected …`, one a line of the text. */
function faultsIn(said: string, lines: readonly Line[]): Map<string, string> {
  const faults = new Map<string, string>()
  for (const text of said.split('\n')) {
    const [, number, fault = ''] = /^Line (\d+)(?: \([^)]*\))?: (.*)$/.exec(text) ?? []
    const line = number === undefined ? undefined : lines[Number(number) - 1]
    if (line) faults.set(line.attribute, fault)
  }
  return faults
}
