// What is wrong with a payload before anything is looked up: classes, rules, relationship types.
// Source: ServiceNow docs, id-engine-error-messages.

import { where } from '../../database/query.ts'
import type { Store } from '../../store.ts'
import { IreError, type PayloadItem, type SubItem } from './payload.ts'
import type { Entry, IdentificationRules, Rule } from './rules.ts'
import { checkSource } from './sources.ts'

/** @returns the rule of the item's class @throws IreError */
export function checkItem(instance: Store, rules: IdentificationRules, item: PayloadItem): Rule {
  checkTable(instance, item)
  const rule = rules.of(item.className)
  if (!rule) throw new IreError('IDENTIFICATION_RULE_MISSING', `Identity Rule Missing for table [${item.className}]`)
  for (const sub of item.lookup ?? []) {
    checkTable(instance, sub)
    if (!rule.independent) {
      throw new IreError(
        'NO_LOOKUP_RULES_FOR_DEPENDENT_CI',
        `Cannot have Lookup Rule for a Dependent Identity Rule on '${rule.appliesTo}'`
      )
    }
    if (!entriesFor(instance, lookups(rule), sub).length) throw noRule('LOOKUP', 'Lookup', item, sub)
  }
  return rule
}

/** @throws IreError unless the rule has a related entry for the table of the related item */
export function checkRelated(instance: Store, rule: Rule, item: PayloadItem, sub: SubItem): void {
  checkTable(instance, sub)
  if (!entriesFor(instance, rule.related, sub).length) throw noRule('RELATED_ITEM', 'Related', item, sub)
}

function checkTable(instance: Store, item: SubItem): void {
  if (!item.className) throw new IreError('INVALID_INPUT_DATA', 'In payload an item has no className')
  if (!instance.schema.has(item.className)) {
    throw new IreError(
      'INVALID_INPUT_DATA',
      `In payload invalid class [${item.className}] exist. There is no table [${item.className}]`
    )
  }
  const source = item.sys_object_source_info?.source_name
  if (source) checkSource(instance, source)
}

const noRule = (code: string, kind: string, item: SubItem, sub: SubItem): IreError =>
  new IreError(
    `IDENTIFICATION_RULE_FOR_${code}_MISSING`,
    `Identity Rule for table [${item.className}] missing ${kind} Rule for class [${sub.className}]`
  )

export const lookups = (rule: Rule): Entry[] => rule.entries.filter((entry) => entry.lookup)

/** The entries that search the sub item's table or one that it extends. */
export const entriesFor = (instance: Store, entries: Entry[], sub: SubItem): Entry[] =>
  entries.filter((entry) => instance.schema.extends(sub.className, entry.table))

/** The sys_id of a relationship type by its name. @throws IreError */
export function relationshipType(instance: Store, name: string): string {
  const query = where('cmdb_rel_type', { name })
  const [type, other] = instance.database.select(query)
  if (!type) {
    const message =
      `No such relationship with name [${name}] exist in table [cmdb_rel_type]. If out-of-box relationship for [${name}] ` +
      'has been removed or renamed, it should be restored'
    throw new IreError('INVALID_INPUT_DATA', message)
  }
  if (other) {
    const message = `Duplicate relationship type records exists with name [${name}] in table [cmdb_rel_type] having sys_ids: [${type.sys_id},${other.sys_id}]`
    throw new IreError('DUPLICATE_RELATIONSHIP_TYPES', message)
  }
  return String(type.sys_id)
}
