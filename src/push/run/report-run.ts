// A run reports itself to ServiceNow, with the problems that came up or were solved: when it changed something, when it went otherwise
// than the last one that was reported, and else once an hour. What ServiceNow knows is kept in the state.

import { AGAIN_MS } from '../delivery/again.ts'
import type { PushError } from '../errors.ts'
import { Courier, type Fate } from '../reports/courier.ts'
import { differenceOf, type Difference } from '../reports/difference.ts'
import { keyOf, type Finding } from '../reports/finding.ts'
import type { LastReport, ReportState } from '../reports/last-report.ts'
import { problemRow, runRow } from '../reports/report-rows.ts'
import type { ToldProblem } from '../reports/told-problems.ts'
import { SERVICENOW } from '../servicenow/explain.ts'
import type { ImportRequest } from '../servicenow/import-client.ts'
import { REPORT_TABLES, type StagingRow } from '../servicenow/staging.ts'
import type { State } from '../state/state.ts'
import type { Run } from './run.ts'

const NEW_MAPPING =
  'The mapping of attributes in ServiceNow has changed: the next `kandji-push sync` sends the devices as it asks for.'

const HOUR_MS = 60 * 60 * 1000
/** After a fault that may pass. */
const AFTER_FAULT_MS = 5 * 60 * 1000

/** Problems that one report brings; what is left comes with the next run. */
export const MOST_PROBLEMS = 1_000

/** How a run went. */
export interface Ending {
  runId: string
  command: string
  /** Why it ended early. */
  failure: PushError | undefined
  left: number
  lagMs: number | undefined
}

/** A problem row, and what is kept once ServiceNow has it. */
interface Telling {
  row: StagingRow
  keep: ToldProblem | undefined
  solved: ToldProblem | undefined
  /** ServiceNow has never been told of it. */
  isNew: boolean
}

/** Never throws for anything that ServiceNow can do, and changes nothing of how the run ends. */
export async function reportRun(run: Run, state: State, ending: Ending): Promise<void> {
  if (run.config.reports === false || !canReach(run, ending)) return
  const now = run.now()
  const { reports, told } = state
  const difference = differenceOf(run.findings, told.all(), { refusedBefore: now - AGAIN_MS, now })
  for (const problem of difference.forgotten) told.drop(problem)
  const last = reports.last()
  const runState = stateOf(run, ending)
  const takesProblems = isOver(last.problemsFailedAt, HOUR_MS, now)
  if (!isWanted(last, now) || !isNews(run, ending, { last, runState, difference, takesProblems, now })) return
  const tellings = takesProblems ? tellingsOf(difference, told.all(), now) : []
  const isKnown = state.mapping.last().at !== undefined
  await new Sending(run, state, { now, runState, last }).send(rowOf(run, ending, runState, now), tellings)
  if (isKnown && state.mapping.last().at === undefined && run.staysUp === undefined) run.note(NEW_MAPPING)
}

/** A run that ServiceNow itself has ended has just shown that it cannot be reported. */
function canReach({ signal, services }: Run, { failure }: Ending): boolean {
  if (signal.aborted) return false
  if (failure === undefined) return true
  const isServiceNows = failure.subject === SERVICENOW || /^(SERVICENOW|HTTPS_PROXY|proxy)/.test(failure.subject)
  return !isServiceNows || (failure.exitCode === 3 && services.session.isSignedIn)
}

function stateOf({ summary }: Run, { failure }: Ending): ReportState {
  if (failure !== undefined) return 'failed'
  return summary.problems.some(({ accepted }) => !accepted) ? 'attention' : 'ok'
}

/** A time that is still to come was left by a wrong clock. */
function isOver(at: number | undefined, ms: number, now: number): boolean {
  return at === undefined || at > now || now - at >= ms
}

/** Not so soon after ServiceNow has refused one, or could not take it. */
function isWanted({ failedAt, refusal }: LastReport, now: number): boolean {
  return isOver(failedAt, refusal === undefined ? AFTER_FAULT_MS : HOUR_MS, now)
}

interface Situation {
  last: LastReport
  runState: ReportState
  difference: Difference
  takesProblems: boolean
  now: number
}

function isNews(
  { summary: { devices, rows, apps } }: Run,
  { left }: Ending,
  { last, runState, difference: { opened, solved }, takesProblems, now }: Situation
): boolean {
  const changes = devices.changed + rows.sent + left + (apps?.changed ?? 0) + (apps?.removed ?? 0)
  if (changes > 0 || last.state !== runState) return true
  return (takesProblems && opened.length + solved.length > 0) || isOver(last.at, HOUR_MS, now)
}

function rowOf(run: Run, { runId, command, failure, lagMs }: Ending, state: ReportState, endedAt: number): StagingRow {
  const { startedAt, summary, staysUp } = run
  const open = summary.problems.filter(({ accepted }) => !accepted).length
  const accepted = summary.problems.length - open
  const found =
    open === 0
      ? 'Everything is delivered.'
      : open === 1
        ? '1 problem needs attention.'
        : `${open} problems need attention.`
  const text = failure?.message ?? (accepted > 0 ? `${found} Accepted problems: ${accepted}.` : found)
  const message = run.services.redactor.redact(text)
  const nextBy = staysUp && endedAt + HOUR_MS + staysUp.intervalMs
  return runRow({ runId, command, startedAt, endedAt, state, summary, lagMs, nextBy, message })
}

