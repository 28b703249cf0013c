// Which problems ServiceNow knows as open, or may know: one is kept before it is sent, and again when it was taken. What a run finds is
// compared with that, so that nothing that came up or was solved is lost when a process is killed.

import type { Database } from '../sqlite/database.ts'
import type { Finding } from './finding.ts'

/** Times in milliseconds since 1970. `reason`: '' where it is not known whether ServiceNow has it. */
export type ToldProblem = Omit<Finding, 'code'> & {
  code: string
  firstSeen: number
  /** ServiceNow refused to take it; null where it has it. */
  refusedAt: number | null
}

export class ToldProblems {
  readonly #sql

  constructor(db: Database) {
    this.#sql = {
      all: db.prepare(
        `SELECT subject, code, area, device_id AS "deviceId", serial, reason, first_seen AS "firstSeen", refused_at AS "refusedAt"
         FROM told_problem ORDER BY code, subject`
      ),
      keep: db.prepare(
        `INSERT INTO told_problem VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subject, code) DO UPDATE SET
           subject = excluded.subject, area = excluded.area, device_id = excluded.device_id, serial = excluded.serial,
           reason = excluded.reason, first_seen = excluded.first_seen, refused_at = excluded.refused_at`
      ),
      drop: db.prepare('DELETE FROM told_problem WHERE subject = ? AND code = ?'),
      resend: db.prepare(`UPDATE told_problem SET reason = ''`),
    }
  }

  all(): ToldProblem[] {
    return this.#sql.all.all() as ToldProblem[]
  }

  keep({ subject, code, area, deviceId, serial, reason, firstSeen, refusedAt }: ToldProblem): void {
    this.#sql.keep.run(subject, code, area, deviceId, serial, reason, firstSeen, refusedAt)
  }

  drop({ subject, code }: { subject: string; code: string }): void {
    this.#sql.drop.run(subject, code)
  }

  /** Whether ServiceNow has them is not known any more: all that are still there are sent again. */
  resend(): void {
    this.#sql.resend.run()
  }
}
