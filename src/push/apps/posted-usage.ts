// Which refused usage was posted, and when ServiceNow is to be asked for more.

import type { Database } from '../sqlite/database.ts'

/** The usage publisher runs once a day: asking more often shows nothing new. A little less, so that nights do not slip. */
const ASK_EVERY_MS = 20 * 60 * 60_000

const [ASKED, WATCHED] = ['usage_asked', 'usage_watched']

export interface Refusal {
  /** sys_id of its record, and the publisher's run that was refused it last: what is refused anew was not there, whatever was posted. */
  id: string
  run: string
}

export class PostedUsage {
  readonly #db: Database
  readonly #sql

  constructor(db: Database) {
    this.#db = db
    this.#sql = {
      get: db.prepare('SELECT json FROM fact WHERE name = ?').pluck(),
      set: db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json'),
      unsee: db.prepare('UPDATE posted_usage SET seen = 0'),
      see: db.prepare('UPDATE posted_usage SET seen = 1 WHERE id = ? AND run = ?'),
      add: db.prepare(
        'INSERT INTO posted_usage VALUES (?, ?, 1) ON CONFLICT (id) DO UPDATE SET run = excluded.run, seen = 1'
      ),
      drop: db.prepare('DELETE FROM posted_usage WHERE seen = 0'),
    }
  }

  /** @param now milliseconds since 1970 */
  isDue(now: number): boolean {
    const asked = Number(this.#sql.get.get(ASKED) ?? NaN)
    // A clock that was wrong may have left a time that is still to come.
    return this.#sql.get.get(WATCHED) === 'true' || !(asked <= now && now - asked < ASK_EVERY_MS)
  }

  /** ServiceNow was asked. @param watched every run is to ask: the account can post, or something waits */
  asked(now: number, watched: boolean): void {
    this.#sql.set.run(ASKED, String(now))
    this.#sql.set.run(WATCHED, String(watched || this.#sql.get.get(WATCHED) === 'true'))
  }

  beginReading(): void {
    this.#sql.unsee.run()
  }

  /** Of a page that was read, what has not been posted yet. */
  open<T extends Refusal>(page: readonly T[]): T[] {
    const look = this.#db.transaction(() => page.filter(({ id, run }) => this.#sql.see.run(id, run).changes === 0))
    return look()
  }

  posted(uses: readonly Refusal[]): void {
    this.#db.transaction(() => {
      for (const { id, run } of uses) this.#sql.add.run(id, run)
    })()
  }

  /** All was read: what was not among it is waiting no more. */
  endReading(): void {
    this.#sql.drop.run()
  }
}
