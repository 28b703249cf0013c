// The discovery source, where the platform helps, where it allows, and where it refuses.

import { SCOPE, useInstance } from '../support/instance.ts'
import { ensureDiscoverySource } from '../../src/server/discovery-source/choice.ts'

const OF_SOURCE = 'name=cmdb_ci^element=discovery_source'

describe('kandji_fix_script', () => {
  const local = useInstance({ scope: SCOPE })
  const refused = () => {
    throw new Error('not allowed here')
  }
  const add = (changes: Record<string, string>) => {
    const choice = { name: 'cmdb_ci', element: 'discovery_source', value: 'Kandji', label: 'Kandji', language: 'en' }
    return local.insert('sys_choice', { ...choice, ...changes })
  }
  const kandji = () => local.rows('sys_choice', `${OF_SOURCE}^value=Kandji`)
  const others = () => local.rows('sys_choice', `${OF_SOURCE}^value!=Kandji`)
  beforeEach(() => {
    for (const { sys_id } of kandji()) local.remove('sys_choice', sys_id!)
  })

  test('adds the choice through the platform, and leaves the others as they are', () => {
    const before = others()
    ensureDiscoverySource((value) => {
      add({ value })
    })
    expect(kandji()).toHaveLength(1)
    expect(others()).toEqual(before)
    expect(local.log.join('\n')).toContain('was added by CMDBDataSourceUtil')
  })

  test('does nothing the second time, and says so', () => {
    add({})
    const once = kandji()
    ensureDiscoverySource(refused)
    expect(kandji()).toEqual(once)
    expect(local.log.at(-1)).toContain('is there already')
  })

  test('says what to do where a scoped app may not write choices', () => {
    const before = others()
    ensureDiscoverySource(refused)
    expect(kandji()).toEqual([])
    expect(others()).toEqual(before)
    expect(local.log.join('\n')).toContain('not allowed here')
    expect(local.log.at(-1)).toContain('an admin has to add it by hand')
  })

  describe('where a scoped app may write choices', () => {
    beforeEach(() => {
      const [table] = local.rows('sys_db_object', 'name=sys_choice')
      local.update('sys_db_object', table!.sys_id!, { create_access: 'true', update_access: 'true' })
    })

    test('adds it by itself when the platform has no helper', () => {
      ensureDiscoverySource(refused)
      expect(kandji()).toEqual([expect.objectContaining({ label: 'Kandji', language: 'en' })])
      expect(local.log.at(-1)).toContain('was added')
    })

    test('activates a choice that was switched off', () => {
      const off = add({ label: 'Our Kandji', inactive: 'true' })
      ensureDiscoverySource(refused)
      expect(kandji()).toEqual([expect.objectContaining({ sys_id: off, label: 'Our Kandji' })])
      expect(['0', 'false']).toContain(kandji()[0]!.inactive)
      expect(local.log.at(-1)).toContain('was activated')
    })
  })
})
