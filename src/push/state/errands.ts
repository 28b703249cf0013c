// What other processes ask of the one that works with a state in PostgreSQL, from whichever machine: rows that wait for an answer in
// the state's own schema. Whoever may write to the database may ask; nobody needs credentials of the services for it.

import { PostgresDatabase } from '../postgres/database.ts'
import { ASKER_SILENT_S, HOLDER } from '../postgres/lease-sql.ts'
import { SELF } from './self.ts'

const KEPT_S = 3_600

/** Of a process that stays up. Others have the lease for their own work only, and are not asked. */
const STAYS_UP = 'run'

export interface AskedErrand {
  id: number
  /** JSON. */
  asked: string
}

/** The side of the process that works with the state. */
export class Errands {
  readonly #db: PostgresDatabase

  constructor(db: PostgresDatabase) {
    this.#db = db
  }

  /** Calls `work` when something waits: within some seconds. */
  whenAsked(work: () => void): void {
    this.#db.onAsked(work)
  }

  /** What waits for an answer, by whoever still waits for it. */
  open(): AskedErrand[] {
    return this.#db
      .prepare(
        `SELECT id, asked FROM errand WHERE answer IS NULL AND seen_at > clock_timestamp() - ? * interval '1 second' ORDER BY id`
      )
      .all(ASKER_SILENT_S) as AskedErrand[]
  }

  /** @param answer JSON, without any secret */
  answer(id: number, answer: string): void {
    this.#db.prepare('UPDATE errand SET answer = ? WHERE id = ?').run(answer, id)
    this.#db.prepare(`DELETE FROM errand WHERE seen_at < clock_timestamp() - ? * interval '1 second'`).run(KEPT_S)
  }
}

/** The side of whoever asks. */
export class AskedOfDatabase {
  readonly #db: PostgresDatabase
  #id: number | undefined

  /** @throws PushError */
  constructor(place: string) {
    this.#db = new PostgresDatabase(place, 'kandji-push asks')
  }

  /** Whether a process that stays up works with the state, and takes what it is asked. */
  get isHeard(): boolean {
    if (this.#db.prepare(`SELECT to_regclass('errand') IS NOT NULL`).pluck().get() !== 1) return false
    return (this.#db.prepare(HOLDER).get() as { command: string } | undefined)?.command === STAYS_UP
  }

  ask(asked: string): void {
    this.#id = this.#db
      .prepare('INSERT INTO errand (asked, asker) VALUES (?, ?) RETURNING id')
      .pluck()
      .get(asked, SELF) as number
  }

  /** @returns the answer as soon as there is one; it also says that somebody still waits for it */
  look(): string | undefined {
    const answer = this.#db
      .prepare('UPDATE errand SET seen_at = clock_timestamp() WHERE id = ? RETURNING answer')
      .pluck()
      .get(this.#id) as string | null | undefined
    return answer ?? undefined
  }

  /** Nobody waits for it any more. */
  withdraw(): void {
    this.#db.prepare('DELETE FROM errand WHERE id = ?').run(this.#id)
  }

  close(): void {
    this.#db.close()
  }
}
