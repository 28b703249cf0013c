// Script includes of every instance. Expectations are the documented outputs. Source: ServiceNow docs, australia: c_ArrayUtilAPI,
// c_JSUtilAPI, c_GlideRecordUtilAPI, c_TableUtilsAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme()
const on = (code: string): unknown => script(local, code, 'global')
const scoped = (code: string): unknown => script(local, code)

test('ArrayUtil does what its page prints', () => {
  expect(
    on(`var u = new ArrayUtil(), a = ['a', 'b', 'c'], b = ['c', 'd', 'e'];
      return [u.concat(a, b), u.contains(a, 'x'), u.diff(a, b), u.intersect(a, b), u.union(a, b).sort(), u.unique(['a', 'b', 'c', 'c', 'b'])]`)
  ).toEqual([['a', 'b', 'c', 'c', 'd', 'e'], false, ['a', 'b'], ['c'], ['a', 'b', 'c', 'd', 'e'], ['a', 'c', 'b']])
  expect(
    on(`var u = new ArrayUtil(), l = ['a', 'b', 'c', 'x', 'y', 'z'];
      return [u.indexOf(l, 'a', 2), u.indexOf(l, 'c', 1), u.indexOf(l, 'c', -1), u.indexOf(l, 'c', -10), u.ensureArray({ a: 1 })]`)
  ).toEqual([-1, 2, -1, 2, [{ a: 1 }]])
  expect(scoped(`return new global.ArrayUtil().diff(['p', 'q'], ['q'], ['p'])`)).toEqual([])
})

test('JSUtil does what its page prints', () => {
  expect(
    on(
      `return [JSUtil.type_of(['a']), JSUtil.type_of(10), JSUtil.type_of(true), JSUtil.type_of(undefined), JSUtil.type_of(new GlideRecord('acme_thing'))]`
    )
  ).toEqual(['object', 'number', 'boolean', 'null', 'object'])
  expect(on(`return [0, 1, 12, true, 'true', 'random text'].map(JSUtil.toBoolean)`)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
  ])
  expect(
    on(`var gr = new GlideRecord('acme_thing'); gr.spare = true;
      return [JSUtil.getBooleanValue(gr, 'spare'), JSUtil.instance_of(['a'], Array), JSUtil.instance_of(10, String), JSUtil.instance_of(gr, 'GlideRecord'),
        JSUtil.unescapeText(JSUtil.escapeText('<b>&</b>')), JSUtil.isJavaObject(['a'])]`)
  ).toEqual([true, true, false, true, '<b>&</b>', false])
})

test('GlideRecordUtil finds a record by its own class, and carries values over', () => {
  const big = local.insert('acme_big_thing', { name: 'crate', weight: '5' })
  expect(
    on(`var u = new GlideRecordUtil(), gr = u.getGR('acme_thing', '${big}'), map = {};
      u.populateFromGR(map, gr, { sys_id: true });
      u.mergeToGR({ name: 'box', color: 'red' }, gr, { color: true });
      return [gr.getTableName(), map.weight, 'sys_id' in map, gr.getValue('name'), gr.getValue('color'), u.getFields(gr).indexOf('weight') >= 0, u.getTables('acme_big_thing')]`)
  ).toEqual(['acme_big_thing', '5', false, 'box', 'grey', true, ['acme_big_thing', 'acme_thing']])
  expect(on(`return new GlideRecordUtil().getGR('acme_thing', 'nope')`)).toBe(null)
})

test('TableUtils knows which tables extend which', () => {
  expect(
    on(`var u = new TableUtils('acme_thing');
      return [u.tableExists(), new TableUtils('nope').tableExists(), u.getAllExtensions(), u.hasExtensions(), new TableUtils('cmdb_ci_server').getAbsoluteBase()]`)
  ).toEqual([true, false, ['acme_thing', 'acme_big_thing'], true, 'cmdb_ci'])
  on(`new TableUtils().dropTableAndExtensions('acme_thing')`)
  expect(
    on(`return [new TableUtils('acme_thing').tableExists(), new TableUtils('acme_big_thing').tableExists()]`)
  ).toEqual([false, false])
})
