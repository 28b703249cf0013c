// One run of the job: what it is to look at, what came of it, and its record, which tells the next run where to begin.

import { GlideRecord, gs } from '@servicenow/glide'
import { fit, valueOf } from '../record.ts'
import { noCounts, summaryOf } from './counts.ts'
import type { Counts } from './counts.ts'
import { DAY_SECONDS, now, shifted } from './moment.ts'
import { keepsRefused } from './refused-usage.ts'

const RUNS = 'x_kandj_kandji_usage_run'
const JOB = 'Kandji usage publisher'
const KEPT_DAYS = 90
/** So many refusals are named in the log; the others are counted. */
const MOST_NAMED = 5
/** A record's time of change is set before it is written: what was on its way when the last run looked is looked at again. */
const OVERLAP_SECONDS = 300
const MESSAGE_LENGTH = 1000

export interface Run {
  started: string
  /** No other run has it. */
  mark: string
  /** Changes since then are looked at; empty for everything. */
  readFrom: string
  reclamationType: string
  counts: Counts
  /** Why the run ended early; empty when it did not. */
  stopped: string
  /** The first refusal, in words. */
  firstRefusal: string
  /** Whether what is refused is kept, for kandji-push to post. */
  keeps: boolean
  /** How many uses were kept. */
  kept: number
}

/** A run that begins now, with everything to look at. */
export const beginRun = (): Run => ({
  started: now(),
  mark: Math.random().toString(36).slice(2),
  readFrom: '',
  reclamationType: '',
  counts: noCounts(),
  stopped: '',
  firstRefusal: '',
  keeps: keepsRefused(),
  kept: 0,
})

/**
 * Where a run with this reclamation type begins: shortly before the start of the last one that went through without a
 * refusal. Empty when there is none: what a run that was cut short or refused left out is then looked at again.
 */
export function readFromOf(reclamationType: string): string {
  const last = new GlideRecord(RUNS)
  last.addQuery('state', 'complete')
  last.addQuery('reclamation_type', reclamationType)
  last.orderByDesc('started')
  last.setLimit(1)
  last.query()
  return last.next() ? shifted(valueOf(last, 'started'), -OVERLAP_SECONDS) : ''
}

/** Counts a refused row, and names the first few in the log. */
export function refused(run: Run, description: string): void {
  run.counts.refused++
  run.firstRefusal = run.firstRefusal || description
  if (run.counts.refused <= MOST_NAMED) gs.warn(`${JOB}: ${description}`)
}

/** The line for a run that has nothing to do here. */
export const sayNothingToDo = (reason: string): void => gs.info(`${JOB}: ${reason}, nothing to do`)

/** Writes the run's line in the log and its record; records of long ago go. */
export function endRun(run: Run): void {
  const summary = `${JOB}: ${summaryOf(run.counts)}`
  if (run.stopped !== '') gs.error(`${summary}; stopped: ${run.stopped}`)
  else if (run.firstRefusal !== '') gs.warn(`${summary}; what was refused is tried again by the next run`)
  else gs.info(summary)
  record(run)
  deleteOldRuns(run.started)
}

function record(run: Run): void {
  const row = new GlideRecord(RUNS)
  row.initialize()
  row.setValue('started', run.started)
  row.setValue('read_from', run.readFrom)
  row.setValue('reclamation_type', run.reclamationType)
  for (const [column, count] of Object.entries(run.counts)) row.setValue(column, `${count}`)
  row.setValue('state', stateOf(run))
  row.setValue('message', fit(run.stopped || run.firstRefusal, MESSAGE_LENGTH))
  row.insert()
}

function stateOf(run: Run): string {
  if (run.stopped !== '') return 'stopped'
  return run.firstRefusal === '' ? 'complete' : 'refusals'
}

function deleteOldRuns(started: string): void {
  const old = new GlideRecord(RUNS)
  old.addQuery('started', '<', shifted(started, -KEPT_DAYS * DAY_SECONDS))
  old.deleteMultiple()
}
