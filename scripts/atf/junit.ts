// Test results as JUnit XML, as CI servers read it: a suite a <testsuite>, a test a <testcase>.

import type { Group, TestOutcome } from './run-tests.ts'

const isFailure = ({ status }: TestOutcome): boolean => status === 'failure'
const isError = ({ status }: TestOutcome): boolean => !['success', 'failure', 'skipped'].includes(status)
const isSkipped = ({ status }: TestOutcome): boolean => status === 'skipped'

export function junitOf(groups: Group[]): string {
  const all = groups.flatMap((group) => group.tests)
  const suites = groups.map((group) =>
    element(
      'testsuite',
      { name: group.name, ...countsOf(group.tests) },
      group.tests.map((test) => testCase(group, test))
    )
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'ATF', ...countsOf(all) }, suites)}\n`
}

function testCase(group: Group, test: TestOutcome): string {
  const attributes = { classname: group.name, name: test.name, time: test.seconds.toFixed(3) }
  if (isSkipped(test)) return element('testcase', attributes, [element('skipped', { message: test.output }, [])])
  if (isFailure(test))
    return element('testcase', attributes, [element('failure', { message: test.output }, [escaped(test.output)])])
  if (isError(test))
    return element('testcase', attributes, [element('error', { message: test.output }, [escaped(test.output)])])
  return element('testcase', attributes, [])
}

const countsOf = (tests: TestOutcome[]): Record<string, string> => ({
  tests: String(tests.length),
  failures: String(tests.filter(isFailure).length),
  errors: String(tests.filter(isError).length),
  skipped: String(tests.filter(isSkipped).length),
  time: tests.reduce((sum, test) => sum + test.seconds, 0).toFixed(3),
})

function element(name: string, attributes: Record<string, string>, inner: string[]): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const open = `<${name}${list.join('')}`
  return inner.length ? `${open}>${inner.join('\n')}</${name}>` : `${open}/>`
}

/** Characters that XML cannot have at all are left out. */
const escaped = (text: string): string =>
  text

    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
