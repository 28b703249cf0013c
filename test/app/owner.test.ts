// assigned_user → assigned_to: an owner is found, never made, and taken back only by whoever gave it.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const local = useInstance({ app: true })

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  const send = (assignedUser: string): Row =>
    settled(local.import(COMPUTER_ROWS, computerRow({ assigned_user: assignedUser })).result[0]!)
  const computer = () => local.rows('cmdb_ci_computer', 'serial_number=C02TEST00001')[0]!
  const owner = () => computer().assigned_to || ''
  const notes = () => local.rows('x_kandj_kandji_assignment')

  let ann = ''
  let bob = ''
  beforeEach(() => {
    ann = local.insert('sys_user', {
      user_name: 'ann',
      email: 'ann@example.com',
      first_name: 'Ann',
      last_name: 'Lee',
      active: 'true',
    })
    bob = local.insert('sys_user', {
      user_name: 'bob',
      email: 'bob@example.com',
      first_name: 'Bob',
      last_name: 'Ray',
      active: 'true',
    })
  })

  test.each(['ann@example.com', 'ANN@EXAMPLE.COM', 'ann', 'Ann Lee'])('`%s` is found', (value) => {
    expect(send(value).status).toBe('inserted')
    expect(owner()).toBe(ann)
  })

  test('a row that says nothing about the owner leaves even one that Kandji had set, and its note', () => {
    send('ann@example.com')
    local.import(COMPUTER_ROWS, computerRow({ assigned_user: '', keep_owner: 'true', os_version: '99.9' }))
    expect([owner(), computer().os_version]).toEqual([ann, '99.9'])
    send('')
    expect(owner()).toBe('')
  })

  test('a new owner in Kandji is the new owner here', () => {
    send('ann@example.com')
    send('bob@example.com')
    expect(owner()).toBe(bob)
    expect(notes()).toEqual([expect.objectContaining({ configuration_item: computer().sys_id, assigned_to: bob })])
  })

  describe('an owner that Kandji set', () => {
    beforeEach(() => {
      send('ann@example.com')
    })

    test('is removed when Kandji has none any more', () => {
      expect(send('').status).toBe('updated')
      expect(owner()).toBe('')
      expect(notes()).toMatchObject([{ kandji_user: '', assigned_to: '', outcome: 'nobody' }])
    })

    test('is removed when Kandji names somebody unknown, who is named as a problem', () => {
      const users = local.rows('sys_user').length
      expect(send('ghost@example.com').status_message).toContain('Kandji: assigned_user `ghost@example.com`')
      expect(owner()).toBe('')
      expect(local.rows('sys_user')).toHaveLength(users)
    })

    test('stays when a person put another one in its place', () => {
      local.update('cmdb_ci_computer', computer().sys_id!, { assigned_to: bob })
      send('')
      expect(owner()).toBe(bob)
    })

    test('is not taken back after a person had it in between', () => {
      local.update('cmdb_ci_computer', computer().sys_id!, { assigned_to: bob })
      send('')
      local.update('cmdb_ci_computer', computer().sys_id!, { assigned_to: ann })
      send('')
      expect(owner()).toBe(ann)
    })
  })

  describe('an owner that a person entered', () => {
    beforeEach(() => {
      send('')
      local.update('cmdb_ci_computer', computer().sys_id!, { assigned_to: ann })
    })

    test('stays when Kandji has none', () => {
      send('')
      expect(owner()).toBe(ann)
    })

    test('stays when Kandji names somebody unknown', () => {
      expect(send('ghost@example.com').status_message).toContain('Kandji: assigned_user `ghost@example.com`')
      expect(owner()).toBe(ann)
    })

    test('is not claimed by Kandji for naming the same', () => {
      send('ann@example.com')
      expect(notes()).toEqual([expect.objectContaining({ kandji_user: 'ann@example.com', assigned_to: '' })])
      send('')
      expect(owner()).toBe(ann)
    })

    test("gives way to Kandji's, which Kandji may then take back", () => {
      send('bob@example.com')
      expect(owner()).toBe(bob)
      send('')
      expect(owner()).toBe('')
    })
  })

  test('`NULL` is nobody: it removes only what Kandji set', () => {
    send('')
    local.update('cmdb_ci_computer', computer().sys_id!, { assigned_to: ann })
    send('NULL')
    expect(owner()).toBe(ann)
  })
})
