// The part of the CI/CD API that runs automated tests, as `now-sdk cicd testsuite` and `now-sdk cicd test` call it.
// Source: ServiceNow docs, australia: cicd-api; @servicenow/sdk-cli 4.12.1, command/cicd.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RunResult } from '../atf/runner.ts'
import { Runner } from '../atf/runner.ts'
import type { Row } from '../database/database.ts'
import { where } from '../database/query.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { notAuthorized } from './errors.ts'
import type { Handle } from './handle.ts'
import { origin, parameters, pathParameter } from './request.ts'
import { sender } from './test-requests.ts'
import { PROGRESS_LABELS, type Progress, shown, type Trackers } from './trackers.ts'

/** Besides admin (documented). */
const ROLE = 'sn_cicd.sys_ci_automation'

export function registerCicdApi(app: FastifyInstance, instance: Platform, handle: Handle, trackers: Trackers): void {
  const runs = new TestRuns(app, instance, trackers)
  const post = (path: string, work: (request: FastifyRequest) => unknown): void => {
    for (const version of ['', '/v1']) app.post(`/api/sn_cicd${version}${path}`, handle(checked(instance, work)))
  }
  const get = (path: string, work: (request: FastifyRequest) => unknown): void => {
    for (const version of ['', '/v1']) app.get(`/api/sn_cicd${version}${path}`, handle(checked(instance, work)))
  }
  post('/testsuite/run', (request) => {
    const { test_suite_sys_id: sysId = '', test_suite_name: name = '' } = parameters(request)
    const suite = only(instance, 'sys_atf_test_suite', sysId ? { sys_id: sysId } : { name })
    return runs.begin(request, 'testsuite/results', (runner) => runner.suite(suite))
  })
  post('/tests/run_test', (request) => {
    const test = only(instance, 'sys_atf_test', { sys_id: parameters(request).test_sys_id ?? '' })
    return runs.begin(request, 'tests/test/results', (runner) => runner.test(test))
  })
  get('/testsuite/results/:result', (request) => ({
    result: suiteResult(instance, found(instance, request, 'sys_atf_test_suite_result'), origin(request)),
  }))
  get('/tests/test/results/:result', (request) => ({
    result: testResult(found(instance, request, 'sys_atf_test_result'), origin(request)),
  }))
  get('/tests/test/results/:result/logs', (request) => ({ result: logs(instance, request) }))
}

const checked =
  (instance: Platform, work: (request: FastifyRequest) => unknown) =>
  (request: FastifyRequest, reply: FastifyReply): unknown => {
    const { admin, roles } = instance.session
    if (!admin && !roles.has(ROLE)) throw notAuthorized(`The role admin or ${ROLE} is required`)
    try {
      return work(request)
    } catch (error) {
      if (!(error instanceof CicdError)) throw error
      // These operations answer in a form of their own (recorded by now-sdk cicd 4.12).
      void reply.code(error.status)
      const { message } = error
      return {
        result: {
          status: '3',
          status_label: PROGRESS_LABELS['3'],
          status_message: '',
          status_detail: '',
          error: message,
        },
      }
    }
  }

/** The record that is meant. @throws CicdError 404 for none, 409 for several, 400 where nothing says which */
function only(instance: Platform, table: string, which: Record<string, string>): Row {
  const [[column = '', value = ''] = []] = Object.entries(which)
  const what = table === 'sys_atf_test' ? 'test' : 'test suite'
  if (!value) throw refused(400, `Expected the sys_id or name of a ${what} to run, got none`)
  const rows = instance.database.select(where(table, { [column]: value }))
  if (!rows.length) throw refused(404, `There is no ${what} with ${column} ${value}`)
  if (rows.length > 1) throw refused(409, `There are ${rows.length} of the ${what} ${value}: give its sys_id`)
  return rows[0]!
}

/** Answered as `{ result: { error } }`, not with the usual envelope. */
class CicdError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const refused = (status: number, message: string): CicdError => new CicdError(status, message)

/** Runs that this server has begun. One after the other: each takes back what its tests wrote. */
class TestRuns {
  readonly #app: FastifyInstance
  readonly #instance: Platform
  readonly #trackers: Trackers
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(app: FastifyInstance, instance: Platform, trackers: Trackers) {
    this.#app = app
    this.#instance = instance
    this.#trackers = trackers
    app.addHook('onClose', async () => {
      this.#isClosed = true
    })
  }

