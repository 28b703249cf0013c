// Lines that somebody wants to change, looked at as a whole: all of them can be taken, or none is.

import { attributeNamed, changedLines, wholeMapping } from '../shared/mapping.ts'
import type { Line } from '../shared/mapping.ts'
import { quoted } from '../staging/row.ts'
import { faultOfTarget, newTarget } from './columns.ts'
import { keptLines } from './lines.ts'

/** More lines than there are attributes say something twice. */
const MOST_LINES = 1000
const FORM = '[{"attribute": "…", "target": "…"}]'

/** The mapping as it would be, or what is wrong with the lines, each with the line that it is about. */
export interface Change {
  mapping: Line[]
  faults: string[]
}

/** @param body the request's, as JSON gives it: a list of lines, alone or as `result` */
export function changeOf(body: unknown): Change {
  const given = linesIn(body)
  const before = wholeMapping(keptLines())
  if (typeof given === 'string') return { mapping: before, faults: [given] }
  const faults: string[] = []
  const wanted: Array<Line & { line: string }> = []
  for (let index = 0; index < given.length; index++) {
    const { fault, line } = lineOf(given[index], index)
    if (fault !== undefined) faults.push(fault)
    else if (line && wanted.some(({ attribute }) => attribute === line.attribute))
      faults.push(`${line.line}: expected each attribute once, got it twice`)
    else if (line) wanted.push(line)
  }
  const mapping = wholeMapping([...changedLines(before), ...wanted].reverse().map(plain))
  return { mapping, faults: [...faults, ...twice(mapping, wanted)] }
}

const plain = ({ attribute, target }: Line): Line => ({ attribute, target })

type List = { length: number; [index: number]: unknown }

/** Lists of a request's body need not be lists of this engine's own realm. */
const isList = (value: unknown): value is List =>
  typeof value === 'object' && value !== null && typeof (value as { length?: unknown }).length === 'number'

/** The lines, or why there are none. */
function linesIn(body: unknown): List | string {
  const list = isList(body) || typeof body !== 'object' || body === null ? body : (body as { result?: unknown }).result
  if (!isList(list)) return `Expected a list of lines as ${FORM}, got ${described(body)}`
  return list.length > MOST_LINES ? `Expected at most ${MOST_LINES} lines, got ${list.length}` : list
}

function lineOf(given: unknown, index: number): { fault?: string; line?: Line & { line: string } } {
  const { attribute: name, target } = (typeof given === 'object' && given !== null ? given : {}) as Record<
    string,
    unknown
  >
  const number = `Line ${index + 1}`
  if (typeof name !== 'string')
    return { fault: `${number}: expected {"attribute": "…", "target": "…"}, got ${described(given)}` }
  const line = `${number} (${name.slice(0, 80)})`
  const attribute = attributeNamed(name)
  if (!attribute) return { fault: `${line}: expected an attribute of Kandji's, got ${quoted(name)}` }
  if (typeof target !== 'string')
    return { fault: `${line}: expected a text as target (\`table.column\`, '' or \`new\`), got ${described(target)}` }
  const wanted = target.trim()
  const made = wanted === 'new' ? newTarget(attribute) : { target: wanted }
  const fault = made.fault || faultOfTarget(attribute, made.target || '')
  return fault !== '' ? { fault: `${line}: ${fault}` } : { line: { line, attribute: name, target: made.target || '' } }
}

/** A column that several attributes would fill. */
function twice(mapping: Line[], wanted: Array<Line & { line: string }>): string[] {
  return wanted.flatMap(({ line, attribute, target }) => {
    const other = mapping.find((one) => one.target === target && target !== '' && one.attribute !== attribute)
    return other
      ? [
          `${line}: expected a column that no other attribute fills, got ${quoted(target)}, which ${other.attribute} fills`,
        ]
      : []
  })
}

function described(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text === undefined ? typeof value : quoted(text)
}
