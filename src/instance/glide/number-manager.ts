// GlideNumberManager: the next automatic number of a table. The script include NumberManager and the functions
// getNextObjNumberPadded and getNextObjNumber, which scripts and default values call, ask it.
// Source: ServiceNow docs, australia: t_RenumberingRecords, t_AutoNumberingRecordsInATable.

import type { Platform } from '../platform.ts'
import { textOf } from './caller.ts'

/** The constructor that scripts get. Without a table it counts for the record in hand: of a default value, of a rule. */
export const numberManager = (instance: Platform): unknown => {
  const next = (table: string, padded: boolean): string => {
    const of = table || (instance.rules.inHand?.table ?? '')
    const number = instance.nextNumber(of, padded)
    if (number === undefined)
      throw new Error(
        `Expected a table with a number format (sys_number), got ${of || 'none: there is no record in hand'}`
      )
    return number
  }
  const construct = function (table?: unknown) {
    const name = textOf(table)
    return {
      getNextObjNumberPadded: () => next(name, true),
      getNextObjNumber: () => next(name, false),
    }
  }
  return Object.assign(construct, { getNumber: (table: unknown) => next(textOf(table), true) })
}
