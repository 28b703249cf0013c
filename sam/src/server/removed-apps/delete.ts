// The job "Kandji removed apps". A removed app keeps its installation with active=false, as Kandji's contract has it. ServiceNow's
// own jobs may set the only installation of a product active again, and then a licence is counted for software that is gone:
// with the setting `delete`, such installations go.
// Source: ServiceNow docs, deduplicating-software-installations-sam, delete-disco-entries-sam (australia).

import { GlideRecord, gs } from '@servicenow/glide'
import { DISCOVERY_SOURCE } from '../record.ts'

const PROPERTY = 'x_kandj_kandji.removed_apps'
const INSTALLS = 'cmdb_sam_sw_install'
const JOB = 'Kandji removed apps'
/** One night's work: what is left goes the next night. */
const MOST_A_RUN = 10000

/** Deletes installations from Kandji that are not active, where the setting says so; says in the log what it did. */
export function deleteRemovedApps(): void {
  const setting = `${gs.getProperty(PROPERTY, '') || ''}`.trim().toLowerCase()
  if (setting !== 'delete') return gs.info(`${JOB}: ${PROPERTY} is not \`delete\`, nothing to do`)
  if (!gs.tableExists(INSTALLS)) return gs.info(`${JOB}: there is no table ${INSTALLS} here, nothing to do`)
  let deleted = 0
  try {
    const install = new GlideRecord(INSTALLS)
    install.addQuery('discovery_source', DISCOVERY_SOURCE)
    install.addQuery('active', 'false')
    install.orderBy('sys_updated_on')
    install.setLimit(MOST_A_RUN)
    install.query()
    while (install.next()) if (install.deleteRecord()) deleted++
  } catch (error) {
    return gs.error(
      `${JOB}: ${deleted} installations deleted, then stopped: ${error}; let other applications delete records of ${INSTALLS} ` +
        `(its Application Access), or set ${PROPERTY} to \`inactive\``
    )
  }
  gs.info(`${JOB}: ${deleted} installations of removed apps deleted`)
}
