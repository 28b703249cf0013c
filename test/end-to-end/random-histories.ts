// Random histories: what people, other tools and time do to both sides between two syncs. The same seed makes the same one.

import { deviceRow } from '../push/support/fake-kandji.ts'
import type { LocalSides } from '../push/support/local-sides.ts'

const COMPUTER = 'cmdb_ci_computer'
const HARDWARE = 'cmdb_ci_hardware'
const MDM = 'x_kandj_kandji_mdm'

/** mulberry32: numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Device = Record<string, unknown> & { device_id: string; serial_number: string }

const PEOPLE = ['ada', 'bob', 'cat', 'dan', 'eve']
const MODELS = ['MacBook Air (M3, 2024)', 'MacBook Pro (14-inch, 2023)', 'iMac (24-inch, 2024)', 'Mac mini (2024)']
const DAY_MS = 24 * 60 * 60 * 1000

export class History {
  readonly done: string[] = []
  readonly #sides: LocalSides
  readonly #random: () => number
  readonly #tick: () => void
  readonly #devices = new Map<string, Device>()
  #made = 0

  /** @param tick time moves on */
  constructor(sides: LocalSides, seed: number, tick: () => void) {
    this.#sides = sides
    this.#tick = tick
    this.#random = randomFrom(seed)
  }

  /** A tenant with a few devices, and a CMDB that knows some of them. */
  async begin(): Promise<void> {
    for (const name of PEOPLE.slice(0, 3)) this.#user(name)
    if (this.#chance(0.5))
      this.#sides.insert('core_company', { name: this.#one(['Apple', 'Apple, Inc.']), manufacturer: 1 })
    if (this.#chance(0.3)) this.#setting('identification', 'coalesce')
    if (this.#chance(0.2)) this.#setting('mobile_class', 'cmdb_ci_handheld_computing')
    for (let count = 3 + this.#below(4); count > 0; count--) await this.#enrol()
    for (let count = this.#below(4); count > 0; count--) this.#inServiceNow()
  }

  /** So many things happen. */
  async goOn(events: number): Promise<void> {
    for (let count = events; count > 0; count--) {
      if (this.#chance(0.5)) await this.#inKandji()
      else this.#inServiceNow()
    }
  }

  async end(): Promise<void> {
    for (const id of this.#devices.keys()) await this.#ask('DELETE', id)
  }

  async #inKandji(): Promise<void> {
    if (this.#devices.size === 0 || this.#chance(0.1)) return this.#enrol()
    const device = this.#one([...this.#devices.values()])
    const id = device.device_id
    if (this.#chance(0.1)) {
      this.done.push(`Kandji: ${device.serial_number} is deleted`)
      this.#devices.delete(id)
      return this.#ask('DELETE', id)
    }
    const change = this.#one<() => Record<string, unknown>>([
      () => ({ device_name: `Renamed ${++this.#made}` }),
      () => ({ os_version: `15.${this.#below(9)}` }),
      () => ({ user: this.#owner() }),
      () => ({ user: this.#owner() }),
      () => ({ model: this.#one(MODELS) }),
      () => ({ blueprint_id: `b1000000-0000-4000-8000-00000000000${this.#below(3)}` }),
      () => ({ blueprint_name: ['Everyone', 'Sales', ''][this.#below(3)] }),
      () => ({ asset_tag: ['', 'AT-1', 'AT-2'][this.#below(3)], is_missing: this.#below(2) === 1 }),
      () => ({ serial_number: `NEW${++this.#made}` }),
      () => ({ last_check_in: new Date(Date.parse('2026-11-20T10:00:00Z') + this.#below(3) * DAY_MS).toISOString() }),
      () => ({ serial_number: this.#one(['', 'N/A', 'System Serial Number']) }),
      () => ({ is_removed: true }),
    ])()
    this.done.push(`Kandji: ${device.serial_number || id} becomes ${JSON.stringify(change)}`)
    Object.assign(device, change)
    await this.#ask('PATCH', id, change)
  }

  async #enrol(): Promise<void> {
    const platform = this.#one(['Mac', 'Mac', 'iPhone', 'iPad', 'AppleTV'])
    const device = deviceRow({ platform, model: this.#one(MODELS), user: this.#owner() }) as Device
    if (this.#chance(0.05)) device.serial_number = this.#one([...this.#devices.values(), device]).serial_number
    this.done.push(`Kandji: ${device.serial_number} is enrolled (${platform})`)
    this.#devices.set(device.device_id, device)
    await this.#ask('PUT', device.device_id, device)
  }

  #owner(): unknown {
    if (this.#chance(0.2)) return ''
    const name = this.#one(PEOPLE)
    return { email: `${name}@example.com`, name, id: '1', is_archived: false }
  }

  #inServiceNow(): void {
    const { insert, update, remove, rows } = this.#sides
    const serials = [...this.#devices.values()].map(({ serial_number }) => serial_number).filter((one) => one !== '')
    const serial = serials.length > 0 ? this.#one(serials) : `LOST${++this.#made}`
    const its = `serial_number=${serial}`
    const users = rows('sys_user', 'emailENDSWITH@example.com').map(({ sys_id }) => sys_id!)
    const events: Array<[string, () => unknown]> = [
      ['its name is edited', () => update(COMPUTER, its, { name: `Edited ${++this.#made}` })],
      ['its version is edited', () => update(COMPUTER, its, { os_version: '1.0' })],
      ['its owner is edited', () => update(COMPUTER, its, { assigned_to: this.#one([...users, '']) })],
      ['its owner is edited', () => update(COMPUTER, its, { assigned_to: this.#one([...users, '']) })],
      ['it is deleted', () => remove(HARDWARE, its)],
      ['its MDM record is deleted', () => remove(MDM, `configuration_item.${its}`)],
      ['it is retired', () => update(COMPUTER, its, { install_status: '7', hardware_status: 'retired' })],
      ['it has a twin', () => insert(COMPUTER, { serial_number: serial, name: `Twin ${++this.#made}` })],
      ['it is found as bare hardware', () => insert(HARDWARE, { serial_number: serial, name: `Bare ${++this.#made}` })],
      ['it is listed', () => this.#list(serial)],
      ['its owners are forgotten', () => remove('x_kandj_kandji_assignment', `configuration_item.${its}`)],
      ['it is of Dell', () => update(COMPUTER, its, { manufacturer: this.#company('Dell'), os: 'Windows 11' })],
      ['a model is deleted', () => remove('cmdb_model', `name=${this.#one(MODELS)}`)],
      ['a user comes', () => this.#user(this.#one(PEOPLE))],
      ['a user goes', () => users.length > 0 && update('sys_user', `sys_id=${this.#one(users)}`, { active: 0 })],
      ['a company is renamed', () => update('core_company', 'name=Apple', { name: 'Apple Inc.' })],
      ['a company comes', () => this.#company('Apple Inc.')],
    ]
    const [what, happen] = this.#one(events)
    this.#tick()
    this.done.push(`ServiceNow: ${serial}: ${what}`)
    happen()
  }

  #list(serial: string): void {
    const cmdb_ci = this.#sides.insert(COMPUTER, {
      serial_number: `BOARD${++this.#made}`,
      name: `Listed ${this.#made}`,
    })
    const entry = { serial_number: serial, serial_number_type: 'system', valid: 1, absent: 0 }
    this.#sides.insert('cmdb_serial_number', { ...entry, cmdb_ci })
  }

  #user(name: string): string {
    const user_name = `${name}${++this.#made}`
    return this.#sides.insert('sys_user', { user_name, name, email: `${name}@example.com`, active: 1 })
  }

  #company(name: string): string {
    return this.#sides.insert('core_company', { name, manufacturer: 1 })
  }

  #setting(name: string, value: string): void {
    this.done.push(`ServiceNow: the setting ${name} is ${value}`)
    this.#sides.update('sys_properties', `name=x_kandj_kandji.${name}`, { value })
  }

  async #ask(method: string, id: string, body?: unknown): Promise<void> {
    const { url, token } = this.#sides.config.kandji
    const answer = await fetch(`${url}/local/devices/${id}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${id}: ${answer.status} ${await answer.text()}`)
  }

  #chance(share: number): boolean {
    return this.#random() < share
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  #one<T>(values: readonly T[]): T {
    return values[this.#below(values.length)]!
  }
}
