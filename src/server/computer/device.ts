// One staging row of the computer table, read: each target column's value, and what is wrong with the row.

import type { GlideRecord } from '@servicenow/glide'
import { isRemembered } from '../both-ways/memories.ts'
import { assignmentSync } from '../both-ways/owner.ts'
import { DISCOVERY_SOURCE } from '../cmdb/configuration-item.ts'
import { faultOfSerial } from '../cmdb/invalid-serials.ts'
import { appleCompanies, findOrCreateManufacturer } from '../cmdb/manufacturer.ts'
import { categoryOf, findOrCreateModel } from '../cmdb/model.ts'
import { recordsWhere } from '../cmdb/lookup.ts'
import { usersNamed } from '../cmdb/user.ts'
import { answerFaultsOf, modelAnswerOf, ownerAnswerOf, skipOf } from '../customising/answers.ts'
import { ownColumnsOf } from '../customising/extra.ts'
import type { OwnColumns } from '../customising/extra.ts'
import { isAtHome } from '../mapping/lines.ts'
import { mappedOf } from '../mapping/mapped.ts'
import { readCapacity } from '../shared/capacity.ts'
import type { Company } from '../shared/companies.ts'
import { isForeign, operatingSystem } from '../shared/operating-system.ts'
import { isCopyOf } from '../shared/other-maker.ts'
import { decideOwner, isNoted, NO_NOTE, NOBODY } from '../shared/owner.ts'
import type { Decision } from '../shared/owner.ts'
import type { User } from '../shared/user-match.ts'
import {
  COULD_NOT_BE_MADE,
  IS_AHEAD,
  IS_INACTIVE,
  IS_LEFT_OUT,
  IS_NO_CAPACITY,
  IS_NO_SYSTEM,
  IS_NOT_ONE_USER,
  IS_RESERVED,
  OF_A_VIRTUAL_MACHINE,
  OF_ANOTHER_MAKER,
  OWNER_KEPT,
  usersMeantText,
} from '../shared/remarks.ts'
import { cleanSerial } from '../shared/serial-number.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { checkInOf, isAhead, isNews } from '../staging/check-in.ts'
import { timeOf } from '../staging/moment.ts'
import { remembered } from '../staging/row-memory.ts'
import { fit, isReserved, quoted, sent } from '../staging/row.ts'
import { assetRemarksOf, assetValuesFor } from './assets.ts'
import { notedOwner } from './assignment.ts'
import { classFor } from './class.ts'
import { namesFor, otherMakersSign, presentFor } from './present.ts'
import { serialOf } from './serial.ts'

export { serialOf } from './serial.ts'

const MDM_RECORDS = 'x_kandj_kandji_mdm'

// Each answers the value for one column of the target table; empty leaves the column as it is.

/** What the row says in a column whose attribute goes where it always goes; empty where a customer has mapped it elsewhere. */
const atHome = (source: StagingRow, attribute: string, column: string): string =>
  isAtHome(source, attribute) ? sent(source, column) : ''

/** A new CI of a device without a name goes by its serial number. */
export const nameOf = (source: StagingRow): string =>
  fit(atHome(source, 'device_name', 'device_name'), 255) || (presentFor(source).sysId === '' ? serialOf(source) : '')

export const osOf = (source: StagingRow): string => operatingSystem(atHome(source, 'platform', 'os_type'))

export const osVersionOf = (source: StagingRow): string => fit(atHome(source, 'os_version', 'os_version'), 40)

const capacityOf = (source: StagingRow): string => atHome(source, 'device_capacity', 'device_capacity')

export const diskSpaceOf = (source: StagingRow): string => readCapacity(capacityOf(source)).gigabytes

/** sys_id of the manufacturer. */
export const manufacturerOf = (source: StagingRow): string =>
  remembered(source, 'manufacturer', () =>
    findOrCreateManufacturer(presentFor(source).manufacturer, namesFor(source), companiesFor(source))
  )

/** The companies that are Apple here. */
const companiesFor = (source: StagingRow): Company[] =>
  remembered(source, 'companies', () => appleCompanies(namesFor(source)))

const modelNameOf = (source: StagingRow): string => fit(sent(source, 'model_name'), 255)

/** sys_id of the model. */
export const modelOf = (source: StagingRow): string =>
  remembered(source, 'model', () => {
    const answer = modelAnswerOf(source)
    if (answer !== '') return answer
    const name = isAtHome(source, 'model') ? modelNameOf(source) : ''
    if (name === '') return ''
    const present = presentFor(source)
    return findOrCreateModel({
      name,
      identifier: fit(sent(source, 'model_identifier'), 80),
      manufacturer: manufacturerOf(source),
      companies: companiesFor(source).map(({ sysId }) => sysId),
      ciClass: present.table || classFor(source),
      present: present.model,
    })
  })

/** sys_id of the model's category; empty without a model, and where the CI has no such column. */
export const modelCategoryFor = (source: StagingRow, item: GlideRecord): string =>
  modelOf(source) !== '' && item.isValidField('model_category')
    ? remembered(source, 'model category', () => categoryOf(presentFor(source).table || classFor(source)))
    : ''

