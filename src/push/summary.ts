// What one run reports: the object that `--json` prints.

import type { ProblemCode } from './problem-code.ts'

/** What is wrong with a setting. */
export type SettingFault = Pick<Problem, 'subject' | 'reason'>

export interface Problem {
  code: ProblemCode
  /** The serial number where there is one, else the device id, else the side or setting concerned. */
  subject: string
  /** Why, and what to do about it. */
  reason: string
  /** Somebody has accepted it in ServiceNow: it needs no attention. */
  accepted?: true
}

/** A problem of a device, as it is found. */
export interface DeviceProblem extends Problem {
  deviceId?: string | undefined
  serial?: string | undefined
}

/** What the listing meant for the ledger. `seen` = changed + unchanged + skipped. */
export interface AppCounts {
  /** Rows about the devices of this run. */
  seen: number
  /** New, changed, or back again: their rows are queued. */
  changed: number
  unchanged: number
  /** Known before and not listed any more: their rows are queued as well. */
  removed: number
  /** Left out: nested apps, apps that are listed twice, and those that the problems name. */
  skipped: number
}

export interface Summary {
  devices: { seen: number; changed: number; unchanged: number; skipped: number }
  /** Only where the apps were read. */
  apps?: AppCounts
  /** `sent` counts rows that ServiceNow has answered for; each is one of the other four. */
  rows: { sent: number; inserted: number; updated: number; ignored: number; rejected: number }
  /** HTTP requests, retries and token requests included. */
  requests: { kandji: number; servicenow: number }
  problems: Problem[]
}

export function emptySummary(): Summary {
  return {
    devices: { seen: 0, changed: 0, unchanged: 0, skipped: 0 },
    rows: { sent: 0, inserted: 0, updated: 0, ignored: 0, rejected: 0 },
    requests: { kandji: 0, servicenow: 0 },
    problems: [],
  }
}

/** So many of a kind are kept, each by its name; of more than these only how many there are. A run has to stay in its memory. */
export const MOST_OF_A_KIND = 10_000

/** Fills a list of problems, within bounds. */
export class ProblemList {
  readonly #problems: Problem[]
  readonly #counts = new Map<ProblemCode, number>()
  readonly #more = new Map<ProblemCode, Problem>()

  constructor(problems: Problem[]) {
    this.#problems = problems
  }

  /** @returns whether it is among those that are kept */
  add(problem: Problem): boolean {
    const { code } = problem
    const count = (this.#counts.get(code) ?? 0) + 1
    this.#counts.set(code, count)
    const isKept = count <= MOST_OF_A_KIND
    if (isKept) this.#problems.push(problem)
    else this.#countMore(code, count - MOST_OF_A_KIND)
    return isKept
  }

  #countMore(code: ProblemCode, more: number): void {
    let problem = this.#more.get(code)
    if (problem === undefined) {
      problem = { code: 'more', subject: code, reason: '' }
      this.#more.set(code, problem)
      this.#problems.push(problem)
    }
    problem.reason = `${more} more problems of this kind are not listed: ${MOST_OF_A_KIND} are.`
  }
}
