// Which reclamation type says "last used"? ServiceNow's documents call it `last_used_date`, Kandji's `last_used`: the
// choices of the instance decide.

import { GlideRecord } from '@servicenow/glide'
import { valueOf } from '../record.ts'
import { USAGE } from './tables.ts'

/** The first one that the instance offers is taken: only the first is documented by ServiceNow (sam_soft_us_int-api, australia). */
const WANTED = ['last_used_date', 'last_used']

/** The type that means "last used" among those offered; empty when it is not among them. */
export const pickReclamationType = (offered: string[]): string => WANTED.find((type) => offered.includes(type)) || ''

/** Values of the active choices of samp_sw_usage.reclamation_type, in any language. */
export function offeredReclamationTypes(): string[] {
  const choice = new GlideRecord('sys_choice')
  choice.addQuery('name', USAGE)
  choice.addQuery('element', 'reclamation_type')
  choice.query()
  const values: string[] = []
  while (choice.next()) {
    const inactive = valueOf(choice, 'inactive')
    const value = valueOf(choice, 'value')
    if (inactive !== '1' && inactive !== 'true' && !values.includes(value)) values.push(value)
  }
  return values
}

/** Why nothing can be published, and what to do about it. */
export function noReclamationType(offered: string[]): string {
  const found = offered.length > 0 ? offered.map((value) => `\`${value}\``).join(', ') : 'no active choice'
  return (
    `expected the choice \`${WANTED.join('` or `')}\` of ${USAGE}.reclamation_type, found ${found}: ` +
    'add or activate one of the two (Configure Choices on the reclamation type of a software usage record)'
  )
}
