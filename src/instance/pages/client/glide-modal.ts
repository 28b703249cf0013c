// GlideModal: a UI page, or HTML that a script brings, in a dialog above the form.
// Source: ServiceNow docs, c_GlideModalV3API. The dialog is the browser's own, which keeps the focus inside and closes by Escape.

type Listener = (modal: GlideModal) => unknown

/** Dialogs that are open, by their id: that of the UI page. */
const OPEN = new Map<string, GlideModal>()
const MOST_WIDE = 900

export class GlideModal {
  readonly #id: string
  readonly #preferences = new Map<string, string>()
  readonly #listeners = new Map<string, Listener[]>()
  readonly #isFixed: boolean
  #title = ''
  #width: number
  #dialog: HTMLDialogElement | undefined

  /** @param readOnly whether the button that closes it is left out */
  constructor(id: unknown, readOnly: unknown = false, width: unknown = 600) {
    this.#id = String(id)
    this.#isFixed = readOnly === true
    this.#width = Number.parseInt(String(width), 10) || 600
  }

  /** The open dialog of an id. */
  static get(id: unknown): GlideModal | undefined {
    return OPEN.get(String(id))
  }

  get(id?: unknown): GlideModal | undefined {
    return id === undefined ? this : OPEN.get(String(id))
  }

  getID(): string {
    return this.#id
  }

  setTitle(title: unknown): void {
    this.#title = String(title)
    const heading = this.#dialog?.querySelector('h2')
    if (heading) heading.textContent = this.#title
  }

  setWidth(width: unknown): void {
    this.#width = Number.parseInt(String(width), 10) || this.#width
    if (this.#dialog) this.#dialog.style.width = `${Math.min(this.#width, MOST_WIDE)}px`
  }

  setPreference(name: unknown, value: unknown): void {
    this.#preferences.set(String(name), String(value ?? ''))
  }

  getPreference(name: unknown): string | undefined {
    return this.#preferences.get(String(name))
  }

  setPreferenceAndReload(values: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(values)) this.setPreference(name, value)
    this.render()
  }

  switchView(view: unknown): void {
    this.setPreference('sysparm_view', view)
    this.render()
  }

  /** `bodyrendered`, `beforeclose` (false keeps it open), `closeconfirm`. */
  on(event: unknown, listener: Listener): void {
    this.#listeners.set(String(event), [...(this.#listeners.get(String(event)) ?? []), listener])
  }

  /** Loads the UI page of the id; its scripts run when it is shown. */
  render(): void {
    const address = `/${encodeURIComponent(this.#id)}.do?${new URLSearchParams([...this.#preferences])}`
    void fetch(address, { credentials: 'same-origin' })
      .then((answer) => answer.text())
      .then((text) => {
        const page = new DOMParser().parseFromString(text, 'text/html')
        this.#show([...(page.querySelector('main') ?? page.body).childNodes])
      })
  }

  renderWithContent(content: unknown): void {
    this.setBody(content)
  }

  setBody(content: unknown): void {
    if (content instanceof Node) return this.#show([content])
    this.#show([...new DOMParser().parseFromString(String(content), 'text/html').body.childNodes])
  }

  destroy(): void {
    if (this.#emit('beforeclose').includes(false)) return
    OPEN.delete(this.#id)
    this.#dialog?.remove()
    this.#dialog = undefined
  }

  #show(nodes: Node[]): void {
    const dialog = this.#dialog ?? this.#open()
    const body = dialog.querySelector<HTMLElement>('.modal-body')!
    body.replaceChildren(...nodes.map((node) => document.importNode(node, true)))
    for (const script of body.querySelectorAll('script')) run(script)
    this.#emit('bodyrendered')
  }

  #open(): HTMLDialogElement {
    OPEN.get(this.#id)?.destroy()
    const dialog = document.createElement('dialog')
    const heading = Object.assign(document.createElement('h2'), { id: `${this.#id}_title`, textContent: this.#title })
    const body = Object.assign(document.createElement('div'), { className: 'modal-body' })
    dialog.id = this.#id
    dialog.className = 'modal'
    dialog.setAttribute('aria-labelledby', heading.id)
    dialog.append(heading, ...(this.#isFixed ? [] : [this.#closer()]), body)
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      if (!this.#isFixed) this.destroy()
    })
    document.body.append(dialog)
    this.#dialog = dialog
    this.setWidth(this.#width)
    OPEN.set(this.#id, this)
    dialog.showModal()
    return dialog
  }

  #closer(): HTMLElement {
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'close',
      textContent: '×',
    })
    button.setAttribute('aria-label', 'Close')
    button.addEventListener('click', () => this.destroy())
    return button
  }

  #emit(event: string): unknown[] {
    return (this.#listeners.get(event) ?? []).map((listener) => listener(this))
  }
}

/** A script that is put into a page runs only when it was made there. */
function run(script: HTMLScriptElement): void {
  const made = document.createElement('script')
  for (const { name, value } of script.attributes) made.setAttribute(name, value)
  made.textContent = script.textContent
  script.replaceWith(made)
}
