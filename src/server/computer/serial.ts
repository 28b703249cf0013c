// The serial number of a row: how a device is recognised.

import { cleanSerial } from '../shared/serial-number.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { sent } from '../staging/row.ts'

/** As the row sends it, without invisible characters; empty when it sends none. */
export const serialOf = (source: StagingRow): string => cleanSerial(sent(source, 'serial_number'))
