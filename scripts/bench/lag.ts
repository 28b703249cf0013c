// How long a change in Kandji takes until ServiceNow's record has it, with `kandji-push run` at Kandji's own limit of an hour, and
// which part of that limit it takes. And what reading lists side by side saves where Kandji is far away.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { budget } from './budget.ts'
import { Changes, type Change } from './lag/changes.ts'
import { AWAY, farSweep } from './lag/far-sweep.ts'
import { mostInASecond, RunningPush } from './lag/running-push.ts'
import { startPair, type Pair } from './pair.ts'
import { table } from './print.ts'
import { withStateFolder } from './push-program.ts'

export const LAG_COLUMNS = ['change', 'n', 'least, s', 'median, s', 'most, s'] as const
export const SHARE_COLUMNS = ['requests to Kandji', 'small fleet', 'large fleet'] as const
export const FAR_COLUMNS = ['read', 'one after the other, s', 'kandji-push, s', 'share, %'] as const

export interface LagSizes {
  smallFleet: number
  largeFleet: number
  farDevices: number
}

/** Of Kandji, for all tokens of a tenant. */
const REQUESTS_PER_HOUR = 10_000
const REQUESTS_PER_SECOND = 50
/** Sweeps and what belongs to them; as much again when there are events; looks at the feed on top. */
const OUR_REQUESTS = REQUESTS_PER_HOUR * 0.1
const FEED_REQUESTS = REQUESTS_PER_HOUR * 0.05

/** Seconds, median. */
const SMALL_GOAL = 5
const LARGE_GOAL = 20

const SMALL_CHANGES = 12
const LARGE_CHANGES = 8

/** Seconds between two looks at the feed. */
const LOOK_EVERY = 15

/** Of an interval, from one change to the next: by the golden section changes come at all moments of it alike. */
const APART = 0.381_966

/** Questions about single devices have a share of their own: of three changes a look some would wait for another one. */
const FURTHER_APART = 1 - APART

const FEED = /^\/api\/v1\/audit\/events/
const MOVED = /^\/api\/v1\/prism\/.*updated_at/
const ONE_DEVICE = /^\/api\/v1\/devices\/|^\/api\/v1\/prism\/.*serial_number/
const PRISM = /^\/api\/v1\/prism\/device_information\?(?!.*filter)/

/** Requests an hour. */
interface Shares {
  usual: number
  events: number
  feed: number
  /** Requests. */
  second: number
}

interface Watched {
  /** Seconds. */
  lags: Record<'name' | 'blueprint', number[]>
  shares: Shares
  /** Seconds between two sweeps. */
  interval: number
}

export async function lag({ smallFleet, largeFleet, farDevices }: LagSizes): Promise<void> {
  const { small, large } = await watchBoth(smallFleet, largeFleet)
  const all = [...small.lags.name, ...small.lags.blueprint]
  table('From a change in Kandji to the record in ServiceNow, kandji-push run', LAG_COLUMNS, [
    lagRow(`${smallFleet} devices: any, a sweep each ${small.interval.toFixed(1)} s`, all),
    lagRow(`${largeFleet} devices: a new name, by updated_at`, large.lags.name),
    lagRow(`${largeFleet} devices: a new blueprint, by the feed`, large.lags.blueprint),
    [
      `${largeFleet} devices: what neither tells, by sweeps (computed)`,
      '–',
      '0',
      (large.interval / 2).toFixed(0),
      large.interval.toFixed(0),
    ],
  ])
  table(`Of the ${REQUESTS_PER_HOUR} an hour and ${REQUESTS_PER_SECOND} a second of a tenant`, SHARE_COLUMNS, [
    shareRow('an hour, without events', small, large, ({ usual }) => usual),
    shareRow('an hour, with as many changes as here', small, large, ({ usual, events }) => usual + events),
    shareRow('an hour, looks at the feed', small, large, ({ feed }) => feed),
    shareRow('within one second, at the most', small, large, ({ second }) => second),
  ])
  const far = await farSweep(farDevices)
  table(`${farDevices} devices, ${AWAY} ms a Kandji request, an unchanged fleet`, FAR_COLUMNS, [
    farRow('device list', far.listInTurn, far.list),
    farRow('the whole sweep', far.sweepInTurn, far.sweep),
  ])
  budget(`lag at ${smallFleet} devices, median, s`, medianOf(all), SMALL_GOAL)
  budget(`lag at ${largeFleet} devices, told by updated_at, median, s`, medianOf(large.lags.name), LARGE_GOAL)
  budget(`lag at ${largeFleet} devices, told by the feed, median, s`, medianOf(large.lags.blueprint), LARGE_GOAL)
  for (const { shares, size } of [
    { ...small, size: smallFleet },
    { ...large, size: largeFleet },
  ]) {
    budget(`requests an hour at ${size} devices`, shares.usual, OUR_REQUESTS)
    budget(`requests an hour at ${size} devices, with events`, shares.usual + shares.events, 2 * OUR_REQUESTS)
    budget(`looks at the feed an hour at ${size} devices`, shares.feed, FEED_REQUESTS)
    budget(`requests within one second at ${size} devices`, shares.second, REQUESTS_PER_SECOND)
  }
  budget('the device list far away, % of one after the other', (100 * far.list) / far.listInTurn, 45)
  budget('the whole sweep far away, % of one after the other', (100 * far.sweep) / far.sweepInTurn, 55)
}

