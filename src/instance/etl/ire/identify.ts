// Finds the CI that an item means: by the source's own key, then by the entries of the identification rule, in order.
// Source: ServiceNow docs, t_CreateCIIdentificationRule (null attributes, exact count), properties-id-reconciliation
// (duplicates), sample answers of IdentificationEngineScopedAPI (the first attempt is that of sys_object_source).

import type { Row } from '../../database/database.ts'
import { text } from '../../database/rows.ts'
import type { Store } from '../../store.ts'
import { type Attempt, IreError, type PayloadItem, quoted, type SourceInfo, textOf } from './payload.ts'
import type { Entry, IdentificationRules, Rule } from './rules.ts'
import { criteria, rowsWith } from './search.ts'
import type { ObjectSources } from './sources.ts'
import { columnValues, searchValues } from './values.ts'

export interface Identity {
  /** The record found. */
  row: Row | undefined
  /** Further records that the same entry found: duplicates of `row`. */
  duplicates: Row[]
  entrySysId: string
  attempts: Attempt[]
  /** No entry had the values it needs. */
  unsearchable: boolean
}

interface Found {
  rows: Row[]
  searched: boolean
}

export class Identification {
  readonly #instance: Store
  readonly #rules: IdentificationRules
  readonly #sources: ObjectSources

  constructor(instance: Store, rules: IdentificationRules, sources: ObjectSources) {
    this.#instance = instance
    this.#rules = rules
    this.#sources = sources
  }

  /**
   * @param info the item's source key, if it has one and if records are to be recognised by it
   * @param among for a dependent class: the sys_ids that its records must be among
   */
  identify(item: PayloadItem, rule: Rule, values: Row, info: SourceInfo | undefined, among?: Set<string>): Identity {
    const attempts: Attempt[] = []
    const named = this.#bySysId(item)
    if (named) return { row: named, duplicates: [], entrySysId: 'Unknown', attempts, unsearchable: false }
    const known = info && this.#bySource(info, item.className, rule)
    const told = known ? 'MATCHED' : info ? 'NO_MATCH' : 'SKIPPED'
    attempts.push({
      attributes: [],
      info: `sys_object_source ${told}`,
      identifierName: '',
      attemptResult: told,
      hybridEntryCiAttributes: [],
    })
    if (known) return { row: known, duplicates: [], entrySysId: 'Unknown', attempts, unsearchable: false }
    let unsearchable = true
    for (const entry of rule.entries) {
      const { rows, searched } = entry.lookup ? this.#byLookup(entry, item) : this.#byAttributes(entry, values)
      const counted = rows.filter((row) => this.#counts(row, rule) && (!among || among.has(String(row.sys_id))))
      if (searched) unsearchable = false
      attempts.push({
        attributes: entry.attributes,
        identifierName: rule.name,
        attemptResult: !searched ? 'SKIPPED' : counted.length ? 'MATCHED' : 'NO_MATCH',
        searchOnTable: entry.table,
        hybridEntryCiAttributes: [],
      })
      if (!counted.length) continue
      const duplicates = entry.lookup ? [] : this.#duplicates(counted, entry)
      return { row: counted[0]!, duplicates, entrySysId: entry.sysId, attempts, unsearchable: false }
    }
    return { row: undefined, duplicates: [], entrySysId: 'Unknown', attempts, unsearchable }
  }

  /** The record that the item names itself. @throws IreError when there is no such record */
  #bySysId(item: PayloadItem): Row | undefined {
    const sysId = textOf(item.values?.sys_id)
    if (!sysId) return undefined
    const { database, schema } = this.#instance
    const row = database.get(schema.root(item.className), sysId)
    if (row && !row.duplicate_of) return row
    const message =
      `Found invalid sys_id in payload. No record with sys_id [${sysId}] exist in table [${item.className}] or is a ` +
      'duplicate record with [duplicate_of] field set to a main CI'
    throw new IreError('INVALID_INPUT_DATA', message)
  }

  #bySource(info: SourceInfo, className: string, rule: Rule): Row | undefined {
    const row = this.#sources.target(info, className)
    return row && this.#counts(row, rule, className) ? row : undefined
  }

  /** CIs of classes with another rule are other things; duplicates are represented by the CI they duplicate. */
  #counts(row: Row, rule: Rule, table = rule.appliesTo): boolean {
    return !row.duplicate_of && this.#rules.of(String(row.sys_class_name ?? table)) === rule
  }

  #byAttributes(entry: Entry, values: Row): Found {
    const wanted = criteria(entry.attributes, values, entry.allowNull)
    if (!wanted) return { rows: [], searched: false }
    // Conditions of regular entries are switched off on the platform unless a property says otherwise.
    const conditional = this.#instance.property('glide.identification_engine.enable_identifier_optional_condition')
    return {
      rows: rowsWith(this.#instance, entry.table, wanted, conditional === 'true' ? entry.condition : ''),
      searched: true,
    }
  }

  #byLookup(entry: Entry, item: PayloadItem): Found {
    const { schema, database } = this.#instance
    const items = (item.lookup ?? []).filter((one) => schema.extends(one.className, entry.table))
    const wanted = items
      .map((one) => {
        const read = columnValues(this.#instance, one.className, one)
        return criteria(entry.attributes, searchValues(read, read.values), entry.allowNull)
      })
      .filter((one) => one !== undefined)
    if (!wanted.length || !schema.has(entry.table)) return { rows: [], searched: false }
    const hits = new Map<string, number>()
    for (const one of wanted) {
      const found = rowsWith(this.#instance, entry.table, one, entry.condition)
      for (const id of new Set(found.map((row) => String(row[entry.referencedField] ?? '')))) {
        if (id) hits.set(id, (hits.get(id) ?? 0) + 1)
      }
    }
    const most = Math.max(0, ...hits.values())
    const needed = entry.exactCount ? wanted.length : most
    const target = schema.column(entry.table, entry.referencedField)?.reference ?? 'cmdb_ci'
    const rows = [...hits].filter(([, count]) => count >= needed).map(([id]) => database.get(target, id))
    return { rows: rows.filter((row) => row !== undefined).sort(oldestFirst), searched: true }
  }

  /** Several CIs were found: the oldest counts as the CI, unless there are too many of them. */
  #duplicates(rows: Row[], entry: Entry): Row[] {
    if (rows.length === 1) return []
    const skips = this.#instance.property('glide.identification_engine.skip_duplicates') !== 'false'
    const threshold = Number(this.#instance.property('glide.identification_engine.skip_duplicates.threshold') || 5)
    if (!skips || rows.length > threshold) {
      const message = `Found duplicate records in table [${entry.table}] using fields [${entry.attributes.join(',')}]`
      throw new IreError('MULTIPLE_DUPLICATE_RECORDS', message)
    }
    rows.sort(oldestFirst)
    return rows.slice(1)
  }
}

const oldestFirst = (one: Row, other: Row): number =>
  text(one, 'sys_created_on').localeCompare(text(other, 'sys_created_on'))

export function missingAttributes(item: { className: string; values: Record<string, unknown> }): IreError {
  return new IreError(
    'MISSING_MATCHING_ATTRIBUTES',
    'In payload missing minimum set of input values for criterion (matching) attributes from identify rule for table ' +
      `[${item.className}]. Add these input values in payload item '${quoted(item)}'`
  )
}

/** Whether an entry of the rule has the values it needs. */
export const canSearch = (item: PayloadItem, rule: Rule, values: Row): boolean =>
  rule.entries.some((entry) =>
    entry.lookup ? Boolean(item.lookup?.length) : criteria(entry.attributes, values, entry.allowNull) !== undefined
  )
