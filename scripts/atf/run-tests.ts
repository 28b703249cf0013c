// Runs suites one after the other through the CI/CD API, then the tests that are in none, and reads how each test went.

import type { Client } from './client.ts'

export interface TestOutcome {
  name: string
  status: string
  seconds: number
  /** Of a test that did not succeed: the step, and why. */
  output: string
}

/** A suite, or the tests in none. */
export interface Group {
  name: string
  tests: TestOutcome[]
}

interface Started {
  links: { progress: { id: string }; results?: { id: string } }
  status: string
  status_message: string
}

const NO_SUITE = 'tests in no suite'
const ASK_AGAIN_AFTER = 20

/** @param wanted names of suites; all active ones, and the tests in none, where there are no names */
export async function runTests(client: Client, wanted: string[]): Promise<Group[]> {
  // A suite within a suite runs with it.
  const suites = await client.rows('sys_atf_test_suite', 'active=true^ORDERBYname')
  const chosen = wanted.length ? wanted.map((name) => suiteNamed(suites, name)) : suites.filter(({ parent }) => !parent)
  const groups: Group[] = []
  for (const suite of chosen) {
    const ended = await untilEnd(client, `/api/sn_cicd/testsuite/run?test_suite_sys_id=${suite.sys_id}`)
    groups.push({ name: suite.name!, tests: await testsOf(client, ended.links.results?.id ?? '') })
  }
  if (!wanted.length) groups.push(...(await loose(client)))
  return groups
}

function suiteNamed(suites: Array<Record<string, string>>, name: string): Record<string, string> {
  const found = suites.find((suite) => suite.name === name)
  if (found) return found
  const known = suites.map((suite) => suite.name).join(', ') || 'none'
  throw new Error(`Expected the name of an active suite (${known}), got ${name}`)
}

async function loose(client: Client): Promise<Group[]> {
  const entries = await client.rows('sys_atf_test_suite_test', '')
  const inSuites = new Set(entries.map(({ test }) => test))
  const tests = (await client.rows('sys_atf_test', 'active=true^ORDERBYname')).filter(
    ({ sys_id }) => !inSuites.has(sys_id)
  )
  if (!tests.length) return []
  const outcomes: TestOutcome[] = []
  for (const test of tests) {
    const ended = await untilEnd(client, `/api/sn_cicd/tests/run_test?test_sys_id=${test.sys_id}`)
    const [row] = await client.rows('sys_atf_test_result', `sys_id=${ended.links.results?.id ?? ''}`)
    outcomes.push(outcomeOf(row!))
  }
  return [{ name: NO_SUITE, tests: outcomes }]
}

async function untilEnd(client: Client, path: string): Promise<Started> {
  const { links } = await client.ask<Started>('POST', path)
  for (;;) {
    const progress = await client.ask<Started>('GET', `/api/sn_cicd/progress/${links.progress.id}`)
    if (progress.links.results) return progress
    if (progress.status === '3') throw new Error(progress.status_message)
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER))
  }
}

/** The tests of a suite's result, and of the suites within it. */
async function testsOf(client: Client, result: string): Promise<TestOutcome[]> {
  const query = `parent=${result}^ORparent.base_suite_result=${result}^ORDERBYnumber`
  return (await client.rows('sys_atf_test_result', query)).map(outcomeOf)
}

const outcomeOf = ({ test_name, status, start_time, end_time, output }: Record<string, string>): TestOutcome => ({
  name: test_name!,
  status: status!,
  seconds:
    (Date.parse(`${end_time!.replace(' ', 'T')}Z`) - Date.parse(`${start_time!.replace(' ', 'T')}Z`)) / 1000 || 0,
  output: output ?? '',
})
