// GlideElementDescriptor: what the dictionary says of a column, or of a table. Source: GlideElementDescriptorScopedAPI.

import { type Column, isBoolean, isDate, isDateTime, isNumeric, isReference } from '../database/columns.ts'
import { addEncoded, newQuery } from '../database/query.ts'
import type { Caller } from './caller.ts'
import { completeWithThrowers, documentedMethods } from '../scripting/not-implemented.ts'

const TEXTS = new Set(['string', 'translated_text', 'html', 'email', 'url', 'choice', 'script', 'script_plain', 'xml'])

export class ElementDescriptor {
  readonly #caller: Caller
  readonly #table: string
  readonly #column: Column | undefined

  constructor(caller: Caller, table: string, column?: Column) {
    this.#caller = caller
    this.#table = table
    this.#column = column
  }

  getName(): string {
    return this.#column?.name ?? this.#table
  }

  getLabel(): string {
    return this.#column?.label ?? this.#caller.instance.schema.get(this.#table)?.label ?? ''
  }

  /** English plurals, where the table's record names none. */
  getPlural(): string {
    const label = this.getLabel()
    return /[^aeiou]y$/.test(label)
      ? `${label.slice(0, -1)}ies`
      : /(s|x|ch|sh)$/.test(label)
        ? `${label}es`
        : `${label}s`
  }

  getLength(): number {
    return this.#column?.maxLength ?? 0
  }

  /** A table is a `collection`. */
  getInternalType(): string {
    return this.#column?.type ?? 'collection'
  }

  getTableName(): string {
    return this.#column?.table ?? this.#table
  }

  getReference(): string {
    return this.#column?.reference ?? ''
  }

  getDefault(): string {
    return this.#column?.default ?? ''
  }

  isActive(): boolean {
    return this.#column?.active ?? true
  }

  isMandatory(): boolean {
    return this.#column?.mandatory ?? false
  }

  isReadOnly(): boolean {
    return this.#column?.readOnly ?? false
  }

  isDisplay(): boolean {
    return this.#column?.display ?? false
  }

  isReference(): boolean {
    return this.#is(isReference)
  }

  isBoolean(): boolean {
    return this.#is(isBoolean)
  }

  isNumber(): boolean {
    return this.#is(isNumeric)
  }

  isDateType(): boolean {
    return this.#is((column) => isDate(column) || isDateTime(column))
  }

  isDateOnly(): boolean {
    return this.#is(isDate)
  }

  isString(): boolean {
    return this.#is(({ type }) => TEXTS.has(type))
  }

  isChoiceTable(): boolean {
    return this.#is(({ choice }) => choice)
  }

  /** "True if the element is automatically generated or a system field." */
  isAutoOrSysID(): boolean {
    return this.getName().startsWith('sys_') || this.getInternalType() === 'auto_increment'
  }

  isVirtual(): boolean {
    return false
  }

  // The local instance has no edge encryption.
  getEncryptionType(): null {
    return null
  }
  getAttachmentEncryptionType(): null {
    return null
  }
  hasAttachmentsEncrypted(): boolean {
    return false
  }
  isEdgeEncrypted(): boolean {
    return false
  }
  isEncrypted(): boolean {
    return false
  }

  #is(test: (column: Column) => boolean): boolean {
    return this.#column !== undefined && test(this.#column)
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  /** An attribute's value; one that stands without a value is `true`. Null when it is not there. */
  getAttribute(name: string): string | null {
    for (const part of (this.attributes() ?? '').split(',')) {
      const [key = '', value = 'true'] = part.split('=')
      if (key.trim() === String(name)) return value.trim()
    }
    return null
  }

  getBooleanAttribute(name: string): boolean {
    return this.getAttribute(name) === 'true'
  }

  /** All attributes as the dictionary keeps them: `name=value,…`. */
  attributes(): string | null {
    const { database } = this.#caller.instance
    const query = newQuery('sys_dictionary')
    const element = this.#column ? `element=${this.#column.name}` : 'elementISEMPTY'
    addEncoded(query, `name=${this.getTableName()}^${element}`)
    const value = database.select({ ...query, limit: 1 })[0]?.attributes
    return value === undefined || value === null ? null : String(value)
  }
}

completeWithThrowers(ElementDescriptor, 'GlideElementDescriptor', documentedMethods('GlideElementDescriptor'))
