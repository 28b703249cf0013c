// Items of one payload that mean the same record.
// Source: ServiceNow docs, IdentificationEngineScopedAPI (deduplicate_payloads), id-engine-error-messages.

import type { Kernel } from '../../kernel.ts'
import { IreError, type PayloadItem } from './payload.ts'
import type { IdentificationRules } from './rules.ts'
import { criteria } from './search.ts'
import { columnValues, searchValues } from './values.ts'

export interface Duplicate {
  /** Index of the item that is merged into, or conflicts with, the first. */
  index: number
  first: number
  error: IreError
}

/** For each item that repeats an earlier one of its rule by the criterion attributes of a regular entry. */
export function findDuplicates(instance: Kernel, rules: IdentificationRules, items: PayloadItem[]): Duplicate[] {
  if (items.length < 2) return []
  const seen = new Map<string, number>()
  const duplicates: Duplicate[] = []
  for (const [index, item] of items.entries()) {
    if (!item.className || !instance.schema.has(item.className)) continue
    const rule = rules.of(item.className)
    // Records of dependent classes may have the same values under different CIs.
    if (!rule?.independent) continue
    const read = columnValues(instance, item.className, item)
    const values = searchValues(read, read.values)
    const entry = rule.entries.find((one) => !one.lookup && criteria(one.attributes, values, false))
    if (!entry) continue
    const key = JSON.stringify([entry.sysId, ...entry.attributes.map((name) => String(values[name]).toLowerCase())])
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else {
      const message =
        `Found duplicate items in the payload (index ${first} and ${index}), using className [${item.className}] ` +
        `and fields [${entry.attributes.join(',')}]. Remove duplicate items from payload`
      duplicates.push({ index, first, error: new IreError('DUPLICATE_PAYLOAD_RECORDS', message) })
    }
  }
  return duplicates
}
