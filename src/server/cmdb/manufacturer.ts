// The manufacturer is always Apple: an existing company is reused, whatever of its usual names it goes by.

import { GlideRecord, gs } from '@servicenow/glide'
import { firstWhere } from './lookup.ts'

const NAMES_PROPERTY = 'x_kandj_kandji.manufacturer_names'
const DEFAULT_NAMES = 'Apple,Apple Inc.,Apple Inc,Apple Computer'
const NEW_NAME = 'Apple'

/** The names of the property, in order, without blanks. */
export function manufacturerNames(property: string): string[] {
  return property
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** sys_id of the company Apple: the first of the known names that exists, else a new company, made once. */
export function findOrCreateManufacturer(): string {
  const names = manufacturerNames(gs.getProperty(NAMES_PROPERTY, DEFAULT_NAMES))
  for (const name of names) {
    const found = firstWhere('core_company', 'name', name)
    if (found) return found
  }
  // Also looked for when the property leaves it out, or each row would make another one.
  const known = firstWhere('core_company', 'name', NEW_NAME)
  if (known) return known
  const company = new GlideRecord('core_company')
  company.initialize()
  company.setValue('name', NEW_NAME)
  company.setValue('manufacturer', 'true')
  return `${company.insert() || ''}`
}
