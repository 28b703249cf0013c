// Placeholders that this instance knows besides the built-in ones: the property of the app, and ServiceNow's own table of
// invalid serial numbers, which comes with Discovery.
// Source: KB0744965; the columns as ServiceNow's blog "Diving into Invalid Serial Numbers" shows them.

import { GlideRecord, gs } from '@servicenow/glide'
import { bareSerial, serialFault } from '../shared/serial-number.ts'
import type { SerialFault } from '../shared/serial-number.ts'
import { namesIn } from '../shared/names.ts'
import { hasTable, valueOf } from './lookup.ts'

const PROPERTY = 'x_kandj_kandji.invalid_serials'
const TABLE = 'dscy_invalid_serial'
const CONTAINS = 'contains'

/** Why a text is no serial number, by the rules of the app and of this instance; undefined where it is one. */
export function faultOfSerial(serial: string): SerialFault | undefined {
  const own = serialFault(serial, namesIn(`${gs.getProperty(PROPERTY, '') || ''}`))
  if (own || !isListed(serial)) return own
  return { code: 'placeholder-serial', reason: `is listed as invalid in this instance (${TABLE})` }
}

function isListed(serial: string): boolean {
  if (!hasTable(TABLE)) return false
  const listed = new GlideRecord(TABLE)
  listed.query()
  const bare = bareSerial(serial)
  while (listed.next()) {
    const text = bareSerial(valueOf(listed, 'serial'))
    if (text === '') continue
    const isHit = valueOf(listed, 'type').toLowerCase() === CONTAINS ? bare.indexOf(text) >= 0 : bare === text
    if (isHit) return true
  }
  return false
}
