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
  #isMandatory: boolean
  #isReadOnly: boolean
  #isVisible = true

  constructor(table: string, shape: FieldShape) {
    const name = `${table}.${shape.name}`
    this.shape = shape
    this.#row = document.getElementById(`element.${name}`)
    this.#input = document.getElementById(name) as Input | null
    this.#display = document.getElementById(`sys_display.${name}`) as HTMLInputElement | null
    this.#isMandatory = shape.mandatory
    this.#isReadOnly = shape.fixed
    this.before = this.value
  }

  /** What a person works with. */
  get control(): Input | null {
    return this.#display ?? this.#input
  }

  get value(): string {
    if (!this.#input) return this.shape.value
    if (this.#input instanceof HTMLInputElement && this.#input.type === 'checkbox') return String(this.#input.checked)
    return this.#input.value
  }

  get display(): string {
    if (this.#display) return this.#display.value
    if (this.#input instanceof HTMLSelectElement) return this.#input.selectedOptions[0]?.text ?? ''
    return this.#input ? this.value : this.shape.display
  }

  /** A reference that somebody has typed into is none: what was meant may be looked up yet, or the instance does it. */
  get isEmpty(): boolean {
    return this.value === '' && (this.#display?.value ?? '') === ''
  }

  set(value: string, display: string): void {
    const input = this.#input
    if (!input) return
    if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = /^(true|1)$/.test(value)
    else {
      if (input instanceof HTMLSelectElement && ![...input.options].some((option) => option.value === value))
        input.add(new Option(display || value, value))
      input.value = value
    }
    if (this.#display) this.#display.value = display
    this.#open()
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
  }

  get label(): string {
    return this.#row?.querySelector('dt label')?.textContent ?? this.shape.label
  }

  say(kind: string, text: string): void {
    const message = document.createElement('p')
    message.className = `message ${kind}`
    message.setAttribute('role', 'status')
    message.textContent = text
    this.#row?.querySelector('dd')?.append(message)
    this.#open()
  }

  /** @param kind of the messages; empty for all */
  hush(kind = ''): void {
    this.#row?.querySelectorAll(`dd .message${kind && `.${kind}`}`).forEach((message) => message.remove())
  }

  get select(): HTMLSelectElement | null {
    return this.#input instanceof HTMLSelectElement ? this.#input : null
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
