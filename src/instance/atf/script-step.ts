// "Run Server Side Script": a script of the test's own, with or without Jasmine.
// Source: ServiceNow docs, australia: test-steps-server-category; @servicenow/sdk 4.9.0, atf-guide (runServerSideScript).

import { failed, type Outcome, passed } from './outcome.ts'
import { JASMINE } from './jasmine.ts'
import type { StepContext } from './record-steps.ts'
import type { Outputs, TestUnderWay } from './test.ts'

interface Report {
  described: number
  results: Array<{ name: string; failures: string[] }>
}

interface Jasmine {
  names: Record<string, unknown>
  report(): string
}

export function runScript({ platform, scope, inputs, outputs }: StepContext, test: TestUnderWay): Outcome {
  const { scripts } = platform
  const said: { message?: string; verdict?: boolean } = {}
  const stepResult = {
    setOutputMessage: (text: unknown) => void (said.message = String(text)),
    setSuccess: () => void (said.verdict = true),
    setFailed: () => void (said.verdict = false),
  }
  const jasmine = scripts.evaluate(scope, JASMINE, 'jasmine') as Jasmine
  const given: Record<string, unknown> = {}
  const bindings = {
    outputs: given,
    steps: (sysId: unknown): Outputs => ({ ...test.outputs.get(String(sysId)) }),
    params: {},
    stepResult,
    assertEqual,
    ...jasmine.names,
  }
  let value: unknown
  try {
    value = scripts.evaluate(scope, inputs.script ?? '', 'test script', bindings)
  } finally {
    for (const [name, output] of Object.entries(given))
      if (output !== null && output !== undefined) outputs[name] = String(output)
  }
  const report = JSON.parse(jasmine.report()) as Report
  return verdict(report, value, said)
}

/** @throws Error that names the assertion that does not hold */
function assertEqual(assertion: { name?: unknown; shouldbe?: unknown; value?: unknown }): void {
  const { name, shouldbe, value } = assertion ?? {}
  // eslint-disable-next-line eqeqeq -- documented as `assertion.shouldbe == assertion.value`
  if (shouldbe == value || String(shouldbe) === String(value)) return
  throw new Error(
    `The assertion ${JSON.stringify(String(name))} failed: expected ${String(shouldbe)}, got ${String(value)}`
  )
}

/** What the script gives counts where it has no specs. */
function verdict(
  { described, results }: Report,
  value: unknown,
  said: { message?: string; verdict?: boolean }
): Outcome {
  const message = said.message ? `${said.message}. ` : ''
  if (described) {
    if (!results.length)
      return failed(`${message}${described} specs are described and none ran: call jasmine.getEnv().execute()`)
    const bad = results.filter(({ failures }) => failures.length)
    const lines = results.map(({ name, failures }) =>
      [failures.length ? 'FAILED' : 'passed', name, ...failures].join(': ')
    )
    const summary = `${results.length} specs, ${bad.length} failures`
    if (!bad.length) return passed(`${message}${summary}`, lines.join('\n'))
    const first = `${bad[0]!.name}: ${bad[0]!.failures[0]}`
    return failed(`${message}${summary}: ${first}`, lines.join('\n'))
  }
  const isGood = said.verdict ?? value !== false
  if (isGood) return passed(said.message ?? 'The script ran to its end')
  return failed(said.message ?? 'The script returned false')
}