function tellingsOf({ opened, reworded, solved }: Difference, told: readonly ToldProblem[], now: number): Telling[] {
  const firstSeen = new Map(told.map((problem) => [keyOf(problem), problem.firstSeen]))
  const open = (finding: Finding): Telling => {
    const first = firstSeen.get(keyOf(finding))
    const keep = { ...finding, firstSeen: first ?? now, refusedAt: null }
    const row = problemRow(finding, 'open', keep.firstSeen, now)
    return { row, keep, solved: undefined, isNew: first === undefined }
  }
  const close = (problem: ToldProblem): Telling => ({
    // Its last time was before: ServiceNow has it from when it was open.
    row: problemRow(problem, 'solved', problem.firstSeen, problem.firstSeen),
    keep: undefined,
    solved: problem,
    isNew: false,
  })
  return [...solved.map(close), ...opened.map(open), ...reworded.map(open)].slice(0, MOST_PROBLEMS)
}

class Sending {
  readonly #run: Run
  readonly #state: State
  readonly #about: { now: number; runState: ReportState; last: LastReport }
  #tellings: readonly Telling[] = []

  constructor(run: Run, state: State, about: { now: number; runState: ReportState; last: LastReport }) {
    this.#run = run
    this.#state = state
    this.#about = about
  }

  /** The report of the run goes first, so that ServiceNow knows of it whatever becomes of the problems. */
  async send(row: StagingRow, tellings: readonly Telling[]): Promise<void> {
    this.#tellings = tellings
    const requests: ImportRequest[] = [
      { table: REPORT_TABLES.run, row },
      ...tellings.map((telling) => ({ table: REPORT_TABLES.problem, row: telling.row })),
    ]
    const { client, onProgress } = this.#run.importsAside()
    await new Courier(client, onProgress).send(
      requests,
      (from, count) => this.#intend(this.#tellingsOf(from, count)),
      (fates, from) => this.#keep(fates, from)
    )
  }

  /** The problems of a group of rows: the run's own row is the first of all. */
  #tellingsOf(from: number, count: number): readonly Telling[] {
    return this.#tellings.slice(Math.max(0, from - 1), from - 1 + count)
  }

  /** Should the process be killed before the answer is kept, ServiceNow may have them or not. */
  #intend(tellings: readonly Telling[]): void {
    this.#state.outbox.atomically(() => {
      for (const { keep } of tellings) if (keep) this.#state.told.keep({ ...keep, reason: '' })
    })
  }

  #keep(fates: readonly Fate[], from: number): void {
    this.#state.outbox.atomically(() => {
      if (from === 0) this.#keepRun(fates[0]!)
      this.#keepProblems(from === 0 ? fates.slice(1) : fates, this.#tellingsOf(from, fates.length))
    })
  }

  #keepRun(fate: Fate): void {
    const { reports, mapping } = this.#state
    const { now, runState } = this.#about
    if (fate.is === 'taken' && fate.mapping !== undefined) mapping.heard(fate.mapping)
    if (fate.is === 'taken')
      reports.note({ at: now, state: runState, failedAt: undefined, refusal: undefined, problemsFailedAt: undefined })
    else if (fate.is === 'untold') reports.note({ failedAt: now })
    else {
      reports.note({ failedAt: now })
      this.#name(fate.reason)
    }
  }

  #keepProblems(fates: readonly Fate[], tellings: readonly Telling[]): void {
    const { told, reports } = this.#state
    const { now } = this.#about
    const isTaken = fates.some(({ is }) => is === 'taken')
    fates.forEach((fate, index) => {
      const { keep, solved, isNew } = tellings[index]!
      if (fate.is === 'untold') return
      if (fate.is === 'refused' && !isTaken) {
        if (keep && isNew) told.drop(keep)
        return
      }
      // Refused while others are taken: something is wrong with this one.
      if (keep) told.keep({ ...keep, refusedAt: fate.is === 'taken' ? null : now })
      if (solved) told.drop(solved)
    })
    const refused = fates.find((fate) => fate.is === 'refused')
    if (refused === undefined) return
    if (!isTaken) reports.note({ problemsFailedAt: now })
    this.#name(refused.reason)
  }

  /** Once, until another reason takes its place. */
  #name(reason: string): void {
    const { reports } = this.#state
    const text = this.#run.services.redactor.redact(reason)
    if (reports.last().refusal !== text && this.#about.last.refusal !== text)
      this.#run.note(
        // Whoever can't sign in can send nothing: that there was nothing to send is chance.
        !this.#run.services.session.isSignedIn
          ? `ServiceNow refuses kandji-push, so that no change would arrive there either: ${text} Run \`kandji-push connect\` to see what is lacking.`
          : `ServiceNow takes no reports of kandji-push, which hinders nothing else: ${text} Reports are tried again once an hour; "reports": false in the configuration file ends that.`
      )
    reports.note({ refusal: text })
  }
}
