// What KandjiMapping says of a device, checked. An answer that can't be used is named, and the app's own rule is used in its place.
// With one exception: where it is not known whether a device is to be left out, its row is refused. What has once been made in the
// CMDB is hard to take back; a row that was refused goes again when KandjiMapping has been mended.

import { GlideRecord, GlideTableHierarchy } from '@servicenow/glide'
import { COMPUTER, HANDHELD, HARDWARE, identificationMode } from '../cmdb/configuration-item.ts'
import { hasTable } from '../cmdb/lookup.ts'
import { OF_OWN_MAPPING, SKIPPED_BY_MAPPING } from '../shared/remarks.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { remembered } from '../staging/row-memory.ts'
import { quotedText } from '../staging/row.ts'
import { answerOf } from './kandji-mapping.ts'
import type { Hook } from './kandji-mapping.ts'
import { described, textOf } from './values.ts'

const SYS_ID = /^[0-9a-f]{32}$/i
const OWN_RULE = "the app's own rule was used"

/** An answer that can be used, or why it can't be; neither where the matter is left to the app. */
interface Checked {
  text?: string
  fault?: string
}

/** Who the owner is, as KandjiMapping says. */
export interface OwnerAnswer {
  /** sys_id of a user. */
  user?: string
  /** A text as Kandji would send it; empty for nobody. */
  word?: string
}

/** Why KandjiMapping leaves this device out, or why that is not known, as the row's refusal; empty for a device that is taken. */
export function skipOf(source: StagingRow): string {
  const refused = 'whether the device is to be left out is not known, so the row was refused'
  const { value, fault } = answerOf(source, 'skip')
  if (fault !== undefined) return `${fault}, ${refused}`
  if (value === undefined || value === false) return ''
  const reason = textOf(value)
  if (reason === undefined)
    return `${OF_OWN_MAPPING}.skip answered ${described(value)}, expected a reason or '': ${refused}`
  return reason === '' ? '' : `${SKIPPED_BY_MAPPING}: ${quotedText(reason)}`
}

/** Class in which a new CI is made; empty where that is left to the app. */
export const classNameOf = (source: StagingRow): string => checked(source, 'className', faultOfClass).text || ''

/** sys_id of the model; empty where that is left to the app. */
export const modelAnswerOf = (source: StagingRow): string => checked(source, 'model', faultOfModel).text || ''

/** The owner; empty where that is left to the app. */
export function ownerAnswerOf(source: StagingRow): OwnerAnswer {
  const { text } = checked(source, 'owner', faultOfOwner)
  if (text === undefined) return {}
  return SYS_ID.test(text) ? { user: text.toLowerCase() } : { word: text }
}

/** Answers that can't be used, each in words for a person. */
export const answerFaultsOf = (source: StagingRow): string[] =>
  [
    checked(source, 'className', faultOfClass),
    checked(source, 'model', faultOfModel),
    checked(source, 'owner', faultOfOwner),
  ].flatMap(({ fault }) => (fault === undefined ? [] : [fault]))

function checked(source: StagingRow, hook: Hook, faultOf: (text: string) => string): Checked {
  return remembered(source, `checked ${hook}`, () => {
    const { value, fault } = answerOf(source, hook)
    if (fault !== undefined) return { fault: `${fault}, ${OWN_RULE}` }
    if (value === undefined) return {}
    const text = textOf(value)
    if (text === undefined)
      return { fault: `${OF_OWN_MAPPING}.${hook} answered ${described(value)}, expected a text: ${OWN_RULE}` }
    const why = faultOf(text)
    return why === ''
      ? { text }
      : { fault: `${OF_OWN_MAPPING}.${hook} answered ${quotedText(text)}, ${why}: ${OWN_RULE}` }
  })
}

function faultOfClass(table: string): string {
  if (table === '') return ''
  if (!hasTable(table)) return 'which is no table here'
  const above = classesAbove(table)
  if (above.indexOf(HARDWARE) < 0) return `which is no class of hardware (${HARDWARE})`
  // The transform map finds a CI by its serial number in these classes alone: in another one it would make it again and again.
  const isFound = above.indexOf(COMPUTER) >= 0 || above.indexOf(HANDHELD) >= 0
  return identificationMode() === 'ire' || isFound
    ? ''
    : `which identification = coalesce can't find again: expected ${COMPUTER}, ${HANDHELD} or a class below them`
}

/** The class itself and those that it extends. */
function classesAbove(table: string): string[] {
  const tables = new GlideTableHierarchy(table).getTables() as unknown as { length: number; [index: number]: string }
  const names: string[] = []
  for (let index = 0; index < tables.length; index++) names.push(`${tables[index]}`)
  return names
}

function faultOfModel(sysId: string): string {
  if (sysId === '') return ''
  return SYS_ID.test(sysId) && new GlideRecord('cmdb_model').get(sysId) ? '' : 'which is the sys_id of no cmdb_model'
}

function faultOfOwner(text: string): string {
  return !SYS_ID.test(text) || new GlideRecord('sys_user').get(text) ? '' : 'which is the sys_id of no sys_user'
}
