// Keys that JSON.parse passes over in silence: of a key given twice only the last is kept, and `__proto__` is lost.

export interface KeyFault {
  path: PropertyKey[]
  reason: string
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Names that every object has already. */
const INHERITED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

interface Level {
  /** Undefined in an array. */
  keys: Set<string> | undefined
  at: PropertyKey
}

/** @param text JSON that has been parsed @returns one fault a place, in the order of the text */
export function keyFaults(text: string): KeyFault[] {
  const faults: KeyFault[] = []
  const levels: Level[] = []
  let expectsKey = false
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') levels.push({ keys: token === '{' ? new Set() : undefined, at: 0 })
    else if (token === '}' || token === ']') levels.pop()
    else if (token === ',' && level && !level.keys) level.at = Number(level.at) + 1
    else if (expectsKey && level?.keys && token !== ',' && token !== ':') {
      level.at = JSON.parse(token) as string
      const path = levels.map(({ at }) => at)
      if (INHERITED.has(level.at)) faults.push({ path, reason: 'is not known. Take it out.' })
      else if (level.keys.has(level.at))
        faults.push({ path, reason: 'expected each key once, found it again. Take out all but one.' })
      level.keys.add(level.at)
    }
    expectsKey = token === '{' || (token === ',' && levels.at(-1)?.keys !== undefined)
  }
  return faults
}
