// Which problems somebody has accepted in ServiceNow, as it was known last: they need no attention any more.

import type { Database } from '../sqlite/database.ts'
import { subjectText } from './finding.ts'

interface Named {
  subject: string
  code: string
}

export class AcceptedProblems {
  readonly #db: Database
  readonly #sql

  constructor(db: Database) {
    this.#db = db
    this.#sql = {
      any: db.prepare('SELECT EXISTS (SELECT 1 FROM accepted_problem WHERE subject = ? AND code = ?)').pluck(),
      clear: db.prepare('DELETE FROM accepted_problem'),
      add: db.prepare('INSERT INTO accepted_problem VALUES (?, ?) ON CONFLICT DO NOTHING'),
    }
  }

  /** These, and no others any more. */
  keep(accepted: readonly Named[]): void {
    this.#db.transaction(() => {
      this.#sql.clear.run()
      for (const { subject, code } of accepted) this.#sql.add.run(subject, code)
    })()
  }

  has({ subject, code }: Named): boolean {
    return this.#sql.any.get(subjectText(subject), code) === 1
  }
}
