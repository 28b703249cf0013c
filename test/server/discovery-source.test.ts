// The discovery source, where the platform helps, where it allows, and where it refuses.

import { SCOPE, useInstance } from '../support/instance.ts'
import { ensureDiscoverySource, findChoices } from '../../src/server/discovery-source/choice.ts'

type Row = Record<string, string>

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

  test.each([
    ['without a language', { language: '' }],
    ['of another language', { language: 'fr' }],
    ['of the same language', {}],
  ])('takes an active choice %s before inactive ones', (_name, changes) => {
    const [first, second] = [add({ inactive: 'true' }), add({ language: 'de', inactive: 'true' })]
    const active = add(changes)
    const before = kandji()
    ensureDiscoverySource(refused)
    expect(kandji()).toEqual(before)
    expect(local.log).toEqual([expect.stringContaining('is there already')])
    expect(findChoices()).toMatchObject({ isActive: true, inactive: [first, second] })
    local.remove('sys_choice', active)
    expect(findChoices().isActive).toBe(false)
  })

  test.each([
    ['English', 'en'],
    ['French', 'fr'],
    ['no language', ''],
  ])('names the inactive choice of %s where the platform refuses to activate it', (_name, language) => {
    const off = add({ language, inactive: 'true' })
    ensureDiscoverySource(refused)
    expect(local.log.at(-1)).toContain(`is there but inactive`)
    expect(local.log.at(-1)).toContain(`set Active on sys_choice ${off}`)
    expect(local.log.join()).not.toContain('could not be added')
  })

  test('is that of the CMDB’s discovery source alone', () => {
    const others: Row[] = [{ name: 'cmdb_model' }, { element: 'category' }, { value: 'Kandji 2' }]
    for (const other of others) add(other)
    expect(findChoices()).toEqual({ isActive: false, inactive: [], misspelled: [] })
  })

  test('of several inactive ones names the oldest, of the same second the one with the smallest sys_id', () => {
    const ids = ['3', '1', '2'].map((digit) => add({ sys_id: digit.repeat(32), inactive: 'true' }))
    const at = (id: string, day: string) =>
      local.instance.database.update('sys_choice', id, { sys_created_on: `2026-01-0${day} 00:00:00` })
    at(ids[0]!, '1')
    at(ids[1]!, '2')
    at(ids[2]!, '2')
    expect(findChoices().inactive).toEqual(ids)
  })

  test('does not take `kandji` for it, active or not, and names it where nothing can be added', () => {
    const small = add({ value: 'kandji', label: 'kandji' })
    ensureDiscoverySource(() => {})
    expect(local.log.at(-1)).toContain(`could not be added: sys_choice ${small} spells it differently`)
    expect(findChoices()).toEqual({ isActive: false, inactive: [], misspelled: [small] })
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

    test('adds it beside a `kandji` that the platform takes for it', () => {
      const small = add({ value: 'kandji', inactive: 'true' })
      ensureDiscoverySource(() => {})
      const added = kandji().filter(({ value }) => value === 'Kandji')
      expect(added).toEqual([expect.objectContaining({ language: 'en' })])
      expect(local.get('sys_choice', small)).toMatchObject({ value: 'kandji', inactive: '1' })
    })

    test('activates the choice of its own language, else another', () => {
      const french = add({ language: 'fr', inactive: 'true' })
      const english = add({ language: 'en', inactive: 'true' })
      ensureDiscoverySource(refused)
      expect([french, english].map((id) => local.get('sys_choice', id)!.inactive)).toEqual(['1', '0'])
      local.remove('sys_choice', english)
      ensureDiscoverySource(refused)
      expect(local.get('sys_choice', french)!.inactive).toBe('0')
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
