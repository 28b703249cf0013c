// Records that scripts write into an update set. GlideUpdateManager2 and GlideUpdateSet: published scripts call them so.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const on = (code: string): unknown => script(local, code, 'global')

test('a record in the current update set, once however often it is saved', () => {
  const set = local.insert('sys_update_set', { name: 'Mine', state: 'in progress' })
  const [thing] = local.things({ name: 'kite', size: '3' })
  const save = `var g = new GlideRecord('acme_thing'); g.get('${thing}'); new GlideUpdateManager2().saveRecord(g)`
  on(`new GlideUpdateSet().set('${set}'); ${save}; ${save}`)
  const updates = local.rows('sys_update_xml', `update_set=${set}`)
  expect(updates).toHaveLength(1)
  expect(updates[0]).toMatchObject({ name: `acme_thing_${thing}`, action: 'INSERT_OR_UPDATE', target_name: 'kite' })
  expect(updates[0]!.payload).toContain('<acme_thing action="INSERT_OR_UPDATE">')
  expect(updates[0]!.payload).toContain('<size>3</size>')
})

test('without a choice it is the default one', () => {
  const [thing] = local.things({ name: 'kite' })
  on(`var g = new GlideRecord('acme_thing'); g.get('${thing}'); new GlideUpdateManager2().saveRecord(g)`)
  const [update] = local.rows('sys_update_xml', `name=acme_thing_${thing}`)
  expect(local.get('sys_update_set', update!.update_set!)).toMatchObject({ name: 'Default' })
})

test.each(['no_such_table', '<table_name>', 'u_gone'])(
  'a record of %s, which is not here, is refused by name',
  (table) => {
    expect(() => script(local, `new GlideUpdateManager2().saveRecord(new GlideRecord('${table}'))`, 'global')).toThrow(
      `Expected a record of a table that is here, got one of ${table}`
    )
  }
)