/** Nobody says anything about the owner: an empty assigned_user then means nothing. */
export function keepsOwner(source: StagingRow): boolean {
  const { user, word } = ownerAnswerOf(source)
  if (user !== undefined || word !== undefined) return false
  return sent(source, 'keep_owner').toLowerCase() === 'true' || !isAtHome(source, 'user')
}

/** The owner as KandjiMapping names him, or Kandji. */
function ownerNamed(source: StagingRow): string {
  const { user, word } = ownerAnswerOf(source)
  if (user !== undefined) return user
  return cleanSerial(word === undefined ? sent(source, 'assigned_user') : word)
}

/** The users that may be the owner. */
const usersFor = (source: StagingRow): User[] =>
  remembered(source, 'users', () => {
    const { user, word } = ownerAnswerOf(source)
    if (user !== undefined) return [{ sysId: user, active: true, name: '' }]
    const name = word === undefined ? sent(source, 'assigned_user_name') : ''
    return usersNamed(ownerNamed(source), name, presentFor(source).owner)
  })

/** The row does not write the owner: nobody is to, or what both sides hold is kept alike in another way (src/server/both-ways). */
function isLeftAlone(source: StagingRow): boolean {
  const sync = assignmentSync()
  if (sync !== 'both') return sync === 'none'
  const { user, word } = ownerAnswerOf(source)
  return user === undefined && word === undefined && isRemembered(presentFor(source).sysId, 'assigned_to')
}

/** Kandji has written the row's CI before: the CI says so itself, or an MDM record refers to it. */
function isKnownFor(source: StagingRow): boolean {
  const { sysId, discoverySource } = presentFor(source)
  if (sysId === '' || discoverySource === DISCOVERY_SOURCE) return sysId !== ''
  const record = recordsWhere(MDM_RECORDS, 'configuration_item', sysId)
  record.setLimit(1)
  record.query()
  return record.next()
}

/** What happens to the owner of the row's CI. */
export const ownerDecisionFor = (source: StagingRow): Decision =>
  remembered(source, 'owner', () => {
    const { sysId, owner } = presentFor(source)
    const noted = sysId === '' ? NO_NOTE : notedOwner(sysId)
    if (keepsOwner(source) || isLeftAlone(source)) return { owner: undefined, note: isNoted(noted) ? noted : undefined }
    const word = fit(ownerNamed(source).toLowerCase(), 255)
    const users = usersFor(source).map((one) => one.sysId)
    const decided = decideOwner({ current: owner, noted, word, users, isKnown: () => isKnownFor(source) })
    // A record that is missing later shows that records were lost.
    return decided.note ? decided : { ...decided, note: NOBODY }
  })

/** sys_id of the owner that the row gives its CI; empty where the owner stays, or is to be cleared. */
export const assignedToOf = (source: StagingRow): string => ownerDecisionFor(source).owner || ''

const checkInSent = (source: StagingRow): string => atHome(source, 'last_check_in', 'last_seen')

/**
 * Kandji's last check-in as ServiceNow keeps it, UTC `yyyy-MM-dd HH:mm:ss`; empty where it is none, is still to come, or is older than
 * what is there.
 */
export const lastSeenOf = (source: StagingRow): string =>
  remembered(source, 'last seen', () => {
    const time = checkInOf(checkInSent(source))
    return isNews(time, presentFor(source).lastDiscovered) ? time : ''
  })

/** What is wrong with the row's last check-in, for a person; empty where nothing is. */
export function checkInFaultOf(source: StagingRow): string {
  const seen = checkInSent(source)
  return isAhead(timeOf(seen)) ? `last_seen ${quoted(seen)} ${IS_AHEAD}: it ${IS_LEFT_OUT}` : ''
}

/** The values that the row gives its CI, `item`, by column; an empty one leaves its column as it is. */
export const valuesFor = (source: StagingRow, item: GlideRecord): Record<string, string> => ({
  name: nameOf(source),
  manufacturer: manufacturerOf(source),
  model_id: modelOf(source),
  model_category: modelCategoryFor(source, item),
  os: osOf(source),
  os_version: osVersionOf(source),
  disk_space: diskSpaceOf(source),
  assigned_to: assignedToOf(source),
  last_discovered: lastSeenOf(source),
  discovery_source: DISCOVERY_SOURCE,
  ...assetValuesFor(source, item),
  ...mappingOf(source).values,
  ...mappedColumnsOf(source).values,
})

/** The values that a row has given its CI, those that are to be empty included; a column that it left alone is not among them. */
export function writtenOf(source: StagingRow, item: GlideRecord): Record<string, string> {
  const all = valuesFor(source, item)
  const written: Record<string, string> = {}
  for (const column of Object.keys(all)) if (all[column] !== '') written[column] = all[column]
  if (ownerDecisionFor(source).owner === '') written.assigned_to = ''
  return written
}

/** Columns that the customer's mapping gives the row's CI; KandjiMapping overrules them. */
export const mappingOf = (source: StagingRow): OwnColumns =>
  mappedOf(source, presentFor(source).table || classFor(source))

