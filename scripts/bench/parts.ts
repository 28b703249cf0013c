// The parts of the bench, in their order: what each measures, the columns of its tables, and how large it is.

import { apps, APPS_COLUMNS } from './apps.ts'
import { CALL_COLUMNS, glideCalls } from './glide-calls.ts'
import { identification, IDENTIFICATION_COLUMNS } from './identification.ts'
import { GROWTH_COLUMNS, importGrowth } from './import-growth.ts'
import { pushCost, PUSH_COLUMNS } from './push-cost.ts'
import { FAR_COLUMNS, lag, LAG_COLUMNS, SHARE_COLUMNS } from './lag.ts'
import { MEMORY_COLUMNS, pushMemory } from './push-memory.ts'
import { RIVAL_COLUMNS, rivals } from './rivals.ts'
import { ROW_COLUMNS, rowCost } from './row-cost.ts'
import { ROW_GROWTH_COLUMNS, rowGrowth } from './row-growth.ts'
import { secondWall } from './second-wall.ts'
import { walk, WALK_COLUMNS } from './walk.ts'

/** Each by its option of the command line. */
export interface Sizes {
  rows: number
  costRows: number
  grownRows: number
  walkedRecords: number
  identifiedRows: number
  devices: number
  rivalDevices: number
  slowDevices: number
  smallFleet: number
  largeFleet: number
  farDevices: number
  memoryDevices: number
  macs: number
  apps: number
}

export const USUAL: Readonly<Sizes> = {
  rows: 100_000,
  costRows: 5_000,
  grownRows: 300_000,
  walkedRecords: 120_000,
  identifiedRows: 2_000,
  devices: 10_000,
  rivalDevices: 600,
  slowDevices: 100,
  smallFleet: 60,
  largeFleet: 10_000,
  farDevices: 3_000,
  memoryDevices: 100_000,
  macs: 1_000,
  apps: 120,
}

/** Of docs/performance.md: all parts together within a quarter of an hour on a calm machine. */
export const OF_THE_DOCUMENT: Readonly<Sizes> = {
  rows: 20_000,
  costRows: 5_000,
  grownRows: 30_000,
  walkedRecords: 120_000,
  identifiedRows: 1_000,
  devices: 5_000,
  rivalDevices: 1_500,
  slowDevices: 100,
  smallFleet: 60,
  largeFleet: 10_000,
  farDevices: 3_000,
  memoryDevices: 50_000,
  macs: 200,
  apps: 120,
}

export interface Part {
  name: string
  title: string
  /** What the figures say, as the document has it. */
  about: string
  /** The columns of each table, in order. */
  tables: ReadonlyArray<readonly string[]>
  run(sizes: Sizes): Promise<void> | void
}

export const PARTS: readonly Part[] = [
  // The first one: it looks at the most memory that the process has ever had, to which others would have added.
  {
    name: 'walk',
    title: 'A script that walks over a table',
    about: 'What a GlideRecord over a whole table adds to the memory of the local instance, and what a record costs.',
    tables: [WALK_COLUMNS],
    run: ({ walkedRecords }) => walk(walkedRecords),
  },
  {
    name: 'row-cost',
    title: 'A row on the local instance',
    about:
      'What the local instance takes for a computer row of the Import Set API, beside SQLite alone with the same writes and one indexed read. Beyond SQLite it is the app that costs: a new row runs about fourteen of its scripts with a dozen queries, and some hundreds of calls pass between them and the program. It says nothing about the speed of a real ServiceNow instance.',
    tables: [ROW_COLUMNS],
    run: ({ costRows }) => rowCost(costRows),
  },
  {
    name: 'row-growth',
    title: 'A row on an instance that grows',
    about: 'Whether a row costs more when there are many: after a thirtieth, a third and all of them.',
    tables: [ROW_GROWTH_COLUMNS],
    run: ({ grownRows }) => rowGrowth(grownRows),
  },
  {
    name: 'import',
    title: 'Growth of a load',
    about: 'Whether a row costs more when there are many: the first and the last tenth of one load, in batch requests.',
    tables: [GROWTH_COLUMNS],
    run: ({ rows }) => importGrowth(rows),
  },
  {
    name: 'identification',
    title: 'The price of identification',
    about: "ServiceNow's identification and reconciliation (`ire`) beside coalescing, for a row of each kind.",
    tables: [IDENTIFICATION_COLUMNS],
    run: ({ identifiedRows }) => identification(identifiedRows),
  },
  {
    name: 'push-cost',
    title: 'Requests of kandji-push',
    about:
      'What a first load and the same fleet unchanged cost both sides, without reports (`"reports": false`): with them a run that has problems signs in, tells of them, and asks which are accepted. Requests hardly depend on the machine.',
    tables: [PUSH_COLUMNS],
    run: ({ devices }) => pushCost(devices),
  },
  {
    name: 'lag',
    title: 'From a change in Kandji to ServiceNow',
    about:
      "How long `kandji-push run` takes to bring a change, at Kandji's own limits, and which part of them it takes. What neither the activity feed nor Prism's `updated_at` tells waits for a sweep: its interval is the one that this run chose. Reading one after the other is a loop over the pages, without any work between them.",
    tables: [LAG_COLUMNS, SHARE_COLUMNS, FAR_COLUMNS],
    run: (sizes) => lag(sizes),
  },
  {
    name: 'rivals',
    title: 'Rivals',
    about:
      'kandji-push beside scripts that one could write in forty lines: the same fleet, the same servers, the same run, next door and through a proxy that holds each request back. The scripts retry nothing and keep no state, so the same fleet again costs them all of it; kandji-push makes its daily check with it. The naive one and the one with a row a request are given fewer devices: compare the columns *ms a device* and *µs a row*.',
    tables: [RIVAL_COLUMNS, RIVAL_COLUMNS, RIVAL_COLUMNS, RIVAL_COLUMNS],
    run: ({ rivalDevices, slowDevices }) => rivals({ devices: rivalDevices, slowDevices }),
  },
  {
    name: 'push-memory',
    title: 'Memory of kandji-push',
    about: 'Whether it grows with the fleet. ServiceNow is a stand-in that takes every row.',
    tables: [MEMORY_COLUMNS],
    run: ({ memoryDevices }) => pushMemory(memoryDevices),
  },
  {
    name: 'scripts',
    title: 'Calls of the Glide API',
    about: 'What scripts of an app get through on the local instance.',
    tables: [CALL_COLUMNS],
    run: () => glideCalls(),
  },
  {
    name: 'second-wall',
    title: 'A second wall around scripts',
    about:
      'What it would cost to run scripts in a thread of their own, or the instance under the permission model of Node.',
    tables: [CALL_COLUMNS, GROWTH_COLUMNS, GROWTH_COLUMNS],
    run: ({ rows }) => secondWall(rows),
  },
  {
    name: 'apps',
    title: 'Apps of a fleet of Macs',
    about: 'Nights of `kandji-push apps` through the robust transformer and identification of the local instance.',
    tables: [APPS_COLUMNS],
    run: ({ macs, apps: appsPerMac }) => apps(macs, appsPerMac),
  },
]
