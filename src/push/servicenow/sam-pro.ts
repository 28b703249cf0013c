// What installed apps need on the instance: Software Asset Management Professional, IntegrationHub ETL, the app Kandji SAM, and a
// property that has to be selected.
// Source: ServiceNow docs, configure-third-party-discovery step 2 (australia).

import { Refused } from '../errors.ts'
import { SERVICENOW } from './explain.ts'
import { STAGING_TABLES } from './staging.ts'
import type { TableClient } from './table-client.ts'

const INSTALLS = 'cmdb_sam_sw_install'
const TRANSFORMERS = 'sys_robust_import_set_transformer'
const SETTING = 'com.snc.samp.ire.datasource.integration'

/** Something that is lacking, and what to do about it. */
export interface Lack {
  what: string
  todo: string
}

/** Asks for the plugin's table: it is there only while the plugin is. An account that may not read it learns as much. @throws PushError */
export async function hasSamPro(tables: TableClient): Promise<boolean> {
  const reading = await tables.read(INSTALLS, { limit: 1, fields: ['sys_id'] })
  return 'rows' in reading || reading.refused.why !== 'not-installed'
}

/** The definition that writes apps: what of it is lacking; undefined where it is there, or where this account may not see it. */
export async function lacksDefinition(tables: TableClient): Promise<Lack | undefined> {
  const query = `source_table=${STAGING_TABLES.app}^active=true`
  const reading = await tables.read(TRANSFORMERS, { query, fields: ['sys_id'], limit: 1 })
  if ('refused' in reading) {
    if (reading.refused.why !== 'not-installed') return undefined
    const todo =
      'let an admin activate the plugin IntegrationHub ETL (sn_int_studio), then install the app: `npm run deploy:sam`'
    return { what: `there is no table ${TRANSFORMERS}`, todo }
  }
  // Rows that this account may not see are counted all the same.
  if (reading.rows.length > 0 || (reading.total ?? 0) > 0) return undefined
  const todo = 'install it after the first app: `npm run deploy:sam`'
  return {
    what: `nothing maps the rows of ${STAGING_TABLES.app}: the app Kandji SAM is not installed, or inactive`,
    todo,
  }
}

/**
 * The property of Software Asset Management: what is wrong with it; undefined where it is selected. Most accounts may not read
 * it (no role for it is known), so that one which is not to be seen is named, too.
 */
export async function lacksSetting(tables: TableClient): Promise<Lack | undefined> {
  const reading = await tables.read('sys_properties', { query: `name=${SETTING}`, fields: ['value'], limit: 1 })
  const [row] = 'rows' in reading ? reading.rows : []
  if (/^(true|1)$/i.test(row?.['value'] ?? '')) return undefined
  const why = "ServiceNow's jobs for software of other sources leave ours out"
  const where = '(properties of Software Asset Management)'
  if (row === undefined) {
    const todo = `let an admin look whether ${SETTING} is selected ${where}`
    return { what: `this account may not read ${SETTING}: where it is not selected, ${why}`, todo }
  }
  return { what: `${SETTING} is not selected: ${why}`, todo: `let an admin select it ${where}` }
}

/**
 * @returns what is amiss and hinders nothing, for people
 * @throws Refused when apps could not be written
 */
export async function requireSamPro(tables: TableClient): Promise<string[]> {
  if (!(await hasSamPro(tables))) {
    throw new Refused(
      SERVICENOW,
      `${tables.url} has no Software Asset Management Professional (plugin com.snc.samp): the table ${INSTALLS}, where installed apps belong, is not there. Devices flow without it, with \`kandji-push sync\`. To have apps, let an admin activate the plugin, which is licensed separately; then run again.`
    )
  }
  const definition = await lacksDefinition(tables)
  if (definition) {
    const { what, todo } = definition
    throw new Refused(
      SERVICENOW,
      `${tables.url} can't take installed apps: ${what}. Devices flow without it. To have apps, ${todo}; then run again.`
    )
  }
  const setting = await lacksSetting(tables)
  return setting ? [`${setting.what}; ${setting.todo}`] : []
}
