// Whether unchanged devices are to be refreshed now.

import { isDue } from '../configuration/freshness.ts'
import type { State } from '../state/state.ts'
import type { Run } from './run.ts'

const OLD_APP =
  'The Kandji app there is older than this kandji-push: it would take the refresh of an unchanged device for a device without owner, so none is refreshed. Install the app of this version.'

/**
 * Once in so many hours for the whole fleet. The first time the instance is asked whether its app knows such rows: it does when MDM
 * records have fingerprints. @throws PushError on a fault that may pass
 */
export async function isRefreshDue(run: Run, { rounds, outbox }: State): Promise<boolean> {
  if (run.isNarrowed) return false
  const isTime = isDue(rounds.last('refresh'), run.freshnessMs, run.startedAt) && outbox.devices.deliveredCount() > 0
  if (isTime && rounds.last('app') === undefined) {
    if (await isOldApp(run)) rounds.note('refresh', run.startedAt, OLD_APP)
    else rounds.note('app', run.startedAt)
  }
  const isKnown = rounds.last('app') !== undefined
  const fault = rounds.fault('refresh')
  if (!isKnown && fault !== undefined) run.report('ServiceNow', fault, 'old-app', { area: 'fleet' })
  return isTime && isKnown
}

/** Where nothing may be seen, or there is no record, nothing is known: false. */
async function isOldApp(run: Run): Promise<boolean> {
  const reading = await run.mdmRecords()
  const records = 'records' in reading ? reading.records : []
  return records.length > 0 && records.every(({ fingerprint }) => fingerprint === undefined)
}
