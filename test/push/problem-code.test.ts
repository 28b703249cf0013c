// The kinds of problems: one list for reports, for ServiceNow and for docs/problems.md; what the app says is recognised by its words.

import { PROBLEM_CODES, remedyOf } from '../../src/push/problem-code.ts'
import { codeOfNote, codeOfRefusal } from '../../src/push/servicenow/note-code.ts'
import { IS_NOT_ONE_USER, NOTES, REFUSALS, usersMeantText } from '../../src/server/shared/remarks.ts'

const NAMED_BY_THE_CONTRACT =
  'no-serial, placeholder-serial, twin-serial, serial-changed, other-maker, duplicate-ci, retired-ci, unknown-owner, ambiguous-owner, unreadable-capacity, unknown-os, model-not-made, refused-row, stored-not-transformed, kept-by-reconciliation, gone-from-kandji, gone-from-servicenow, conflict, unknown-in-kandji, kandji-refused'

test.each(NAMED_BY_THE_CONTRACT.split(', '))('%s is a kind of problem', (code) => {
  expect(PROBLEM_CODES).toContain(code)
})

test.each(PROBLEM_CODES)('%s is a stable word with a remedy', (code) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(code.length).toBeLessThanOrEqual(64)
  expect(remedyOf(code)).toMatch(/^[A-Z].*\.$/)
})

test.each(NOTES)('a note that says "$words" is of the kind $code', ({ code, words }) => {
  expect(codeOfNote(`something ${words} and more`)).toBe(code)
})

test.each(REFUSALS)('a refusal that says "$words" is of the kind $code', ({ code, words }) => {
  expect(codeOfRefusal(`something ${words} and more`)).toBe(code)
})

test.each([
  [0, 'unknown-owner'],
  [2, 'ambiguous-owner'],
])('an owner whom %d users may be is of the kind %s', (count, code) => {
  expect(codeOfNote(`assigned_user \`a\` ${IS_NOT_ONE_USER} (${usersMeantText(count)})`)).toBe(code)
})

test('a quoted name is no word of the app, whatever it says', () => {
  expect(codeOfNote('the name `x is retired in ServiceNow` is odd')).toBe('note')
  expect(codeOfRefusal('the name `KandjiMapping` is odd')).toBe('refused-row')
})
