// The blueprints of the devices of a sweep: which one a person means by an id or a name.

import { Misconfigured } from '../errors.ts'
import { isBlueprintId } from '../kandji/devices.ts'
import { cleanText } from '../text.ts'

/** A tenant has dozens; more are not remembered. */
const MOST_KEPT = 10_000

export class Blueprints {
  /** Id → name. */
  readonly #names = new Map<string, string>()

  /** @param row of the device list */
  add(row: Record<string, unknown>): void {
    const id = cleanText(row['blueprint_id'])
    if (id !== '' && this.#names.size < MOST_KEPT) this.#names.set(id, cleanText(row['blueprint_name']))
  }

  get names(): string[] {
    return [...new Set(this.#names.values())]
  }

  /**
   * An id goes before a name, and a name in the same letters before one in others.
   * @returns undefined when no device has such a blueprint @throws Misconfigured when the name is that of several
   */
  idOf(asked: string): string | undefined {
    const text = cleanText(asked)
    const all = [...this.#names]
    const isId = isBlueprintId(text)
    const byId = all.filter(([id]) => id === text || (isId && folded(id) === folded(text)))
    const byName = all.filter(([, name]) => name === text)
    const byFolded = all.filter(([, name]) => folded(name) === folded(text))
    const found = [byId, byName, byFolded].find((some) => some.length > 0) ?? []
    if (found.length > 1) {
      const ids = found.map(([id]) => id).sort()
      const text = `expected the id or the name of one blueprint, got \`${asked}\`, which is the name of ${ids.length}: ${ids.join(', ')}. Give the id of the one that is meant.`
      throw new Misconfigured('--blueprint', text)
    }
    return found[0]?.[0]
  }
}

const folded = (text: string): string => text.trim().toLowerCase()
