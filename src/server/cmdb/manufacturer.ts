// The manufacturer is always Apple: an existing company is reused, whatever of its usual names it goes by.

import { GlideRecord, gs } from '@servicenow/glide'
import { APPLE_NAMES, namesIn } from '../shared/names.ts'
import { recordsWhereAny, valueOf } from './lookup.ts'

const NAMES_PROPERTY = 'x_kandj_kandji.manufacturer_names'
const NEW_NAME = 'Apple'
const COMPANIES = 'core_company'

/** The names under which Apple may be known here, in order. */
export function manufacturerNames(): string[] {
  const names = namesIn(`${gs.getProperty(NAMES_PROPERTY, '') || ''}`)
  return names.length > 0 ? names : APPLE_NAMES
}

/** True for one of Apple's names, or one that plainly says so. */
export const isAppleName = (name: string): boolean =>
  /\bapple\b/i.test(name) || manufacturerNames().some((known) => known.toLowerCase() === name.toLowerCase())

/**
 * sys_id of the company Apple: the one that the CI has, if it is one of the known names; else one that is marked as a
 * manufacturer; else the first of the names that exists; else a new company, made once. Empty where it can't be made.
 * @param present sys_id of the CI's manufacturer now, or empty
 */
export function findOrCreateManufacturer(present: string): string {
  const names = manufacturerNames()
  // Also looked for when the property leaves it out, or each row would make another one.
  const known = companiesNamed([...names, NEW_NAME])
  return known.indexOf(present) >= 0 ? present : known[0] || makeCompany()
}

/** sys_ids of the companies with these names, the best one first. */
function companiesNamed(names: string[]): string[] {
  const company = recordsWhereAny(COMPANIES, 'name', names)
  company.query()
  const found: Array<{ sysId: string; rank: number }> = []
  const lower = names.map((name) => name.toLowerCase())
  while (company.next()) {
    const makes = /^(1|true)$/.test(valueOf(company, 'manufacturer'))
    const place = lower.indexOf(valueOf(company, 'name').trim().toLowerCase())
    found.push({ sysId: company.getUniqueValue(), rank: (makes ? 0 : names.length) + place })
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ sysId }) => sysId)
}

function makeCompany(): string {
  const company = new GlideRecord(COMPANIES)
  company.initialize()
  company.setValue('name', NEW_NAME)
  company.setValue('manufacturer', 'true')
  return `${company.insert() || ''}`
}
