// The app's settings on the instance, by which a preview foretells.

import { assignmentSyncOf, SYNC_PROPERTY, type AssignmentSync } from '../../server/shared/assignment-sync.ts'
import { manufacturerNamesOf, NAMES_PROPERTY } from '../../server/shared/companies.ts'
import { identificationModeOf, MODE_PROPERTY, type IdentificationMode } from '../../server/shared/identification.ts'
import { namesIn } from '../../server/shared/names.ts'
import { MATCH_PROPERTY, userColumnsOf } from '../../server/shared/user-match.ts'
import type { TableClient } from '../servicenow/table-client.ts'
import { HANDHELD } from './tables.ts'

const MOBILE_CLASS_PROPERTY = 'x_kandj_kandji.mobile_class'
const INVALID_SERIALS_PROPERTY = 'x_kandj_kandji.invalid_serials'
const URL_PROPERTY = 'x_kandj_kandji.kandji_url'
const PROPERTIES = [
  MODE_PROPERTY,
  NAMES_PROPERTY,
  MATCH_PROPERTY,
  MOBILE_CLASS_PROPERTY,
  INVALID_SERIALS_PROPERTY,
  SYNC_PROPERTY,
  URL_PROPERTY,
]

export interface AppSettings {
  identification: IdentificationMode
  /** Names under which Apple may be known, in order. */
  manufacturerNames: string[]
  /** Columns of sys_user, in order. */
  userColumns: string[]
  /** New iPhones and iPads are made in the class of handhelds. */
  handhelds: boolean
  /** What becomes of owners. */
  assignmentSync: AssignmentSync
  /** The app has an address of Kandji, and looks there before it takes an owner. */
  asksKandji: boolean
  /** The instance's own placeholders. */
  invalidSerials: string[]
  /** This account may not read them: these are the defaults. */
  assumed: boolean
}

/** @throws PushError on a fault that may pass */
export async function readAppSettings(tables: TableClient): Promise<AppSettings> {
  const query = `nameIN${PROPERTIES.join(',')}`
  const reading = await tables.read('sys_properties', { query, fields: ['name', 'value'], limit: PROPERTIES.length })
  const rows = 'refused' in reading ? [] : reading.rows
  const valueOf = (name: string): string => rows.find((row) => row['name'] === name)?.['value'] ?? ''
  return {
    identification: identificationModeOf(valueOf(MODE_PROPERTY)),
    manufacturerNames: manufacturerNamesOf(valueOf(NAMES_PROPERTY)),
    userColumns: userColumnsOf(valueOf(MATCH_PROPERTY)).filter((column) => /^\w+$/.test(column)),
    handhelds: valueOf(MOBILE_CLASS_PROPERTY) === HANDHELD,
    assignmentSync: assignmentSyncOf(valueOf(SYNC_PROPERTY)),
    asksKandji: valueOf(URL_PROPERTY) !== '',
    invalidSerials: namesIn(valueOf(INVALID_SERIALS_PROPERTY)),
    assumed: rows.length === 0,
  }
}
