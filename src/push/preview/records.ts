// Reads what is there in ServiceNow for a portion of devices: CIs by serial number, MDM records, users, models.

import { companyOf, soughtNames, type Company } from '../../server/shared/companies.ts'
import { inOrder, saysRetired, sourceKeyOf, SYSTEM_SERIAL, type Candidate } from '../../server/shared/identification.ts'
import { modelOf } from '../../server/shared/models.ts'
import type { Note } from '../../server/shared/owner.ts'
import { NO_MEMORY, type Memory } from '../../server/shared/two-way/memory.ts'
import type { State } from '../../server/shared/two-way/judge.ts'
import { usersMeant, type User } from '../../server/shared/user-match.ts'
import { mappedColumnsOf } from '../servicenow/device-columns.ts'
import { MOST_ROWS } from '../servicenow/limits.ts'
import type { TableClient, TableReading, TableRow } from '../servicenow/table-client.ts'
import type { AppSettings } from './app-settings.ts'
import type { Found, Present, Rules } from './foresee.ts'
import type { MdmBook } from './mdm-book.ts'
import type { SharedOwner } from './owner-both-ways.ts'
import { ASSIGNMENT, COMPUTER, DISCOVERY_SOURCE, HANDHELD, HARDWARE, MDM, SHARED_VALUE } from './tables.ts'

const CANDIDATE_FIELDS = [
  'sys_id',
  'sys_class_name',
  'serial_number',
  'name',
  'duplicate_of',
  'install_status',
  'hardware_status',
  'sys_created_on',
]

const ITEM_FIELDS = [
  'sys_id',
  'sys_class_name',
  'serial_number',
  'name',
  'manufacturer',
  'manufacturer.name',
  'model_id',
  'model_id.name',
  'model_category',
  'model_category.name',
  'os',
  'os_version',
  'disk_space',
  'assigned_to',
  'assigned_to.name',
  'assigned_to.email',
  'last_discovered',
  'discovery_source',
  'install_status',
  'hardware_status',
  'operational_status',
  'life_cycle_stage',
  'life_cycle_stage_status',
]

const MDM_FIELDS = [
  'sys_id',
  'sys_created_on',
  ...mappedColumnsOf('mdm').map(({ field }) => field),
  'computer',
  'computer.name',
  'configuration_item',
  'configuration_item.name',
  'discovery_source',
  'is_removed',
  'retired_from',
  'retired_status',
]

/** Conditions in one query: addresses of more than a few thousand characters are refused on the way. */
const CONDITIONS = 25

/** A device as it is looked up. */
export interface Wanted {
  id: string
  serial: string
}

interface Model {
  sysId: string
  table: string
  name: string
  manufacturer: string
}

interface Category {
  sysId: string
  name: string
  table: string
}

export class Records {
  readonly #tables: TableClient
  readonly #settings: AppSettings
  readonly #mdm: MdmBook
  readonly #users = new Map<string, ReadonlyMap<string, User[]> | 'unseen'>()
  readonly #models = new Map<string, Model[] | 'unseen'>()
  #companies: Company[] | 'unseen' = 'unseen'
  /** Undefined where CIs have no such column. */
  #categories: Category[] | undefined

  private constructor(tables: TableClient, settings: AppSettings, mdm: MdmBook) {
    this.#tables = tables
    this.#settings = settings
    this.#mdm = mdm
  }

  /** Reads what is the same for all devices. @param mdm takes the MDM records that are read @throws PushError on a fault that may pass */
  static async open(tables: TableClient, settings: AppSettings, mdm: MdmBook): Promise<Records> {
    const records = new Records(tables, settings, mdm)
    records.#companies = await records.#readCompanies()
    records.#categories = await records.#readCategories()
    return records
  }

