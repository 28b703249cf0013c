// Display values: labels of choices, names of what references refer to. Nothing of a secret is shown.

import { useInstance } from '../../support/instance.ts'

const T = 'x_d_thing'
const local = useInstance({
  packages: [
    {
      scope: 'x_d',
      tables: {
        [T]: {
          columns: {
            title: { display: true },
            state: { choices: { 1: 'Open', 2: 'Shut' } },
            spare: 'boolean',
            owner: { reference: 'sys_user' },
            watchers: { type: 'glide_list', reference: 'sys_user' },
            twin: { reference: T },
            code: 'password2',
          },
        },
        x_d_special: { extends: T, columns: {} },
      },
    },
  ],
})

const shown = (id: string, column: string): string => {
  const { schema, display, database } = local.instance
  return display.value(T, schema.column(T, column)!, database.get(T, id)![column] ?? null)
}

test('a choice shows its label; a value that is no choice shows itself', () => {
  expect(shown(local.insert(T, { state: '2' }), 'state')).toBe('Shut')
  expect(shown(local.insert(T, { state: '7' }), 'state')).toBe('7')
})

test('an inactive choice and one in another language do not count', () => {
  const [choice] = local.rows('sys_choice', `name=${T}^element=state^value=2`)
  local.update('sys_choice', choice!.sys_id!, { inactive: 'true' })
  local.insert('sys_choice', { name: T, element: 'state', value: '1', label: 'Offen', language: 'de', sequence: '0' })
  expect(local.instance.display.choices(T, 'state')).toEqual([{ value: '1', label: 'Open' }])
})

test('a table without choices of its own uses those of the table it extends', () => {
  expect(local.instance.display.choices('x_d_special', 'state')).toHaveLength(2)
})

test('a reference shows the display column of its record, a list each of them', () => {
  const ann = local.insert('sys_user', { user_name: 'ann', name: 'Ann Archer' })
  const ben = local.insert('sys_user', { user_name: 'ben', name: 'Ben Baker' })
  const id = local.insert(T, { owner: ann, watchers: `${ann},${ben}` })
  expect(shown(id, 'owner')).toBe('Ann Archer')
  expect(shown(id, 'watchers')).toBe('Ann Archer, Ben Baker')
})

test('a reference to a record that is gone shows nothing', () => {
  expect(shown(local.insert(T, { owner: '0'.repeat(32) }), 'owner')).toBe('')
})

test('booleans show as words, empty ones as false', () => {
  expect(shown(local.insert(T, { spare: '1' }), 'spare')).toBe('true')
  expect(shown(local.insert(T, {}), 'spare')).toBe('false')
})

test('a password is kept as a hash and shown as stars; none as nothing', () => {
  const id = local.insert(T, { code: 'open sesame' })
  expect(shown(id, 'code')).toBe('********')
  expect(shown(local.insert(T, {}), 'code')).toBe('')
  expect(JSON.stringify(local.get(T, id))).not.toContain('sesame')
})
