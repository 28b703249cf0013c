// One device: what its rows would change in ServiceNow, field by field, by the rules of the app. Pure: everything that was
// read is handed in.

import type { AssignmentSync } from '../../server/shared/assignment-sync.ts'
import { readCapacity } from '../../server/shared/capacity.ts'
import { NEW_COMPANY, type Company } from '../../server/shared/companies.ts'
import { isMobile, operatingSystem } from '../../server/shared/operating-system.ts'
import { isCopyOf, otherMakersSign } from '../../server/shared/other-maker.ts'
import { decideOwner, NO_NOTE, type Note } from '../../server/shared/owner.ts'
import {
  IS_INACTIVE,
  IS_NOT_ONE_USER,
  OF_A_VIRTUAL_MACHINE,
  OF_ANOTHER_MAKER,
  OWNER_KEPT,
  usersMeantText,
  WITHOUT_COMPUTER,
} from '../../server/shared/remarks.ts'
import { isStillRetired, mayRetire } from '../../server/shared/retirement.ts'
import {
  RETIRED_HARDWARE_STATUS,
  RETIRED_INSTALL_STATUS,
  type IdentificationMode,
} from '../../server/shared/identification.ts'
import { cleanSerial, serialFault } from '../../server/shared/serial-number.ts'
import type { User } from '../../server/shared/user-match.ts'
import { mappedColumnsOf } from '../servicenow/device-columns.ts'
import type { MappingAnswer } from '../servicenow/mapping-client.ts'
import type { RowKind, StagingRow } from '../servicenow/staging.ts'
import type { TableRow } from '../servicenow/table-client.ts'
import { cut } from '../text.ts'
import type { FieldChange } from './change.ts'
import { ownerBothWays, type SharedOwner } from './owner-both-ways.ts'
import { attention, ownColumns } from './own-columns.ts'
import { COMPUTER, DISCOVERY_SOURCE, HANDHELD, HARDWARE, MDM } from './tables.ts'

/** A record that a reference would point to. `none`: it is made. `unseen`: this account may not read the table. */
export type Found = { sysId: string; name: string } | 'none' | 'unseen'

export interface Rules {
  identification: IdentificationMode
  manufacturerNames: readonly string[]
  /** New iPhones and iPads are made in the class of handhelds. */
  handhelds: boolean
  invalidSerials: readonly string[]
  /** The latest time that can be a last check-in, `yyyy-MM-dd HH:mm:ss`. */
  latest?: string
  assignmentSync: AssignmentSync
  /** The app looks at Kandji before it takes an owner that both sides hold. */
  asksKandji: boolean
  /** Of the companies that are Apple, the one for a CI that has this manufacturer now. */
  company: (present: string) => Company | 'none' | 'unseen'
  /** The model of this name and company, for a CI that has this model now. */
  model: (name: string, company: string, present: string) => Found
  /** The category of models for a class; undefined where CIs have no such column. */
  category: (table: string) => { sysId: string; name: string } | undefined
  /** The users that may be meant, for a CI that has this owner now. */
  users: (value: string, name: string, present: string) => readonly User[] | 'unseen'
  /** What the customer's KandjiMapping says of a row; undefined where everything is left to the app. */
  own: (kind: 'computer' | 'mdm', row: StagingRow) => MappingAnswer | undefined
}

/** What is there now. */
export interface Present {
  /** The CI that counts for the device's serial number. */
  item: TableRow | undefined
  /** Further CIs with the serial number that are not marked as duplicates. */
  others: number
  /** The device's MDM record. */
  mdm: TableRow | undefined
  /** The CI that the MDM record points to, for a device that has left. */
  linked: TableRow | undefined
  /** What is noted about the CI's owner; 'unseen' where this account may not read it. */
  note: Note | 'unseen'
  /** What the app remembers about the CI's owner on both sides; 'unseen' where this account may not read it. */
  shared?: SharedOwner | 'unseen' | undefined
}

export interface Foreseen {
  fields: FieldChange[]
  notes: string[]
  /** Notes that a sync would report as problems. */
  problems: string[]
  /** Owner that stays, though Kandji names another. */
  differs: FieldChange[]
  /** Why the app would refuse the row. */
  refused?: string
}