/** Columns that KandjiMapping gives the row's CI. */
export const mappedColumnsOf = (source: StagingRow): OwnColumns =>
  remembered(source, 'mapped columns', () =>
    ownColumnsOf(source, presentFor(source).table || classFor(source), MDM_RECORDS)
  )

const CONTENT = ['device_name', 'model_name', 'os_type', 'os_version', 'device_capacity', 'assigned_user', 'attributes']

/** A row that says no more than when the device was last seen. */
export const isFreshness = (source: StagingRow): boolean =>
  sent(source, 'last_seen') !== '' && CONTENT.every((column) => sent(source, column) === '')

/** Why this row can't make or change a CI; empty when it can. */
export function refusalOf(source: StagingRow): string {
  return remembered(source, 'refusal', () => faultOfRow(source) || faultOfTarget(source) || skipOf(source))
}

function faultOfRow(source: StagingRow): string {
  const serial = serialOf(source)
  if (serial === '' && isReserved(source, 'serial_number'))
    return `serial_number ${IS_RESERVED} \`NULL\`: a device is recognised by its serial number, so the row was refused`
  const fault = faultOfSerial(serial)
  if (fault) {
    const named = serial === '' ? 'serial_number' : `serial_number ${quoted(serial)}`
    return `${named} ${fault.reason}: a device is recognised by its serial number, so the row was refused`
  }
  const os = sent(source, 'os_type')
  return isForeign(os)
    ? `os_type ${quoted(os)} is not of Apple: only Apple devices are taken, so the row was refused`
    : ''
}

/** A serial number can be another maker's, too; and a copy of a Mac that runs as a virtual machine has the Mac's. */
function faultOfTarget(source: StagingRow): string {
  const present = presentFor(source)
  if (present.sysId === '') return ''
  const named = `the configuration item ${quoted(present.name || present.sysId)} (${present.table})`
  const sign = otherMakersSign(present, namesFor(source))
  if (sign !== '')
    return `serial_number ${quoted(serialOf(source))} belongs to ${named}, ${OF_ANOTHER_MAKER} ${sign}: it was left as it is, and the row was refused`
  if (isCopyOf(modelNameOf(source), present.modelName))
    return `serial_number ${quoted(serialOf(source))} belongs to ${named}, a physical device (${present.modelName}), ${OF_A_VIRTUAL_MACHINE}: it was refused`
  return ''
}

/** What is to be known of an owner whom ServiceNow knows; empty for nothing. */
function ownerRemark(source: StagingRow, { sysId, active }: User): string {
  const { owner, note } = ownerDecisionFor(source)
  if (note && note.outcome === 'kept') return OWNER_KEPT
  const isOwner = owner === sysId || (owner === undefined && presentFor(source).owner === sysId)
  return isOwner && !active ? IS_INACTIVE : ''
}

/** What of this row could not be used, each with its value; the rest of the row is. */
export function problemsOf(source: StagingRow): string[] {
  const problems: string[] = [
    ...answerFaultsOf(source),
    ...mappingOf(source).problems,
    ...mappedColumnsOf(source).problems,
  ]
  for (const column of ['device_name', 'model_name', 'os_type', 'os_version', 'device_capacity']) {
    if (isReserved(source, column)) problems.push(`${column} ${IS_RESERVED} \`NULL\` and ${IS_LEFT_OUT}`)
  }
  const os = atHome(source, 'platform', 'os_type')
  if (os !== '' && operatingSystem(os) === '') {
    problems.push(`os_type ${quoted(os)} ${IS_NO_SYSTEM} and ${IS_LEFT_OUT}`)
  }
  const ahead = checkInFaultOf(source)
  if (ahead !== '') problems.push(ahead)
  const capacity = capacityOf(source)
  if (readCapacity(capacity).garbage) {
    problems.push(`device_capacity ${quoted(capacity)} ${IS_NO_CAPACITY}: it ${IS_LEFT_OUT}`)
  }
  if (isAtHome(source, 'model') && modelNameOf(source) !== '' && modelOf(source) === '') {
    const what = manufacturerOf(source) === '' ? 'its manufacturer Apple' : 'it'
    problems.push(`model_name ${quoted(modelNameOf(source))} ${IS_LEFT_OUT}: ${what} ${COULD_NOT_BE_MADE}`)
  } else if (manufacturerOf(source) === '') problems.push(`the manufacturer Apple ${COULD_NOT_BE_MADE}`)
  const user = keepsOwner(source) || assignmentSync() === 'none' ? '' : ownerNamed(source)
  const users = user === '' ? [] : usersFor(source)
  if (user !== '' && users.length !== 1) {
    problems.push(`assigned_user ${quoted(user)} ${IS_NOT_ONE_USER} (${usersMeantText(users.length)})`)
  }
  const remark = users.length === 1 ? ownerRemark(source, users[0]) : ''
  if (remark !== '') problems.push(`assigned_user ${quoted(user)} ${remark}`)
  problems.push(...assetRemarksOf(source))
  return problems
}
