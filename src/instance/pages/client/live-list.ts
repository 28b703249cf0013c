// A list that stands on a page, alone or below a form: its cells are edited, its actions pressed, and scripts have it as a g_list.

import { sendForm } from './g-form.ts'
import { GList } from './g-list.ts'
import { ListEditor } from './list-editor.ts'
import { Grid } from './list-grid.ts'
import { offerMenu } from './list-menu.ts'
import type { Scripts } from './page-globals.ts'
import type { ListShape } from './shape.ts'
import { namingWhatIsMissing } from './unknown.ts'

export class LiveList {
  readonly shape: ListShape
  readonly element: HTMLFormElement
  /** As scripts have it. */
  readonly list: GList

  constructor(shape: ListShape) {
    this.shape = shape
    this.element = document.getElementById(shape.id) as HTMLFormElement
    this.list = namingWhatIsMissing('g_list', new GList(shape, this.element))
  }

  /** Lets it work. @param acting hears of the list before a script of one of its actions runs */
  start(scripts: Scripts, acting: (list: LiveList) => void): void {
    const grid = new Grid(this.shape, this.element)
    new ListEditor(this.shape, grid, scripts, (kind, text) => this.say(kind, text)).start()
    offerMenu(this.shape, grid, scripts, {
      acting: () => acting(this),
      send: (action, sysId) => this.send(action, sysId),
    })
    this.element.addEventListener('submit', (event) => {
      acting(this)
      this.#onSubmit(event, scripts)
    })
    this.element.querySelector('.select-all')?.addEventListener('change', ({ target }) => {
      for (const box of this.element.querySelectorAll<HTMLInputElement>('input[name=sysparm_checked]'))
        box.checked = (target as HTMLInputElement).checked
    })
  }

  /** Runs the server's half of an action. @param sysIds with commas between them */
  send(action: string, sysIds: string): void {
    for (const box of this.element.querySelectorAll<HTMLInputElement>('input[name=sysparm_checked]'))
      box.checked = false
    this.element.querySelector<HTMLInputElement>('input[name=sysparm_checked_items]')!.value = sysIds
    sendForm(this.element, action)
  }

  /** Says something above the list. */
  say(kind: string, text: string): void {
    const message = Object.assign(document.createElement('p'), {
      className: `message ${kind} by-script`,
      textContent: text,
    })
    message.setAttribute('role', 'alert')
    this.element.prepend(message)
  }

  #onSubmit(event: SubmitEvent, scripts: Scripts): void {
    const button = event.submitter as HTMLButtonElement | null
    const choice = this.element.querySelector<HTMLSelectElement>('select[name=sys_choice]')
    const isChoice = button?.value === 'sys_choice'
    const action = (isChoice ? choice?.value : button?.value) ?? ''
    if (!scripts.isClientAction(action)) return
    event.preventDefault()
    const name = isChoice ? choice?.selectedOptions[0]?.text : button?.textContent?.trim()
    scripts.runAction(name ?? action, action)
  }
}

/** `GlideList2`: the lists of the page, by name or by an element within one. */
export function listsOf(lists: LiveList[]): object {
  const get = (asked: unknown): GList | null => {
    const at = asked instanceof Element ? asked : document.getElementById(String(asked))
    const found = lists.find(
      ({ shape, element }) =>
        asked === shape.name || asked === shape.id || (at !== null && (element.contains(at) || at === element))
    )
    return (found ?? named(asked))?.list ?? null
  }
  /** By its name, or by its table where that is the only list of it. */
  const named = (name: unknown): LiveList | undefined => {
    const ofTable = lists.filter(({ shape }) => shape.table === name)
    return lists.find(({ shape }) => shape.name === name) ?? (ofTable.length === 1 ? ofTable[0] : undefined)
  }
  return namingWhatIsMissing('GlideList2', {
    get,
    getByName: (name: unknown) => named(name)?.list ?? null,
    getListsForTable: (table: unknown) => lists.filter(({ shape }) => shape.table === table).map(({ list }) => list),
  })
}

/** What scripts know the lists of the page by. */
export const listGlobals = (lists: LiveList[]): Record<string, unknown> => ({
  GlideList2: listsOf(lists),
  GlideList3: listsOf(lists),
  GlideLists2: Object.fromEntries(lists.map(({ shape, list }) => [shape.name, list])),
})