/** Hardware that is retired gets it from the platform (ServiceNow docs, cmdb-ci-lifecycle-mgmt). */
const RETIRED_OPERATIONAL_STATUS = '6'

const NO_RULE =
  'assigned_to could not be foretold: this account may not read what both sides held (x_kandj_kandji_shared_value). The role x_kandj_kandji.integration or cmdb_read lets it.'

/** Where a list of users was too long to be read, or may not be. */
const UNSEEN_USERS = 'assigned_to could not be compared: this account may not read users.'

/** @param rows those that are sent */
export function foresee(rows: Partial<Record<RowKind, StagingRow>>, present: Present, rules: Rules): Foreseen {
  const foreseen: Foreseen = { fields: [], notes: [], problems: [], differs: [] }
  const { computer, mdm } = rows
  if (mdm?.['is_removed'] === 'true') {
    removal(mdm, present, foreseen)
    return foreseen
  }
  const skipped = rules.own(computer ? 'computer' : 'mdm', computer ?? mdm ?? {})?.skip || undefined
  const refused = refusalOf((computer ?? mdm)?.['serial_number'] ?? '', computer, present, rules) ?? skipped
  if (refused !== undefined) return { ...foreseen, refused }
  // A change that is the MDM record's alone brings no computer row along.
  if (mdm && !computer && present.item === undefined)
    return { ...foreseen, refused: `${WITHOUT_COMPUTER} \`${mdm['serial_number'] ?? ''}\` is in ServiceNow` }
  if (computer) new Computer(computer, present, rules, foreseen).foresee()
  if (computer && !mdm) checkIn(computer, present, foreseen)
  if (mdm) ofMdmRow(mdm, present, computer !== undefined, rules, foreseen)
  return foreseen
}

function ofMdmRow(row: StagingRow, present: Present, isClassed: boolean, rules: Rules, to: Foreseen): void {
  const own = rules.own('mdm', row)
  if (own && own.skip !== '') {
    attention(to, own.skip)
    return
  }
  mdmRecord(row, present, isClassed, to)
  if (own) ownColumns(own, { table: MDM, record: present.mdm }, to)
}

function refusalOf(
  serial: string,
  row: StagingRow | undefined,
  { item }: Present,
  { manufacturerNames, invalidSerials }: Rules
): string | undefined {
  const fault = serialFault(serial, [...invalidSerials])
  if (fault) return `serial_number \`${serial}\` ${fault.reason}: the app refuses such rows`
  if (!item) return undefined
  const called = `the configuration item \`${item['name'] || item['sys_id']}\``
  const sign = otherMakersSign(item['manufacturer.name'] ?? '', item['os'] ?? '', manufacturerNames)
  if (sign) return `its serial number belongs to ${called}, ${OF_ANOTHER_MAKER} ${sign.what} \`${sign.value}\``
  if (isCopyOf(row?.['model_name'] ?? '', item['model_id.name'] ?? ''))
    return `its serial number belongs to ${called}, a physical device, ${OF_A_VIRTUAL_MACHINE}`
  return undefined
}

/** The class in which a device that is new to the CMDB is made. */
function classFor(row: StagingRow, { handhelds, own }: Rules): string {
  const answer = own('computer', row)?.className
  if (answer) return answer
  return handhelds && isMobile(row['os_type'] ?? '') ? HANDHELD : COMPUTER
}

/** Class of the CI that is there, or would be made. */
export function tableOf(row: StagingRow | undefined, { item }: Present, rules: Rules): string {
  return item?.['sys_class_name'] || classFor(row ?? {}, rules)
}

/** One computer row. */
class Computer {
  readonly #row: StagingRow
  readonly #present: Present
  readonly #rules: Rules
  readonly #to: Foreseen
  readonly #table: string
  readonly #own: MappingAnswer | undefined

  constructor(row: StagingRow, present: Present, rules: Rules, to: Foreseen) {
    this.#row = row
    this.#present = present
    this.#rules = rules
    this.#to = to
    this.#table = tableOf(row, present, rules)
    this.#own = rules.own('computer', row)
  }

