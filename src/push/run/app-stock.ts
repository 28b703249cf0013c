// Reads the installed apps of the fleet from Kandji and queues what they mean for ServiceNow. Nothing of a listing is
// used before all of it has been read.

import { listApps, type AppListing } from '../apps/listing.ts'
import type { Comparison, Snapshot, SnapshotDevice } from '../apps/snapshot.ts'
import { DEFAULT_APP_SELECTION } from '../configuration/apps.ts'
import { Sweep } from '../inventory/sweep.ts'
import { readDevices } from '../kandji/devices.ts'
import { APPLE_OS } from '../kandji/platforms.ts'
import { APPS } from '../kandji/prism.ts'
import type { State } from '../state/state.ts'
import { exportsOf } from './exports.ts'
import type { Run } from './run.ts'

/** The devices of a sweep whose apps flow. */
export function* devicesWithApps(sweep: Sweep, { config, options }: Run): Generator<SnapshotDevice> {
  const { platforms } = config.apps ?? DEFAULT_APP_SELECTION
  const systems = new Set(platforms.map((platform) => APPLE_OS[platform]))
  for (const swept of sweep.devices(options.limit)) {
    if (swept.flow !== 'send' || !systems.has(swept.device.os)) continue
    yield { id: swept.device.id, serial: swept.device.serial }
  }
}

/** Reads the device list for its apps alone: the devices themselves are brought by somebody else. @throws PushError */
export async function admitFleet(snapshot: Snapshot, run: Run): Promise<void> {
  const { serial, blueprint } = run.options
  const sweep = new Sweep({ serial, blueprint }, run.inventory)
  try {
    run.progress.begin('Kandji devices', 0)
    await readDevices(run.kandji(), { serial, blueprint }, run.services.patience, (rows) => {
      const fresh = sweep.keepDevices(rows)
      run.progress.advance(fresh)
      return fresh
    })
    sweep.settleRivals()
    snapshot.admit(devicesWithApps(sweep, run))
  } finally {
    sweep.close()
  }
}

/** @throws PushError when the apps cannot be read to their end: then nothing is changed */
export async function takeAppStock(snapshot: Snapshot, run: Run, state: State): Promise<void> {
  const { config, options, progress, summary } = run
  if (snapshot.deviceCount === 0) {
    summary.apps = { seen: 0, changed: 0, unchanged: 0, removed: 0, skipped: 0 }
    return
  }
  progress.begin('Kandji apps', 0)
  const listing = await listApps(snapshot, {
    client: run.kandji(),
    patience: run.services.patience,
    families: (config.apps ?? DEFAULT_APP_SELECTION).platforms,
    narrowed: run.isNarrowed,
    byExport: exportsOf(run, state),
    onRows: (rows) => progress.advance(rows),
  })
  progress.end()
  const repeated = listing.complete ? repeatsOf(snapshot, run, state) : 0
  const complete = listing.complete && listing.received - repeated >= (listing.expected ?? 0)
  const comparison = snapshot.compare({ complete, accepted: options.acceptRemovals ?? false })
  summary.apps = comparison.counts
  run.reportAll(snapshot.problems(), 'apps')
  const gap = complete || !listing.complete ? gapOf(listing, comparison) : repeatsText(repeated, comparison)
  if (gap) run.report(APPS.permission, gap, 'incomplete-listing', { area: 'apps' })
}

/**
 * How many rows came twice that are not known to do so: a page that was sent again in part makes a list look as long as it should be. What
 * a tenant always lists twice is found by the number of the last list.
 */
function repeatsOf({ repeated }: Snapshot, { isNarrowed }: Run, { rounds }: State): number {
  const known = rounds.last('repeats') ?? 0
  if (!isNarrowed && known !== repeated) rounds.note('repeats', repeated)
  return Math.max(0, repeated - known)
}

function repeatsText(repeated: number, { held }: Comparison): string | undefined {
  if (held === 0) return undefined
  return `Kandji listed ${repeated} rows of apps twice, so its list may lack as many others: the ${held} apps that are missing from it are not treated as removed. They are when the next list lacks them.`
}

/** Why apps that the listing lacks are not treated as removed. */
function gapOf({ received, expected, complete }: AppListing, { held }: Comparison): string | undefined {
  if (received === 0) {
    return 'Kandji returned no apps for these devices. This looks like a fault, so no app is treated as removed. Check Prism › Applications in Kandji.'
  }
  if (!complete) {
    return `Kandji reports ${expected} rows of apps, but its list ended after ${received}. Those rows are sent; the missing ones are treated as removed only when a list is complete.`
  }
  if (held === 0) return undefined
  return `${held} apps are missing at once. This looks like a fault in Kandji, so they are not treated as removed. If they are really gone, run \`kandji-push apps --accept-removals\` once.`
}
