// What the app says about a row, and which kind of problem that is. Each text is made of the words here, and kandji-push
// recognises it by the same words: neither can drift from the other.

/** Words that a text of the app holds, outside of quoted names and values, and the kind of problem that it is. */
export interface Remark {
  readonly code: string
  readonly words: string
}

/** Continues a text that begins with the name of a staging column. */
export const IS_RESERVED = 'is the reserved word'
export const IS_NO_SYSTEM = 'is not one of macOS, iOS, iPadOS, tvOS, visionOS'
export const IS_NO_CAPACITY = 'is not a number of GB, or one with MB, GB or TB'
export const IS_NOT_ONE_USER = "is not exactly one user's e-mail, user name or name"
export const IS_LEFT_OUT = 'was left out'
/** Of a time at which a device was seen. */
export const IS_AHEAD = 'is still to come'

/** How many users are meant. */
export const usersMeantText = (count: number): string => (count === 0 ? 'nobody has it' : `${count} ${USERS_HAVE_IT}`)
const USERS_HAVE_IT = 'users have it'

export const COULD_NOT_BE_MADE = 'could not be made in ServiceNow'
export const KEPT_BY_RULES = 'kept by reconciliation rules of ServiceNow'
export const NOT_KEPT = 'did not keep what was written'
export const HAVE_THIS_SERIAL = 'configuration items have this serial number'
/** Of an item of no class that identification looks at. */
export const HAS_THIS_SERIAL_TOO = 'has this serial number in another class'
export const HAS_ALMOST_THIS_SERIAL = 'has almost this serial number'
export const IS_DUPLICATE = 'is marked as a duplicate'
export const IS_RETIRED = 'is retired in ServiceNow'
/** Of the owner of a device. */
export const IS_INACTIVE = 'is inactive in ServiceNow, and is the owner'
export const OWNER_KEPT =
  'was left out: who entered the owner is not known any more, since x_kandj_kandji_assignment has no record of it'
/** Of an asset. */
export const IS_ASSET_BESIDE = 'is an asset of this serial number beside that of the computer'
export const ASSET_NOT_LINKED =
  'of this serial number could not be linked to the computer, which has another one or none'
/** @param word `stolen`, `absent` or `disposed` */
export const isAway = (word: string): string => `is ${word} in ServiceNow`
export const BY_SERIAL_TABLE = "was found by ServiceNow's table of serial numbers alone"
export const SERIAL_HAS_CHANGED = 'has changed from'
export const MAP_HAS_SCRIPT = 'has a script, which does not run with the setting identification = ire'
export const OWNER_NOT_NOTED = 'who named the owner could not be noted'
export const OF_ANOTHER_MAKER = "which is another maker's by its"
export const OF_A_VIRTUAL_MACHINE = 'and the row is of a virtual machine'
export const WITHOUT_COMPUTER = 'no computer with serial_number'
/** Where the customer's own script include decided that a device is left out. */
export const SKIPPED_BY_MAPPING = 'KandjiMapping skips this device'
/** Where it failed, or answered what can't be used. */
export const OF_OWN_MAPPING = 'KandjiMapping'
/** Where the customer's mapping of attributes names a column that can't hold the value. */
export const NOT_BY_MAPPING = 'does not fit its column in the mapping'

/** What can be said of a row that was taken. The first that fits counts. */
export const NOTES: readonly Remark[] = [
  { code: 'owner-kept', words: OWNER_KEPT },
  { code: 'inactive-owner', words: IS_INACTIVE },
  { code: 'duplicate-asset', words: IS_ASSET_BESIDE },
  { code: 'duplicate-asset', words: ASSET_NOT_LINKED },
  { code: 'ambiguous-owner', words: USERS_HAVE_IT },
  { code: 'unknown-owner', words: IS_NOT_ONE_USER },
  { code: 'unreadable-capacity', words: IS_NO_CAPACITY },
  { code: 'unknown-os', words: IS_NO_SYSTEM },
  { code: 'model-not-made', words: COULD_NOT_BE_MADE },
  { code: 'reserved-word', words: IS_RESERVED },
  { code: 'future-check-in', words: IS_AHEAD },
  { code: 'kept-by-reconciliation', words: KEPT_BY_RULES },
  { code: 'not-kept', words: NOT_KEPT },
  { code: 'duplicate-ci', words: HAVE_THIS_SERIAL },
  { code: 'duplicate-ci', words: HAS_ALMOST_THIS_SERIAL },
  { code: 'duplicate-ci', words: HAS_THIS_SERIAL_TOO },
  { code: 'duplicate-ci', words: IS_DUPLICATE },
  { code: 'retired-ci', words: IS_RETIRED },
  { code: 'retired-ci', words: isAway('stolen') },
  { code: 'retired-ci', words: isAway('absent') },
  { code: 'retired-ci', words: isAway('disposed') },
  { code: 'serial-changed', words: SERIAL_HAS_CHANGED },
  { code: 'found-by-serial-table', words: BY_SERIAL_TABLE },
  { code: 'own-mapping', words: MAP_HAS_SCRIPT },
  { code: 'own-mapping', words: OF_OWN_MAPPING },
  { code: 'own-mapping', words: NOT_BY_MAPPING },
  { code: 'owner-not-noted', words: OWNER_NOT_NOTED },
]

/** What can be said of a row that was refused. */
export const REFUSALS: readonly Remark[] = [
  { code: 'other-maker', words: OF_ANOTHER_MAKER },
  { code: 'twin-serial', words: OF_A_VIRTUAL_MACHINE },
  { code: 'skipped-by-mapping', words: SKIPPED_BY_MAPPING },
  { code: 'own-mapping', words: OF_OWN_MAPPING },
  { code: 'not-kept', words: NOT_KEPT },
]

/** @returns the serial number that a device had before, by what is said of one whose number has changed */
export function oldSerialIn(text: string): string | undefined {
  const match = new RegExp(`${SERIAL_HAS_CHANGED} \`([^\`]+)\` to \``).exec(text)
  return match ? match[1] : undefined
}

/** What is said last of a row whose configuration item a script wrote: an import set calls such a row ignored, whatever was done. */
export const writtenText = (by: string, operation: string): string => `written ${by} (${operation})`

/** @returns the operation that such a text names, such as `INSERT`, `UPDATE`, `NO_CHANGE`; undefined for any other text */
export function operationIn(text: string): string | undefined {
  const match = /^(?:Kandji: )?written (?:by identification|to \w+ by script) \((\w+)\)$/.exec(text)
  return match ? match[1] : undefined
}

export const SEEN_NOW = 'last_discovered was brought up to date'
export const CHECKED_IN_NOW = 'last_check_in of its MDM record was brought up to date'
export const SEEN_SINCE = 'it has been seen since'
export const NOTHING_TO_MARK = 'no record of this device to mark'

/** What is said of rows that make no configuration item, and what was done with each. */
export const DONE_WORDS: ReadonlyArray<{ words: string; outcome: 'updated' | 'ignored' }> = [
  { words: SEEN_NOW, outcome: 'updated' },
  { words: CHECKED_IN_NOW, outcome: 'updated' },
  { words: SEEN_SINCE, outcome: 'ignored' },
  { words: NOTHING_TO_MARK, outcome: 'ignored' },
]
