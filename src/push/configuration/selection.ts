// Which devices of Kandji are sent: by platform, blueprint and tag, and never a personal one.

import { plainText } from '../json.ts'
import { nearest } from './nearest.ts'

export interface Selection {
  /** A device has to match each list that is given. */
  platforms?: readonly string[]
  /** Names or ids. */
  blueprints?: readonly string[]
  tags?: readonly string[]
  /** A device that matches any of these is not sent. */
  excludePersonal?: { blueprints?: readonly string[]; tags?: readonly string[] }
}

/** Whether it names blueprints or tags. */
export function hasNames({ blueprints, tags, excludePersonal }: Selection = {}): boolean {
  return [blueprints, tags, excludePersonal?.blueprints, excludePersonal?.tags].some(
    (names) => (names ?? []).length > 0
  )
}

export interface Unmatched {
  /** `devices.blueprints` and so on: where the name is in the configuration. */
  setting: string
  name: string
  nearest: string | undefined
  /** Of `excludePersonal`: nothing is kept back by it. */
  excludes: boolean
}

/** Longer than Kandji takes for the name of a blueprint or a tag. */
const LONGEST_NAME = 1_000

/** More are not remembered for suggestions. */
const NAMES_KEPT = 2_000

/** Decides device by device, and remembers which names of the selection no device has matched. */
export class Selector {
  readonly #selection: Selection
  readonly #lists: NameList[]
  readonly #seen = { blueprints: new Set<string>(), tags: new Set<string>() }

  constructor(selection: Selection = {}) {
    this.#selection = selection
    const { blueprints, tags, excludePersonal } = selection
    this.#lists = [
      new NameList('devices.blueprints', 'blueprints', blueprints, false),
      new NameList('devices.tags', 'tags', tags, false),
      new NameList('devices.excludePersonal.blueprints', 'blueprints', excludePersonal?.blueprints, true),
      new NameList('devices.excludePersonal.tags', 'tags', excludePersonal?.tags, true),
    ]
  }

  /** @param row a row of the device list as Kandji sent it */
  takes(row: Record<string, unknown>): boolean {
    const has = {
      blueprints: [row['blueprint_id'], row['blueprint_name']].filter(isName),
      tags: (Array.isArray(row['tags']) ? (row['tags'] as unknown[]) : []).filter(isName),
    }
    for (const kind of ['blueprints', 'tags'] as const) {
      for (const name of has[kind]) if (this.#seen[kind].size < NAMES_KEPT) this.#seen[kind].add(name)
    }
    // Every list is asked, so that each notes the names it has met.
    const verdicts = this.#lists.map((list) => list.allows(has[list.kind]))
    const { platforms } = this.#selection
    return verdicts.every(Boolean) && (platforms === undefined || platforms.includes(plainText(row['platform'])))
  }

  /** Names that no device has matched so far. */
  unmatched(): Unmatched[] {
    return this.#lists.flatMap((list) =>
      list.unmatched().map((name) => ({
        setting: list.setting,
        name,
        nearest: nearest(name, this.#seen[list.kind]),
        excludes: list.excludes,
      }))
    )
  }
}

class NameList {
  readonly setting: string
  readonly kind: 'blueprints' | 'tags'
  readonly excludes: boolean
  readonly #wanted: Map<string, string> | undefined
  readonly #met = new Set<string>()

  constructor(setting: string, kind: 'blueprints' | 'tags', names: readonly string[] | undefined, excludes: boolean) {
    this.setting = setting
    this.kind = kind
    this.excludes = excludes
    this.#wanted = names && new Map(names.map((name) => [folded(name), name]))
  }

  allows(has: string[]): boolean {
    if (this.#wanted === undefined) return true
    const matching = has.map(folded).filter((name) => this.#wanted!.has(name))
    for (const name of matching) this.#met.add(name)
    return this.excludes ? matching.length === 0 : matching.length > 0
  }

  unmatched(): string[] {
    return [...(this.#wanted ?? [])].filter(([name]) => !this.#met.has(name)).map(([, name]) => name)
  }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}
