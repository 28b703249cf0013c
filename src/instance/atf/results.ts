// Keeps how tests went: sys_atf_test_suite_result, sys_atf_test_result and one sys_atf_test_result_step for each step.

import type { Row } from '../database/database.ts'
import type { Platform } from '../platform.ts'
import { RecordState } from '../records/record.ts'
import { QUIET_WRITE } from '../records/writer.ts'
import type { Outcome, Status } from './outcome.ts'
import type { Step } from './steps.ts'

export interface Counts {
  success: number
  failure: number
  error: number
  skipped: number
}

export const noCounts = (): Counts => ({ success: 0, failure: 0, error: 0, skipped: 0 })

/** The worst that happened: one failing test fails its suite. */
export const statusOf = ({ failure, error }: Counts): Status => (failure ? 'failure' : error ? 'error' : 'success')

/** Most characters of an output (documented). */
const MOST_OUTPUT = 4096

export class Results {
  readonly #platform: Platform

  constructor(platform: Platform) {
    this.#platform = platform
  }

  beginSuite(suite: Row, parent: string, base: string, tracker: string): string {
    return this.#insert('sys_atf_test_suite_result', {
      test_suite: String(suite.sys_id),
      parent,
      base_suite_result: base,
      status: 'running',
      start_time: this.#platform.timestamp(),
      execution_tracker: tracker,
    })
  }

  endSuite(result: string, began: number, counts: Counts): void {
    this.#update('sys_atf_test_suite_result', result, {
      status: statusOf(counts),
      ...this.#times(began),
      rolled_up_test_success_count: String(counts.success),
      rolled_up_test_failure_count: String(counts.failure),
      rolled_up_test_error_count: String(counts.error),
      rolled_up_test_skip_count: String(counts.skipped),
    })
  }

  beginTest(test: Row, parent: string, tracker: string): string {
    return this.#insert('sys_atf_test_result', {
      test: String(test.sys_id),
      test_name: String(test.name ?? ''),
      parent,
      status: 'running',
      start_time: this.#platform.timestamp(),
      user: this.#platform.session.userId,
      execution_tracker: tracker,
    })
  }

  endTest(result: string, began: number, { status, summary }: Outcome, failingStep: string | undefined): void {
    this.#update('sys_atf_test_result', result, {
      status,
      ...this.#times(began),
      output: summary.slice(0, MOST_OUTPUT),
      first_failing_step: failingStep ?? '',
    })
  }

  /** @param began milliseconds since 1970 @returns the sys_id of the step's result */
  step(result: string, step: Step, began: number, { status, summary, output }: Outcome): string {
    return this.#insert('sys_atf_test_result_step', {
      test_result: result,
      step: step.sysId,
      step_name: step.kind.name,
      order: String(step.order),
      status,
      start_time: stamp(began),
      ...this.#times(began),
      description: step.description,
      summary: summary.slice(0, 1000),
      output: (output ?? summary).slice(0, MOST_OUTPUT),
    })
  }

  #times(began: number): Record<string, string> {
    const elapsed = Math.max(0, this.#platform.now() - began)
    return { end_time: this.#platform.timestamp(), run_time: stamp(elapsed) }
  }

  #insert(table: string, values: Record<string, string>): string {
    const state = RecordState.fresh(table)
    this.#put(state, values)
    return this.#platform.asSystem(() => this.#platform.records.insert(state, QUIET_WRITE))!
  }

  #update(table: string, sysId: string, values: Record<string, string>): void {
    const row = this.#platform.database.get(table, sysId)
    if (!row) return
    const state = this.#platform.loaded(table, row)
    this.#put(state, values)
    this.#platform.asSystem(() => this.#platform.records.update(state, QUIET_WRITE))
  }

  #put(state: RecordState, values: Record<string, string>): void {
    for (const [name, value] of Object.entries(values)) {
      const column = this.#platform.schema.column(state.table, name)
      if (!column) throw new Error(`${state.table} has no column ${name}`)
      state.set(column, value)
    }
  }
}

/** A date and time, or a duration: the time since 1970. */
const stamp = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
