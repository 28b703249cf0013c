// Says what was undefined where a script read something of it: JavaScript's own message names only what was read, as in
// `Cannot read properties of undefined (reading 'sys_id')` for `current.request_item.sys_id` on a table without that column.

/** What a record did not have when a script asked for it last. */
export interface MissingField {
  name: string
  /** `incident has no column request_item`. */
  why: string
}

const NO_VALUE = /^Cannot (read|set) properties of (undefined|null) \((?:reading|setting) '.+'\)$/
/** A path such as `current.caller_id.manager` or `rows[0].getRow(1)`. */
const PATH = /[\w$]+(?:\s*\.\s*[\w$]+|\[[^[\]]*\]|\([^()]*\))*$/
/** Characters of a line that are looked at: a script may be one line. */
const LONGEST = 200
/** The last step of a path. */
const STEP = /\s*(?:\.\s*[\w$]+|\[[^[\]]*\])\s*$/

/**
 * The message of a TypeError with the expression that had no value, and why it has none where a record knows.
 * @param message as the engine has it
 * @param line the script's line of the error
 * @param at where in the line it is, from 0: at what was read or the dot or bracket before it; at the `=` of what was set
 */
export function explainUndefinedRead(message: string, line: string, at: number, missing?: MissingField): string {
  const [, verb, value] = NO_VALUE.exec(message) ?? []
  if (!verb) return message
  const before = line.slice(0, at)
  const owner = verb === 'set' ? before.replace(STEP, '') : before.replace(/[\s.]+$/, '')
  const path = PATH.exec(owner.slice(-LONGEST))?.[0]
  if (path === undefined || !/^\s*[.[]/.test(line.slice(owner.length))) return message
  const step = /[\w$]+$/.exec(path)?.[0]
  return `${message}: ${path} is ${value}${missing && missing.name === step ? `, as ${missing.why}` : ''}`
}