  foresee(): void {
    const sent = (column: string): string => this.#row[column] ?? ''
    if (isFreshness(this.#row)) {
      this.#seen()
      return
    }
    this.#serial()
    this.#class()
    this.#text('name', sent('device_name') || (this.#present.item ? '' : sent('serial_number')))
    const company = this.#company()
    this.#model(sent('model_name'), company)
    this.#text('os', operatingSystem(sent('os_type')))
    this.#text('os_version', sent('os_version'))
    const { gigabytes } = readCapacity(sent('device_capacity'))
    if (Number(this.#there('disk_space') || Number.NaN) !== Number(gigabytes)) this.#text('disk_space', gigabytes)
    this.#owner()
    this.#seen()
    this.#text('discovery_source', DISCOVERY_SOURCE)
    if (this.#own) ownColumns(this.#own, { table: this.#table, record: this.#present.item }, this.#to)
  }

  #there(field: string): string {
    return this.#present.item?.[field] ?? ''
  }

  #shown(field: string): string {
    return this.#there(`${field}.name`) || this.#there(field)
  }

  #text(field: string, to: string, note?: string): void {
    const from = this.#there(field)
    if (to !== '' && from !== to) this.#add(field, from, to, note)
  }

  #add(field: string, from: string, to: string, note?: string): void {
    this.#to.fields.push({ table: this.#table, field, from, to, ...(note && { note }) })
  }

