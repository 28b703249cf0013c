// Runs automated tests and suites of them. Each test runs as whoever asked for it; what its steps wrote is taken back at its
// end. Source: ServiceNow docs, australia: automated-test-framework-atf.

import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import type { Session } from '../session.ts'
import type { Outcome } from './outcome.ts'
import { type Counts, noCounts, Results, statusOf } from './results.ts'
import { runStep } from './run-step.ts'
import { type Step, stepsOf } from './steps.ts'
import { type Send, TestUnderWay } from './test.ts'

/** How a run went. */
export interface RunResult {
  /** sys_id of its record: sys_atf_test_suite_result, or sys_atf_test_result. */
  sysId: string
  status: string
  counts: Counts
  /** What failed, one line a test. */
  problems: string[]
}

interface Place {
  /** sys_id of the suite's result; empty for none. */
  parent: string
  /** sys_id of the result of the outermost suite; empty for none. */
  base: string
}

export class Runner {
  readonly #platform: Platform
  readonly #session: Session
  readonly #send: Send
  readonly #tracker: string
  readonly #results: Results

  /**
   * @param session on whose behalf the tests run
   * @param tracker sys_id of the execution tracker that results name
   * @param send how requests of steps are sent
   */
  constructor(platform: Platform, session: Session, tracker: string, send: Send) {
    this.#platform = platform
    this.#session = session
    this.#send = send
    this.#tracker = tracker
    this.#results = new Results(platform)
  }

  /** Runs a suite, and the suites within it. */
  async suite(suite: Row, place: Place = { parent: '', base: '' }): Promise<RunResult> {
    const { database } = this.#platform
    const began = this.#platform.now()
    const sysId = this.#results.beginSuite(suite, place.parent, place.base, this.#tracker)
    const inner = { parent: sysId, base: place.base || sysId }
    const counts = noCounts()
    const problems: string[] = []
    const id = text(suite, 'sys_id')
    let isAborted = false
    for (const entry of database.select(where('sys_atf_test_suite_test', { test_suite: id }, 'order'))) {
      const test = database.get('sys_atf_test', text(entry, 'test'))
      if (!test || test.active !== 1) continue
      const result = isAborted ? this.#skip(test, inner) : await this.test(test, inner)
      add(counts, result.counts)
      problems.push(...result.problems)
      if (entry.abort_on_failure === 1 && result.status !== 'success') isAborted = true
    }
    for (const child of database.select(where('sys_atf_test_suite', { parent: id, active: 'true' }, 'name'))) {
      const result = await this.suite(child, inner)
      add(counts, result.counts)
      problems.push(...result.problems)
    }
    this.#results.endSuite(sysId, began, counts)
    return { sysId, status: statusOf(counts), counts, problems }
  }

  /** Runs one test. */
  async test(test: Row, place: Place = { parent: '', base: '' }): Promise<RunResult> {
    const began = this.#platform.now()
    const sysId = this.#begin(test, place)
    const underWay = new TestUnderWay(this.#platform, this.#session, this.#send)
    let outcome: Outcome
    let failing: string | undefined
    try {
      ;({ outcome, failing } = await this.#steps(test, underWay, sysId))
    } finally {
      underWay.rollback.undo()
    }
    this.#results.endTest(sysId, began, outcome, failing)
    return this.#result(test, sysId, outcome)
  }

  #begin(test: Row, { parent }: Place): string {
    return this.#platform.as(this.#session, () => this.#results.beginTest(test, parent, this.#tracker))
  }

  #skip(test: Row, place: Place): RunResult {
    const sysId = this.#begin(test, place)
    const outcome: Outcome = { status: 'skipped', summary: 'Skipped: an earlier test of the suite failed' }
    this.#results.endTest(sysId, this.#platform.now(), outcome, undefined)
    return this.#result(test, sysId, outcome)
  }

  #result(test: Row, sysId: string, { status, summary }: Outcome): RunResult {
    const counts = { ...noCounts(), [status]: 1 }
    const problems = status === 'success' || status === 'skipped' ? [] : [`${text(test, 'name')}: ${summary}`]
    return { sysId, status, counts, problems }
  }

  /** The first step that does not succeed ends the test; the rest are skipped. */
  async #steps(
    test: Row,
    underWay: TestUnderWay,
    result: string
  ): Promise<{ outcome: Outcome; failing: string | undefined }> {
    const steps = stepsOf(this.#platform, text(test, 'sys_id'))
    let outcome: Outcome | undefined
    let failing: string | undefined
    for (const [index, step] of steps.entries()) {
      const began = this.#platform.now()
      const skipped: Outcome = { status: 'skipped', summary: 'Skipped: an earlier step of the test failed' }
      const one = outcome ? skipped : await this.#step(test, step, underWay)
      const sysId = this.#results.step(result, step, began, one)
      if (outcome || one.status === 'success') continue
      failing = sysId
      outcome = { ...one, summary: `step ${index + 1}, ${step.kind.name}: ${one.summary}` }
    }
    if (!steps.length) return { outcome: { status: 'failure', summary: 'The test has no active step' }, failing }
    return { outcome: outcome ?? { status: 'success', summary: 'Passed' }, failing }
  }

  async #step(test: Row, step: Step, underWay: TestUnderWay): Promise<Outcome> {
    const heard = underWay.errors.length
    const outcome = await runStep(step, underWay)
    const error = underWay.errors[heard]
    if (outcome.status !== 'success' || error === undefined || test.fail_on_server_error !== 1) return outcome
    return { status: 'failure', summary: `${outcome.summary}. The server logged an error: ${error}` }
  }
}

function add(counts: Counts, more: Counts): void {
  for (const key of Object.keys(counts) as Array<keyof Counts>) counts[key] += more[key]
}
