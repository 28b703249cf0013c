// g_form: what client scripts do with the form they stand on.
// Source: ServiceNow docs, c_GlideFormAPI. `getViewName`, `serialize`, `hasField`, `getFieldNames`: published client scripts.

import { offerAttaching } from './attachments.ts'
import { Field } from './field.ts'
import { referredRecord } from './glide-record.ts'
import { readRecord, readRecordNow } from './reference.ts'
import type { FormShape, RecordShape } from './shape.ts'

type Changed = (field: Field, before: string, isLoading: boolean) => void
type Submits = () => boolean | void | Promise<boolean | void>
type ByUser = (field: string, before: string, now: string) => void

/** Fields of the browser's own forms that a choice may be in. */
interface Choice {
  label: string
  value: string
  disabled: boolean
  index: number
}

export class GForm {
  readonly #shape: FormShape
  readonly #form: HTMLFormElement
  readonly #fields: ReadonlyMap<string, Field>
  readonly #changed: Changed[] = []
  readonly #submits: Submits[] = []
  readonly #byUser: ByUser[] = []
  #action = ''

  constructor(shape: FormShape, form: HTMLFormElement) {
    this.#shape = shape
    this.#form = form
    this.#fields = new Map(shape.fields.map((field) => [field.name, new Field(shape.table, field)]))
    for (const field of this.#fields.values())
      field.onChange(() => {
        const { before } = field
        if (field.value !== before) for (const work of this.#byUser) work(field.shape.name, before, field.value)
        this.changed(field)
      })
  }

  // ---- for the page ----

  get fields(): Iterable<Field> {
    return this.#fields.values()
  }

  /** A field by its name, by table and name as controls are called, or by its control. */
  field(name: unknown): Field | undefined {
    const text = (name instanceof HTMLElement ? name.id : String(name)).replace(/^sys_display\./, '')
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
    void readRecord(field.shape.reference, text, this.#shape.token).then((record) => {
      if (record && field.value === text) field.set(text, record.display)
    })
  }

  clearValue(name: unknown): void {
    this.setValue(name, '', '')
  }

  /** The record that a reference means. With a callback it comes later; without one the page waits for it. */
  getReference(name: unknown, callback?: (record: unknown) => void): unknown {
    const field = this.field(name)
    const { token } = this.#shape
    const table = field?.shape.reference ?? ''
    const given = (record: RecordShape | undefined): unknown =>
      referredRecord(token, table, record ?? { sysId: '', table, display: '', values: {} })
    if (!field || table === '' || field.value === '') {
      callback?.(given(undefined))
      return callback ? undefined : given(undefined)
    }
    if (!callback) return given(readRecordNow(table, field.value, token))
    void readRecord(table, field.value, token).then((record) => callback(given(record)))
    return undefined
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

  /** @param name its name, or its element */
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

  /** The label flashes for a second at 2, a second longer for each 2 less. */
  flash(name: unknown, color: unknown = '#FFFACD', count: unknown = 0): void {
    const seconds = 2 - Number(count) / 2
    this.field(name)?.flash(String(color), Math.max(1, seconds) * 1000)
  }

  addDecoration(name: unknown, icon: unknown, title: unknown, color: unknown = ''): void {
    this.field(name)?.decorate(String(icon), String(title), String(color))
  }

  removeDecoration(name: unknown, icon: unknown, title: unknown, color: unknown = ''): void {
    void color
    this.field(name)?.undecorate(String(icon), String(title))
  }

  // ---- what stands around the fields ----

  getRelatedListNames(): string[] {
    return [...document.querySelectorAll<HTMLElement>('section.related')].map(({ dataset }) => dataset.related ?? '')
  }

  showRelatedList(name: unknown): void {
    this.setRelatedListDisplay(String(name), true)
  }

  hideRelatedList(name: unknown): void {
    this.setRelatedListDisplay(String(name), false)
  }

  showRelatedLists(): void {
    for (const name of this.getRelatedListNames()) this.setRelatedListDisplay(name, true)
  }

  hideRelatedLists(): void {
    for (const name of this.getRelatedListNames()) this.setRelatedListDisplay(name, false)
  }

  /** @param name `table.column`, the table alone, or of a relationship its sys_id */
  setRelatedListDisplay(name: string, visible: boolean): void {
    for (const list of document.querySelectorAll<HTMLElement>('section.related')) {
      const known = list.dataset.related ?? ''
      if ([known, known.replace(/^REL:/, ''), known.split('.')[0]].includes(name)) list.hidden = !visible
    }
  }

  showRelatedLinks(): void {
    this.setRelatedLinksDisplay(true)
  }

  hideRelatedLinks(): void {
    this.setRelatedLinksDisplay(false)
  }

  setRelatedLinksDisplay(visible: unknown = true): void {
    for (const links of this.#form.querySelectorAll<HTMLElement>('section.links')) links.hidden = !isTrue(visible)
  }

  disableAttachments(): void {
    offerAttaching(false)
  }

  enableAttachments(): void {
    offerAttaching(true)
  }

  getAnnotations(): Array<{ name: string; visible: boolean; content: string }> {
    return this.#annotations().map(annotationOf)
  }

  getAnnotationByName(name: unknown): { name: string; visible: boolean; content: string } | undefined {
    return this.getAnnotations().find((annotation) => annotation.name === String(name))
  }

  showAnnotation(name: unknown): void {
    for (const one of this.#annotations()) if (one.dataset.annotation === String(name)) one.hidden = false
  }

  hideAnnotation(name: unknown): void {
    for (const one of this.#annotations()) if (one.dataset.annotation === String(name)) one.hidden = true
  }

  toggleAnnotations(): void {
    const all = this.#annotations()
    const isShown = all.some((annotation) => !annotation.hidden)
    for (const annotation of all) annotation.hidden = isShown
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
    return this.#options(name).find((option) => option.value === String(value)) ?? null
  }

  getOptions(name: unknown): Array<{ value: string; displayValue: string }> {
    return this.#options(name).map((option) => ({ value: option.value, displayValue: option.text }))
  }

  getChoice(name: unknown, value: unknown): Choice | null {
    const index = this.#options(name).findIndex((option) => option.value === String(value))
    const option = this.#options(name)[index]
    return option ? { label: option.text, value: option.value, disabled: option.disabled, index } : null
  }

  enableChoice(name: unknown, value: unknown): void {
    const option = this.getOption(name, value)
    if (option) option.disabled = false
  }

  disableChoice(name: unknown, value: unknown): void {
    const option = this.getOption(name, value)
    if (option) option.disabled = true
  }

  /** @returns false where there is no such choice, or another one is called so */
  setChoiceLabel(name: unknown, value: unknown, label: unknown): boolean {
    const option = this.getOption(name, value)
    if (!option || this.#options(name).some((other) => other !== option && other.text === String(label))) return false
    option.text = String(label)
    return true
  }

  #options(name: unknown): HTMLOptionElement[] {
    return [...(this.field(name)?.select?.options ?? [])]
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

  addSuccessMessage(text: unknown): void {
    this.addFormMessage(text, 'success')
  }

  addHighMessage(text: unknown): void {
    this.addFormMessage(text, 'high')
  }

  addModerateMessage(text: unknown): void {
    this.addFormMessage(text, 'moderate')
  }

  addLowMessage(text: unknown): void {
    this.addFormMessage(text, 'low')
  }

  addFormMessage(text: unknown, kind: unknown = 'info'): void {
    const box = document.createElement('p')
    box.className = `message ${String(kind)} by-script`
    box.setAttribute('role', 'alert')
    box.textContent = String(text)
    this.#form.prepend(box)
  }

  clearMessages(): void {
    this.clearFormMessages('by-script')
  }

  clearAllFormMessages(): void {
    this.clearMessages()
  }

  /** @param kind `error`, `info`, `warning` */
  clearFormMessages(kind: unknown): void {
    for (const message of this.#form.querySelectorAll(':scope > .message.by-script'))
      if (message.classList.contains(String(kind))) message.remove()
  }

  showFieldMsg(name: unknown, text: unknown, kind: unknown = 'info', scrolls: unknown = true): void {
    const field = this.field(name)
    field?.say(String(kind), String(text))
    if (isTrue(scrolls)) field?.row?.scrollIntoView({ block: 'nearest' })
  }

  /** Takes the first message away, or all of them. */
  hideFieldMsg(name: unknown, all: unknown = false): void {
    this.field(name)?.hush('', isTrue(all) ? Infinity : 1)
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

  /** Of a new record the sys_id that it will have. */
  getUniqueValue(): string {
    return this.#shape.sysId
  }

  /** Empty for the default view. */
  getViewName(): string {
    return this.#shape.view
  }

  /** Nothing changes a form here but the person at it. */
  isLiveUpdating(): boolean {
    return false
  }

  /** @returns what ends it */
  onUserChangeValue(work: ByUser): () => void {
    this.#byUser.push(work)
    return () => void this.#byUser.splice(this.#byUser.indexOf(work), 1)
  }

  /** What the form would send now, as the query of an address. */
  serialize(): string {
    return new URLSearchParams(this.serialized()).toString()
  }

  serialized(): Record<string, string> {
    const given = [...new FormData(this.#form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string'
    )
    // A box that is ticked is followed by what it sends when it is not.
    return Object.fromEntries(given.reverse())
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

  getElement(id: unknown): HTMLElement | null {
    return this.getControl(id) ?? document.getElementById(String(id))
  }

  /** The element that shows the name of what a reference means. */
  getDisplayBox(name: unknown): HTMLElement | null {
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
    return [...this.#form.querySelectorAll<HTMLElement>(':scope > section:not(.links)')]
  }

  #section(name: unknown): HTMLElement | undefined {
    const plain = (text: string): string => text.replaceAll('_', '')
    const all = this.#sections()
    return name instanceof HTMLElement
      ? all.find((section) => section === name)
      : all.find((section) => plain(nameOfSection(section)) === plain(String(name).toLowerCase()))
  }

  #annotations(): HTMLElement[] {
    return [...this.#form.querySelectorAll<HTMLElement>('[data-annotation]')]
  }
}

const annotationOf = (element: HTMLElement): { name: string; visible: boolean; content: string } => ({
  name: element.dataset.annotation ?? '',
  visible: !element.hidden,
  content: element.innerHTML,
})

/** Section names are the captions in small letters: the first blank is an underscore, others and all else are left out. */
const nameOfSection = (section: HTMLElement): string =>
  (section.getAttribute('aria-label') ?? '')
    .toLowerCase()
    .replace(' ', '_')
    .replaceAll(/[^a-z0-9_]/g, '')

const isTrue = (value: unknown): boolean => value === true || value === 'true' || value === 1

/** Sends a form as a button of that value would. */
export function sendForm(form: HTMLFormElement, action: string): void {
  const sent = Object.assign(document.createElement('input'), { type: 'hidden', name: 'sys_action', value: action })
  form.append(sent)
  form.submit()
}
