// The documents for a store review that are made from code, or have to follow it.

import { readFileSync } from 'node:fs'
import { namesIn } from '../../scripts/test-plan/names.ts'
import { testPlan } from '../../scripts/test-plan/page.ts'
import { CERTIFICATION } from '../../scripts/verify/certification/index.ts'

const TEXT = `
describe('a door', () => {
  test('opens', () => {})
  describe.each([1, 2])('with %s locks', () => {
    test.each([['a']])('stays shut for %s', () => { expect(1).toBe(1) })
  })
})
test(\`stands alone\`, () => {})
other('is no test', () => {})
`

test('names of tests are read with their groups, wherever they stand', () => {
  expect(namesIn(TEXT)).toEqual([
    { groups: ['a door'], name: 'opens', hasCases: false },
    { groups: ['a door', 'with %s locks'], name: 'stays shut for %s', hasCases: true },
    { groups: [], name: 'stands alone', hasCases: false },
  ])
})

test('the plan lists them by chapter and file', () => {
  const page = testPlan([{ title: 'Doors', files: [{ path: 'test/door.test.ts', names: namesIn(TEXT) }] }])
  expect(page).toContain('3 of them')
  expect(page).toContain(
    '## Doors\n\n### test/door.test.ts\n\n- a door: opens\n- a door: with %s locks: stays shut for %s *\n'
  )
})

test('our own plan has the tests of the apps', () => {
  const plan = readFileSync('docs/store/test-plan.md', 'utf8')
  for (const { groups, name } of namesIn(readFileSync('test/app/sam.test.ts', 'utf8'))) {
    expect(plan).toContain(`- ${[...groups, name].join(': ')}`)
  }
})

test('the certification list in the documents has every rule of verify', () => {
  const list = readFileSync('docs/store/certification.md', 'utf8')
  expect(CERTIFICATION.map(({ title }) => title).filter((title) => !list.includes(`- [x] ${title}\n`))).toEqual([])
  expect(list).not.toContain('- [ ]')
})
