// What a run's findings change in what ServiceNow knows. Pure.

import { keyOf, type Finding, type Findings } from './finding.ts'
import type { ToldProblem } from './told-problems.ts'

export interface Difference {
  /** Not known there, perhaps not known there, or refused there long ago. */
  opened: Finding[]
  /** Known there, with another reason: sent along with the next report, and no reason for one. */
  reworded: Finding[]
  solved: ToldProblem[]
  /** Solved, and never known there. */
  forgotten: ToldProblem[]
}

/**
 * @param refusedBefore what was refused at this time (milliseconds since 1970) or earlier is tried again
 * @param now a time of refusal that is still to come was left by a wrong clock
 */
export function differenceOf(
  findings: Findings,
  told: readonly ToldProblem[],
  { refusedBefore, now }: { refusedBefore: number; now: number }
): Difference {
  const known = new Map(told.map((problem) => [keyOf(problem), problem]))
  const difference: Difference = { opened: [], reworded: [], solved: [], forgotten: [] }
  for (const finding of findings.all) {
    const there = known.get(keyOf(finding))
    if (there === undefined) difference.opened.push(finding)
    else if (there.refusedAt === null && there.reason === '') difference.opened.push(finding)
    else if (there.refusedAt === null) {
      if (there.reason !== finding.reason) difference.reworded.push(finding)
    } else if (there.refusedAt <= refusedBefore || there.refusedAt > now) difference.opened.push(finding)
  }
  for (const problem of told) {
    if (findings.has(problem) || !findings.covers(problem)) continue
    if (problem.refusedAt === null) difference.solved.push(problem)
    else difference.forgotten.push(problem)
  }
  return difference
}
