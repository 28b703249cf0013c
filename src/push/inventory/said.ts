// The values of attributes that the customer's mapping sends elsewhere: a text for each that Kandji says something of.

import { extraValues, type Attributes } from '../configuration/attributes.ts'
import { mappedAttributes } from '../configuration/mapping.ts'

/** What a device is made of anyway; rows.ts knows where from. */
const OTHERWISE: ReadonlySet<string> = new Set([
  'serial_number',
  'device_name',
  'model',
  'model_identifier',
  'os_version',
  'device_capacity',
  'user',
  'last_check_in',
  'device_id',
  'blueprint_id',
  'blueprint_name',
  'asset_tag',
  'first_enrollment',
  'is_missing',
  'last_enrollment',
])

/** The mapped attributes that are taken from a row of Kandji's, in that of one of the sources. */
const wantedOf = (attributes: Attributes, source: 'device' | 'prism'): string[] =>
  mappedAttributes(attributes).flatMap((one) => (one.source === source && !OTHERWISE.has(one.name) ? [one.name] : []))

/** Whether what was kept for one set of attributes does for another. */
export const keepsAll = (kept: Attributes, wanted: Attributes): boolean =>
  (['device', 'prism'] as const).every((source) => {
    const names = new Set(wantedOf(kept, source))
    return wantedOf(wanted, source).every((name) => names.has(name))
  })

/** What a row of Kandji's says of the mapped attributes that are known in no other way; undefined where none is wanted. */
export function saidBy(
  row: unknown,
  source: 'device' | 'prism',
  attributes: Attributes
): Record<string, string> | undefined {
  const wanted = wantedOf(attributes, source)
  if (wanted.length === 0) return undefined
  const extra = wanted.map((name) => ({
    column: name,
    table: 'computer' as const,
    source,
    path: [name],
    volatile: false,
  }))
  return extraValues({ ...attributes, extra }, source, row)
}
