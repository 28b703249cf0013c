// Lookup and related items: records of other tables that refer to the CI.
// Source: ServiceNow docs, t_CreateCIIdentificationRule ("a referenced field … should store the referenced CI").

import type { Row } from '../../database/database.ts'
import { checkRelated, entriesFor, lookups } from './checks.ts'
import { missingAttributes } from './identify.ts'
import { IreError, type Operation, type RelatedResult, type SourceInfo, type SubItem } from './payload.ts'
import type { PayloadRun } from './payload-run.ts'
import { insertRecord, updateRecord } from './record-writing.ts'
import type { Member } from './references.ts'
import { failedOperation, type ItemState } from './results.ts'
import type { Entry } from './rules.ts'
import { criteria, rowsWith } from './search.ts'
import { columnValues, searchValues } from './values.ts'

interface Written {
  operation: Operation
  sysId?: string
}

export class SubItems {
  readonly #run: PayloadRun

  constructor(run: PayloadRun) {
    this.#run = run
  }

  /** Writes what hangs on an item that was written; lookups first. */
  process(owner: ItemState): void {
    const { instance } = this.#run.parts
    const rule = owner.rule!
    const { lookup = [], related = [] } = owner.item
    for (const [subIndex, sub] of [...lookup, ...related].entries()) {
      this.#one(owner, sub, subIndex, () => {
        const isLookup = subIndex < lookup.length
        if (!isLookup) checkRelated(instance, rule, owner.item, sub)
        return entriesFor(instance, isLookup ? lookups(rule) : rule.related, sub)
      })
    }
  }

  #one(owner: ItemState, sub: SubItem, subIndex: number, entriesOf: () => Entry[]): void {
    const { parts, options, members } = this.#run
    const member: Member = { item: sub }
    if (sub.internal_id) members.set(sub.internal_id, member)
    const result: RelatedResult = {
      className: sub.className,
      operation: 'NO_CHANGE',
      errors: [],
      errorCount: 0,
      warningCount: 0,
      markers: [],
      inputIndices: [{ mainIndex: owner.index, subIndex }],
      mergedPayloadIds: [],
    }
    owner.related.push(result)
    try {
      parts.instance.database.transaction(() => Object.assign(result, this.#write(owner, sub, entriesOf(), result)))
      if (result.sysId) member.sysId = result.sysId
    } catch (error) {
      if (!(error instanceof IreError)) throw error
      member.error = error
      const problem = { error: error.code, message: error.message }
      result.operation = failedOperation(error, options.partialPayloads, false)
      Object.assign(result, { sysId: 'Unknown', errors: [problem], errorCount: 1 })
    }
  }

  #write(owner: ItemState, sub: SubItem, entries: Entry[], result: RelatedResult): Written {
    const { parts, options, commits } = this.#run
    const { instance, sources } = parts
    const read = columnValues(instance, sub.className, sub)
    if (read.warnings.length) Object.assign(result, { warnings: read.warnings, warningCount: read.warnings.length })
    const values: Row = { ...read.values, ...this.#run.references.values(sub) }
    // A reference that the payload makes itself stays: software may hang on one CI and be installed on another.
    const field = entries.find(({ referencedField }) => referencedField)?.referencedField
    if (field && owner.sysId) values[field] ??= owner.sysId
    // IRE names the source itself where the payload does not: rules may search by it.
    const namesSource =
      values.discovery_source === undefined && instance.schema.column(sub.className, 'discovery_source')
    if (namesSource) values.discovery_source = this.#run.source || null
    const info = this.#run.sourceInfo(sub)
    const known =
      (info && sources.target(info, sub.className)) ?? this.#find(sub, entries, searchValues(read, values), info)
    if (!commits) return { operation: known ? 'UPDATE' : 'INSERT', ...(known && { sysId: String(known.sys_id) }) }
    const written = known ? this.#update(sub, known, values) : this.#insert(sub, values)
    if (info && written.sysId) sources.record(info, sub.className, written.sysId, options.skipLastScan)
    return written
  }

  /**
   * A record that the source knows by another key is another thing, though it has the same attributes: one app at two
   * places of a computer. That IRE looks at it like this is assumed: nothing is published on keys of related items.
   * @throws IreError when no entry has the values it needs
   */
  #find(sub: SubItem, entries: Entry[], values: Row, info: SourceInfo | undefined): Row | undefined {
    const { instance, sources } = this.#run.parts
    let searched = false
    for (const entry of entries) {
      // The reference alone identifies nothing: attributes count.
      const wanted = criteria(entry.attributes, values, entry.allowNull)
      if (!wanted) continue
      searched = true
      const reference = values[entry.referencedField]
      if (reference) wanted[entry.referencedField] = reference
      const rows = rowsWith(instance, sub.className, wanted, entry.lookup ? '' : entry.condition, entry.referencedField)
      const row = rows.find(({ sys_id }) => !info || !sources.knowsByOtherKey(info, String(sys_id)))
      if (row) return row
    }
    if (!searched) throw missingAttributes(sub)
    return undefined
  }

  #insert(sub: SubItem, values: Row): Written {
    return {
      operation: 'INSERT',
      sysId: insertRecord(this.#run.parts.instance, sub.className, values, this.#run.writeSettings()),
    }
  }

  #update(sub: SubItem, row: Row, values: Row): Written {
    const { instance } = this.#run.parts
    const className = String(row.sys_class_name ?? sub.className)
    const changed = updateRecord(instance, className, row, values, this.#run.writeSettings())
    return { operation: changed ? 'UPDATE' : 'NO_CHANGE', sysId: String(row.sys_id) }
  }
}
