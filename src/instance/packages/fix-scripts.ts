// Fix scripts run with the version that brings them, in the order of their names, and not again with the next.
// Source: ServiceNow docs, t_RunFixScripts. Which are due is written with the install itself, so that a stop between the
// two loses none: the next start makes up for it.

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import type { Platform } from '../platform.ts'
import { runFixScript } from '../scripting/run-script.ts'

const DUE = 'fix script due'

/** The sys_ids of an app's fix scripts as they are now. */
export function fixScriptsOf(instance: Platform, appId: string): Row[] {
  return instance.database.select(where('sys_script_fix', { sys_scope: appId }))
}

/** Notes the fix scripts that were not there before. To be called in the transaction of the install. */
export function noteDueFixScripts(instance: Platform, appId: string, known: Set<string>): void {
  for (const { sys_id: sysId, name } of fixScriptsOf(instance, appId)) {
    if (known.has(String(sysId))) continue
    const row = { sys_id: instance.newSysId(), type: DUE, table: 'sys_script_fix', name, target_name: sysId }
    instance.database.insert('sys_update_xml', row)
  }
}

/** Runs what is due. A script that fails is logged and counts as run. */
export function runDueFixScripts(instance: Platform): void {
  for (const row of instance.database.select(where('sys_update_xml', { type: DUE }, 'name'))) {
    runFixScript(instance, String(row.target_name))
    instance.database.delete('sys_update_xml', String(row.sys_id))
  }
}
