// One field of a form on the page: its row, its input, what a script made of it.

import type { FieldShape } from './shape.ts'

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export class Field {
  readonly shape: FieldShape
  /** The value before the last change. */
  before: string
  readonly #row: HTMLElement | null
  /** What is sent: of a reference the sys_id. */
  readonly #input: Input | null
  /** What a person sees of a reference. */
  readonly #display: HTMLInputElement | null
  /** Of a field without an input. */
  #fixed: { value: string; display: string }
  #isMandatory: boolean
  #isReadOnly: boolean
  #isVisible = true
  #label: string

  constructor(table: string, shape: FieldShape) {
    const name = `${table}.${shape.name}`
    this.shape = shape
    this.#label = shape.label
    this.#row = document.getElementById(`element.${name}`)
    this.#input = document.getElementById(name) as Input | null
    this.#display = document.getElementById(`sys_display.${name}`) as HTMLInputElement | null
    this.#isMandatory = shape.mandatory
    this.#isReadOnly = shape.fixed
    this.#fixed = { value: shape.value, display: shape.display }
    this.before = this.value
  }

  /** What a person works with. */
  get control(): Input | null {
    return this.#display ?? this.#input
  }

  get value(): string {
    if (!this.#input) return this.#fixed.value
    if (this.#input instanceof HTMLInputElement && this.#input.type === 'checkbox') return String(this.#input.checked)
    return this.#input.value
  }

  get display(): string {
    if (this.#display) return this.#display.value
    if (this.#input instanceof HTMLSelectElement) return this.#input.selectedOptions[0]?.text ?? ''
    return this.#input ? this.value : this.#fixed.display
  }

  /** A reference that somebody has typed into is none: what was meant may be looked up yet, or the instance does it. */
  get isEmpty(): boolean {
    return this.value === '' && (this.#display?.value ?? '') === ''
  }

  set(value: string, display: string): void {
    const input = this.#input
    if (!input) return this.#setFixed(value, display)
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = /^(true|1)$/.test(value)
    else {
      if (input instanceof HTMLSelectElement && ![...input.options].some((option) => option.value === value))
        input.add(new Option(display || value, value))
      input.value = value
    }
    if (this.#display) this.#display.value = display
    this.#open()
  }

  /** A field that is only shown has a value for scripts, which the instance does not take. */
  #setFixed(value: string, display: string): void {
    this.#fixed = { value, display }
    const text = this.#row?.querySelector('dd')
    if (text) text.textContent = display
  }

  get isMandatory(): boolean {
    return this.#isMandatory
  }

  set isMandatory(mandatory: boolean) {
    this.#isMandatory = mandatory
    const { control } = this
    if (!control) return
    control.required = mandatory
    const label = this.#row?.querySelector('dt')
    const mark = label?.querySelector('.must')
    if (!mandatory) mark?.remove()
    else if (label && !mark)
      label.append(
        Object.assign(document.createElement('span'), { className: 'must', textContent: ' *', ariaHidden: 'true' })
      )
    if (mandatory) this.#open()
  }

  get isReadOnly(): boolean {
    return this.#isReadOnly
  }

  set isReadOnly(readOnly: boolean) {
    const { control } = this
    if (this.shape.fixed || !control) return
    this.#isReadOnly = readOnly
    // A disabled input is not sent; one that is only read still is, as the value that it has.
    if (control instanceof HTMLSelectElement || control.type === 'checkbox') control.toggleAttribute('inert', readOnly)
    else (control as HTMLInputElement).readOnly = readOnly
    control.setAttribute('aria-readonly', String(readOnly))
  }

  get isVisible(): boolean {
    return this.#isVisible
  }

  /** A mandatory field without a value stays in sight, as on the platform: nobody could fill it in. */
  set isVisible(visible: boolean) {
    this.#isVisible = visible || (this.#isMandatory && this.isEmpty)
    if (this.#row) this.#row.hidden = !this.#isVisible
    if (visible) this.#open()
  }

  set label(text: string) {
    const label = this.#row?.querySelector('dt label, dt')
    if (label) label.textContent = text
    this.#label = text
  }

  get label(): string {
    return this.#label
  }

  /** Puts an icon with a title on the label, once. */
  decorate(icon: string, title: string, color: string): void {
    if (this.#decorations(icon, title).length > 0) return
    const mark = document.createElement('span')
    mark.className = `decoration ${icon} ${color}`
    mark.dataset.icon = icon
    mark.setAttribute('role', 'img')
    mark.setAttribute('aria-label', title)
    mark.title = title
    this.#row?.querySelector('dt')?.append(mark)
  }

  undecorate(icon: string, title: string): void {
    for (const mark of this.#decorations(icon, title)) mark.remove()
  }

  #decorations(icon: string, title: string): HTMLElement[] {
    const all = [...(this.#row?.querySelectorAll<HTMLElement>('dt .decoration') ?? [])]
    return all.filter((mark) => mark.dataset.icon === icon && mark.title === title)
  }

  /** Gives the label a colour for a while. @param milliseconds 0 for good */
  flash(color: string, milliseconds: number): void {
    const label = this.#row?.querySelector<HTMLElement>('dt')
    if (!label) return
    label.style.backgroundColor = color
    if (milliseconds > 0) setTimeout(() => (label.style.backgroundColor = ''), milliseconds)
  }

  say(kind: string, text: string): void {
    const message = document.createElement('p')
    message.className = `message ${kind}`
    message.setAttribute('role', 'status')
    message.textContent = text
    this.#row?.querySelector('dd')?.append(message)
    this.#open()
  }

  /** @param kind of the messages; empty for all @param most how many of them, the first ones */
  hush(kind = '', most = Infinity): void {
    const messages = [...(this.#row?.querySelectorAll(`dd .message${kind && `.${kind}`}`) ?? [])]
    for (const message of messages.slice(0, most)) message.remove()
  }

  get select(): HTMLSelectElement | null {
    return this.#input instanceof HTMLSelectElement ? this.#input : null
  }

  get row(): HTMLElement | null {
    return this.#row
  }

  onChange(work: () => void): void {
    for (const input of new Set([this.#input, this.#display])) input?.addEventListener('change', work)
  }

  /** Brings it to sight when it stands among the empty ones. */
  #open(): void {
    const folded = this.#row?.closest('details')
    if (folded) folded.open = true
  }
}
