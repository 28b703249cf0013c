// What can happen next in a world: six events, each as it should be, lost, doubled or late. The app's part is done by the
// functions that the app runs.

import {
  answered,
  decide,
  noticed,
  settle,
  type Core,
  type Order,
  type Port,
} from '../../src/server/shared/two-way/exchange.ts'
import { edited, remembered, written, type Answer, type Side, type World } from './world.ts'

const VALUES = ['A', 'B', 'C']
const MOST = { edits: 2, allEdits: 3, decisions: 1, attempts: 3, readings: 1, looks: 1, answers: 2 }

export interface Next {
  event: string
  world: World
}

/** Stops the app after so many of its steps, as a restart does. */
class Stopped extends Error {}

/** All worlds that can follow. Late is whatever other events go before. */
export function nextOf(world: World, core: Core): Next[] {
  const next: Next[] = []
  const add = (event: string, made: World) => next.push({ event, world: made })
  changes(world, add)
  sends(world, core, add)
  answers(world, core, add)
  sweeps(world, core, add)
  decisions(world, core, add)
  if (world.answers.length + world.looks.length > 0)
    add('restart: what the app was waiting for is gone', { ...world, answers: [], looks: [] })
  return next
}

type Add = (event: string, made: World) => void

function changes(world: World, add: Add): void {
  const { used } = world
  if (used.here + used.there >= MOST.allEdits) return
  // New values differ in name only: the second one is not entered before the first.
  const values = used.here + used.there === 0 ? VALUES.slice(0, 2) : VALUES
  for (const value of values) {
    // Who enters what is just being written there does no more than that write itself.
    if (used.here < MOST.edits && value !== world.here.value && value !== world.memory.taken) {
      add(`change here to ${value}`, edited(world, 'here', value, true))
      add(`change here to ${value}, its event lost`, edited(world, 'here', value, false))
    }
    if (used.there < MOST.edits && value !== world.there.value && value !== world.memory.sent)
      add(`change there to ${value}`, edited(world, 'there', value, false))
  }
}

function sends(world: World, core: Core, add: Add): void {
  if (!world.isDue || world.memory.attempt >= MOST.attempts) return
  const { app, order } = jobOf(world, core)
  if (!order) {
    add('send: nothing to write there', app.world)
    for (const steps of [1, 2, 3]) add(`send: stopped after step ${steps}`, jobOf(world, core, steps).app.world)
    return
  }
  add('send: lost on its way', app.world)
  const room = MOST.answers - app.world.answers.length
  const took = patched(app.world, order)
  add('send: done, its answer lost', took)
  if (room >= 1) add('send: done', under(took, { ...order, outcome: 'taken' }))
  if (room >= 2) add('send: done, its answer doubled', under(took, { ...order, outcome: 'taken' }, 2))
  if (room >= 1) add('send: not taken', under(app.world, { ...order, outcome: 'undone' }))
}

const under = (world: World, answer: Answer, times = 1): World => ({
  ...world,
  answers: [...world.answers, ...Array<Answer>(times).fill(answer)],
})

const patched = (world: World, order: Order): World => written(world, 'there', { ...world.here, value: order.value })

function jobOf(world: World, core: Core, steps?: number): { app: App; order: Order | undefined } {
  const app = new App(world, { maySend: true, seen: world.there, steps })
  return { app, order: app.run((port) => settle(port, world.there.value, world.memory.version, core)) }
}

function answers(world: World, core: Core, add: Add): void {
  world.answers.forEach((answer, index) => {
    const rest = world.answers.filter((_one, other) => other !== index)
    const app = new App({ ...world, answers: rest })
    app.run((port) => answered(port, answer, answer.outcome, core))
    add(`answer: ${answer.outcome}`, app.world)
    add('answer: lost', { ...world, answers: rest })
  })
}

