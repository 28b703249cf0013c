// What a test writes is noted row by row, and taken back when it is over. Other requests may come in between: theirs stays.
// Source: ServiceNow docs, australia: atf-excluded-from-rollback.

import type { RowChange } from '../database/database.ts'
import type { Platform } from '../platform.ts'

/** Not tracked, nor is what extends them. */
const EXCLUDED = [
  'sys_history_line',
  'ecc_queue',
  'sys_email',
  'sys_email_log',
  'report_executions',
  'report_stats',
  'sys_execution_tracker',
  'sys_progress_worker',
  'sys_schema_change',
  'sys_upgrade_history',
  'sys_upgrade_history_log',
  'sys_mutex',
  'sys_plugin_log',
  'sys_status',
  'sys_number_counter',
  'sys_amb_channel_presence',
]
const EXCLUDED_PREFIXES = /^(syslog|sys_amb_message|sys_cluster|cmdb_metric|ts_|v_|sys_delete_recovery)/
/** Records that the tables are made of. */
const STRUCTURE = ['sys_db_object', 'sys_dictionary', 'sys_scope']

export class Rollback {
  readonly #platform: Platform
  #changes: RowChange[] = []

  constructor(platform: Platform) {
    this.#platform = platform
  }

  /** Notes what `work` writes. */
  during<T>(work: () => T): T {
    const { database } = this.#platform
    const outer = database.watch
    database.watch = (change) => {
      if (this.#isTracked(change.table)) this.#changes.push(change)
    }
    try {
      return work()
    } finally {
      database.watch = outer
    }
  }

  #isTracked(table: string): boolean {
    const lineage = this.#platform.schema.lineage(table)
    return !lineage.some((name) => EXCLUDED.includes(name) || EXCLUDED_PREFIXES.test(name))
  }

  /** Everything that was noted is as it was before. */
  undo(): void {
    const { database, schema } = this.#platform
    const changes = this.#changes
    this.#changes = []
    database.transaction(() => database.revert(changes))
    const isStructure = ({ table }: RowChange): boolean => STRUCTURE.some((name) => schema.extends(table, name))
    if (changes.some(isStructure)) this.#platform.reloadSchema()
  }
}
