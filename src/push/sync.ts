// What push does once: `sync` brings all changes of devices over, `apps` also those of their installed apps, and `retry`
// sends what ServiceNow had refused.

import { PushRun } from './push-run.ts'
import type { AppsOptions, PushConfig, SyncIo, SyncOptions, SyncResult } from './terms.ts'

/** Never throws for anything that a network, a service, a setting or a disk can do: that is in the result. */
export function runSync(config: PushConfig, options: SyncOptions = {}, io: SyncIo = {}): Promise<SyncResult> {
  return new PushRun(config, options, io).sync()
}

/** The devices as `runSync` does it, then the installed apps. Never throws either. */
export function runApps(config: PushConfig, options: AppsOptions = {}, io: SyncIo = {}): Promise<SyncResult> {
  return new PushRun(config, options, io).apps()
}

/** Sends dead letters and noted rows again, all or those of a serial number, and whatever waits besides. Kandji is not asked. */
export function runRetry(config: PushConfig, options: { serial?: string } = {}, io: SyncIo = {}): Promise<SyncResult> {
  return new PushRun(config, {}, io).retry(options.serial)
}
