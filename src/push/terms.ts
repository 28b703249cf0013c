// The words in which push speaks of a run: what it is asked to do, what it needs, and what comes of it.

import type { Logger } from 'pino'
import type { AppSelection } from './configuration/apps.ts'
import type { Inventory } from './configuration/inventory.ts'
import type { LeaverPolicy } from './configuration/leavers.ts'
import type { TimeOfDay } from './configuration/time-of-day.ts'
import type { ExitCode } from './errors.ts'
import type { Services, ServicesConfig, ServicesIo } from './services.ts'
import type { State } from './state/state.ts'
import type { Summary } from './summary.ts'

export interface PushConfig extends ServicesConfig {
  /** Folder of the durable state; made when it is not there. */
  stateFolder: string
  /** Which devices, and what of them; all of it when left out. */
  inventory?: Inventory
  /** What happens to devices that have left Kandji; default `mark`. */
  leavers?: LeaverPolicy
  /** Unchanged devices are refreshed so often; Infinity for never, daily when left out. */
  freshnessMs?: number
  /** Whether runs report themselves to ServiceNow; they do when left out. */
  reports?: boolean
  /** Which installed apps; those of Macs without nested ones when left out. */
  apps?: AppSelection
  /** When `run` brings them, once a day; not at all when left out. */
  appsAt?: TimeOfDay
  /** The file of NODE_EXTRA_CA_CERTS, which Node itself reads: told of by `connect`. */
  ownAuthorities?: string | undefined
}

export interface SyncOptions {
  /** Only the first so many devices (by device id) that can be sent. */
  limit?: number
  /** Only the device with this serial number. */
  serial?: string
  /** Only devices of the blueprint with this id or name. */
  blueprint?: string
  /** Somebody has confirmed that the missing devices have really left, however many there are. */
  acceptLeavers?: boolean
  /** Everything goes again, whatever was delivered before. */
  all?: boolean
  /** What ServiceNow has is compared with what was delivered, whenever that was done last. */
  check?: boolean
  /** Prism is asked about devices that are new: what it said of the others still holds. */
  prismOfNew?: boolean
  /** Only these devices, by their ids, each asked for by itself: what is not among them is not looked at. */
  only?: ReadonlySet<string>
}

export interface AppsOptions extends SyncOptions {
  /** Bring the devices over first: an app needs its computer. Default true. */
  devices?: boolean
  /** Somebody has confirmed that the missing apps have really been removed, however many there are. */
  acceptRemovals?: boolean
}

/** What a run needs from outside; each has a default. */
export interface SyncIo extends ServicesIo {
  progress?: Progress
  log?: Logger
  /** Those of a process that runs on; otherwise each run opens its own. */
  services?: Services
  state?: State
  /** So long a state is waited for that another process works with; not at all when left out. */
  heldMs?: number
  /** Of a process that runs on: what its runs are called in reports, and how long it waits between two, at most. */
  staysUp?: StaysUp
  /** Devices of whose change something is known, each with the time of it (milliseconds since 1970). */
  changedAt?: ReadonlyMap<string, number>
  /** Told of the rows of Prism's device information as they are read. */
  onPrism?: (rows: readonly unknown[]) => void
  /** Prism's rows of devices that share a serial number, by device id, as they were read last: they need not be asked for each time. */
  twinRows?: Map<string, unknown>
}

export interface StaysUp {
  command: string
  intervalMs: number
}

export interface Progress {
  /** A stretch of work begins; `total` is 0 where it is not known. */
  begin(what: string, total: number): void
  advance(count: number): void
  end(): void
}

export interface SyncResult {
  summary: Summary
  exitCode: ExitCode
  /** Why the run ended early. */
  failure?: string
  /** The whole fleet was read to its end. */
  swept: boolean
  /** Prism said all that it was asked, and nothing of it needs attention. */
  hasPrism?: boolean
  /** How many requests reading the lists of the fleet has cost. */
  readRequests?: number
  /** Devices of `only` of which nothing can be told without a sweep. */
  unresolved?: readonly string[]
  /** How many devices this run found to have left Kandji. */
  left: number
  /** How many rows ServiceNow has refused or noted, in this run or earlier: `retry` sends them. */
  again?: number
  command?: 'sync' | 'apps' | 'retry'
  /** What is amiss in ServiceNow and hinders nothing, with what to do. */
  notes?: string[]
  /** The longest time from a change in Kandji, at the latest, to ServiceNow's answer. Absent where no row was delivered. */
  lagMs?: number
}
