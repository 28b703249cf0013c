// The order of rows that nobody asked for: ServiceNow promises none, and what relies on one by accident should fail here
// first. It is the same for each query of a table, so that pages follow each other, and another one for each seed.

import { createHash } from 'node:crypto'

/** A prime: multiplied by anything smaller, numbers below it come in another order, each once. */
const PRIME = 2_147_483_647

/** @returns for a physical table the SQL expression to order its rows (alias `t`) by */
export function shuffledBy(seed: number): (root: string) => string {
  const known = new Map<string, string>()
  return (root) => {
    let expression = known.get(root)
    if (!expression) {
      const digest = createHash('sha256').update(`${seed} ${root}`).digest()
      const factor = 1 + (digest.readUInt32BE(0) % (PRIME - 1))
      const shift = digest.readUInt32BE(4) % PRIME
      known.set(root, (expression = `(t.rowid * ${factor} + ${shift}) % ${PRIME}`))
    }
    return expression
  }
}