  /** Begins a run. @returns the answer: pending */
  begin(request: FastifyRequest, path: string, work: (runner: Runner) => Promise<RunResult>): unknown {
    const { session } = this.#instance
    const id = this.#trackers.begin((say, tracker) => {
      const run = async (): Promise<void> => {
        if (this.#isClosed) return
        say({ status: '1', message: 'Running' })
        say(await this.#finished(path, () => work(new Runner(this.#instance, session, tracker, sender(this.#app)))))
      }
      // The answer goes out first.
      this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve))).then(run)
    })
    return { result: shown(id, this.#trackers.find(id)!, origin(request)) }
  }

  async #finished(path: string, work: () => Promise<RunResult>): Promise<Progress> {
    try {
      const { sysId, status, problems } = await work()
      const what = path.startsWith('testsuite') ? 'Suite' : 'Test'
      const results = { id: sysId, path: `/api/sn_cicd/${path}/${sysId}` }
      const message = `${what} ${status === 'success' ? 'passed' : 'failed'}`
      return { status: status === 'success' ? '2' : '3', message, detail: [message, ...problems].join('\n'), results }
    } catch (error) {
      const message = `The run ended with an error: ${(error as Error).message}`
      this.#instance.asSystem(() => this.#instance.log.write('error', String((error as Error).stack), 'atf'))
      return { status: '3', message }
    }
  }
}

function found(instance: Platform, request: FastifyRequest, table: string): Row {
  const id = pathParameter(request, 'result')
  const row = instance.database.get(table, id)
  if (!row) throw refused(404, `There is no result ${id} in ${table}`)
  return row
}

/** A run that is over counts as successful or failed. */
const progressOf = (status: string): '1' | '2' | '3' =>
  status === 'running' || status === 'waiting' ? '1' : status === 'success' ? '2' : '3'

function head(table: string, row: Row, at: string): Record<string, unknown> {
  const id = text(row, 'sys_id')
  const status = progressOf(text(row, 'status'))
  return {
    links: { results: { id, url: `${at}/${table}.do?sys_id=${id}` } },
    status,
    status_label: PROGRESS_LABELS[status],
    status_message: '',
    status_detail: '',
    error: '',
  }
}

function suiteResult(instance: Platform, row: Row, at: string): Record<string, unknown> {
  const { database, display } = instance
  const count = (name: string): number => Number(row[`rolled_up_test_${name}_count`] ?? 0)
  const tests = database.select(where('sys_atf_test_result', { parent: text(row, 'sys_id') }, 'number'))
  const children = database.select(where('sys_atf_test_suite_result', { parent: text(row, 'sys_id') }, 'number'))
  const problems = tests.filter((test) => !['success', 'skipped'].includes(text(test, 'status')))
  return {
    ...head('sys_atf_test_suite_result', row, at),
    status_detail: problems.map((test) => `${text(test, 'test_name')}: ${text(test, 'output')}`).join('\n'),
    test_suite_status: text(row, 'status'),
    test_suite_duration: duration(text(row, 'run_time')),
    rolledup_test_success_count: count('success'),
    rolledup_test_failure_count: count('failure'),
    rolledup_test_error_count: count('error'),
    rolledup_test_skip_count: count('skip'),
    test_suite_name: display.record('sys_atf_test_suite', text(row, 'test_suite')),
    child_suite_results: children.map((child) => suiteResult(instance, child, at)),
  }
}

function testResult(row: Row, at: string): Record<string, unknown> {
  return {
    ...head('sys_atf_test_result', row, at),
    test_status: text(row, 'status'),
    test_name: text(row, 'test_name'),
    test_duration: duration(text(row, 'run_time')),
    output: text(row, 'output'),
  }
}

/** "1 Second", as durations are shown. */
function duration(since1970: string): string {
  const seconds = Math.round((Date.parse(`${since1970.replace(' ', 'T')}Z`) || 0) / 1000)
  const parts = [
    [Math.floor(seconds / 3600), 'Hour'],
    [Math.floor((seconds % 3600) / 60), 'Minute'],
    [seconds % 60, 'Second'],
  ] as const
  const shownParts = parts
    .filter(([count]) => count)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
  return shownParts.join(' ') || '0 Seconds'
}

/** What the steps said, one line each; those that match, where an expression is given. */
function logs(instance: Platform, request: FastifyRequest): Record<string, unknown> {
  const result = found(instance, request, 'sys_atf_test_result')
  const { sysparm_regex: expression = '', sysparm_limit: limit = '100' } = parameters(request)
  const steps = instance.database.select(
    where('sys_atf_test_result_step', { test_result: text(result, 'sys_id') }, 'order')
  )
  const lines = steps.flatMap((step) =>
    `${text(step, 'step_name')}: ${text(step, 'status')}: ${text(step, 'output')}`.split('\n')
  )
  const matching = expression ? lines.filter((line) => pattern(expression).test(line)) : lines
  return { logs: matching.slice(0, Math.max(0, Number(limit) || 100)), total: matching.length }
}

function pattern(expression: string): RegExp {
  try {
    return new RegExp(expression, 'i')
  } catch (error) {
    throw refused(400, `Expected a regular expression in sysparm_regex, got ${expression}: ${(error as Error).message}`)
  }
}
