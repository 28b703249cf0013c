// The context menu of a row: filtering by what the cell shows, and UI actions of the list's context menu.
// Source: ServiceNow docs, t_EditingAUIAction (list context menu); that scripts there find the record as rowSysId and g_sysId:
// published UI actions.

import type { Cell, Grid } from './list-grid.ts'
import type { Scripts } from './page-globals.ts'
import type { ListShape } from './shape.ts'

interface MenuWork {
  /** Called before a script of the menu runs. */
  acting(): void
  /** Runs the server's half of an action for a record. */
  send(action: string, sysId: string): void
}

export function offerMenu(shape: ListShape, grid: Grid, scripts: Scripts, { acting, send }: MenuWork): void {
  if (shape.menu.length === 0) return
  const menu = document.createElement('ul')
  menu.className = 'context'
  menu.setAttribute('role', 'menu')
  menu.hidden = true
  document.body.append(menu)

  const close = (cell?: Cell): void => {
    menu.hidden = true
    if (cell) grid.focus(cell)
  }
  const act = (cell: Cell, { id, name }: { id: string; name: string }): void => {
    close(cell)
    const sysId = grid.sysId(cell)
    acting()
    Object.assign(window, { rowSysId: sysId, g_sysId: sysId })
    if (scripts.isClientAction(id)) scripts.runAction(name, id)
    else send(id, sysId)
  }
  const open = (cell: Cell, x: number, y: number): void => {
    menu.replaceChildren(
      ...shape.menu.map((entry) => {
        const item = document.createElement('li')
        item.setAttribute('role', 'menuitem')
        item.tabIndex = -1
        item.textContent = entry.name
        item.addEventListener('click', () => act(cell, entry))
        return item
      })
    )
    menu.style.left = `${x}px`
    menu.style.top = `${y}px`
    menu.hidden = false
    ;(menu.firstElementChild as HTMLElement).focus()
    menu.onkeydown = (event) => onKey(event, () => close(cell))
  }

  addEventListener('contextmenu', (event) => {
    const cell = grid.cellOf(event.target)
    if (!cell || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const box = cell.element.getBoundingClientRect()
    // By the keyboard it has no place of its own.
    const isByMouse = event.clientX > 0 || event.clientY > 0
    open(cell, (isByMouse ? event.clientX : box.left) + scrollX, (isByMouse ? event.clientY : box.bottom) + scrollY)
  })
  addEventListener('click', ({ target }) => {
    if (!menu.contains(target as Node)) close()
  })
}

function onKey(event: KeyboardEvent, close: () => void): void {
  const item = document.activeElement as HTMLElement
  const next = { ArrowDown: item.nextElementSibling, ArrowUp: item.previousElementSibling }[event.key]
  if (event.key === 'Escape') close()
  else if (event.key === 'Enter' || event.key === ' ') item.click()
  else if (next) (next as HTMLElement).focus()
  else return
  event.preventDefault()
}
