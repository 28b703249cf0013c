// GlideScopedEvaluator, GlideTableHierarchy, GlidePluginManager, GlideImportSetTransformer by their documented examples.
// Source: ServiceNow docs, c_GlideEvaluatorScopedAPI, c_GlideTableHierarchyScopedAPI, GlideImportSetTransformerAPI.

import { script, useAcme } from './acme.ts'

const local = useAcme({
  tables: {
    acme_import: { extends: 'sys_import_set_row', columns: { name: 'string' } },
    acme_thing: { columns: { name: { display: true }, script: { type: 'script' } } },
    acme_big_thing: { extends: 'acme_thing' },
    acme_bigger_thing: { extends: 'acme_big_thing' },
    acme_alone: {},
  },
  maps: [
    { name: 'Import', source: 'acme_import', target: 'acme_thing', fields: { name: { from: 'name', coalesce: true } } },
  ],
})

describe('GlideScopedEvaluator', () => {
  const evaluate = (code: string, then: string) => {
    const [thing] = local.things({ name: 'x', script: code })
    return script(
      local,
      `var gr = new GlideRecord('acme_thing'); gr.get('${thing}'); var evaluator = new GlideScopedEvaluator(); ${then}`
    )
  }

  test('runs the script of a column with variables', () => {
    expect(
      evaluate(
        'result = x + y',
        `evaluator.putVariable('x', 100); evaluator.putVariable('y', 200); return evaluator.evaluateScript(gr, 'script')`
      )
    ).toBe(300)
    expect(evaluate('x * 2', `return evaluator.evaluateScript(gr, null, { x: 21 })`)).toBe(42)
  })

  test('gives the value of the last statement, and variables back', () => {
    expect(
      evaluate(
        'var a = 1; answer = a === 2; a + 4',
        `evaluator.putVariable('answer', true); evaluator.evaluateScript(gr, 'script'); return evaluator.getVariable('answer')`
      )
    ).toBe(false)
    expect(evaluate('var a = 1; a + 4', `return evaluator.evaluateScript(gr, 'script')`)).toBe(5)
  })

  test('runs in the scope of the record, passes its errors on, and takes only records', () => {
    expect(evaluate('gs.getCurrentScopeName()', `return evaluator.evaluateScript(gr, 'script')`)).toBe('acme')
    expect(() => evaluate('nothing.there', `evaluator.evaluateScript(gr, 'script')`)).toThrow('nothing is not defined')
    expect(() => evaluate('1', `evaluator.evaluateScript({}, 'script')`)).toThrow('Expected a GlideRecord')
    expect(() => evaluate('1', `evaluator.evaluateScript(gr, 'frob')`)).toThrow('acme_thing has no column frob')
  })
})

describe('GlideTableHierarchy', () => {
  test.each([
    [`('acme_big_thing').getTables()`, ['acme_big_thing', 'acme_thing']],
    [`('acme_bigger_thing').getBase()`, 'acme_big_thing'],
    [`('acme_bigger_thing').getRoot()`, 'acme_thing'],
    [`('acme_thing').getTableExtensions().sort()`, ['acme_big_thing', 'acme_bigger_thing']],
    [`('acme_thing').getAllExtensions()[0]`, 'acme_thing'],
    [`('acme_big_thing').getHierarchy()`, ['acme_big_thing', 'acme_thing', 'acme_bigger_thing']],
    [`('acme_bigger_thing').hasExtensions()`, false],
    [`('acme_thing').isBaseClass()`, true],
    [`('acme_big_thing').isBaseClass()`, false],
    [`('acme_alone').isSoloClass()`, true],
  ])('%s', (call, value) => {
    expect(script(local, `return new GlideTableHierarchy${call}`)).toEqual(value)
  })
})

test('GlidePluginManager tells which plugins are active', () => {
  local.instance.setPlugin('com.snc.samp', true)
  expect(
    script(local, `return [new GlidePluginManager().isActive('com.snc.samp'), GlidePluginManager.isActive('com.none')]`)
  ).toEqual([true, false])
})

test('GlideImportSetTransformer runs the maps of a set', () => {
  const code = `var set = new GlideRecord('sys_import_set'); set.table_name = 'acme_import'; set.state = 'loaded'; var id = set.insert();
    ['a', 'b', 'a'].forEach(function (name) { var row = new GlideRecord('acme_import'); row.name = name; row.sys_import_set = id; row.sys_import_state = 'pending'; row.insert() });
    var transformer = new GlideImportSetTransformer(); transformer.transformAllMaps(set); return transformer.isError()`
  expect(script(local, code, 'global')).toBe(false)
  expect(local.rows('acme_thing', 'ORDERBYname').map(({ name }) => name)).toEqual(['a', 'b'])
})
