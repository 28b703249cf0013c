// How many problems a run has named, as /healthz, /metrics and the log say it.

import type { SyncResult } from '../terms.ts'

/** @returns those that need attention, and apart those that somebody has accepted in ServiceNow, where there are any */
export function problemCounts({ summary }: Pick<SyncResult, 'summary'>): { problems: number; accepted?: number } {
  const accepted = summary.problems.filter((problem) => problem.accepted).length
  return { problems: summary.problems.length - accepted, ...(accepted > 0 && { accepted }) }
}
