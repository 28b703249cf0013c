// How many problems there are of each code, by state.

import { GlideAggregate } from '@servicenow/glide'
import { countsBy } from '../count.ts'

const PROBLEMS = 'x_kandj_kandji_problem'

export interface CodeCounts {
  code: string
  open: number
  solved: number
  accepted: number
}

export function problemsByCode(): CodeCounts[] {
  const counts: Record<string, CodeCounts> = {}
  for (const { values, count } of countsBy(new GlideAggregate(PROBLEMS), ['code', 'state'])) {
    const [code, state] = values
    const all = counts[code] || { code, open: 0, solved: 0, accepted: 0 }
    counts[code] = all
    if (state === 'open' || state === 'solved' || state === 'accepted') all[state] += count
  }
  return Object.keys(counts)
    .sort()
    .map((code) => counts[code])
}
