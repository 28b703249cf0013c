// What devices lack in the CMDB, and serial numbers that several items have.

import { GlideAggregate } from '@servicenow/glide'
import { ALL, countOf } from '../count.ts'
import { devices, HARDWARE } from './device-records.ts'

/** Devices that nobody is assigned to. */
export function withoutOwner(): number {
  const count = devices()
  count.addNullQuery('assigned_to')
  return countOf(count)
}

/** Devices whose model has no model number, or that have no model. */
export function withoutModelNumber(): number {
  const count = devices()
  count.addNullQuery('model_id.model_number')
  return countOf(count)
}

/** Serial numbers of Kandji's devices that more than one item has which is not marked as a duplicate. */
export function duplicates(): number {
  const serials = new GlideAggregate(HARDWARE)
  serials.addNotNullQuery('serial_number')
  serials.addNullQuery('duplicate_of')
  serials.addAggregate('COUNT', ALL)
  serials.groupBy('serial_number')
  // The largest groups come first: behind the first single one, all are single.
  serials.orderByAggregate('COUNT', ALL)
  serials.query()
  let shared = 0
  while (serials.next() && Number(serials.getAggregate('COUNT', ALL)) > 1)
    if (isOfKandji(`${serials.getValue('serial_number')}`)) shared++
  return shared
}

function isOfKandji(serial: string): boolean {
  const count = devices()
  count.addQuery('serial_number', '=', serial)
  return countOf(count) > 0
}