  /** One that is found by another spelling gets ours, but where a script writes it. */
  #serial(): void {
    const isScripts = this.#rules.identification === 'coalesce' && this.#present.others > 0
    if (!isScripts) this.#text('serial_number', this.#row['serial_number'] ?? '')
  }

  /** Hardware of no nearer class becomes what the device is. */
  #class(): void {
    if (this.#present.item?.['sys_class_name'] === HARDWARE)
      this.#add('sys_class_name', HARDWARE, classFor(this.#row, this.#rules))
  }

  #company(): string | undefined {
    const company = this.#rules.company(this.#there('manufacturer'))
    if (company === 'unseen') this.#unseen('manufacturer')
    else if (company === 'none')
      this.#add('manufacturer', this.#shown('manufacturer'), NEW_COMPANY, 'the company is made')
    else if (company.sysId !== this.#there('manufacturer'))
      this.#add('manufacturer', this.#shown('manufacturer'), company.name)
    return company === 'unseen' ? undefined : company === 'none' ? '' : company.sysId
  }

  #model(name: string, company: string | undefined): void {
    const own = this.#own?.model
    if (name === '' && !own) return
    const model = own ?? (company === undefined ? 'unseen' : this.#rules.model(name, company, this.#there('model_id')))
    if (model === 'unseen') this.#unseen('model_id')
    else if (model === 'none') this.#add('model_id', this.#shown('model_id'), name, 'the model is made')
    else if (model.sysId !== this.#there('model_id')) this.#add('model_id', this.#shown('model_id'), model.name)
    const category = this.#rules.category(this.#table)
    if (category && category.sysId !== this.#there('model_category'))
      this.#add('model_category', this.#shown('model_category'), category.name)
  }

  #unseen(field: string): void {
    this.#to.notes.push(`${field} could not be compared: this account may not read the records it points to.`)
  }

  #owner(): void {
    const own = this.#own?.owner
    if (own === undefined && this.#row['keep_owner'] === 'true') return
    if (this.#rules.assignmentSync === 'none') return
    const { note, shared } = this.#present
    const current = this.#there('assigned_to')
    const [value, users] = this.#ownerNamed(own, current)
    if (users === 'unseen') {
      this.#to.notes.push(UNSEEN_USERS)
      return
    }
    if (value !== '' && users.length !== 1)
      attention(
        this.#to,
        `assigned_user \`${value}\` ${IS_NOT_ONE_USER} (${usersMeantText(users.length)}); no user is made.`
      )
    const named = users.length === 1 ? users[0] : undefined
    if (own === undefined && shared !== undefined) {
      this.#sharedOwner(value, users)
      return
    }
    const { owner, note: kept } = decideOwner({
      current,
      noted: note === 'unseen' ? NO_NOTE : note,
      word: cut(value.toLowerCase(), 255),
      users: users.map(({ sysId }) => sysId),
      // Which owner a note that may not be read is about is not known either: it is taken for the usual one.
      isKnown: () => note !== 'unseen' && this.#isKnown(),
    })
    const isOwner = named && (owner === named.sysId || (owner === undefined && current === named.sysId))
    if (kept?.outcome === 'kept') attention(this.#to, `assigned_user \`${value}\` ${OWNER_KEPT}`)
    else if (isOwner && !named.active) attention(this.#to, `assigned_user \`${value}\` ${IS_INACTIVE}`)
    if (note === 'unseen' && current !== '' && (value === '' || users.length === 0))
      this.#to.notes.push(
        `assigned_to: ${this.#shown('assigned_to')} is removed if Kandji had set it, and stays if somebody entered it. This account may not read which.`
      )
    if (owner !== undefined && owner !== current) this.#newOwner(owner, named)
    else if (named && named.sysId !== current) this.#stays(named, 'stays until the owner changes in Kandji')
  }

  /** Kandji has written this CI before. */
  #isKnown(): boolean {
    const { item, mdm } = this.#present
    return (
      this.#there('discovery_source') === DISCOVERY_SOURCE ||
      (mdm !== undefined && mdm['configuration_item'] === item?.['sys_id'])
    )
  }

  /** An owner that both sides hold: the side that has changed since they last agreed wins. */
  #sharedOwner(value: string, users: readonly User[]): void {
    const { item, mdm, note, shared } = this.#present
    if (shared === undefined || shared === 'unseen') {
      this.#to.notes.push(NO_RULE)
      return
    }
    const current = this.#there('assigned_to')
    const isLooked =
      this.#rules.asksKandji && mdm?.['configuration_item'] === item?.['sys_id'] && mdm?.['is_removed'] !== 'true'
    const { owner, remark } = ownerBothWays({
      current,
      email: this.#there('assigned_to.email'),
      word: cut(value.toLowerCase(), 255),
      users,
      noted: note === 'unseen' ? NO_NOTE : note,
      shared,
      isMeant: (word) => {
        const meant = this.#rules.users(word, '', current)
        return meant !== 'unseen' && meant.some(({ sysId }) => sysId === current)
      },
    })
    const named = users.length === 1 ? users[0] : undefined
    if (owner !== undefined && owner !== current && isLooked) this.#newOwner(owner, named)
    else if (owner !== undefined && owner !== current)
      this.#to.notes.push('assigned_to: what Kandji has is taken once the app can look there.')
    else if (remark) this.#to.notes.push(`assigned_to: ${remark}`)
    else if (named && named.sysId !== current) this.#stays(named, 'stays until one side changes')
  }

  #newOwner(owner: string, named: User | undefined): void {
    this.#add('assigned_to', this.#shown('assigned_to'), owner === '' ? '' : (named?.name ?? owner))
  }

  #stays(named: User, note: string): void {
    const from = this.#shown('assigned_to')
    this.#to.differs.push({ table: this.#table, field: 'assigned_to', from, to: named.name, note })
  }

  /** The owner as he is named, and the users that may be meant. */
  #ownerNamed(own: MappingAnswer['owner'], current: string): [value: string, users: readonly User[] | 'unseen'] {
    if (own && 'sysId' in own) return [own.sysId, [{ ...own, active: true }]]
    const value = cleanSerial(own ? own.word : (this.#row['assigned_user'] ?? ''))
    const name = own ? '' : (this.#row['assigned_user_name'] ?? '')
    return [value, value === '' ? [] : this.#rules.users(value, name, current)]
  }

  /** Kandji's last check-in; never set back. */
  #seen(): void {
    const [, day, time] = SEEN.exec(this.#row['last_seen'] ?? '') ?? []
    if (day === undefined) return
    const seen = `${day} ${time}`
    const there = this.#there('last_discovered')
    if (seen > there || there > (this.#rules.latest ?? '9999'))
      this.#add('last_discovered', this.#there('last_discovered'), seen)
  }
}

const SEEN = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)/

/** A row that says no more than when the device was last seen. */
export function isFreshness(row: StagingRow): boolean {
  const says = Object.keys(row).filter((column) => row[column] !== '' && column !== 'serial_number')
  return says.length === 1 && says[0] === 'last_seen'
}

/** @param isClassed the computer row before it makes bare hardware what the device is */
function mdmRecord(row: StagingRow, { item, mdm }: Present, isClassed: boolean, to: Foreseen): void {
  const change = (field: string, from: string, value: string, note?: string) => {
    if (value !== '' && from !== value) to.fields.push({ table: MDM, field, from, to: value, ...(note && { note }) })
  }
  for (const { field, column, rule } of mappedColumnsOf('mdm')) {
    const [from, value] = [mdm?.[field] || (rule === 'flag' ? 'false' : ''), row[column] ?? '']
    if (rule !== 'latest' || value > from) change(field, from, value)
  }
  const serial = row['serial_number'] ?? ''
  const isClassedNow = isClassed && item?.['sys_class_name'] === HARDWARE
  const fits = item === undefined || isClassedNow || item['is_computer'] !== 'false'
  for (const field of fits ? ['computer', 'configuration_item'] : ['configuration_item']) {
    const linked = mdm?.[field] ?? ''
    if (item !== undefined && linked === item['sys_id']) continue
    const shown = mdm?.[`${field}.name`] || linked
    to.fields.push({
      table: MDM,
      field,
      from: shown,
      to: item === undefined ? serial : item['name'] || serial,
      note: 'the computer with this serial number',
    })
  }
  change('discovery_source', mdm?.['discovery_source'] ?? '', DISCOVERY_SOURCE)
  if (mdm?.['is_removed'] === 'true') change('is_removed', 'true', 'false', 'it is in Kandji again')
  reinstated(mdm, item, to)
}

/** A computer row brings the check-in of its MDM record along, where no MDM row does. */
function checkIn({ last_seen = '' }: StagingRow, { item, mdm }: Present, to: Foreseen): void {
  const [, day, time] = SEEN.exec(last_seen) ?? []
  const from = mdm?.['last_check_in']
  // Undefined where the app has no such column.
  if (day === undefined || from === undefined || item === undefined) return
  if (mdm?.['configuration_item'] !== item['sys_id'] || `${day} ${time}` <= from) return
  to.fields.push({ table: MDM, field: 'last_check_in', from, to: `${day} ${time}` })
}

/** What Kandji retired gets back the status that it had, unless a person has changed it meanwhile. */
function reinstated(mdm: TableRow | undefined, item: TableRow | undefined, to: Foreseen): void {
  const before = mdm?.['retired_from'] ?? ''
  if (mdm === undefined || before === '') return
  const kept = keptStatus(mdm['retired_status'] ?? '', before)
  if (item && isStillRetired(item['install_status'] ?? '', item['hardware_status'] ?? '', kept['hardware_status'])) {
    for (const [field, value] of Object.entries(kept)) {
      const from = item[field]
      if (from === undefined || from === value) continue
      to.fields.push({
        table: item['sys_class_name'] ?? COMPUTER,
        field,
        from,
        to: value,
        note: 'Kandji had retired it',
      })
    }
  }
  for (const field of ['retired_from', 'retired_status']) {
    const from = mdm[field] ?? ''
    if (from !== '') to.fields.push({ table: MDM, field, from, to: '' })
  }
}

function keptStatus(json: string, installStatus: string): Record<string, string> {
  try {
    return JSON.parse(json) as Record<string, string>
  } catch {
    return { install_status: installStatus }
  }
}

/** A device that has left Kandji: its record is marked, and where the row asks for it, its CI is retired. */
function removal(row: StagingRow, { mdm, linked }: Present, to: Foreseen): void {
  if (mdm === undefined) return
  const change = (table: string, field: string, from: string, value: string) => {
    if (from !== value) to.fields.push({ table, field, from, to: value, note: 'it has left Kandji' })
  }
  change(MDM, 'is_removed', mdm['is_removed'] ?? '', 'true')
  if (row['retire'] !== 'true' || (mdm['retired_from'] ?? '') !== '' || linked === undefined) return
  const [install, hardware] = [linked['install_status'] ?? '', linked['hardware_status'] ?? '']
  if (!mayRetire(install, hardware)) return
  const table = linked['sys_class_name'] ?? COMPUTER
  change(table, 'install_status', install, RETIRED_INSTALL_STATUS)
  if (linked['hardware_status'] !== undefined) {
    change(table, 'hardware_status', hardware, RETIRED_HARDWARE_STATUS)
    change(table, 'operational_status', linked['operational_status'] ?? '', RETIRED_OPERATIONAL_STATUS)
  }
  change(MDM, 'retired_from', '', install)
}
