// Whether the app in ServiceNow takes the columns that were added to MDM rows later. The Import Set API drops what a table does not
// have without a word, so this has to be known beforehand: what is left out changes no fingerprint, and what is new is sent once.

import { isDue } from '../configuration/freshness.ts'
import { PushError } from '../errors.ts'
import type { RecordsReading } from '../drift/records.ts'
import { ADDITIONS } from '../servicenow/device-columns.ts'
import type { State } from '../state/state.ts'
import type { Run } from './run.ts'

const HOUR_MS = 60 * 60 * 1000

const NAMES = ADDITIONS.join(', ')

const OLD_APP = `The Kandji app in ServiceNow is older than this kandji-push and has no columns for ${NAMES} of MDM records, so they are not sent. Install the app of this version: the MDM row of each device then goes once more.`

const ONCE_MORE = `This kandji-push also sends ${NAMES} of MDM records, so the MDM row of each device goes once more.`

/** Looks once, when an older state is taken over, and hourly while the app is an older one. Never throws. */
export async function settleAdditions(run: Run, { rounds, outbox }: State): Promise<void> {
  const isOld = rounds.fault('columns') !== undefined
  if (rounds.last('columns') !== undefined && !isOld) return
  if (outbox.devices.deliveredCount() === 0) {
    // Nothing was left out of what ServiceNow has: should the app be an older one, the daily check shows it.
    rounds.note('columns', run.startedAt)
    return
  }
  if (!isOld || isDue(rounds.last('columns'), HOUR_MS, run.startedAt)) await look(run, rounds)
  if (rounds.last('columns') !== undefined && rounds.fault('columns') === undefined) run.note(ONCE_MORE)
  else run.leaveOutAdditions()
  const fault = rounds.fault('columns')
  if (fault !== undefined) run.note(fault)
}

async function look(run: Run, rounds: State['rounds']): Promise<void> {
  try {
    rounds.note('columns', run.startedAt, lacksAdditions(await run.mdmRecords()) ? OLD_APP : '')
  } catch (error) {
    // Another run will know.
    if (!(error instanceof PushError)) throw error
  }
}

/** Where nothing may be seen, or there is no record, nothing is known: false. */
export function lacksAdditions(reading: RecordsReading): boolean {
  const records = 'records' in reading ? reading.records : []
  return records.length > 0 && records.every(({ blueprintName }) => blueprintName === undefined)
}
