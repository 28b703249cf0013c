// Why a write was refused, in the words of the platform. Source: recorded answers of REST APIs; ServiceNow docs,
// c_GlideRecordScopedAPI (getLastErrorMessage).

import type { PolicyBreach } from './data-policies.ts'
import type { Refusal } from './writer.ts'

/** The detail of a REST answer. */
export function refusalText({ rule, policy, reason }: Refusal, table: string): string {
  if (policy) return policyText(policy)
  const against = `Operation against file '${table}' was`
  if (reason) return `${against} refused: ${reason}`
  if (!rule) return `${against} refused: a unique value is in use`
  return `${against} aborted by Business Rule '${rule}'. Business Rule Stack:${rule.split('^')[0]}`
}

/** Recorded: `Data Policy Exception: \n\tThe following fields are mandatory: Resolution code, Close notes`. Of read-only fields: assumed. */
function policyText({ mandatory, readOnly }: PolicyBreach): string {
  const parts = [
    ...(mandatory.length ? [`The following fields are mandatory: ${mandatory.join(', ')}`] : []),
    ...(readOnly.length ? [`The following fields are read only: ${readOnly.join(', ')}`] : []),
  ]
  return `Data Policy Exception: ${parts.map((part) => `\n\t${part}`).join('')}`
}

/** On one line, for a log, a page or the comment of a row. */
export const refusalLine = (refusal: Refusal, table: string): string => refusalText(refusal, table).replace(/\s+/g, ' ')

/** What `getLastErrorMessage` answers: `Data Policy Exception: Short description is mandatory`, as documented. */
export function scriptRefusal({ rule, policy }: Refusal, operation: string, table: string): string {
  if (!policy) return `The ${operation} of ${table} was refused${rule ? ` by ${rule.split('^')[0]}` : ''}`
  const { mandatory, readOnly } = policy
  const sentences = [
    ...mandatory.map((label) => `${label} is mandatory`),
    ...readOnly.map((label) => `${label} is read only`),
  ]
  return `Data Policy Exception: ${sentences.join(', ')}`
}
