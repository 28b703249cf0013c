// Reads what is there in ServiceNow for a portion of devices: computers by serial number, MDM records, users, models.

import { mappedColumnsOf } from '../servicenow/device-columns.ts'
import { MOST_ROWS } from '../servicenow/limits.ts'
import type { TableClient, TableRow } from '../servicenow/table-client.ts'
import type { Found } from './compare.ts'
import { COMPUTER, HANDHELD, MANUFACTURER_NAMES, MDM } from './mapping.ts'

const COMPUTER_FIELDS = [
  'sys_id',
  'sys_class_name',
  'serial_number',
  ...mappedColumnsOf('computer').map(({ field }) => field),
  'model_id.name',
  'manufacturer',
  'manufacturer.name',
  'assigned_to.name',
  'discovery_source',
  'install_status',
]

const MDM_FIELDS = [
  'sys_id',
  ...mappedColumnsOf('mdm').map(({ field }) => field),
  'configuration_item',
  'configuration_item.name',
  'discovery_source',
  'is_removed',
  'retired_from',
]

/** Conditions in one query: addresses of more than a few thousand characters are refused on the way. */
const CONDITIONS = 25

/** Serial number in capitals → the computers with it, the oldest first. ServiceNow compares without regard to case. */
export type BySerial = Map<string, TableRow[]>

export class Records {
  readonly #tables: TableClient
  readonly #users = new Map<string, Found>()
  readonly #models = new Map<string, Found>()
  #apple: Found | undefined

  constructor(tables: TableClient) {
    this.#tables = tables
  }

  /** @throws PushError when this account may not read computers */
  async computers(serials: readonly string[]): Promise<BySerial> {
    return this.#bySerial(COMPUTER, serials, true)
  }

  /** Empty where the instance has no such class, or it cannot be read. */
  async handhelds(serials: readonly string[]): Promise<BySerial> {
    return this.#bySerial(HANDHELD, serials, false)
  }

  /** Each device's MDM record: the one of its configuration item, else the one of its id. @throws PushError */
  async mdm(devices: ReadonlyArray<{ id: string; item: string | undefined }>): Promise<Map<string, TableRow>> {
    const ids = devices.map(({ id }) => id).filter(isListable)
    const items = devices.flatMap(({ item }) => (item ? [item] : []))
    if (ids.length === 0) return new Map()
    const byItem = items.length > 0 ? `^ORconfiguration_itemIN${items.join(',')}` : ''
    const query = `kandji_device_idIN${ids.join(',')}${byItem}`
    const rows = await this.#tables.rows(MDM, { query, fields: MDM_FIELDS, limit: MOST_ROWS })
    const found = new Map<string, TableRow>()
    for (const { id, item } of devices) {
      const row =
        rows.find((one) => item !== undefined && one['configuration_item'] === item) ??
        rows.find((one) => one['kandji_device_id'] === id)
      if (row) found.set(id, row)
    }
    return found
  }

  /** Looks up what was not looked up before; then `user` and `model` know them. @throws PushError on a fault */
  async prepare(users: Iterable<string>, models: Iterable<string>): Promise<void> {
    this.#apple ??= await this.#findApple()
    for (const some of portions(unknown(users, this.#users), Math.floor(CONDITIONS / 3))) await this.#findUsers(some)
    for (const some of portions(unknown(models, this.#models), CONDITIONS)) await this.#findModels(some)
  }

  user = (value: string): Found => this.#users.get(value) ?? 'none'

  model = (name: string): Found => this.#models.get(name) ?? 'none'

  get manufacturer(): Found {
    return this.#apple ?? 'none'
  }

  async #bySerial(table: string, serials: readonly string[], needed: boolean): Promise<BySerial> {
    const found: BySerial = new Map()
    const listed = serials.filter(isListable)
    const queries = [
      ...(listed.length > 0 ? [`serial_numberIN${listed.join(',')}`] : []),
      ...serials
        .filter((serial) => !isListable(serial) && isQuotable(serial))
        .map((serial) => `serial_number=${serial}`),
    ]
    for (const query of queries) {
      const reading = await this.#tables.read(table, {
        query: `${query}^ORDERBYsys_created_on`,
        fields: COMPUTER_FIELDS,
        limit: MOST_ROWS,
      })
      if ('refused' in reading) {
        if (needed) throw reading.refused.error
        return found
      }
      for (const row of reading.rows) {
        const key = (row['serial_number'] ?? '').toUpperCase()
        found.set(key, [...(found.get(key) ?? []), row])
      }
    }
    return found
  }

  async #findUsers(values: string[]): Promise<void> {
    const query = values.map((value) => `email=${value}^ORuser_name=${value}^ORname=${value}`).join('^OR')
    const fields = ['sys_id', 'email', 'user_name', 'name', 'active']
    const reading = await this.#tables.read('sys_user', { query, fields, limit: MOST_ROWS })
    for (const value of values) {
      this.#users.set(value, 'refused' in reading ? 'unseen' : pickUser(value, reading.rows))
    }
  }

  async #findModels(names: string[]): Promise<void> {
    const query = names.map((name) => `name=${name}`).join('^OR')
    const reading = await this.#tables.read('cmdb_model', {
      query: `${query}^ORDERBYsys_created_on`,
      fields: ['sys_id', 'name', 'manufacturer'],
      limit: MOST_ROWS,
    })
    const apple = typeof this.manufacturer === 'object' ? this.manufacturer.sysId : undefined
    for (const name of names) {
      if ('refused' in reading) this.#models.set(name, 'unseen')
      else {
        const row = reading.rows.find((one) => same(one['name'], name) && one['manufacturer'] === apple)
        this.#models.set(name, row ? { sysId: row['sys_id'] ?? '', name: row['name'] ?? '' } : 'none')
      }
    }
  }

  async #findApple(): Promise<Found> {
    const query = `nameIN${MANUFACTURER_NAMES.join(',')}^ORDERBYsys_created_on`
    const reading = await this.#tables.read('core_company', { query, fields: ['sys_id', 'name'], limit: 100 })
    if ('refused' in reading) return 'unseen'
    for (const name of MANUFACTURER_NAMES) {
      const row = reading.rows.find((one) => same(one['name'], name))
      if (row) return { sysId: row['sys_id'] ?? '', name: row['name'] ?? '' }
    }
    return 'none'
  }
}

/** The first column in which anybody has the value decides; active users go before others; several mean nobody. */
function pickUser(value: string, rows: readonly TableRow[]): Found {
  for (const column of ['email', 'user_name', 'name']) {
    const candidates = rows.filter((row) => same(row[column], value))
    if (candidates.length === 0) continue
    const active = candidates.filter((row) => row['active'] === 'true')
    const [only, ...more] = active.length > 0 ? active : candidates
    return more.length > 0 ? 'several' : { sysId: only!['sys_id'] ?? '', name: only!['name'] || value }
  }
  return 'none'
}

function same(a: string | undefined, b: string): boolean {
  return (a ?? '').toLowerCase() === b.toLowerCase()
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

function portions(values: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size)
  )
}
