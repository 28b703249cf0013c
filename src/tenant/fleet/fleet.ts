// The devices of one tenant. Generated devices are made when they are asked for; only what was changed is kept.

import type { Device } from './device.ts'
import { Directory } from './directory.ts'
import { deviceAt, deviceIdAt, staffFor } from './generate.ts'
import { type Blueprint, BLUEPRINTS, TAG_NAMES } from './blueprints.ts'
import { uuidOf, hashText } from './seeded.ts'

/** Which devices a listing has, and in which order. */
export interface Selection {
  /** The same key means the same test and order: results are kept under it until a device changes. */
  key: string
  test?: (device: Device) => boolean
  /** Ascending by device_id: cheaper than an `order` by it, since no device has to be made for it. */
  byId?: boolean
  /** What to sort by, first key first; the order of enrolment decides between equals. */
  order?: { keysOf: (device: Device) => string[]; descending: boolean[] }
}

const KEPT_SELECTIONS = 16

/** The devices, directory, blueprints and tags of one tenant, in memory. */
export class Fleet {
  readonly directory: Directory
  readonly blueprints: Map<string, Blueprint> = new Map()
  /** Tag name → id. */
  readonly tags: Map<string, string> = new Map()

  /** A place is a number for life: generated devices first, then those that were added. */
  readonly #ids: string[] = []
  readonly #placeById = new Map<string, number>()
  readonly #kept = new Map<number, Device>()
  #live: number[] = []
  #selections = new Map<string, number[]>()
  #byId: number[] | undefined
  #tallies: { users: Map<string, number>; blueprints: Map<string, number> } | undefined

  private constructor(staff: number) {
    this.directory = new Directory(staff)
  }

  /** The first `count` devices of the endless list of generate.ts, with their people, blueprints and tags. */
  static ofSize(count: number): Fleet {
    const fleet = new Fleet(staffFor(count))
    for (const blueprint of Object.values(BLUEPRINTS)) fleet.blueprints.set(blueprint.id, blueprint)
    TAG_NAMES.forEach((name, index) => fleet.tags.set(name, uuidOf('tag', index)))
    for (let place = 0; place < count; place++) fleet.#append(deviceIdAt(place))
    return fleet
  }

  /** A fleet of devices that come from outside: it has the people, blueprints and tags that they name. */
  static empty(): Fleet {
    return new Fleet(0)
  }

  get size(): number {
    return this.#live.length
  }

  has(id: string): boolean {
    return this.#placeById.has(id)
  }

  get(id: string): Device | undefined {
    const place = this.#placeById.get(id)
    return place === undefined ? undefined : this.at(place)
  }

  /** The device at a place of {@link select}'s answer. */
  at(place: number): Device {
    return this.#kept.get(place) ?? deviceAt(place)
  }

  /** The device_id at a place, without making the device. */
  idAt(place: number): string {
    return this.#ids[place]!
  }

  /** Adds a device, or puts it in the place of the one with its device_id. */
  put(device: Device): void {
    let place = this.#placeById.get(device.device_id)
    if (place === undefined) place = this.#append(device.device_id)
    this.#kept.set(place, device)
    this.#register(device)
    this.#changed()
  }

  /** Takes a device out of the fleet; false when it was not there. */
  remove(id: string): boolean {
    const place = this.#placeById.get(id)
    if (place === undefined) return false
    this.#placeById.delete(id)
    this.#kept.delete(place)
    this.#live = this.#live.filter((other) => other !== place)
    this.#byId = undefined
    this.#changed()
    return true
  }

  /** The places of the devices that a listing has, in its order. */
  select(selection: Selection): readonly number[] {
    const { test, order, byId } = selection
    const all = byId ? this.#inOrderOfId() : this.#live
    if (!test && !order) return all
    const known = this.#selections.get(selection.key)
    if (known) return known
    let places = test ? all.filter((place) => test(this.at(place))) : all
    if (order) {
      const keyed = places.map((place) => ({ place, keys: order.keysOf(this.at(place)) }))
      keyed.sort((a, b) => {
        const first = a.keys.findIndex((key, i) => key !== b.keys[i])
        if (first < 0) return a.place - b.place
        return a.keys[first]! < b.keys[first]! === order.descending[first] ? 1 : -1
      })
      places = keyed.map(({ place }) => place)
    }
    if (this.#selections.size >= KEPT_SELECTIONS) this.#selections.delete(this.#selections.keys().next().value!)
    this.#selections.set(selection.key, places)
    return places
  }

  /** How many devices each user id and each blueprint id has. */
  count(): { users: Map<string, number>; blueprints: Map<string, number> } {
    if (this.#tallies) return this.#tallies
    const tallies = { users: new Map<string, number>(), blueprints: new Map<string, number>() }
    const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
    for (const place of this.#live) {
      const device = this.at(place)
      if (device.user) add(tallies.users, String(device.user.id))
      add(tallies.blueprints, device.blueprint_id)
    }
    this.#tallies = tallies
    return tallies
  }

  #inOrderOfId(): number[] {
    this.#byId ??= [...this.#live].sort((a, b) => (this.#ids[a]! < this.#ids[b]! ? -1 : 1))
    return this.#byId
  }

  #append(id: string): number {
    const place = this.#ids.push(id) - 1
    this.#placeById.set(id, place)
    this.#live.push(place)
    this.#byId = undefined
    return place
  }

  /** What a device names exists: its owner, its blueprint and its tags come into their own lists. */
  #register(device: Device): void {
    if (device.user) this.directory.ensure(device.user)
    if (device.blueprint_id && !this.blueprints.has(device.blueprint_id)) {
      const { blueprint_id: id, blueprint_name: name } = device
      this.blueprints.set(id, { ...BLUEPRINTS.office, id, name, description: '' })
    }
    for (const tag of device.tags) if (!this.tags.has(tag)) this.tags.set(tag, uuidOf('tag', hashText(tag)))
  }

  #changed(): void {
    this.#selections.clear()
    this.#tallies = undefined
  }
}
