// One payload on its way through IRE: main items in the order of their dependencies, then what hangs on them, then relations.
// Source: ServiceNow docs, IdentificationEngineScopedAPI and ire (partial commits, partial payloads).

import type { Row } from '../../database/database.ts'
import type { Store } from '../../store.ts'
import { checkItem } from './checks.ts'
import { decideClass } from './classes.ts'
import { findDuplicates } from './duplicates.ts'
import { canSearch, type Identification, type Identity, missingAttributes } from './identify.ts'
import {
  type ItemState,
  itemResult,
  newState,
  problemsOf,
  type RelationState,
  relationResult,
  summaryOf,
} from './results.ts'
import { isCurable, mergeItems, type PartialPayloads } from './partial-payloads.ts'
import {
  IreError,
  type Options,
  type Payload,
  type PayloadItem,
  type Result,
  type SourceInfo,
  textOf,
} from './payload.ts'
import { insertRecord, updateRecord } from './record-writing.ts'
import type { Reconciliation } from './reconciliation.ts'
import { type Member, References } from './references.ts'
import { dependentsOf, hostsOf, writeRelation } from './relations.ts'
import type { IdentificationRules } from './rules.ts'
import type { ObjectSources } from './sources.ts'
import { SubItems } from './sub-items.ts'
import { columnValues, searchValues } from './values.ts'

export interface Parts {
  instance: Store
  rules: IdentificationRules
  sources: ObjectSources
  identification: Identification
  partials: PartialPayloads
  reconciliation: Reconciliation
}

/** Ends a payload of which nothing is to stay written. */
export class RolledBack extends Error {}

export class PayloadRun {
  readonly parts: Parts
  readonly source: string
  readonly options: Options
  /** False when it is only to be told what would happen. */
  readonly commits: boolean
  readonly #payload: Payload
  readonly #states: ItemState[]
  readonly members = new Map<string, Member>()
  readonly #relations: RelationState[] = []
  readonly references: References
  readonly #subItems: SubItems

  constructor(parts: Parts, source: string, payload: Payload, options: Options, commits: boolean) {
    this.parts = parts
    this.source = source
    this.options = options
    this.commits = commits
    this.#payload = payload
    this.#states = payload.items.map((item, index) => newState(item, index))
    this.references = new References(parts.instance, payload.referenceItems ?? [], this.members)
    this.#subItems = new SubItems(this)
  }

