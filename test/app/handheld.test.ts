// iPhone and iPad may go to cmdb_ci_handheld_computing; a CI that is there already is updated where it is.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const local = useInstance({ app: true })

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  const send = (changes: Row = {}): Row => {
    const phone = { serial_number: 'F4KPHONE0001', model_name: 'iPhone 15', os_type: 'iOS', os_version: '17.6' }
    return settled(local.import(COMPUTER_ROWS, computerRow({ ...phone, ...changes })).result[0]!)
  }
  /** What became of a row: said by the platform, or by the script that wrote the handheld. */
  const outcomeOf = (row: Row): string | undefined => row.kandji_outcome ?? row.status
  const computers = () => local.rows('cmdb_ci_computer', 'serial_number=F4KPHONE0001^sys_class_name=cmdb_ci_computer')
  const handhelds = () => local.rows('cmdb_ci_handheld_computing', 'serial_number=F4KPHONE0001')

  function useHandhelds(): void {
    const [property] = local.rows('sys_properties', 'name=x_kandj_kandji.mobile_class')
    local.update('sys_properties', property!.sys_id!, { value: 'cmdb_ci_handheld_computing' })
  }

  test('an iPhone is a computer unless the property says otherwise', () => {
    expect(send().status).toBe('inserted')
    expect([computers().length, handhelds().length]).toEqual([1, 0])
  })

  test('an iPhone that another source keeps as a handheld is updated there', () => {
    local.insert('cmdb_ci_handheld_computing', { serial_number: 'F4KPHONE0001', name: 'old' })
    expect(outcomeOf(send())).toBe('updated')
    expect([computers().length, handhelds().length]).toEqual([0, 1])
    expect(handhelds()[0]).toMatchObject({ name: "Ann's Mac", discovery_source: 'Kandji' })
  })

  describe('with the handheld class', () => {
    beforeEach(useHandhelds)

    test('an iPhone becomes a handheld with all that Kandji sent', () => {
      const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 'true' })
      expect(send({ assigned_user: 'ann@example.com' })).toMatchObject({
        kandji_outcome: 'inserted',
        kandji_table: 'cmdb_ci_handheld_computing',
        kandji_sys_id: handhelds()[0]!.sys_id,
      })
      expect(computers()).toEqual([])
      expect(handhelds()).toEqual([
        expect.objectContaining({ os: 'iOS', os_version: '17.6', assigned_to: ann, discovery_source: 'Kandji' }),
      ])
      expect(Number(handhelds()[0]!.disk_space)).toBe(228.27)
      expect(local.get('cmdb_model', handhelds()[0]!.model_id!)).toMatchObject({ name: 'iPhone 15' })
    })

    test('says what became of each row', () => {
      send()
      expect(outcomeOf(send())).toBe('ignored')
      expect(outcomeOf(send({ os_version: '17.7' }))).toBe('updated')
      expect(send({ assigned_user: 'ghost' }).status_message).toContain('Kandji: assigned_user `ghost`')
      expect(handhelds()).toHaveLength(1)
    })

    test("takes back only Kandji's own owners, as for computers", () => {
      const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', active: 'true' })
      send({ assigned_user: 'ann' })
      send()
      expect(handhelds()[0]!.assigned_to).toBeFalsy()
      local.update('cmdb_ci_handheld_computing', handhelds()[0]!.sys_id!, { assigned_to: ann })
      send()
      expect(handhelds()[0]!.assigned_to).toBe(ann)
    })

    test('a Mac stays a computer', () => {
      send({ os_type: 'macOS' })
      expect([computers().length, handhelds().length]).toEqual([1, 0])
    })

    test('an iPhone that is a computer already is updated there', () => {
      local.insert('cmdb_ci_computer', { serial_number: 'F4KPHONE0001' })
      expect(send().status).toBe('updated')
      expect([computers().length, handhelds().length]).toEqual([1, 0])
    })

    test('the MDM record is tied to the handheld', () => {
      send()
      local.import(MDM_ROWS, mdmRow({ serial_number: 'F4KPHONE0001' }))
      expect(local.rows('x_kandj_kandji_mdm')).toEqual([
        expect.objectContaining({ configuration_item: handhelds()[0]!.sys_id }),
      ])
    })
  })
})
