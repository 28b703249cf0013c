// The company Apple: an existing one is reused, and one is made once where there is none.

import { GlideRecord, gs } from '@servicenow/glide'
import { companyOf, manufacturerNamesOf, NAMES_PROPERTY, NEW_COMPANY, soughtNames } from '../shared/companies.ts'
import type { Company } from '../shared/companies.ts'
import { recordsWhereAny, valueOf } from './lookup.ts'

const COMPANIES = 'core_company'

/** The names under which Apple may be known here, in order. */
export const manufacturerNames = (): string[] => manufacturerNamesOf(`${gs.getProperty(NAMES_PROPERTY, '') || ''}`)

/** The companies that are Apple by one of these names, the oldest first: somebody may have made it more than once. */
export const appleCompanies = (names: readonly string[]): Company[] => companiesNamed(soughtNames(names))

/**
 * sys_id of the company Apple. Empty where it is missing and can't be made.
 * @param present sys_id of the CI's manufacturer now, or empty
 * @param names under which Apple may be known here
 * @param companies those that are Apple
 */
export function findOrCreateManufacturer(
  present: string,
  names = manufacturerNames(),
  companies = appleCompanies(names)
): string {
  const known = companyOf(companies, names, present)
  return known ? known.sysId : makeCompany()
}

function companiesNamed(names: string[]): Company[] {
  const company = recordsWhereAny(COMPANIES, 'name', names)
  company.query()
  const found: Company[] = []
  while (company.next()) {
    const makes = /^(1|true)$/.test(valueOf(company, 'manufacturer'))
    found.push({ sysId: company.getUniqueValue(), name: valueOf(company, 'name'), makes })
  }
  return found
}

function makeCompany(): string {
  const company = new GlideRecord(COMPANIES)
  company.initialize()
  company.setValue('name', NEW_COMPANY)
  company.setValue('manufacturer', 'true')
  return `${company.insert() || ''}`
}
