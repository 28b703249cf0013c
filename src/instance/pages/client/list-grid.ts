// The cells of a list: which record and column each belongs to, moving between them by keys, and which are selected.
// Source: ServiceNow docs, t_UseTheListEditor (Tab to the first cell; arrows move; Shift with an arrow selects in one column).

import type { ListShape } from './shape.ts'

export interface Cell {
  element: HTMLTableCellElement
  /** The place of its row among the records, from 0. */
  row: number
  column: number
}

export class Grid {
  readonly #shape: ListShape
  readonly #rows: HTMLTableCellElement[][]
  #selected: HTMLTableCellElement[] = []

  constructor(shape: ListShape, list: HTMLElement) {
    this.#shape = shape
    const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.group)')]
    this.#rows = rows.map((row) => [...row.querySelectorAll<HTMLTableCellElement>('td:not(.select)')])
    for (const cell of this.#rows.flat()) cell.tabIndex = -1
    const first = this.#rows[0]?.[0]
    if (first) first.tabIndex = 0
  }

  /** The cell that an event happened in. */
  cellOf(target: EventTarget | null): Cell | undefined {
    const element = target instanceof Element ? target.closest('td') : null
    for (const [row, cells] of this.#rows.entries()) {
      const column = cells.findIndex((cell) => cell === element)
      if (column >= 0) return { element: cells[column]!, row, column }
    }
    return undefined
  }

  at(row: number, column: number): Cell | undefined {
    const element = this.#rows[row]?.[column]
    return element && { element, row, column }
  }

  sysId({ row }: Cell): string {
    return this.#shape.records[row]?.sysId ?? ''
  }

  path({ column }: Cell): string {
    return this.#shape.columns[column]?.path ?? ''
  }

  /** The cells of the column that are selected, this one among them. */
  selectedWith(cell: Cell): Cell[] {
    const chosen = this.#selected.includes(cell.element) ? this.#selected : [cell.element]
    return chosen.flatMap((element) => this.cellOf(element) ?? [])
  }

  focus(cell: Cell | undefined): void {
    if (!cell) return
    for (const other of this.#rows.flat()) other.tabIndex = -1
    cell.element.tabIndex = 0
    cell.element.focus()
  }

  select(cells: Cell[]): void {
    for (const element of this.#selected) element.removeAttribute('aria-selected')
    this.#selected = cells.map(({ element }) => element)
    if (cells.length > 1) for (const element of this.#selected) element.setAttribute('aria-selected', 'true')
  }

  /** Moves by an arrow key; with Shift up and down take the cells on the way along. @returns whether the key was one */
  move(cell: Cell, key: string, extends_: boolean): boolean {
    const step = STEPS[key]
    if (!step) return false
    const next = this.at(cell.row + step[0], cell.column + step[1])
    if (!next) return true
    const extending = extends_ && step[1] === 0
    this.select(extending ? [...new Set([...this.selectedWith(cell), next])] : [next])
    this.focus(next)
    return true
  }

  /** Shows the cells of a record as the instance sent them. */
  fill(sysId: string, cells: string[]): void {
    const row = this.#shape.records.findIndex((record) => record.sysId === sysId)
    for (const [column, html] of cells.entries()) {
      const cell = this.#rows[row]?.[column]
      if (cell) cell.innerHTML = html
    }
  }
}

/** Rows and columns that each key goes on by. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}
