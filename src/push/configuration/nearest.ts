// The known name that a mistyped one was meant to be.

const LONGER = 100

/** The known name with the fewest edits between, undefined when none is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined
  for (const candidate of known) {
    // Nobody mistypes one for the other, and the distance to it would take as long as both are.
    if (candidate.length > name.length + LONGER) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (best === undefined || distance < best.distance) best = { name: candidate, distance }
  }
  if (best === undefined) return undefined
  const enough = Math.max(2, Math.ceil(Math.max(name.length, best.name.length) / 3))
  return best.distance <= enough ? best.name : undefined
}

/** A half sentence for the end of a message, empty when nothing is near. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const meant = nearest(name, known)
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
}

/** Levenshtein's distance: how many letters to put in, take out or replace. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(replace, previous[j]! + 1, current[j - 1]! + 1))
    }
    previous = current
  }
  return previous[b.length]!
}
