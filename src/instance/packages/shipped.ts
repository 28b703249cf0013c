// What an application has brought so far, and how the instance kept it: by that a later version tells which records a
// customer has changed or deleted since. Kept as versions (sys_update_version); what their payload holds is our own.
// Source: ServiceNow docs, australia: um-access-rl and um-process-skipped-records (customised records are skipped).

import { createHash } from 'node:crypto'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import type { Store } from '../store.ts'
import type { PackagedRecord } from './records-xml.ts'

interface Version {
  /** sys_id of the row that keeps this. */
  rowId: string
  table: string
  /** sys_id of the record on the instance. */
  sysId: string
  /** The columns that the package fills, as they were stored. */
  stored: Row
  /** Tells whether a later version says something else. */
  digest: string
}

/** Columns that the platform keeps by itself. */
const KEPT_BY_PLATFORM =
  /^sys_(id|class_name|created_\w+|updated_\w+|mod_count|scope|package|policy|update_name|name|customer_update)$/

export class Shipped {
  readonly #store: Store
  readonly #application: string
  /** By the sys_id that the package gives. */
  readonly #versions = new Map<string, Version>()

  constructor(store: Store, application: string) {
    this.#store = store
    this.#application = application
    for (const row of store.database.select(where('sys_update_version', { application }))) {
      const { packaged, ...version } = JSON.parse(String(row.payload)) as Omit<Version, 'rowId'> & { packaged: string }
      this.#versions.set(packaged, { ...version, rowId: String(row.sys_id) })
    }
  }

  /** Whether no version of the application was installed yet. */
  get isFirst(): boolean {
    return this.#versions.size === 0
  }

  /** Whether an earlier version brought this record. */
  has(sysId: string): boolean {
    return this.#versions.has(sysId)
  }

  /** All that earlier versions brought: table and sys_id on the instance. */
  records(): Array<{ table: string; sysId: string }> {
    return [...this.#versions.values()].map(({ table, sysId }) => ({ table, sysId }))
  }

  /** Whether the customer changed the record, or deleted it (no row), since a version of the application wrote it. */
  isCustomised(packaged: string, row: Row | undefined): boolean {
    const version = this.#versions.get(packaged)
    if (!version) return false
    if (!row) return true
    return Object.entries(version.stored).some(([name, value]) => (row[name] ?? null) !== value)
  }

  /** Whether this version says the same of the record as the last one did. */
  isUnchanged(record: PackagedRecord): boolean {
    return this.#versions.get(record.sysId)?.digest === digestOf(record)
  }

  /** Notes a record as it is now on the instance. */
  remember(record: PackagedRecord, row: Row): void {
    const columns = this.#store.schema.columns(record.table)
    const names = Object.keys(record.values).filter((name) => columns.has(name) && !KEPT_BY_PLATFORM.test(name))
    const stored = Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
    this.#put(record, { sysId: String(row.sys_id), stored, digest: digestOf(record) })
  }

  /** A record that was left as the customer has it: only what this version says of it is noted. */
  rememberSkipped(record: PackagedRecord): void {
    const { sysId, stored } = this.#versions.get(record.sysId) ?? { sysId: record.sysId, stored: {} }
    this.#put(record, { sysId, stored, digest: digestOf(record) })
  }

  forget(packaged: string): void {
    const version = this.#versions.get(packaged)
    if (version) this.#store.database.delete('sys_update_version', version.rowId)
    this.#versions.delete(packaged)
  }

  /** As `forget`, by the record on the instance. */
  forgetRecord(table: string, sysId: string): void {
    for (const [packaged, version] of this.#versions)
      if (version.table === table && version.sysId === sysId) this.forget(packaged)
  }

  #put(record: PackagedRecord, kept: Pick<Version, 'sysId' | 'stored' | 'digest'>): void {
    const { database } = this.#store
    const { table, values, sysId: packaged } = record
    const rowId = this.#versions.get(packaged)?.rowId
    const row: Row = {
      name: values.sys_update_name?.text || `${table}_${packaged}`,
      type: table,
      action: 'INSERT_OR_UPDATE',
      state: 'current',
      application: this.#application,
      payload: JSON.stringify({ packaged, table, ...kept }),
    }
    if (rowId) database.update('sys_update_version', rowId, row)
    else
      database.insert('sys_update_version', {
        ...row,
        sys_id: this.#store.newSysId(),
        sys_created_on: this.#store.timestamp(),
      })
  }
}

function digestOf({ table, values }: PackagedRecord): string {
  const said = Object.entries(values).filter(([name]) => !KEPT_BY_PLATFORM.test(name))
  return createHash('sha256')
    .update(JSON.stringify([table, said]))
    .digest('base64url')
}
