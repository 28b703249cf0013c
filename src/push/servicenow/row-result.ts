// What became of one staging row. ServiceNow answers 201 even when the transform failed: only the row's own result counts.

import { fieldsOf } from '../json.ts'
import { errorOf } from '../http/retry-policy.ts'
import { cut, LONGEST_REASON } from '../text.ts'
import type { Answer } from '../http/exchange.ts'
import { operationIn } from '../../server/shared/remarks.ts'
import { OTHER_MAP, partsOf } from './note-code.ts'

export type Outcome = 'inserted' | 'updated' | 'ignored'

export type RowResult =
  /** `note`: the app delivered the row, and reports something that somebody should look at. */
  | { outcome: Outcome; note?: string }
  | { outcome: 'rejected'; reason: string }
  /** Stored, but nothing is known of its transform. */
  | { outcome: 'none' }
  /** Nothing transforms rows of this table. */
  | { outcome: 'not-installed' }
  /** The staging table has it, and that is all: nothing has transformed it yet, or nothing ever will. */
  | { outcome: 'stored' }

/** From the strongest to the weakest: with several transform maps, the row did what its strongest map did. */
const OUTCOMES: readonly Outcome[] = ['inserted', 'updated', 'ignored']

/** The app begins a status message with this when it is meant for the people who watch push. */
const NOTE = /^Kandji:\s*/

/** So says ServiceNow of a row of a staging table that has no active transform map. */
const NO_MAP = /\bno transform entry or scripts are defined/i

/** So a script ends that may not use something of another scope: its name, and the scope of the script. */
const NO_PRIVILEGE = /CrossScopeAccessNotAllowedException: Access to (.+?) from scope (\w+) not allowed/

/** Names of the app's own transform maps begin so. What other maps on the same staging table say beside them is a remark. */
const OWN_MAP = /^Kandji\b/
export const isOwnMap = (name: unknown): boolean => OWN_MAP.test(text(name))

/** Reads an answer to `POST /api/now/import/{table}`: `{import_set, staging_table, result: [one element per transform map]}`. */
export function rowResult(answer: Answer): RowResult {
  if (answer.status >= 300) return { outcome: 'rejected', reason: refusalOf(answer) }
  const { result, staging_table } = fieldsOf(answer.json)
  // An element that is no object tells nothing.
  const all = (Array.isArray(result) ? result : []).map(fieldsOf).filter((map) => Object.keys(map).length > 0)
  if (all.length === 0) return { outcome: 'none' }
  // ServiceNow docs, r_ImportSetMode: the table that an asynchronous import set names is the staging table itself.
  const isStored = (map: Record<string, unknown>): boolean =>
    (map['status'] === 'inserted' && isStaging(map['table'], staging_table)) ||
    NO_MAP.test(text(map['error_message'])) ||
    NO_MAP.test(text(map['status_message']))
  if (all.every(isStored)) return { outcome: 'stored' }
  const own = all.filter((map) => isOwnMap(map['transform_map']))
  // Whatever a customer's map has made of the row, it is not what the row is for.
  if (own.length === 0 && !all.some((map) => isForUs(map, text(staging_table)))) return { outcome: 'stored' }
  const maps = own.length > 0 ? own : all
  const others = all.filter((map) => !maps.includes(map) && outcomeOf(map) === undefined)

  const done: Outcome[] = []
  for (const map of maps) {
    const outcome = outcomeOf(map)
    if (outcome !== undefined) done.push(outcome)
    // A class of the CMDB that is not there is something else: the row's own reason says which.
    else if (/^Invalid (staging )?table(?! cmdb_)/i.test(text(map['error_message'])))
      return { outcome: 'not-installed' }
    else return { outcome: 'rejected', reason: reasonOf(map) }
  }
  const outcome = OUTCOMES.find((name) => done.includes(name))!
  const notes = maps
    .map((map) => text(map['status_message']))
    .filter((message) => NOTE.test(message))
    .map((message) => withoutOperation(message.replace(NOTE, '')))
    .filter(Boolean)
  for (const map of others) {
    const reason = reasonOf(map).replaceAll('; ', ', ')
    notes.push(`${OTHER_MAP}, ${text(map['transform_map'])}, failed: ${reason}`)
  }
  return notes.length > 0 ? { outcome, note: notes.join('; ') } : { outcome }
}

/** What was done with the row is said beside the notes, and is none. */
function withoutOperation(notes: string): string {
  const parts = partsOf(notes)
  return operationIn(parts.at(-1) ?? '') === undefined ? notes : parts.slice(0, -1).join('; ')
}

/**
 * A good status with an error and without a result: the row was perhaps stored, and its transform was cut short.
 * @returns what `Situation.half` says, undefined for an answer that tells what became of the row
 */
export function halfResult(answer: Answer): string | undefined {
  const { result, error } = fieldsOf(answer.json)
  if (error === undefined || error === null || (Array.isArray(result) && result.length > 0)) return undefined
  const { message } = errorOf(answer)
  return `an error${message && ` (${cut(message, LONGEST_REASON)})`} and no result`
}

/** What the app's maps write, by the end of their staging table's name. Apps go by no map. */
const TARGETS: Readonly<Record<string, string>> = {
  computer: 'cmdb_ci_computer',
  mdm: 'x_kandj_kandji_mdm',
  run: 'x_kandj_kandji_push_run',
  problem: 'x_kandj_kandji_problem',
}

/** Our own map may have another name by now: it is known by its target, or by what the app says. An element without a table is nobody's. */
function isForUs(map: Record<string, unknown>, staging: string): boolean {
  const target = TARGETS[staging.split('_').at(-1) ?? '']
  if (target === undefined || outcomeOf(map) === undefined) return true
  return map['kandji_outcome'] !== undefined || ['', target].includes(text(map['table']))
}

function isStaging(table: unknown, staging: unknown): boolean {
  return text(table) !== '' && text(table) === text(staging)
}

function outcomeOf(map: Record<string, unknown>): Outcome | undefined {
  // A transform script that writes the record itself has to ignore the row, which ServiceNow reports as an error; the app
  // then says in its own response key what it did.
  return OUTCOMES.find((name) => name === map['kandji_outcome']) ?? OUTCOMES.find((name) => name === map['status'])
}

function reasonOf(map: Record<string, unknown>): string {
  const texts = [map['status_message'], map['error_message']]
    .map((value) => text(value).replace(NOTE, ''))
    .filter(Boolean)
  const [, name, scope] = texts.map((one) => NO_PRIVILEGE.exec(one)).find((match) => match !== null) ?? []
  if (name !== undefined) texts.push(privilegeRemedy(name, scope!))
  return texts.length > 0
    ? [...new Set(texts)].join('; ')
    : `ServiceNow gave the row the status "${text(map['status'])}" without a reason`
}

/** The exception says what is refused, and not what to do. Source: ServiceNow docs, c_CrossScopePrivilegeRecord (zurich). */
function privilegeRemedy(name: string, scope: string): string {
  return (
    `the application ${scope} has no allowed cross-scope privilege for ${name}: let an admin set it to Allowed ` +
    '(System Applications › Application Cross-Scope Access, table sys_scope_privilege), or install the app again'
  )
}

function refusalOf(answer: Answer): string {
  const { message, detail } = errorOf(answer)
  return `ServiceNow answered HTTP ${answer.status}: ${[message, detail].filter(Boolean).join(': ') || 'no reason given'}`
}

function text(value: unknown): string {
  return typeof value === 'string' ? cut(value.trim(), LONGEST_REASON) : ''
}
