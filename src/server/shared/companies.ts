// The manufacturer is always Apple: an existing company is reused, whatever of its usual names it goes by. Nothing here needs
// the platform: kandji-push's preview imports it.

import { APPLE_NAMES, namesIn } from './names.ts'

/** The app's property with the names. */
export const NAMES_PROPERTY = 'x_kandj_kandji.manufacturer_names'

/** Name of a company that is made where there is none. */
export const NEW_COMPANY = 'Apple'

export interface Company {
  sysId: string
  name: string
  /** It is marked as a manufacturer. */
  makes: boolean
}

/** The names under which Apple may be known, in order. @param setting the property's value: a comma in one of several lines is the name's */
export function manufacturerNamesOf(setting: string): string[] {
  const lines = setting.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const hasNameALine = lines.length > 1
  const names: string[] = []
  for (const line of lines) names.push(...(hasNameALine && line.indexOf('"') < 0 ? [line.trim()] : namesIn(line)))
  return names.length > 0 ? names : APPLE_NAMES
}

/** Those that are looked for: also the one that would be made, or each row would make another. */
export const soughtNames = (names: readonly string[]): string[] => [...names, NEW_COMPANY]

/**
 * Of the companies with these names: the one that the CI has; else one that is marked as a manufacturer; else the first of the
 * names that exists. Undefined where there is none.
 * @param present sys_id of the CI's manufacturer now, or empty
 */
export function companyOf(
  companies: readonly Company[],
  names: readonly string[],
  present: string
): Company | undefined {
  const lower = soughtNames(names).map((name) => name.toLowerCase())
  const rank = ({ name, makes }: Company): number =>
    (makes ? 0 : lower.length) + lower.indexOf(name.trim().toLowerCase())
  const known = companies.filter(({ name }) => lower.indexOf(name.trim().toLowerCase()) >= 0)
  return known.find(({ sysId }) => sysId === present) || known.sort((a, b) => rank(a) - rank(b))[0]
}

/** True for one of Apple's names, or one that plainly says so. */
export const isAppleName = (name: string, names: readonly string[]): boolean =>
  /\bapple\b/i.test(name) || names.some((known) => known.toLowerCase() === name.toLowerCase())
