// The page of a list: it makes g_list, runs the client actions of the list, and lets cells be edited in place.

import { listGlobals, LiveList } from './live-list.ts'
import { offerGlobals, type PageShape, readShape, refused, Scripts } from './page-globals.ts'
import type { ListShape } from './shape.ts'

/** Makes what the scripts of the list need; `startList()` lets it work. */
export function preparedList(): void {
  const shape = readShape<ListShape & PageShape>('list-shape')
  const live = new LiveList(shape)
  const complain = (text: string): void => live.say('error', text)
  const scripts = new Scripts(complain)

  offerGlobals(shape, scripts, {
    ...listGlobals([live]),
    g_list: live.list,
    g_form: refused('g_form'),
    /** The server's half of a UI action, for the rows that are selected. */
    gsftSubmit: (_control: unknown, _target: unknown, action: string) => live.send(action, live.list.getChecked()),
    startList: () => live.start(scripts, () => undefined),
  })
  addEventListener('error', ({ message }) => complain(`A script of this list failed: ${message}`))
}
