// What the Identification and Reconciliation Engine (IRE) is given and what it answers.
// Source: ServiceNow docs, zurich: IdentificationEngineScopedAPI (parameters, sample answers), id-engine-error-messages.

/** Tells IRE to empty an attribute: an empty value is one that is not sent. */
export const EMPTY_STRING = '<EMPTY_STRING>'

export interface SourceInfo {
  source_name?: string
  source_native_key?: string
  source_feed?: string
  /** UTC, yyyy-MM-dd HH:mm:ss. */
  source_recency_timestamp?: string
}

type Flag = boolean | string

/** A record of a lookup or related table. */
export interface SubItem {
  className: string
  values: Record<string, unknown>
  /** Reference columns by the text that their record shows. */
  display_values?: Record<string, unknown>
  internal_id?: string
  sys_object_source_info?: SourceInfo
}

export interface PayloadItem extends SubItem {
  lookup?: SubItem[]
  related?: SubItem[]
  settings?: Record<string, Flag>
  classUpgrade?: Flag
  classDowngrade?: Flag
  classSwitch?: Flag
}

/** Names its two items by index (parent, child) or by internal_id. */
export interface Relation {
  parent?: number | string
  child?: number | string
  parent_id?: string
  child_id?: string
  type?: string
}

/** `referencedBy`'s column `referenceField` gets the sys_id of `referenced`; both are internal ids. */
export interface ReferenceItem {
  referenceField: string
  referenced: string
  referencedBy: string
}

export interface Payload {
  items: PayloadItem[]
  relations?: Relation[]
  referenceItems?: ReferenceItem[]
}

export interface Options {
  /** Items that cannot be identified yet are kept for later; switches the next two on. */
  partialPayloads: boolean
  /** Good items are written although others fail. */
  partialCommits: boolean
  deduplicate: boolean
  summary: boolean
  skipLastScan: boolean
  skipLastDiscovered: boolean
  /** Records are not recognised by the source's own key. */
  skipSources: boolean
}

export type Operation =
  | 'INSERT'
  | 'UPDATE'
  | 'NO_CHANGE'
  | 'UPDATE_WITH_UPGRADE'
  | 'UPDATE_WITH_DOWNGRADE'
  | 'UPDATE_WITH_SWITCH'
  | 'INSERT_AS_PARTIAL'
  | 'INSERT_AS_INCOMPLETE'

export interface Problem {
  error: string
  message: string
}

export interface Attempt {
  attributes: string[]
  identifierName: string
  attemptResult: 'MATCHED' | 'NO_MATCH' | 'SKIPPED' | 'MULTI_MATCH'
  searchOnTable?: string
  hybridEntryCiAttributes: string[]
  info?: string
}

/** What became of one record. */
interface RecordResult {
  className: string
  operation: Operation
  sysId?: string
  errors?: Problem[]
  errorCount: number
  warnings?: Problem[]
  warningCount: number
  markers: string[]
  mergedPayloadIds: string[]
}

export interface RelatedResult extends RecordResult {
  inputIndices: Array<{ mainIndex: number; subIndex: number }>
}

export interface ItemResult extends RecordResult {
  identifierEntrySysId: string
  identificationAttempts: Attempt[]
  relatedSysIds?: Array<string | null>
  relatedItems?: RelatedResult[]
  inputIndices: number[]
  duplicateIndices?: number[]
  maskedAttributes?: string[]
  info?: Array<{ code: string; message: string }>
}

export interface RelationResult extends RecordResult {
  inputIndices: number[]
}

export interface Result {
  items: ItemResult[]
  relations: RelationResult[]
  additionalCommittedItems: ItemResult[]
  additionalCommittedRelations: RelationResult[]
  hasError: boolean
  hasWarning: boolean
  summary?: Record<string, Record<string, number>>
}

/** A problem of one item, with the documented code. It ends that item. */
export class IreError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'IreError'
    this.code = code
  }
}

export const isTrue = (value: unknown): boolean => value === true || String(value ?? '').toLowerCase() === 'true'

/** The text of a payload's value; empty for none. */
export const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** An item as the error messages quote it. */
export const quoted = (item: SubItem): string =>
  JSON.stringify({ className: item.className, values: item.values, internal_id: item.internal_id })