/** The small fleet is watched while the large one waits, most of the time, for its looks. */
async function watchBoth(smallFleet: number, largeFleet: number): Promise<Record<'small' | 'large', Watched>> {
  const watched: Partial<Record<'small' | 'large', Watched>> = {}
  await withPush(largeFleet, async (pair, push) => {
    await push.sweep()
    const ofAllPrism = push.count(0, PRISM)
    const large = async (): Promise<void> => {
      const changes = await new Changes(pair).planned(LARGE_CHANGES)
      const began = performance.now()
      const next = push.sweep().then(async ({ requests }) => ({ requests, interval: await push.interval() }))
      const lags = await lagsOf(pair, changes, LOOK_EVERY * FURTHER_APART * 1000)
      const { requests, interval } = await next
      const perHour = 3_600_000 / (performance.now() - began)
      const moved = push.count(began, MOVED)
      if (moved === 0) throw new Error('Expected kandji-push to ask what has moved, it did not')
      watched.large = {
        lags,
        interval,
        shares: {
          // Too few sweeps end meanwhile. All of Prism is read once an hour where it says what has moved.
          usual: (requests.kandji * 3_600) / interval + ofAllPrism + moved * perHour,
          events: push.count(began, ONE_DEVICE) * perHour,
          feed: push.count(began, FEED) * perHour,
          second: mostInASecond(push.passed),
        },
      }
    }
    const small = async (): Promise<void> => {
      watched.small = await watchSmall(smallFleet)
    }
    await Promise.all([large(), small()])
  })
  return watched as Record<'small' | 'large', Watched>
}

async function watchSmall(devices: number): Promise<Watched> {
  let watched: Watched | undefined
  await withPush(devices, async (pair, push) => {
    await push.sweep()
    await push.sweep()
    const began = performance.now()
    const interval = await push.interval()
    const changes = await new Changes(pair).planned(SMALL_CHANGES)
    const lags = await lagsOf(pair, changes, interval * APART * 1000)
    await push.sweep()
    // From the end of one sweep to that of another one: sweeps are so near that single devices are not asked about.
    const perHour = 3_600_000 / (performance.now() - began)
    const feed = push.count(began, FEED) * perHour
    const usual = push.count(began, /./) * perHour - feed
    watched = { lags, interval, shares: { usual, events: 0, feed, second: mostInASecond(push.passed) } }
  })
  return watched!
}

const withPush = (devices: number, work: (pair: Pair, push: RunningPush) => Promise<void>): Promise<void> =>
  withStateFolder(async (folder) => {
    const pair = await startPair(devices, REQUESTS_PER_HOUR)
    try {
      const configuration = join(folder, 'bench.config.json')
      writeFileSync(configuration, JSON.stringify({ reports: false }))
      const env = { ...pair.env, KANDJI_PUSH_STATE: join(folder, 'state'), KANDJI_PUSH_CONFIG: configuration }
      const push = await RunningPush.start(env)
      try {
        await work(pair, push)
      } finally {
        await push.stop()
      }
    } finally {
      await pair.stop()
    }
  })

/** Makes the changes one after the other, so many milliseconds apart, and waits for all. */
async function lagsOf(pair: Pair, changes: readonly Change[], apart: number): Promise<Watched['lags']> {
  const maker = new Changes(pair)
  const lags: Watched['lags'] = { name: [], blueprint: [] }
  const make = async (change: Change, at: number): Promise<void> => {
    await wait(at * apart)
    const ms = await maker.make(change)
    lags['device_name' in change.to ? 'name' : 'blueprint'].push(ms / 1000)
  }
  await Promise.all(changes.map(make))
  return lags
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2
}

const lagRow = (what: string, lags: readonly number[]): string[] => [
  what,
  String(lags.length),
  ...[Math.min(...lags), medianOf(lags), Math.max(...lags)].map((value) => value.toFixed(1)),
]

const shareRow = (what: string, small: Watched, large: Watched, of: (shares: Shares) => number): string[] => [
  what,
  ...[small, large].map(({ shares }) => of(shares).toFixed(0)),
]

const farRow = (what: string, inTurn: number, ours: number): string[] => [
  what,
  inTurn.toFixed(2),
  ours.toFixed(2),
  ((100 * ours) / inTurn).toFixed(0),
]
