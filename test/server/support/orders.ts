// Every order in which the steps of some processes can come, when how many steps each has shows only while they run.

/** Does one step. @returns whether there is another one */
export type Process = () => boolean

export interface Order {
  /**
   * Runs the processes to their ends in this order.
   * @param stateOf all that what follows depends on, as text: from a state that an order before came to, nothing new follows
   * @returns the order, a letter a step, e.g. `aabab`; empty when it was left at a known state
   */
  run(processes: Process[], stateOf: () => string): string
}

/**
 * All orders, one after the other: each has to be run before the next one is asked for, since a run tells where the
 * processes ended and so which other orders there are. What a process does may depend on the others, not on chance.
 */
export function* orders(): Generator<Order> {
  // At each step: which of the processes that were still going took it.
  let path: Array<{ choice: number; of: number }> = []
  const known = new Set<string>()
  const run: Order['run'] = (processes, stateOf) => {
    let going = processes.map((step, index) => ({ step, name: String.fromCharCode(97 + index) }))
    let taken = ''
    for (let at = 0; going.length > 0; at++) {
      const isNew = at >= path.length - 1
      const here = (path[at] ??= { choice: 0, of: going.length })
      const one = going[here.choice]!
      taken += one.name
      if (!one.step()) going = going.filter((other) => other !== one)
      if (!isNew || going.length === 0) continue
      const state = `${going.map(({ name }) => name).join()} ${stateOf()}`
      if (known.has(state)) return ''
      known.add(state)
    }
    return taken
  }
  do {
    yield { run }
    while (path.length > 0 && path.at(-1)!.choice === path.at(-1)!.of - 1) path = path.slice(0, -1)
    if (path.length > 0) path.at(-1)!.choice++
  } while (path.length > 0)
}
