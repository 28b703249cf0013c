// The history of installs and upgrades, with what became of each record.
// Source: ServiceNow docs, australia: um-access-rl (dispositions). Values 4 and 9 are those of published scripts, the others
// are assumed.

import { where } from '../database/query.ts'
import type { Store } from '../store.ts'
import type { PackagedRecord } from './records-xml.ts'

export const DISPOSITIONS = {
  inserted: 1,
  updated: 2,
  deleted: 3,
  skipped: 4,
  unchanged: 5,
  tableNotFound: 7,
  skippedError: 9,
  skippedApplyOnce: 11,
} as const

export type Disposition = keyof typeof DISPOSITIONS

const SKIPPED: Disposition[] = ['skipped', 'skippedError', 'skippedApplyOnce']
const APPLIED: Disposition[] = ['inserted', 'updated', 'deleted']

export class UpgradeHistory {
  readonly #store: Store
  readonly #sysId: string
  readonly #counts = { processed: 0, applied: 0, skipped: 0 }

  constructor(store: Store, scope: string) {
    this.#store = store
    this.#sysId = store.newSysId()
    const before = store.database.find('sys_app', 'scope', scope)
    const now = store.timestamp()
    store.database.insert('sys_upgrade_history', {
      sys_id: this.#sysId,
      from_version: before ? String(before.version) : null,
      to_version: scope,
      upgrade_started: now,
      sys_created_on: now,
      sys_created_by: store.session.userName,
      is_app_upgrade: 1,
    })
  }

  /** How many records were written or removed. */
  get applied(): number {
    return this.#counts.applied
  }

  /**
   * Notes what became of a record.
   * @param more `changed`: whether the application says something else of it than before; `reason` of a skipped error
   */
  note(record: PackagedRecord, disposition: Disposition, more: { changed?: boolean; reason?: string } = {}): void {
    const { values, table, sysId } = record
    this.#counts.processed++
    if (APPLIED.includes(disposition)) this.#counts.applied++
    if (SKIPPED.includes(disposition)) this.#counts.skipped++
    const now = this.#store.timestamp()
    this.#store.database.insert('sys_upgrade_history_log', {
      sys_id: this.#store.newSysId(),
      upgrade_history: this.#sysId,
      file_name: fileName(record),
      type: table,
      target_name: values.sys_name?.text || values.name?.text || sysId,
      action: record.action,
      disposition: DISPOSITIONS[disposition],
      changed: (more.changed ?? true) ? 1 : 0,
      resolution_status: SKIPPED.includes(disposition) ? 'not_reviewed' : null,
      reason: more.reason ?? null,
      sys_created_on: now,
      sys_created_by: this.#store.session.userName,
    })
  }

  /** Says why a record that was noted will not do what it is for. */
  explain(record: PackagedRecord, reason: string): void {
    const { database } = this.#store
    const noted = where('sys_upgrade_history_log', { upgrade_history: this.#sysId, file_name: fileName(record) })
    for (const row of database.select(noted)) {
      if (!row.reason) database.update('sys_upgrade_history_log', String(row.sys_id), { reason })
    }
  }

  /** @param summary of the whole, for its own line of the log */
  end(summary: string): void {
    const { processed, applied, skipped } = this.#counts
    this.#store.database.update('sys_upgrade_history', this.#sysId, {
      upgrade_finished: this.#store.timestamp(),
      changes_processed: processed,
      changes_applied: applied,
      changes_skipped: skipped,
    })
    const now = this.#store.timestamp()
    this.#store.database.insert('sys_upgrade_history_log', {
      sys_id: this.#store.newSysId(),
      upgrade_history: this.#sysId,
      file_name: SUMMARY,
      changed: 0,
      comments: summary.slice(0, LONGEST_COMMENT),
      sys_created_on: now,
      sys_created_by: this.#store.session.userName,
    })
  }
}

/** The line of the log that sums the others up. */
const SUMMARY = 'Summary'
const LONGEST_COMMENT = 4000

const fileName = ({ table, sysId, values }: PackagedRecord): string =>
  values.sys_update_name?.text || `${table}_${sysId}`
