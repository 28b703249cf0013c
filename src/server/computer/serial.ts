// The serial number of a row: how a device is recognised.

import type { GlideRecord } from '@servicenow/glide'
import { cleanSerial } from '../shared/serial-number.ts'
import { sent } from '../staging/row.ts'

/** As the row sends it, without invisible characters; empty when it sends none. */
export const serialOf = (source: GlideRecord): string => cleanSerial(sent(source, 'serial_number'))