function sweeps(world: World, core: Core, add: Add): void {
  if (world.readings.length < MOST.readings)
    add('sweep: reads', { ...world, readings: [...world.readings, world.there.value] })
  if (world.looks.length < MOST.looks)
    add('sweep: looks', { ...world, looks: [...world.looks, { seen: world.there, isCurrent: true }] })
  world.readings.forEach((reading, index) => {
    const rest = world.readings.filter((_one, other) => other !== index)
    for (const readings of [rest, world.readings]) {
      const app = new App({ ...world, readings })
      app.run((port) => noticed(port, reading, core))
      add(readings === rest ? 'sweep: a row comes' : 'sweep: a row comes, and will come again', app.world)
    }
    add('sweep: a row is lost', { ...world, readings: rest })
  })
  world.looks.forEach(({ seen, isCurrent }, index) => {
    const looks = world.looks.filter((_one, other) => other !== index)
    for (const steps of [undefined, 1, 2, 3]) {
      const app = new App({ ...world, looks }, { maySend: false, seen, steps })
      // Any change of the memory gives it another version.
      app.run((port) => settle(port, seen.value, isCurrent ? world.memory.version : -1, core))
      add(steps ? `sweep: judges, stopped after step ${steps}` : 'sweep: judges what it saw', app.world)
    }
  })
}

function decisions(world: World, core: Core, add: Add): void {
  if (world.used.decisions >= MOST.decisions || !world.memory.conflict) return
  for (const keep of ['here', 'there'] as const) add(`decision: keep ${keep}`, decidedBy(world, core, keep))
}

/** A person keeps one of the two values that are shown, and so gives up the other one as it was shown. */
export function decidedBy(world: World, core: Core, keep: 'here' | 'there'): World {
  const other = keep === 'here' ? 'there' : 'here'
  const kept = { ...world[keep], edits: world[keep].edits | world.shown[other], origin: 'decision' as const }
  const used = { ...world.used, decisions: world.used.decisions + 1 }
  const app = new App({ ...world, [keep]: kept, used })
  app.run((port) => decide(port, keep, core))
  return app.world
}

/** All that waits is done without faults, until nothing changes any more. */
export function comeToRest(world: World, core: Core): World {
  let now: World = { ...world, memory: { ...world.memory, attempt: 0 } }
  if (world.answers.length > 0) now = { ...now, answers: [] }
  for (let round = 0; round < 6; round++) {
    const swept = new App({ ...now, readings: [], looks: [] })
    swept.run((port) => noticed(port, now.there.value, core))
    now = swept.world
    if (!now.isDue) return now
    const { app, order } = jobOf(now, core)
    now = app.world
    if (!order) continue
    const told = new App(patched(now, order))
    told.run((port) => answered(port, order, 'taken', core))
    now = told.world
  }
  return now
}

interface Doing {
  maySend: boolean
  /** What Kandji held when the app looked. */
  seen?: Side
  /** After how many writes the app is stopped. */
  steps?: number
}

/** The app in a world: what it does changes the world. */
class App implements Port {
  world: World
  readonly mode = 'both'
  readonly maySend: boolean
  readonly #seen: Side | undefined
  #left: number

  constructor(world: World, { maySend, seen, steps }: Doing = { maySend: false }) {
    this.world = world
    this.maySend = maySend
    this.#seen = seen
    this.#left = steps ?? Infinity
  }

  run<T>(work: (port: Port) => T): T | undefined {
    try {
      return work(this)
    } catch (error) {
      if (error instanceof Stopped) return undefined
      throw error
    }
  }

  memory() {
    return this.world.memory
  }

  here() {
    return this.world.here.value
  }

  keep(memory: World['memory']) {
    this.#step()
    this.world = remembered(this.world, memory)
  }

  writeHere(from: string, to: string): boolean {
    this.#step()
    if (this.world.here.value !== from) return false
    this.world = written(this.world, 'here', { ...this.#seen!, value: to })
    return true
  }

  wake() {
    this.world = { ...this.world, isDue: true }
  }

  rest() {
    this.#step()
    this.world = { ...this.world, isDue: false }
  }

  #step() {
    if (this.#left-- <= 0) throw new Stopped()
  }
}