  /** @throws RolledBack when an item failed and the good ones are not to be written without it */
  run(): void {
    for (const state of this.#states) this.#name(state.item, state)
    this.#deduplicate()
    for (const state of this.#states) this.#guard(state, () => (state.rule = this.#check(state)))
    if (!this.options.partialCommits && this.#failed()) throw new RolledBack()
    for (const state of this.#inOrder()) this.#guard(state, () => this.#item(state))
    for (const state of this.#states) if (!state.error && !state.mergedInto) this.#subItems.process(state)
    if (this.commits) this.references.writeLate()
    for (const [index, relation] of (this.#payload.relations ?? []).entries()) {
      const state: RelationState = { index, operation: 'NO_CHANGE' }
      this.#relations.push(state)
      const write = () => writeRelation(this.parts.instance, relation, this.#payload.items, this.#states, this.commits)
      this.#guard(state, () => void Object.assign(state, write()))
    }
    if (!this.options.partialCommits && this.#failed()) throw new RolledBack()
  }

  result(rolledBack: boolean): Result {
    const items = this.#states
      .filter((state) => !state.mergedInto)
      .map((state) => itemResult(state, this.options, rolledBack))
    const relations = this.#relations.map((state) => relationResult(state, rolledBack))
    const result: Result = {
      items,
      additionalCommittedItems: [],
      relations,
      additionalCommittedRelations: [],
      ...problemsOf(items, relations),
    }
    if (this.options.summary) result.summary = summaryOf(items)
    return result
  }

  #failed(): boolean {
    const subFailed = (state: ItemState): boolean => state.related.some(({ errorCount }) => errorCount > 0)
    return this.#states.some((state) => state.error || subFailed(state)) || this.#relations.some(({ error }) => error)
  }

  /** Work on one record: whole or not at all. */
  #guard(state: { error?: IreError; sysId?: string }, work: () => void): void {
    if (state.error) return
    try {
      this.parts.instance.database.transaction(work)
    } catch (error) {
      if (!(error instanceof IreError)) throw error
      state.error = error
      delete state.sysId
    }
    if (state.error && isItemState(state)) this.#park(state)
  }

  // ---- before ----

  #name(item: PayloadItem, state: Member): void {
    if (item.internal_id) this.members.set(item.internal_id, state)
  }

  #deduplicate(): void {
    const { instance, rules } = this.parts
    for (const { index, first, error } of findDuplicates(instance, rules, this.#payload.items)) {
      const state = this.#states[index]!
      const target = this.#states[first]!
      if (!this.options.deduplicate) {
        state.error ??= error
        continue
      }
      target.item = mergeItems(state.item, target.item)
      target.item.internal_id = this.#payload.items[first]!.internal_id
      target.inputIndices.push(index)
      target.duplicateIndices.push(index)
      state.mergedInto = target
      this.#name(state.item, target)
    }
  }

  #check(state: ItemState) {
    const { instance, rules, partials } = this.parts
    const rule = checkItem(instance, rules, state.item)
    const info = this.sourceInfo(state.item)
    if (info && this.options.partialPayloads) {
      for (const { sysId, item } of partials.waiting(info, state.item.className)) {
        state.item = mergeItems(state.item, item)
        state.mergedPayloadIds.push(sysId)
      }
    }
    return rule
  }

  /** Items that others refer to or depend on come first. */
  #inOrder(): ItemState[] {
    const order = new Set<ItemState>()
    const entered = new Set<ItemState>()
    const visit = (state: ItemState): void => {
      if (entered.has(state) || state.mergedInto) return
      entered.add(state)
      for (const other of this.#needed(state)) visit(other)
      order.add(state)
    }
    for (const state of this.#states) visit(state)
    return [...order]
  }

  #needed(state: ItemState): ItemState[] {
    const referenced = this.references.of(state.item).map(({ referenced: id }) => this.members.get(id))
    const hosts = state.rule?.independent === false ? hostsOf(this.#payload, this.#states, state) : []
    return [...referenced.filter((member) => member !== undefined).filter(isItemState), ...hosts]
  }

  // ---- one item ----

  /** The source's key of an item; undefined when it has none. */
  sourceInfo(item: { sys_object_source_info?: SourceInfo }): SourceInfo | undefined {
    const info = item.sys_object_source_info
    return info?.source_native_key ? { ...info, source_name: info.source_name || this.source } : undefined
  }

  #item(state: ItemState): void {
    const { instance, identification, sources, partials } = this.parts
    const { item } = state
    const rule = state.rule!
    const read = columnValues(instance, item.className, item)
    state.warnings.push(...read.warnings)
    const values: Row = { ...read.values, ...this.references.values(item) }
    const info = this.sourceInfo(item)
    const among = rule.independent
      ? undefined
      : dependentsOf(this.parts.instance, state, hostsOf(this.#payload, this.#states, state))
    // The key is asked all the same when there is nothing else to go by.
    const asked = this.options.skipSources && canSearch(item, rule, values) ? undefined : info
    const identity = identification.identify(item, rule, searchValues(read, values), asked, among)
    Object.assign(state, { attempts: identity.attempts, entrySysId: identity.entrySysId })
    if (identity.unsearchable && rule.entries.length) throw missingAttributes(item)
    if (identity.row) this.#update(state, identity, values)
    else this.#insert(state, values)
    if (!this.commits || !state.sysId) return
    if (info) sources.record(info, state.className, state.sysId, this.options.skipLastScan)
    for (const sysId of state.mergedPayloadIds) partials.remove(sysId)
  }

  #insert(state: ItemState, values: Row): void {
    const className = this.#classOf(state.item)
    Object.assign(state, { operation: 'INSERT', className })
    if (!this.commits) return
    const { instance, reconciliation } = this.parts
    state.sysId = insertRecord(instance, className, values, this.writeSettings())
    reconciliation.note(className, state.sysId, values, this.source)
  }

  #update(state: ItemState, identity: Identity, all: Row): void {
    const { instance, reconciliation } = this.parts
    const row = identity.row!
    const present = String(row.sys_class_name ?? state.item.className)
    const decision = decideClass(instance, present, this.#classOf(state.item), state.item)
    const { className, operation, info } = decision
    const sysId = String(row.sys_id)
    Object.assign(state, { className, operation, sysId })
    if (info) state.info.push(info)
    const masked = (state.maskedAttributes = reconciliation.masked(className, row, all, this.source))
    const values = Object.fromEntries(Object.entries(all).filter(([name]) => !masked.includes(name)))
    if (!this.commits) {
      const wouldChange = Object.entries(values).some(([name, value]) => (row[name] ?? null) !== value)
      if (operation === 'UPDATE' && !wouldChange) state.operation = 'NO_CHANGE'
      return
    }
    const changed = updateRecord(instance, className, row, values, this.writeSettings())
    reconciliation.note(className, sysId, values, this.source)
    if (!changed && operation === 'UPDATE') state.operation = 'NO_CHANGE'
    for (const duplicate of identity.duplicates) this.#markDuplicate(duplicate, sysId)
  }

  writeSettings() {
    return { source: this.source, skipLastDiscovered: this.options.skipLastDiscovered }
  }

  /** sys_class_name among the values says more than the class the item came with. */
  #classOf(item: PayloadItem): string {
    const named = textOf(item.values?.sys_class_name)
    return named && this.parts.instance.schema.has(named) ? named : item.className
  }

  #markDuplicate(row: Row, main: string): void {
    const { instance } = this.parts
    const state = instance.loaded(String(row.sys_class_name), row)
    if (!instance.schema.column(state.table, 'duplicate_of')) return
    state.values.duplicate_of = main
    instance.records.update(state)
  }

  #park(state: ItemState): void {
    const info = this.sourceInfo(state.item)
    if (!this.options.partialPayloads || !this.commits || !info || !isCurable(state.error!.code)) return
    this.parts.partials.store(state.item, info)
    state.parked = true
  }
}

const isItemState = (member: object): member is ItemState => 'inputIndices' in member
