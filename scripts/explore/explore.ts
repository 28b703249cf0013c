// Goes through every world that can be reached, breadth first, so that the first fault found has the shortest story.

import { CORE, type Core } from '../../src/server/shared/two-way/exchange.ts'
import { comeToRest, decidedBy, nextOf } from './events.ts'
import { Fault, keyOf, START, type World } from './world.ts'

export interface Finding {
  states: number
  echoes: number
  lost: number
  /** Conflicts between values of which one had been made knowing the other. */
  needless: number
  /** How the first fault came about; empty where there is none. */
  story: string[]
}

interface Node {
  world: World
  event: string
  from: Node | undefined
}

/** @param first stop at the first fault */
export function explore(core: Core = CORE, first = false): Finding {
  const finding: Finding = { states: 0, echoes: 0, lost: 0, needless: 0, story: [] }
  const known = new Set([keyOf(START)])
  let edge: Node[] = [{ world: START, event: 'both sides hold A', from: undefined }]
  while (edge.length > 0) {
    const further: Node[] = []
    for (const node of edge) {
      finding.states++
      const isSound = tried(finding, node, () => {
        faultAtRest(node.world, core)
        for (const { event, world } of nextOf(node.world, core)) {
          const key = keyOf(world)
          if (known.has(key)) continue
          known.add(key)
          further.push({ world, event, from: node })
        }
      })
      if (!isSound && first) return finding
    }
    edge = further
  }
  return finding
}

function tried(finding: Finding, node: Node, work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    if (error.kind === 'echo') finding.echoes++
    else if (error.kind === 'lost edit') finding.lost++
    else finding.needless++
    if (finding.story.length === 0) finding.story = [...storyOf(node), error.message]
    return false
  }
}

/** Once nothing fails any more, both sides hold the same, or a person is shown both values and can decide. */
function faultAtRest(world: World, core: Core): void {
  const rest = comeToRest(world, core)
  const { here, there, memory } = rest
  if (here.value === there.value) return
  const { conflict } = memory
  if (!conflict || conflict.here !== here.value || conflict.there !== there.value)
    throw new Fault('lost edit', `At rest ${here.value} stays here and ${there.value} there, and nobody is told`)
  for (const keep of ['here', 'there'] as const) {
    const decided = comeToRest(decidedBy(rest, core, keep), core)
    if (decided.here.value !== rest[keep].value || decided.there.value !== rest[keep].value)
      throw new Fault('lost edit', `The decision for ${rest[keep].value} was not carried out`)
  }
}

function storyOf(node: Node): string[] {
  const events: string[] = []
  for (let at: Node | undefined = node; at; at = at.from) events.unshift(at.event)
  return events
}
