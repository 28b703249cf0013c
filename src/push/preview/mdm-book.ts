// The MDM records, as the rows before would have left them: a device that gets another serial number takes its record along, and
// the next device with the old one finds none.

import type { StagingRow } from '../servicenow/staging.ts'
import type { TableRow } from '../servicenow/table-client.ts'

export class MdmBook {
  /** By sys_id: those that were read last. */
  #read = new Map<string, TableRow>()
  /** By sys_id: those that rows have moved, as they left them. */
  readonly #moved = new Map<string, TableRow>()

  /** The records of the next devices, as they were read. */
  turnTo(records: readonly TableRow[]): void {
    this.#read = new Map(records.map((record) => [record['sys_id'] ?? '', record]))
  }

  /** The record by which the removal of a device is noted: its own. */
  ofDevice(id: string): TableRow | undefined {
    return this.#find((record) => same(record['kandji_device_id'], id))
  }

  /** The record that a device's row updates: of those of its id and of its CI, the oldest. @param item '' for a CI that would be made */
  of(id: string, item: string): TableRow | undefined {
    return this.#find(
      (record) => same(record['kandji_device_id'], id) || (item !== '' && record['configuration_item'] === item)
    )
  }

  /** A row of this device has been foreseen. */
  write(record: TableRow | undefined, row: StagingRow, item: string): void {
    if (record === undefined) return
    const id = row['device_id'] ?? ''
    const link = item === '' ? `the one of ${row['serial_number']}` : item
    if (same(record['kandji_device_id'], id) && record['configuration_item'] === link) return
    this.#moved.set(record['sys_id'] ?? '', { ...record, kandji_device_id: id, configuration_item: link })
  }

  #find(matches: (record: TableRow) => boolean): TableRow | undefined {
    const found = [...new Map([...this.#read, ...this.#moved]).values()].filter(matches)
    return found.sort((a, b) => compare(a, b, 'sys_created_on') || compare(a, b, 'sys_id'))[0]
  }
}

const compare = (a: TableRow, b: TableRow, field: string): number => {
  const [one, other] = [a[field] ?? '', b[field] ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

const same = (a: string | undefined, b: string): boolean => (a ?? '').toLowerCase() === b.toLowerCase()
