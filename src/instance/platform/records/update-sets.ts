// The actions that resolve what the preview of an update set has found. Source: ServiceNow docs, t_PreviewARemoteUpdateSet.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'

const resolution = (name: string, status: string, script: string, order: string): PlatformRecord =>
  record('sys_ui_action', name, {
    name,
    action_name: `${status}_remote_update`,
    table: 'sys_update_preview_problem',
    active: 'true',
    form_button: 'true',
    list_choice: 'true',
    show_insert: 'false',
    show_update: 'true',
    condition: "gs.hasRole('admin')",
    script: `current.status = '${status}';\ncurrent.update();\n${script}`,
    order,
    sys_scope: 'global',
  })

/** The preview of the update that the problem is of. */
const propose = (action: string): string => `var preview = new GlideRecord('sys_update_preview_xml');
if (preview.get('remote_update', current.getValue('remote_update'))) {
  preview.proposed_action = '${action}';
  preview.update();
}`

export const UPDATE_SET_RECORDS: PlatformRecord[] = [
  resolution('Accept remote update', 'ignored', propose('commit'), '100'),
  resolution('Skip remote update', 'skipped', propose('skip'), '200'),
]
