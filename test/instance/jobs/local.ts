// An instance whose clock the test moves: records in, log lines out.

import { Instance } from '../../../src/instance/instance.ts'
import { RecordState } from '../../../src/instance/records/record.ts'

export interface Local {
  instance: Instance
  log: string[]
  /** Sets the clock, e.g. `2026-03-01 02:30:00`. */
  at(time: string): void
  insert(table: string, values: Record<string, string>): string
  update(table: string, sysId: string, values: Record<string, string>): void
  remove(table: string, sysId: string): void
  close(): void
}

/** @param file a database file, to come back to what it holds */
export function localAt(time: string, file?: string): Local {
  let now = timeOf(time)
  const instance = new Instance({ clock: () => now, file })
  const log: string[] = []
  instance.log.listen((line) => log.push(line.message))
  const fill = (state: RecordState, values: Record<string, string>): RecordState => {
    for (const [name, value] of Object.entries(values)) {
      const column = instance.schema.column(state.table, name)
      if (!column) throw new Error(`${state.table} has no column ${name}`)
      state.set(column, value)
    }
    return state
  }
  const loaded = (table: string, sysId: string) => instance.loaded(table, instance.database.get(table, sysId)!)
  return {
    instance,
    log,
    at: (next) => (now = timeOf(next)),
    insert: (table, values) =>
      instance.asSystem(() => instance.records.insert(fill(RecordState.fresh(table), values)))!,
    update: (table, sysId, values) =>
      void instance.asSystem(() => instance.records.update(fill(loaded(table, sysId), values))),
    remove: (table, sysId) => void instance.asSystem(() => instance.records.delete(loaded(table, sysId))),
    close: () => instance.close(),
  }
}

const timeOf = (time: string): number => Date.parse(`${time.replace(' ', 'T')}Z`)
