// Whether the instance has Software Asset Management Professional, which installed apps need.

import { Refused } from '../errors.ts'
import { SERVICENOW } from './explain.ts'
import type { TableClient } from './table-client.ts'

const INSTALLS = 'cmdb_sam_sw_install'

/** Asks for the plugin's table: it is there only while the plugin is. An account that may not read it learns as much. @throws PushError */
export async function hasSamPro(tables: TableClient): Promise<boolean> {
  const reading = await tables.read(INSTALLS, { limit: 1, fields: ['sys_id'] })
  return 'rows' in reading || reading.refused.why !== 'not-installed'
}

/** @throws Refused when the plugin is not active */
export async function requireSamPro(tables: TableClient): Promise<void> {
  if (await hasSamPro(tables)) return
  throw new Refused(
    SERVICENOW,
    `${tables.url} has no Software Asset Management Professional (plugin com.snc.samp): the table ${INSTALLS}, where installed apps belong, is not there. Devices flow without it, with \`kandji-push sync\`. To have apps, let an admin activate the plugin, which is licensed separately; then run again.`
  )
}