  /** The rules of the app, as far as they need records. What they ask for has to be prepared. */
  rules(): Omit<Rules, 'own' | 'latest'> {
    return {
      ...this.#settings,
      company: (present) =>
        this.#companies === 'unseen'
          ? 'unseen'
          : (companyOf(this.#companies, this.#settings.manufacturerNames, present) ?? 'none'),
      model: (name, company, present) => this.#model(name, company, present),
      category: (table) =>
        this.#categories &&
        (this.#categories.find((one) => one.table === table) ?? this.#categories.find((one) => one.table === COMPUTER)),
      users: (value, name, present) => {
        const byColumn = this.#users.get(value)
        if (byColumn === 'unseen') return 'unseen'
        return usersMeant(this.#settings.userColumns, (column) => byColumn?.get(column) ?? [], name, present)
      },
    }
  }

  /**
   * What is there of each device, in their order; its MDM record is in the book.
   * @param columns further ones of CIs and MDM records
   * @throws PushError when this account may not read CIs or MDM records
   */
  async present(devices: readonly Wanted[], columns: readonly string[]): Promise<Array<Omit<Present, 'mdm'>>> {
    const candidates = await this.#candidates(devices.map(({ serial }) => serial))
    const tied = await this.#tied(devices.map(({ serial }) => serial))
    const { identification } = this.#settings
    const chosen = devices.map(({ serial }) => {
      const known = candidates.get(serial.toUpperCase()) ?? []
      const first = inOrder(known, identification).find(({ duplicateOf }) => duplicateOf === '')
      return tied.get(sourceKeyOf(serial)) ?? first?.sysId
    })
    await this.#readMdm(devices, chosen, columns)
    const linked = devices.map(({ id }) => this.#mdm.ofDevice(id)?.['configuration_item'] ?? '')
    const items = await this.#items([...chosen.flatMap((sysId) => sysId ?? []), ...linked], columns)
    const notes = await this.#notes(chosen.flatMap((sysId) => sysId ?? []))
    const shared = await this.#sharedOwners(chosen.flatMap((sysId) => sysId ?? []))
    return devices.map(({ serial }, index) => {
      const sysId = chosen[index]
      const others = (candidates.get(serial.toUpperCase()) ?? []).filter(
        (one) => one.duplicateOf === '' && one.sysId !== sysId
      )
      return {
        item: sysId === undefined ? undefined : items.get(sysId),
        others: others.length,
        linked: items.get(linked[index]!),
        shared: sysId === undefined ? undefined : shared === 'unseen' ? 'unseen' : shared.get(sysId),
        note: notes === 'unseen' ? 'unseen' : (notes.get(sysId ?? '') ?? { word: '', owner: '', outcome: '' }),
      }
    })
  }

  /** Looks up what was not looked up before. @throws PushError on a fault */
  async prepare(users: Iterable<string>, models: Iterable<string>): Promise<void> {
    const columns = Math.max(1, this.#settings.userColumns.length)
    const some = Math.max(1, Math.floor(CONDITIONS / columns))
    for (const values of portions(unknown(users, this.#users), some)) await this.#findUsers(values)
    for (const names of portions(unknown(models, this.#models), CONDITIONS)) await this.#findModels(names)
  }

  /** Serial number in capitals → the CIs with it. ServiceNow compares without regard to case and to blanks at the end. */
  async #candidates(serials: readonly string[]): Promise<Map<string, Candidate[]>> {
    const found = new Map<string, Candidate[]>()
    const add = (serial: string, row: TableRow, how: 'hasSerial' | 'isListed') => {
      const key = serial.trimEnd().toUpperCase()
      const known = found.get(key) ?? []
      const same = known.find(({ sysId }) => sysId === row['sys_id'])
      if (same) same[how] = true
      else found.set(key, [...known, { ...candidateOf(row), [how]: true }])
    }
    const isIre = this.#settings.identification === 'ire'
    for (const query of serialQueries(serials)) {
      for (const row of needed(await this.#read(isIre ? HARDWARE : COMPUTER, query, CANDIDATE_FIELDS)))
        add(row['serial_number'] ?? '', row, 'hasSerial')
      if (isIre) for (const [serial, row] of await this.#listed(query)) add(serial, row, 'isListed')
      else
        for (const row of optional(await this.#read(HANDHELD, query, CANDIDATE_FIELDS)))
          add(row['serial_number'] ?? '', row, 'hasSerial')
    }
    return found
  }

  /** What ServiceNow's table of serial numbers says: serial number and CI. */
  async #listed(query: string): Promise<Array<[string, TableRow]>> {
    const own = `^serial_number_type=${SYSTEM_SERIAL}^valid=true^absent!=true`
    const entries = optional(await this.#read('cmdb_serial_number', query + own, ['serial_number', 'cmdb_ci']))
    const ids = [...new Set(entries.map((entry) => entry['cmdb_ci'] ?? ''))].filter((id) => id !== '')
    if (ids.length === 0) return []
    const items = needed(await this.#read(HARDWARE, `sys_idIN${ids.join(',')}`, CANDIDATE_FIELDS))
    return entries.flatMap((entry) => {
      const item = items.find((one) => one['sys_id'] === entry['cmdb_ci'])
      return item ? [[entry['serial_number'] ?? '', item] as [string, TableRow]] : []
    })
  }

  /** Key of ours → the CI that identification has tied to it, unless it has been deleted or marked as a duplicate since. */
  async #tied(serials: readonly string[]): Promise<Map<string, string>> {
    const tied = new Map<string, string>()
    if (this.#settings.identification !== 'ire') return tied
    const keys = serials.map(sourceKeyOf).filter(isListable)
    if (keys.length === 0) return tied
    const query = `name=${DISCOVERY_SOURCE}^idIN${keys.join(',')}`
    const rows = optional(await this.#read('sys_object_source', query, ['id', 'target_sys_id']))
    const ids = rows.map((row) => row['target_sys_id'] ?? '').filter((id) => id !== '')
    if (ids.length === 0) return tied
    const there = needed(await this.#read(HARDWARE, `sys_idIN${ids.join(',')}`, ['sys_id', 'duplicate_of']))
    const living = new Set(there.filter((row) => row['duplicate_of'] === '').map((row) => row['sys_id']))
    for (const row of rows) {
      const [key, sysId] = [sourceKeyOf(row['id'] ?? ''), row['target_sys_id'] ?? '']
      if (!tied.has(key) && living.has(sysId)) tied.set(key, sysId)
    }
    return tied
  }

  /** sys_id → the CI with the columns of its class. Some are no computers: they have no operating system. */
  async #items(sysIds: readonly string[], columns: readonly string[]): Promise<Map<string, TableRow>> {
    const items = new Map<string, TableRow>()
    const wanted = [...new Set(sysIds)].filter((id) => id !== '')
    for (const [table, isComputer] of [
      [COMPUTER, 'true'],
      [HANDHELD, 'false'],
      [HARDWARE, 'false'],
    ] as const) {
      for (const ids of portions(
        wanted.filter((id) => !items.has(id)),
        100
      )) {
        const reading = await this.#read(table, `sys_idIN${ids.join(',')}`, [...ITEM_FIELDS, ...columns])
        const rows = table === HANDHELD ? optional(reading) : needed(reading)
        for (const row of rows) items.set(row['sys_id'] ?? '', { ...row, is_computer: isComputer })
      }
    }
    return items
  }

  /** Reads the MDM records of the devices and of their CIs into the book. */
  async #readMdm(
    devices: readonly Wanted[],
    items: ReadonlyArray<string | undefined>,
    columns: readonly string[]
  ): Promise<void> {
    const ids = devices.map(({ id }) => id).filter(isListable)
    const known = items.flatMap((item) => item ?? [])
    const conditions = [
      ...(ids.length > 0 ? [`kandji_device_idIN${ids.join(',')}`] : []),
      ...(known.length > 0 ? [`configuration_itemIN${known.join(',')}`] : []),
    ]
    const query = conditions.join('^OR')
    const reading = { query, fields: [...MDM_FIELDS, ...columns], limit: MOST_ROWS }
    this.#mdm.turnTo(conditions.length > 0 ? await this.#tables.rows(MDM, reading) : [])
  }

  /** CI → what is noted about its owner. */
  async #notes(items: readonly string[]): Promise<Map<string, Note> | 'unseen'> {
    const notes = new Map<string, Note>()
    if (items.length === 0) return notes
    const fields = ['configuration_item', 'kandji_user', 'assigned_to', 'outcome']
    const reading = await this.#read(ASSIGNMENT, `configuration_itemIN${items.join(',')}`, fields)
    if ('refused' in reading) return 'unseen'
    for (const row of reading.rows)
      notes.set(row['configuration_item'] ?? '', {
        word: row['kandji_user'] ?? '',
        owner: row['assigned_to'] ?? '',
        outcome: (row['outcome'] ?? '') as Note['outcome'],
      })
    return notes
  }

  /** CI → what the app remembers about its owner on both sides; of two records the older one counts. */
  async #sharedOwners(items: readonly string[]): Promise<Map<string, SharedOwner> | 'unseen'> {
    const owners = new Map<string, SharedOwner>()
    if (items.length === 0 || this.#settings.assignmentSync !== 'both') return owners
    const query = `configuration_itemIN${items.join(',')}^field=assigned_to^ORDERBYDESCsys_created_on`
    const reading = await this.#read(SHARED_VALUE, query, ['configuration_item', 'state', 'memory'])
    if ('refused' in reading) return 'unseen'
    for (const row of reading.rows)
      owners.set(row['configuration_item'] ?? '', {
        state: (row['state'] ?? '') as State,
        memory: row['memory'] ? (JSON.parse(row['memory']) as Memory) : NO_MEMORY,
      })
    return owners
  }

  async #findUsers(values: string[]): Promise<void> {
    const { userColumns } = this.#settings
    const query = values.flatMap((value) => userColumns.map((column) => `${column}=${value}`)).join('^OR')
    const reading = await this.#read('sys_user', query, [...new Set(['sys_id', 'name', 'active', ...userColumns])])
    for (const value of values) {
      if ('refused' in reading) {
        this.#users.set(value, 'unseen')
        continue
      }
      const having = (column: string) => reading.rows.filter((row) => same(row[column], value)).map(userOf)
      this.#users.set(value, new Map(userColumns.map((column) => [column, having(column)])))
    }
  }

  async #findModels(names: string[]): Promise<void> {
    const query = `${names.map((name) => `name=${name}`).join('^OR')}^ORDERBYsys_created_on^ORDERBYsys_id`
    const reading = await this.#read('cmdb_model', query, ['sys_id', 'sys_class_name', 'name', 'manufacturer'])
    for (const name of names) {
      if ('refused' in reading) this.#models.set(name, 'unseen')
      else
        this.#models.set(
          name,
          reading.rows
            .filter((row) => same(row['name'], name))
            .map((row) => ({
              sysId: row['sys_id'] ?? '',
              table: row['sys_class_name'] ?? '',
              name: row['name'] ?? '',
              manufacturer: row['manufacturer'] ?? '',
            }))
        )
    }
  }

  #model(name: string, company: string, present: string): Found {
    const models = this.#models.get(name)
    if (models === 'unseen') return 'unseen'
    const companies = new Set(this.#companies === 'unseen' ? [] : this.#companies.map(({ sysId }) => sysId)).add(
      company
    )
    const own = (models ?? []).filter(({ manufacturer }) => company !== '' && companies.has(manufacturer))
    return modelOf(own, present, company) ?? 'none'
  }

  async #readCompanies(): Promise<Company[] | 'unseen'> {
    const names = soughtNames(this.#settings.manufacturerNames).filter(isQuotable)
    const query = `${names.map((name) => `name=${name}`).join('^OR')}^ORDERBYsys_created_on`
    const reading = await this.#read('core_company', query, ['sys_id', 'name', 'manufacturer'])
    if ('refused' in reading) return 'unseen'
    return reading.rows.map((row) => ({
      sysId: row['sys_id'] ?? '',
      name: row['name'] ?? '',
      makes: row['manufacturer'] === 'true',
    }))
  }

  /** A column that a class lacks is missing from its rows. */
  async #readCategories(): Promise<Category[] | undefined> {
    const [any] = needed(await this.#tables.read(COMPUTER, { fields: ['sys_id', 'model_category'], limit: 1 }))
    if (any !== undefined && any['model_category'] === undefined) return undefined
    const query = 'cmdb_ci_classISNOTEMPTY^ORDERBYsys_created_on^ORDERBYsys_id'
    return optional(await this.#read('cmdb_model_category', query, ['sys_id', 'name', 'cmdb_ci_class'])).map((row) => ({
      sysId: row['sys_id'] ?? '',
      name: row['name'] ?? '',
      table: row['cmdb_ci_class'] ?? '',
    }))
  }

  #read(table: string, query: string, fields: readonly string[]): Promise<TableReading> {
    return this.#tables.read(table, { query, fields, limit: MOST_ROWS })
  }
}

const candidateOf = (row: TableRow): Candidate => ({
  sysId: row['sys_id'] ?? '',
  table: row['sys_class_name'] ?? '',
  name: row['name'] ?? '',
  isRetired: saysRetired(row['install_status'] ?? '', row['hardware_status'] ?? ''),
  duplicateOf: row['duplicate_of'] ?? '',
  hasSerial: false,
  isListed: false,
  created: row['sys_created_on'] ?? '',
})

const userOf = (row: TableRow): User => ({
  sysId: row['sys_id'] ?? '',
  active: row['active'] === 'true',
  name: (row['name'] ?? '').trim(),
})

/** @throws PushError where it was refused */
function needed(reading: TableReading): TableRow[] {
  if ('refused' in reading) throw reading.refused.error
  return reading.rows
}

/** Nothing where this account may not read the table, or there is none. */
const optional = (reading: TableReading): TableRow[] => ('refused' in reading ? [] : reading.rows)

function serialQueries(serials: readonly string[]): string[] {
  const listed = serials.filter(isListable)
  return [
    ...(listed.length > 0 ? [`serial_numberIN${listed.join(',')}`] : []),
    ...serials.filter((serial) => !isListable(serial) && isQuotable(serial)).map((serial) => `serial_number=${serial}`),
  ]
}

function same(a: string | undefined, b: string): boolean {
  return (a ?? '').trimEnd().toLowerCase() === b.toLowerCase()
}

/** An encoded query has no way to write a `^` inside a value, and runs what begins with `javascript:`. */
function isQuotable(value: string): boolean {
  return value !== '' && !value.includes('^') && !/^javascript:/i.test(value)
}

function isListable(value: string): boolean {
  return isQuotable(value) && !value.includes(',')
}

function unknown(values: Iterable<string>, known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(values)].filter((value) => isQuotable(value) && !known.has(value))
}

function portions<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size)
  )
}
