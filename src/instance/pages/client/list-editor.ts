// The list editor: a cell is edited where it stands, by a double click or by keys. onCellEdit scripts have their say before
// the instance is asked to write. Source: ServiceNow docs, t_UseTheListEditor, client-scripts (onCellEdit).

import { inputFor, type CellInput } from './cell-input.ts'
import type { Cell, Grid } from './list-grid.ts'
import type { ClientScript, Scripts } from './page-globals.ts'
import type { CellShape, ListShape, SavedShape } from './shape.ts'

type Say = (kind: string, text: string) => void

interface Editing {
  cell: Cell
  cells: Cell[]
  shape: Extract<CellShape, { editable: true }>
  input: CellInput
  /** What the cell showed. */
  before: string
}

const ADDRESS = '/pages/cells'

export class ListEditor {
  readonly #shape: ListShape
  readonly #grid: Grid
  readonly #scripts: Scripts
  readonly #say: Say
  #editing: Editing | undefined

  constructor(shape: ListShape, grid: Grid, scripts: Scripts, say: Say) {
    this.#shape = shape
    this.#grid = grid
    this.#scripts = scripts
    this.#say = say
  }

  start(): void {
    addEventListener('keydown', (event) => this.#onKey(event))
    addEventListener('dblclick', ({ target }) => {
      const cell = this.#grid.cellOf(target)
      if (cell && !this.#editing) void this.#open(cell)
    })
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#editing) return this.#onEditorKey(event, this.#editing)
    const cell = this.#grid.cellOf(event.target)
    if (!cell || event.target !== cell.element) return
    if (this.#grid.move(cell, event.key, event.shiftKey)) event.preventDefault()
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      void this.#open(cell)
    }
  }

  #onEditorKey(event: KeyboardEvent, editing: Editing): void {
    const { key } = event
    const { cell } = editing
    const grid = this.#grid
    if (key === 'Escape') {
      event.preventDefault()
      this.#close(cell)
    } else if (key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void this.#save(editing, event.ctrlKey ? cell : (grid.at(cell.row + 1, cell.column) ?? cell))
    } else if (key === 'Tab') {
      event.preventDefault()
      void this.#save(editing, grid.at(cell.row, cell.column + (event.shiftKey ? -1 : 1)) ?? cell)
    }
  }

  /** Asks the instance first whether the cell may be edited, and by what. */
  async #open(cell: Cell): Promise<void> {
    const cells = this.#grid.selectedWith(cell)
    const shape = this.#shape.edits
      ? await this.#asked<CellShape>(this.#wanted(cells, {}))
      : ({ editable: false, reason: 'List editing is switched off for this table.' } as const)
    if (!shape || this.#editing) return
    if (!shape.editable) return this.#say('error', shape.reason)
    const before = cell.element.innerHTML
    const input = inputFor(
      shape,
      cells.findIndex(({ element }) => element === cell.element),
      this.#shape.token
    )
    cell.element.replaceChildren(input.element)
    input.attached()
    this.#editing = { cell, cells, shape, input, before }
  }

  #close(next: Cell): void {
    const editing = this.#editing
    this.#editing = undefined
    if (editing) editing.cell.element.innerHTML = editing.before
    this.#grid.focus(next)
  }

  async #save(editing: Editing, next: Cell): Promise<void> {
    const { shape, input, cells } = editing
    const given = await input.given()
    if (this.#editing !== editing) return
    const isSame = shape.values.every((value) => value === given.value)
    if (shape.mandatory && given.value === '' && given.display === '') {
      this.#say('error', `${shape.label} must be filled in.`)
      return
    }
    this.#close(next)
    if (isSame || !(await this.#scriptsLet(cells, shape, given.value))) return
    const saved = await this.#asked<SavedShape>(this.#wanted(cells, given), 'POST')
    for (const [sysId, html] of Object.entries(saved?.rows ?? {})) this.#grid.fill(sysId, html)
    for (const { kind, text } of saved?.messages ?? []) this.#say(kind, text)
    this.#grid.focus(next)
  }

  /** Whether all onCellEdit scripts of the column agree, one after the other. */
  async #scriptsLet(cells: Cell[], { values }: { values: string[] }, value: string): Promise<boolean> {
    const field = this.#grid.path(cells[0]!)
    for (const script of this.#scripts.of('onCellEdit'))
      if (
        script.list === this.#shape.id &&
        script.field === field &&
        !(await this.#agrees(script, cells, values, value))
      )
        return false
    return true
  }

  #agrees(script: ClientScript, cells: Cell[], values: string[], value: string): Promise<boolean> {
    const sysIds = cells.map((cell) => this.#grid.sysId(cell))
    return new Promise((resolve) => {
      const callback = (goesOn: unknown): void => resolve(goesOn === true)
      this.#scripts.run(script, sysIds, this.#shape.table, values, value, callback)
    })
  }

  #wanted(cells: Cell[], more: Record<string, string>): URLSearchParams {
    const sysIds = cells.map((cell) => this.#grid.sysId(cell)).join(',')
    return new URLSearchParams({
      table: this.#shape.table,
      view: this.#shape.view,
      field: this.#grid.path(cells[0]!),
      sys_ids: sysIds,
      ...more,
    })
  }

  /** @returns undefined where the instance refused, which is said */
  async #asked<T>(values: URLSearchParams, method = 'GET'): Promise<T | undefined> {
    const headers = { accept: 'application/json', 'x-usertoken': this.#shape.token }
    const answer = await (method === 'GET'
      ? fetch(`${ADDRESS}?${values}`, { headers })
      : fetch(ADDRESS, { method, headers, body: values }))
    if (answer.ok) return (await answer.json()) as T
    const { error } = (await answer.json().catch(() => ({}))) as { error?: unknown }
    this.#say('error', typeof error === 'string' ? error : `The instance answered ${answer.status}.`)
    return undefined
  }
}
