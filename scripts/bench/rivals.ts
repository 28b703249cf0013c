// kandji-push beside what one could write in forty lines: the same fleet, the same servers, the same run; next door, and as far away as
// clouds are. A rival keeps no state, so its second run costs what the first did; that of kandji-push makes its daily check.

import { budget } from './budget.ts'
import { startPair, type Pair } from './pair.ts'
import { table } from './print.ts'
import { cpuOf } from './process-cpu.ts'
import { push, rival, withStateFolder } from './push-program.ts'
import { slowProxy } from './slow-proxy.ts'

export const RIVAL_COLUMNS = [
  'program',
  'devices',
  'rows',
  'Kandji requests',
  'ServiceNow requests',
  'seconds',
  'ms a device',
  'instance CPU, µs a row',
  'own CPU, s',
] as const

export interface RivalSizes {
  devices: number
  /** Of those that send one row a request, next door. */
  slowDevices: number
}

/** Milliseconds of a request. */
const KANDJI_AWAY = [100, 300] as const
const SERVICENOW_AWAY = [150, 400] as const

/** Where each request waits, one row a request takes so long that fewer devices tell as much. */
const FAR_SHARE = 5

interface Program {
  title: string
  name: 'naive' | 'single' | 'batch' | 'sets' | 'push'
  isSlow?: true
}

const PROGRAMS: readonly Program[] = [
  { title: 'naive: details of each device, one row after the other', name: 'naive', isSlow: true },
  { title: 'lists, one row a request, 4 at a time', name: 'single', isSlow: true },
  { title: 'lists, batches of 20, 4 at a time', name: 'batch' },
  { title: 'lists, insertMultiple of 200, states read back', name: 'sets' },
  { title: 'kandji-push', name: 'push' },
]

interface Run {
  devices: number
  rows: number
  kandji: number
  servicenow: number
  seconds: number
  instanceSeconds: number
  ownSeconds: number
}

type Both = Record<'first' | 'again', Run>
type Results = Map<Program, Both>

export async function rivals({ devices, slowDevices }: RivalSizes): Promise<void> {
  const pair = await startPair(devices)
  try {
    await runAll(pair, Math.min(slowDevices, devices), Math.min(60, devices)) // warm-up: code compiled
    const near = await runAll(pair, devices, Math.min(slowDevices, devices))
    const kandji = await slowProxy(pair.env['KANDJI_API_URL']!, KANDJI_AWAY)
    const servicenow = await slowProxy(pair.env['SERVICENOW_INSTANCE']!, SERVICENOW_AWAY)
    try {
      const env = { ...pair.env, KANDJI_API_URL: kandji.url, SERVICENOW_INSTANCE: servicenow.url }
      tell(near, await runAll({ ...pair, env }, devices, Math.ceil(Math.min(slowDevices, devices) / FAR_SHARE)))
    } finally {
      await Promise.all([kandji.stop(), servicenow.stop()])
    }
  } finally {
    await pair.stop()
  }
}

async function runAll(pair: Pair, devices: number, slowDevices: number): Promise<Results> {
  const results: Results = new Map()
  for (const program of PROGRAMS) {
    await pair.reset()
    results.set(program, await runTwice(program, pair, program.isSlow ? slowDevices : devices))
  }
  return results
}

const runTwice = ({ name }: Program, pair: Pair, devices: number): Promise<Both> =>
  withStateFolder(async (state) => {
    const env = { ...pair.env, KANDJI_PUSH_STATE: state }
    const run = async (): Promise<Run> => {
      const before = cpuOf(pair.instancePid) ?? NaN
      const cost = name === 'push' ? await pushed(env, devices) : await rivalled(name, env, devices)
      return { devices, ...cost, instanceSeconds: (cpuOf(pair.instancePid) ?? NaN) - before }
    }
    return { first: await run(), again: await run() }
  })

type Cost = Omit<Run, 'devices' | 'instanceSeconds'>

async function pushed(env: Record<string, string>, devices: number): Promise<Cost> {
  const { summary, seconds, cpuSeconds } = await push('sync', env)
  if (summary.devices.seen < devices)
    throw new Error(`Expected kandji-push to see ${devices} devices, got ${summary.devices.seen}`)
  return { rows: summary.rows.sent, ...summary.requests, seconds, ownSeconds: cpuSeconds }
}

async function rivalled(name: string, env: Record<string, string>, devices: number): Promise<Cost> {
  const { summary, seconds, cpuSeconds } = await rival(name, devices, env)
  return { ...summary, seconds, ownSeconds: cpuSeconds }
}

function tell(near: Results, far: Results): void {
  const away = `${SERVICENOW_AWAY.join('–')} ms a ServiceNow request, ${KANDJI_AWAY.join('–')} ms a Kandji request`
  table('First load, next door', RIVAL_COLUMNS, rowsOf(near, 'first'))
  table('The same fleet again, next door', RIVAL_COLUMNS, rowsOf(near, 'again'))
  table(`First load, ${away}`, RIVAL_COLUMNS, rowsOf(far, 'first'))
  table(`The same fleet again, ${away}`, RIVAL_COLUMNS, rowsOf(far, 'again'))
  const runs = (results: Results, name: Program['name']): Both =>
    results.get(PROGRAMS.find((program) => program.name === name)!)!
  const [ours, sets] = [runs(far, 'push'), runs(far, 'sets')]
  budget("kandji-push's first load far away, times insertMultiple's", ours.first.seconds / sets.first.seconds, 1.3)
}

const rowsOf = (results: Results, which: keyof Both): string[][] =>
  [...results].map(([{ title }, both]) => {
    const { devices, rows, kandji, servicenow, seconds, instanceSeconds, ownSeconds } = both[which]
    return [
      title,
      String(devices),
      String(rows),
      String(kandji),
      String(servicenow),
      seconds.toFixed(1),
      ((seconds * 1000) / devices).toFixed(1),
      rows ? ((instanceSeconds * 1e6) / rows).toFixed(0) : '–',
      ownSeconds.toFixed(2),
    ]
  })
