// Words that the app keeps are shown by their labels, in lists and forms.

import { useInstance } from '../support/instance.ts'

const local = useInstance({ app: 'device part' })

const choices = () => local.rows('sys_choice', 'nameSTARTSWITHx_kandj_kandji')
/** Columns of the app's tables that hold one of a few words, as its code writes them. */
const COLUMNS = [
  'problem.state',
  'problem.field',
  'push_run.state',
  'usage_run.state',
  'shared_value.state',
  'shared_value.field',
  'assignment.outcome',
  'device_action.action',
  'device_action.state',
  'note.state',
  'user.state',
  'user_import.state',
]

test('each column of words has choices', () => {
  const found = new Set(choices().map(({ name, element }) => `${name}.${element}`.replace('x_kandj_kandji_', '')))
  expect([...found].sort()).toEqual([...COLUMNS].sort())
})

test('the dictionary says that a column has choices: else the raw word is shown', () => {
  for (const { name, element } of choices()) {
    const [column] = local.rows('sys_dictionary', `name=${name}^element=${element}`)
    expect([name, element, column!['choice']]).toEqual([name, element, expect.stringMatching(/^[13]$/)])
  }
})

test('no label is the word itself', () => {
  for (const { element, value, label } of choices()) expect([element, value]).not.toEqual([element, label])
})
