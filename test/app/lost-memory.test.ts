// What the app remembers is gone: a table cleaner, a clone that left its tables out, a restored backup. What a person has entered since
// is never overwritten for that, and what the app can't tell any more is named.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const ASSIGNMENT = 'x_kandj_kandji_assignment'
const MDM = 'x_kandj_kandji_mdm'
const KEPT = 'who entered the owner is not known any more'
const local = useInstance({ app: true })

const send = (changes: Row = {}): Row => settled(local.import(COMPUTER_ROWS, computerRow(changes)).result[0]!)
const owner = (sysId: string): string => local.get('cmdb_ci_computer', sysId)!.assigned_to ?? ''
const purge = (...tables: string[]): void => {
  for (const table of tables) for (const { sys_id } of local.rows(table)) local.remove(table, sys_id!)
}
const user = (name: string): string => local.insert('sys_user', { user_name: name, email: `${name}@example.com`, name })

describe.each(MODES)('with identification = %s', (mode) => {
  let users: Record<string, string> = {}
  beforeEach(() => {
    setProperty(local, 'identification', mode)
    users = Object.fromEntries(['ann', 'bob', 'cleo'].map((name) => [name, user(name)]))
  })

  test.each([
    ['the assignments', [ASSIGNMENT]],
    ['the MDM records as well', [ASSIGNMENT, MDM]],
  ])('an owner that a person entered stays, though %s are gone', (_what, tables) => {
    const { sys_id } = send({ assigned_user: 'ann@example.com' })
    local.import(MDM_ROWS, mdmRow())
    local.update('cmdb_ci_computer', sys_id!, { assigned_to: users.bob! })
    purge(...tables)
    const first = send({ assigned_user: 'ann@example.com', os_version: '15.0' })
    expect(owner(sys_id!)).toBe(users.bob)
    expect(first.status_message).toContain(KEPT)
    // As long as it is so.
    expect(send({ assigned_user: 'ann@example.com' }).status_message).toContain(KEPT)
    expect(owner(sys_id!)).toBe(users.bob)
    // From then on Kandji's changes count again.
    expect(send({ assigned_user: 'cleo@example.com' }).status_message ?? '').not.toContain(KEPT)
    expect(owner(sys_id!)).toBe(users.cleo)
  })

  test('whose computer another source has taken over, too', () => {
    const { sys_id } = send({ assigned_user: 'ann@example.com' })
    local.import(MDM_ROWS, mdmRow())
    local.update('cmdb_ci_computer', sys_id!, { assigned_to: users.bob!, discovery_source: 'SG-SCCM' })
    purge(ASSIGNMENT)
    expect(send({ assigned_user: 'ann@example.com' }).status_message).toContain(KEPT)
    expect(owner(sys_id!)).toBe(users.bob)
  })

  test("is not cleared when Kandji's owner goes, and the same owner is no problem", () => {
    const { sys_id } = send({ assigned_user: 'ann@example.com' })
    purge(ASSIGNMENT)
    expect(send({ assigned_user: 'ann@example.com' }).status_message ?? '').not.toContain(KEPT)
    purge(ASSIGNMENT)
    send({ assigned_user: '' })
    expect(owner(sys_id!)).toBe(users.ann)
  })

  test("Kandji's owner is taken where nobody is, and for a computer that is new to Kandji", () => {
    const { sys_id } = send()
    purge(ASSIGNMENT)
    send({ assigned_user: 'ann@example.com' })
    expect(owner(sys_id!)).toBe(users.ann)
    const known = local.insert('cmdb_ci_computer', { serial_number: 'C02OTHER0001', assigned_to: users.bob! })
    send({ serial_number: 'C02OTHER0001', assigned_user: 'ann@example.com' })
    expect(owner(known)).toBe(users.ann)
  })

  test('that Kandji named nobody is remembered: its first owner goes before an earlier one', () => {
    const { sys_id } = send({ assigned_user: '' })
    local.update('cmdb_ci_computer', sys_id!, { assigned_to: users.bob! })
    send({ assigned_user: 'ann@example.com' })
    expect(owner(sys_id!)).toBe(users.ann)
  })

  test.each([['ann@example.com'], ['ANN@EXAMPLE.COM'], ['ann']])(
    'an owner who has left, %s, is set and named',
    (word) => {
      local.update('sys_user', users.ann!, { active: '0' })
      const { sys_id, status_message } = send({ assigned_user: word })
      expect(owner(sys_id!)).toBe(users.ann)
      expect(status_message).toContain(`assigned_user \`${word}\` is inactive in ServiceNow, and is the owner`)
      local.update('cmdb_ci_computer', sys_id!, { assigned_to: users.bob! })
      expect(send({ assigned_user: word }).status_message ?? '').not.toContain('inactive')
    }
  )
})
