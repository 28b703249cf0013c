// Views: by which of them the layouts of forms, lists and related lists are found.
// Source: ServiceNow docs, list and form layout (sys_ui_list, sys_ui_form, sys_ui_related_list of a view, or else of the default view).

import type { Kernel } from '../kernel.ts'

/** The sys_id of the default view, the same on every instance. */
export const DEFAULT_VIEW = 'Default view'

/** The sys_id of a view by its name; undefined for the default view, and for one that is not there. */
export function viewId(instance: Kernel, view: string): string | undefined {
  const row = view === '' ? undefined : instance.database.find('sys_ui_view', 'name', view)
  return row && String(row.sys_id)
}

/** What the layouts of a view fulfil, then what those of the default view do: the first that is there counts. */
export function viewConditions(instance: Kernel, view: string): string[] {
  const named = viewId(instance, view)
  return [...(named === undefined ? [] : [`view=${named}`]), `view=${DEFAULT_VIEW}^ORviewISEMPTY`]
}
