// The page of a list: it makes g_list, runs the client actions of the list, and lets cells be edited in place.

import { sendForm } from './g-form.ts'
import { GList } from './g-list.ts'
import { ListEditor } from './list-editor.ts'
import { offerMenu } from './list-menu.ts'
import { Grid } from './list-grid.ts'
import { offerGlobals, type PageShape, readShape, refused, Scripts } from './page-globals.ts'
import { learnDisplayColumn } from './reference.ts'
import type { ListShape } from './shape.ts'
import { namingWhatIsMissing } from './unknown.ts'

/** Makes what the scripts of the list need; `startList()` lets it work. */
export function preparedList(): void {
  const shape = readShape<ListShape & PageShape>('list-shape')
  const element = document.getElementById(`${shape.table}_list`) as HTMLFormElement
  for (const [table, column] of Object.entries(shape.displays)) learnDisplayColumn(table, column)
  const complain = (text: string): void => say(element, 'error', text)
  const scripts = new Scripts(complain)
  const list = namingWhatIsMissing('g_list', new GList(shape, element))

  offerGlobals(shape, scripts, {
    g_list: list,
    GlideList2: listsOf(shape, element, list),
    GlideList3: listsOf(shape, element, list),
    GlideLists2: { [shape.table]: list },
    g_form: refused('g_form'),
    /** The server's half of a UI action, for the rows that are selected. */
    gsftSubmit: (_control: unknown, _target: unknown, action: string) => send(element, action, list.getChecked()),
    startList: () => {
      const grid = new Grid(shape, element)
      new ListEditor(shape, grid, scripts, (kind, text) => say(element, kind, text)).start()
      offerMenu(shape, grid, scripts, (action, sysId) => send(element, action, sysId))
      element.addEventListener('submit', (event) => onSubmit(event, element, scripts))
      selectAll(element)
    },
  })
  addEventListener('error', ({ message }) => complain(`A script of this list failed: ${message}`))
}

/** The lists of the page, by name or by an element within one. */
function listsOf(shape: ListShape, element: HTMLFormElement, list: GList): object {
  const get = (asked: unknown): GList | null => {
    const at = asked instanceof Element ? asked : document.getElementById(String(asked))
    return asked === shape.table || (at !== null && (element.contains(at) || at === element)) ? list : null
  }
  return namingWhatIsMissing('GlideList2', {
    get,
    getByName: (name: unknown) => (name === shape.table ? list : null),
    getListsForTable: (table: unknown) => (table === shape.table ? [list] : []),
  })
}

function send(element: HTMLFormElement, action: string, sysIds: string): void {
  for (const box of element.querySelectorAll<HTMLInputElement>('input[name=sysparm_checked]')) box.checked = false
  element.querySelector<HTMLInputElement>('input[name=sysparm_checked_items]')!.value = sysIds
  sendForm(element, action)
}

function onSubmit(event: SubmitEvent, element: HTMLFormElement, scripts: Scripts): void {
  const button = event.submitter as HTMLButtonElement | null
  const choice = element.querySelector<HTMLSelectElement>('select[name=sys_choice]')
  const isChoice = button?.value === 'sys_choice'
  const action = (isChoice ? choice?.value : button?.value) ?? ''
  if (!scripts.isClientAction(action)) return
  event.preventDefault()
  const name = isChoice ? choice?.selectedOptions[0]?.text : button?.textContent?.trim()
  scripts.runAction(name ?? action, action)
}

function selectAll(element: HTMLFormElement): void {
  element.querySelector('#select_all')?.addEventListener('change', ({ target }) => {
    for (const box of element.querySelectorAll<HTMLInputElement>('input[name=sysparm_checked]'))
      box.checked = (target as HTMLInputElement).checked
  })
}

/** Says something above the list. */
function say(element: HTMLFormElement, kind: string, text: string): void {
  const message = Object.assign(document.createElement('p'), {
    className: `message ${kind} by-script`,
    textContent: text,
  })
  message.setAttribute('role', 'alert')
  element.prepend(message)
}
