// Reads the installed apps of the fleet from Kandji and queues what they mean for ServiceNow. Nothing of a listing counts
// before all of it is there.

import type { State } from '../state/state-folder.ts'
import { WHOLE_INVENTORY } from '../configuration/inventory.ts'
import { Sweep } from '../inventory/sweep.ts'
import { APPLE_OS } from '../kandji/platforms.ts'
import { KandjiClient } from '../kandji/client.ts'
import { readDevices } from '../kandji/devices.ts'
import { APPS } from '../kandji/prism.ts'
import type { Services } from '../services.ts'
import type { AppsOptions, Progress, PushConfig } from '../terms.ts'
import { listApps, type AppListing } from '../apps/listing.ts'
import { DEFAULT_APP_SELECTION } from '../configuration/apps.ts'
import type { Comparison, Snapshot, SnapshotDevice } from '../apps/snapshot.ts'
import type { AppCounts } from '../summary.ts'

export interface AppStockParts {
  config: PushConfig
  options: AppsOptions
  services: Services
  state: State
  signal: AbortSignal
  progress: Progress
  report: (subject: string, reason: string) => void
  count: (apps: AppCounts) => void
}

/** The devices of a sweep whose apps flow. */
export function* devicesWithApps(sweep: Sweep, config: PushConfig, limit?: number): Generator<SnapshotDevice> {
  const { platforms } = config.apps ?? DEFAULT_APP_SELECTION
  const systems = new Set(platforms.map((platform) => APPLE_OS[platform]))
  for (const swept of sweep.devices(limit)) {
    if (swept.flow !== 'send' || !systems.has(swept.device.os)) continue
    yield { id: swept.device.id, serial: swept.device.serial }
  }
}

/** Reads the device list for its apps alone: the devices themselves are brought by somebody else. @throws PushError */
export async function admitFleet(snapshot: Snapshot, parts: AppStockParts): Promise<void> {
  const { config, options, services, signal, progress } = parts
  const { serial, blueprint, limit } = options
  const client = new KandjiClient(config.kandji.url, config.kandji.token, services.kandji, signal)
  const sweep = new Sweep({ serial, blueprint }, config.inventory ?? WHOLE_INVENTORY)
  try {
    progress.begin('Kandji devices', 0)
    await readDevices(client, { serial, blueprint }, services.patience, (rows) => {
      const fresh = sweep.keepDevices(rows)
      progress.advance(fresh)
      return fresh
    })
    sweep.settleRivals()
    snapshot.admit(devicesWithApps(sweep, config, limit))
  } finally {
    sweep.close()
  }
}

/** @throws PushError when the apps cannot be read to their end: then nothing is changed */
export async function takeAppStock(snapshot: Snapshot, parts: AppStockParts): Promise<void> {
  const { config, options, services, signal, progress, report, count } = parts
  if (snapshot.deviceCount === 0) {
    return count({ seen: 0, changed: 0, unchanged: 0, removed: 0, skipped: 0 })
  }
  progress.begin('Kandji apps', 0)
  const listing = await listApps(snapshot, {
    client: new KandjiClient(config.kandji.url, config.kandji.token, services.kandji, signal),
    patience: services.patience,
    families: (config.apps ?? DEFAULT_APP_SELECTION).platforms,
    narrowed: isNarrowed(options),
    onRows: (rows) => progress.advance(rows),
  })
  progress.end()
  const comparison = snapshot.compare({ complete: listing.complete, accepted: options.acceptRemovals ?? false })
  count(comparison.counts)
  for (const { subject, reason } of snapshot.problems()) report(subject, reason)
  const gap = gapOf(listing, comparison)
  if (gap) report(APPS.permission, gap)
}

export function isNarrowed({ serial, blueprint, limit }: AppsOptions): boolean {
  return serial !== undefined || blueprint !== undefined || limit !== undefined
}

/** Why apps that the listing lacks do not count as removed. */
function gapOf({ received, expected, complete }: AppListing, { held }: Comparison): string | undefined {
  if (received === 0) {
    return 'Kandji lists no app for these devices. That is taken for a fault, so nothing counts as removed. Check Prism › Applications in Kandji.'
  }
  if (!complete) {
    return `Kandji counts ${expected} rows of apps, but its list ended after ${received}. What came is sent; what did not come counts as removed only when a list is complete.`
  }
  if (held === 0) return undefined
  return `${held} apps would count as removed at once. That is taken for a fault in Kandji, so they do not. If it is right, run \`kandji-push apps --accept-removals\` once.`
}
