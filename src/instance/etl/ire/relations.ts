// Relations between the items of a payload: records of cmdb_rel_ci, and what dependent classes are identified by.
// Source: ServiceNow docs, IdentificationEngineScopedAPI and id-engine-error-messages.

import { where } from '../../database/query.ts'
import type { Store } from '../../store.ts'
import { RecordState } from '../../records/record.ts'
import { relationshipType } from './checks.ts'
import { IreError, type Operation, type Payload, type PayloadItem, quoted, type Relation } from './payload.ts'
import { abandoned } from './references.ts'
import { write } from './record-writing.ts'
import type { ItemState } from './results.ts'

const TABLE = 'cmdb_rel_ci'

type End = 'parent' | 'child'

function indexOf(relation: Relation, end: End, items: PayloadItem[]): number | undefined {
  const id = relation[`${end}_id`]
  const index = id === undefined ? Number(relation[end]) : items.findIndex((item) => item.internal_id === id)
  return Number.isInteger(index) && items[index] ? index : undefined
}

function rowsOf(instance: Store, end: End, sysId: string) {
  return instance.database.select(where(TABLE, { [end]: sysId }))
}

/** Writes a relation that is not there yet. @throws IreError */
export function writeRelation(
  instance: Store,
  relation: Relation,
  items: PayloadItem[],
  states: ItemState[],
  commits: boolean
): { operation: Operation; sysId?: string } {
  const end = (which: End): string | undefined => {
    const index = indexOf(relation, which, items)
    if (index === undefined) {
      const told = relation[`${which}_id`] ?? relation[which]
      const message = `Payload relations '${JSON.stringify(relation)}' has invalid ${which} record index: [${told}]`
      throw new IreError('INVALID_INPUT_DATA', message)
    }
    const state = states[index]!.mergedInto ?? states[index]!
    if (state.error) throw abandoned({ className: TABLE, values: { ...relation } }, state)
    return state.sysId
  }
  const [parent, child] = [end('parent'), end('child')]
  const type = relationshipType(instance, relation.type ?? '')
  if (!parent || !child) return { operation: 'INSERT' }
  const known = rowsOf(instance, 'parent', parent).find((row) => row.child === child && row.type === type)
  if (known) return { operation: 'NO_CHANGE', sysId: String(known.sys_id) }
  if (!commits) return { operation: 'INSERT' }
  const record = RecordState.fresh(TABLE)
  Object.assign(record.values, { parent, child, type })
  write(instance, 'insert', record)
  return { operation: 'INSERT', sysId: record.sysId }
}

/** The items that an item has a relation with. */
export function hostsOf(payload: Payload, states: ItemState[], state: ItemState): ItemState[] {
  return (payload.relations ?? []).flatMap((relation) => {
    const parent = indexOf(relation, 'parent', payload.items)
    const child = indexOf(relation, 'child', payload.items)
    const other = parent === state.index ? child : child === state.index ? parent : undefined
    return other === undefined ? [] : [states[other]!]
  })
}

/** The records that already have a relation with the CI that the item depends on. @throws IreError */
export function dependentsOf(instance: Store, state: ItemState, [host]: ItemState[]): Set<string> {
  const { item } = state
  if (!host) {
    const message =
      `In payload no relations defined for dependent class [${item.className}] that matches any containment/hosting ` +
      `rules. Add appropriate relations in payload for '${quoted(item)}'`
    throw new IreError('MISSING_DEPENDENCY', message)
  }
  if (host.error) throw abandoned(item, host)
  if (!host.sysId) return new Set()
  const children = rowsOf(instance, 'parent', host.sysId).map((row) => String(row.child))
  return new Set([...children, ...rowsOf(instance, 'child', host.sysId).map((row) => String(row.parent))])
}
