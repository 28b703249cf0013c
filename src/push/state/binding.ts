// To which tenant and which instance a state belongs: noted by the first run, and kept with what was delivered.

import type { Database } from '../sqlite/database.ts'
import { strangersTo, type Pair } from '../configuration/pair.ts'
import { Custody } from '../custody.ts'
import { Misconfigured } from '../errors.ts'
import { fieldsOf, readJson } from '../json.ts'
import { placeName } from './place.ts'

const FACT = 'pair'

export class Binding {
  readonly #custody: Custody
  readonly #isEmpty: () => boolean
  readonly #sql

  /** @param isEmpty whether the state knows nothing of any device, row or app */
  constructor(db: Database, isEmpty: () => boolean, custody = new Custody()) {
    this.#custody = custody
    this.#isEmpty = isEmpty
    this.#sql = {
      get: db.prepare('SELECT json FROM fact WHERE name = ?').pluck(),
      set: db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json'),
    }
  }

  /** Undefined where no run has noted any, and where nothing is known of it yet: a wrong address can be put right. */
  owner(): Pair | undefined {
    const json = this.#json()
    if (json === undefined || this.#isEmpty()) return undefined
    const pair = this.claimed()
    if (pair) return pair
    this.#custody.found(
      'the note of whom it belongs to. It is written again for the addresses that are used now; check them.'
    )
    return undefined
  }

  /** Whom the process worked for that had it last, or has it now: of a state that knows nothing yet as well. */
  claimed(): Pair | undefined {
    const reading = readJson(this.#json() ?? '')
    const { kandjiUrl, instanceUrl } = fieldsOf('json' in reading ? reading.json : undefined)
    return typeof kandjiUrl === 'string' && typeof instanceUrl === 'string' ? { kandjiUrl, instanceUrl } : undefined
  }

  #json(): string | undefined {
    return this.#sql.get.get(FACT) as string | undefined
  }

  /** From now on the state belongs to these, whoever it belonged to. */
  set(pair: Pair): void {
    this.#sql.set.run(FACT, JSON.stringify({ kandjiUrl: pair.kandjiUrl, instanceUrl: pair.instanceUrl }))
  }

  /** @throws Misconfigured when the state belongs to others */
  claim(pair: Pair, place: string): void {
    this.require(pair, place)
    this.set(pair)
  }

  /** @throws Misconfigured when the state belongs to others */
  require(pair: Pair, place: string): void {
    const owner = this.owner()
    const strange = owner ? strangersTo(owner, pair, placeName(place)) : []
    if (strange.length > 0) throw new Misconfigured(strange[0]!.subject, strange.map(({ reason }) => reason).join('\n'))
  }
}
