// g_form: what client scripts do with the form they stand on.
// Source: ServiceNow docs, c_GlideFormAPI.

import { Field } from './field.ts'
import { getReference } from './reference.ts'
import type { FormShape } from './shape.ts'

type Changed = (field: Field, before: string, isLoading: boolean) => void
type Submits = () => boolean | void | Promise<boolean | void>

export class GForm {
  readonly #shape: FormShape
  readonly #form: HTMLFormElement
  readonly #fields: ReadonlyMap<string, Field>
  readonly #changed: Changed[] = []
  readonly #submits: Submits[] = []
  #action = ''

  constructor(shape: FormShape, form: HTMLFormElement) {
    this.#shape = shape
    this.#form = form
    this.#fields = new Map(shape.fields.map((field) => [field.name, new Field(shape.table, field)]))
    for (const field of this.#fields.values()) field.onChange(() => this.changed(field))
  }

  // ---- for the page ----

  get fields(): Iterable<Field> {
    return this.#fields.values()
  }

  /** A field by its name, or by table and name as controls are called. */
  field(name: unknown): Field | undefined {
    const text = String(name)
    return this.#fields.get(text.startsWith(`${this.#shape.table}.`) ? text.slice(this.#shape.table.length + 1) : text)
  }

  whenChanged(work: Changed): void {
    this.#changed.push(work)
  }

  beforeSubmit(work: Submits): void {
    this.#submits.push(work)
  }

  /** Tells who listens that a field has another value than before. */
  changed(field: Field, isLoading = false): void {
    const { before } = field
    if (!isLoading && field.value === before) return
    field.before = field.value
    for (const work of this.#changed) work(field, before, isLoading)
  }

  /** Whether the form may be sent by this action now; says why not. */
  maySubmit(action: string): boolean {
    this.#action = action
    for (const work of this.#submits) if (work() === false) return false
    const missing = [...this.#fields.values()].filter((field) => field.isMandatory && field.control && field.isEmpty)
    if (missing.length === 0) return true
    this.addErrorMessage(`These fields must be filled in: ${missing.map(({ label }) => label).join(', ')}`)
    missing[0]!.isVisible = true
    missing[0]!.control?.focus()
    return false
  }

  // ---- values ----

  getValue(name: unknown): string {
    return this.field(name)?.value ?? ''
  }

  getDisplayValue(name: unknown): string {
    return this.field(name)?.display ?? ''
  }

  getBooleanValue(name: unknown): boolean {
    return /^(true|1|yes|on)$/.test(this.getValue(name))
  }

  getIntValue(name: unknown): number {
    return Number.parseInt(this.getValue(name).replaceAll(',', ''), 10) || 0
  }

  getDecimalValue(name: unknown): number {
    return Number.parseFloat(this.getValue(name).replaceAll(',', '')) || 0
  }

  setValue(name: unknown, value: unknown, display?: unknown): void {
    const field = this.field(name)
    if (!field) return
    const text = value === null || value === undefined ? '' : String(value)
    field.set(text, display === undefined ? text : String(display))
    this.changed(field)
    if (display !== undefined || !field.shape.reference || text === '') return
    void getReference(field.shape.reference, text, this.#shape.token).then((record) => {
      if (record && field.value === text) field.set(text, record.display)
    })
  }

  clearValue(name: unknown): void {
    this.setValue(name, '', '')
  }

  /** The record that a reference means, with a column as a property each; by a callback, or a promise without one. */
  async getReference(name: unknown, callback?: (record: unknown) => void): Promise<unknown> {
    const field = this.field(name)
    const record =
      field?.shape.reference && field.value !== ''
        ? (await getReference(field.shape.reference, field.value, this.#shape.token))?.record
        : undefined
    callback?.(record)
    return record
  }

  // ---- looks ----

  setMandatory(name: unknown, mandatory: unknown): void {
    const field = this.field(name)
    if (field) field.isMandatory = isTrue(mandatory)
  }

  isMandatory(name: unknown): boolean {
    return this.field(name)?.isMandatory ?? false
  }

  setReadOnly(name: unknown, readOnly: unknown): void {
    const field = this.field(name)
    if (field) field.isReadOnly = isTrue(readOnly)
  }

  setReadonly(name: unknown, readOnly: unknown): void {
    this.setReadOnly(name, readOnly)
  }

  setDisabled(name: unknown, disabled: unknown): void {
    this.setReadOnly(name, disabled)
  }

  isReadOnly(name: unknown): boolean {
    return this.field(name)?.isReadOnly ?? false
  }

  setVisible(name: unknown, visible: unknown): void {
    const field = this.field(name)
    if (field) field.isVisible = isTrue(visible)
  }

  setDisplay(name: unknown, visible: unknown): void {
    this.setVisible(name, visible)
  }

  isVisible(name: unknown): boolean {
    return this.field(name)?.isVisible ?? false
  }

  hasField(name: unknown): boolean {
    return this.field(name) !== undefined
  }

  setLabelOf(name: unknown, label: unknown): void {
    const field = this.field(name)
    if (field) field.label = String(label)
  }

  getLabelOf(name: unknown): string {
    return this.field(name)?.label ?? ''
  }

  getLabel(name: unknown): string {
    return this.getLabelOf(name)
  }

  setSectionDisplay(name: unknown, visible: unknown): boolean {
    const section = this.#section(name)
    if (section) section.hidden = !isTrue(visible)
    return section !== undefined
  }

  isSectionVisible(name: unknown): boolean {
    return this.#section(name)?.hidden === false
  }

  getSectionNames(): string[] {
    return this.#sections().map(nameOfSection)
  }

  getSections(): HTMLElement[] {
    return this.#sections()
  }

  flash(name: unknown): void {
    this.field(name)?.control?.focus()
  }

  // ---- choices ----

  addOption(name: unknown, value: unknown, label: unknown, index?: number): void {
    const select = this.field(name)?.select
    if (select && ![...select.options].some((option) => option.value === String(value)))
      select.add(new Option(String(label), String(value)), index ?? null)
  }

  removeOption(name: unknown, value: unknown): void {
    const select = this.field(name)?.select
    for (const option of [...(select?.options ?? [])]) if (option.value === String(value)) option.remove()
  }

  clearOptions(name: unknown): void {
    this.field(name)?.select?.replaceChildren()
  }

  getOption(name: unknown, value: unknown): HTMLOptionElement | null {
    const options = [...(this.field(name)?.select?.options ?? [])]
    return options.find((option) => option.value === String(value)) ?? null
  }

  // ---- messages ----

  addInfoMessage(text: unknown): void {
    this.addFormMessage(text, 'info')
  }

  addErrorMessage(text: unknown): void {
    this.addFormMessage(text, 'error')
  }

  addWarningMessage(text: unknown): void {
    this.addFormMessage(text, 'warning')
  }

  addFormMessage(text: unknown, kind: unknown = 'info'): void {
    const box = document.createElement('p')
    box.className = `message ${String(kind)} by-script`
    box.setAttribute('role', 'alert')
    box.textContent = String(text)
    this.#form.prepend(box)
  }

  clearMessages(): void {
    this.#form.querySelectorAll(':scope > .message.by-script').forEach((message) => message.remove())
  }

  showFieldMsg(name: unknown, text: unknown, kind: unknown = 'info'): void {
    this.field(name)?.say(String(kind), String(text))
  }

  hideFieldMsg(name: unknown): void {
    this.field(name)?.hush()
  }

  hideAllFieldMsgs(kind: unknown = ''): void {
    for (const field of this.fields) field.hush(String(kind))
  }

  showErrorBox(name: unknown, text: unknown): void {
    this.showFieldMsg(name, text, 'error')
  }

  hideErrorBox(name: unknown): void {
    this.field(name)?.hush('error')
  }

  // ---- the form itself ----

  getTableName(): string {
    return this.#shape.table
  }

  getUniqueValue(): string {
    return this.#shape.isNew ? '-1' : this.#shape.sysId
  }

  isNewRecord(): boolean {
    return this.#shape.isNew
  }

  getFormElement(): HTMLFormElement {
    return this.#form
  }

  getControl(name: unknown): HTMLElement | null {
    return this.field(name)?.control ?? null
  }

  getElement(name: unknown): HTMLElement | null {
    return this.getControl(name)
  }

  getFieldNames(): string[] {
    return [...this.#fields.keys()]
  }

  getActionName(): string {
    return this.#action
  }

  getParameter(name: unknown): string {
    return new URLSearchParams(location.search).get(String(name)) ?? ''
  }

  save(): void {
    this.submit(this.#shape.isNew ? 'sysverb_insert_and_stay' : 'sysverb_update_and_stay')
  }

  /** Presses the button of an action: its name or the verb; without one the first. */
  submit(action?: unknown): void {
    const name = action === undefined ? (this.#shape.isNew ? 'sysverb_insert' : 'sysverb_update') : String(action)
    if (this.maySubmit(name)) sendForm(this.#form, name)
  }

  #sections(): HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>('section')]
  }

  #section(name: unknown): HTMLElement | undefined {
    return this.#sections().find((section) => nameOfSection(section) === String(name))
  }
}

/** Section names are the captions in small letters, with underscores for blanks. */
const nameOfSection = (section: HTMLElement): string =>
  (section.getAttribute('aria-label') ?? '').toLowerCase().replaceAll(/\W+/g, '_')

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1

/** Sends a form as a button of that value would. */
export function sendForm(form: HTMLFormElement, action: string): void {
  const sent = Object.assign(document.createElement('input'), { type: 'hidden', name: 'sys_action', value: action })
  form.append(sent)
  form.submit()
}
