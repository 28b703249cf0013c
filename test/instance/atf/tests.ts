// Writes automated tests onto an instance, as the SDK's Test API records them, and runs them through /api/sn_cicd.

import { TEST_STEP_KINDS } from '../../../src/instance/platform/index.ts'
import type { Remote } from '../../support/rest.ts'

/** A step: the name of its kind, its inputs by name. `@1.record_id` in an input is an output of the first step. */
export type StepSpec = [kind: string, inputs?: Record<string, string>]

export interface Ran {
  progress: string
  detail: string
  /** The result that the API tells. */
  result: Record<string, unknown>
  steps: Array<Record<string, string>>
}

const kindOf = (name: string) => {
  const kind = TEST_STEP_KINDS.find((one) => one.name === name)
  if (!kind) throw new Error(`There is no step ${name}`)
  return kind
}

export function atf(remote: Remote) {
  const { call, insert } = remote

  function test(name: string, steps: StepSpec[], more: Record<string, string> = {}): string {
    const sysId = insert('sys_atf_test', { name, active: 'true', ...more })
    const ids: string[] = []
    for (const [index, [kind, inputs = {}]] of steps.entries()) {
      const { sysId: config, inputs: variables = {} } = kindOf(kind)
      const { step_timeout: timeout = '', ...given } = inputs
      const order = String(index + 1)
      const step = insert('sys_atf_step', { test: sysId, step_config: config, active: 'true', order, timeout })
      ids.push(step)
      for (const [input, text] of Object.entries(given)) {
        const variable = variables[input]
        if (!variable) throw new Error(`${kind} has no input ${input}`)
        // Without an output it is the step's own sys_id.
        const value = text.replace(/@(\d+)\.([\w.]*)/g, (_, which: string, path: string) => {
          const id = ids[Number(which) - 1]!
          return path ? `{{step['${id}'].${path}}}` : id
        })
        insert('sys_variable_value', { document: 'sys_atf_step', document_key: step, variable, value })
      }
    }
    return sysId
  }

  function suite(name: string, tests: string[], more: Record<string, string> = {}, entry: Record<string, string> = {}) {
    const sysId = insert('sys_atf_test_suite', { name, active: 'true', ...more })
    for (const [index, one] of tests.entries())
      insert('sys_atf_test_suite_test', { test_suite: sysId, test: one, order: String(index + 1), ...entry })
    return sysId
  }

  async function run(path: string, results: string): Promise<Ran> {
    const started = await call(`POST /api/sn_cicd/${path}`)
    expect(started.json.result).toMatchObject({ status: '0', status_label: 'Pending', percent_complete: 0 })
    for (;;) {
      const { json } = await call(`GET /api/sn_cicd/progress/${started.json.result.links.progress.id}`)
      const { status, status_detail: detail, links } = json.result
      if (status !== '2' && status !== '3') continue
      const answer = await call(`GET /api/sn_cicd/${results}/${links.results.id}`)
      const steps = await call(
        `GET /api/now/table/sys_atf_test_result_step?sysparm_query=test_result=${links.results.id}^ORDERBYorder`
      )
      return { progress: status, detail, result: answer.json.result, steps: steps.json.result }
    }
  }

  return {
    test,
    suite,
    runSuite: (name: string) => run(`testsuite/run?test_suite_name=${encodeURIComponent(name)}`, 'testsuite/results'),
    runTest: (sysId: string) => run(`tests/run_test?test_sys_id=${sysId}`, 'tests/test/results'),
    /** Runs a test of these steps. */
    steps: (...steps: StepSpec[]) => run(`tests/run_test?test_sys_id=${test('steps', steps)}`, 'tests/test/results'),
  }
}
