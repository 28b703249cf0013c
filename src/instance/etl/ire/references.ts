// referenceItems: columns of one item that refer to another item of the same payload.
// Source: ServiceNow docs, IdentificationEngineScopedAPI (they are filled in before the item is identified).

import type { Row } from '../../database/database.ts'
import type { Store } from '../../store.ts'
import { IreError, quoted, type ReferenceItem, type SubItem } from './payload.ts'

/** What an internal id stands for. */
export interface Member {
  item: { className: string }
  sysId?: string
  error?: IreError
}

export class References {
  readonly #instance: Store
  readonly #items: ReferenceItem[]
  readonly #members: Map<string, Member>

  constructor(instance: Store, items: ReferenceItem[], members: Map<string, Member>) {
    this.#instance = instance
    this.#items = items
    this.#members = members
  }

  /** The references that an item makes. */
  of(item: { internal_id?: string }): ReferenceItem[] {
    return item.internal_id ? this.#items.filter(({ referencedBy }) => referencedBy === item.internal_id) : []
  }

  /** The columns that refer to items written so far. @throws IreError when the other item failed */
  values(item: SubItem): Row {
    const row: Row = {}
    for (const { referenceField, referenced } of this.of(item)) {
      const other = this.#members.get(referenced)
      if (!other) {
        const message = `Payload referenceItems name an item [${referenced}] that is not in the payload`
        throw new IreError('INVALID_INPUT_DATA', message)
      }
      if (other.error) throw abandoned(item, other)
      if (other.sysId && this.#instance.schema.column(item.className, referenceField)) row[referenceField] = other.sysId
    }
    return row
  }

  /** References in a circle: the other record was not there yet when this one was written. */
  writeLate(): void {
    const { database, records, schema } = this.#instance
    for (const { referenceField, referenced, referencedBy } of this.#items) {
      const by = this.#members.get(referencedBy)
      const other = this.#members.get(referenced)
      if (!by?.sysId || !other?.sysId || by.error) continue
      const row = database.get(by.item.className, by.sysId)
      if (!row || !schema.column(by.item.className, referenceField) || row[referenceField] === other.sysId) continue
      const state = this.#instance.loaded(by.item.className, row)
      state.values[referenceField] = other.sysId
      records.update(state)
    }
  }
}

export function abandoned(item: { className: string; values: Record<string, unknown> }, other: Member): IreError {
  const on = JSON.stringify({ className: other.item.className })
  return new IreError(
    'ABANDONED',
    `Abandoning processing payload item '${quoted(item)}', since its depends on payload item '${on}' has errors`
  )
}
