// Parts of what now-sdk calls, case by case; test/instance/install/sdk-commands.test.ts has the real one call them.
// Source: @servicenow/sdk-api 4.9.0, connector, relationship-resolver and application-dependencies.

import { unzipSync } from 'fflate'
import { useRemote } from '../../support/rest.ts'
import { partId } from '../../support/packages.ts'

const S = 'x_sdk'
const SCOPE_ID = partId(S, 'sys_app')
const BOX = `${S}_box`
const LID = `${S}_lid`
const remote = useRemote({
  packages: [
    {
      scope: S,
      tables: {
        [BOX]: { columns: { name: { display: true }, lid: { reference: LID }, kind: 'string' } },
        [LID]: { columns: { name: { display: true }, kind: 'string', inside: { reference: BOX } } },
      },
      includes: {
        ByPrototype: `var ByPrototype = Class.create()
          ByPrototype.prototype = { initialize: function (a) {}, one: function (b, c) {}, value: 1, 'two': function () {} }`,
        ByMethods:
          'function ByMethods() {}; ByMethods.prototype.open = function (key) {}; ByMethods.make = function () {}',
        ByParent: `var ByParent = Class.create()
          ByParent.prototype = Object.extendsObject(ByPrototype, { three: function ({ a }, d = 1) {} })`,
        ByClass: 'class ByClass { constructor(x) {} four(y) {} static five() {} }',
        ByObject: 'var ByObject = { six: (z) => z, seven: 7 }',
        NoClass: 'function NoClass() { return 1 }',
        Broken: 'var Broken = {',
      },
      records: [{ table: 'sys_properties', key: 'odd', values: { name: `${S}.odd`, value: 'plain' } }],
    },
  ],
})
const { call } = remote

describe('declarations of script includes', () => {
  const told = async (name: string): Promise<string | null> => {
    const { json } = await call('GET /api/now/syntax_editor/cache/sys_script_include')
    const id = (JSON.parse(json.result.result) as { sys_script_include: Record<string, string> }).sys_script_include[
      `${S}.${name}`
    ]!
    const body = { scriptIncludes: [id] }
    const answer = await call('POST /api/now/syntax_editor/intellisense/sys_script_include', { body })
    return answer.json.result.result[id]
  }

  test.each([
    ['ByPrototype', ['constructor(a: any);', 'one(b: any, c: any): any;', 'two(): any;']],
    ['ByMethods', ['open(key: any): any;', 'static make(): any;']],
    ['ByParent', ['three(argument1: any, d: any): any;']],
    ['ByClass', ['constructor(x: any);', 'four(y: any): any;', 'static five(): any;']],
    ['ByObject', ['static six(z: any): any;']],
  ])('%s', async (name, members) => {
    const lines = (await told(name))!.split('\n').map((line) => line.trim())
    expect(lines).toEqual([`declare class ${name} {`, ...members, '[member: string]: any;', '}'])
  })

  test.each(['NoClass', 'Broken'])('%s has none', async (name) => {
    expect(await told(name)).toBeNull()
  })
})

describe('records that belong together', () => {
  let [lid, other, box]: string[] = []
  beforeAll(() => {
    lid = remote.insert(LID, { name: 'lid', kind: 'round' })
    other = remote.insert(LID, { name: 'other', kind: 'round' })
    box = remote.insert(BOX, { name: 'box', lid, kind: 'round' })
  })
  const path = 'POST /api/sn_glider/fluent_support/table_relationship_exporter'
  const ids = (json: { result: { xmlRecords: Array<{ sysId: string }> } }): string[] =>
    json.result.xmlRecords.map(({ sysId }) => sysId).sort()
  const node = (nodeId: string, table: string, more: object = {}) => ({ nodeId, table, ...more })
  const ask = async (table: string, sysId: string, graph: object): Promise<string[]> => {
    const body = { records: [{ table, sysIds: [sysId], graphIds: ['g1'] }], graphs: { g1: graph }, scopeId: SCOPE_ID }
    return ids((await call(path, { body })).json)
  }
  const under = (child: object) => ({ [BOX]: node('n1', BOX, { relationships: { [LID]: child } }) })

  test('a record above refers to the one below', async () => {
    const graph = under(node('n2', LID, { via: { type: 'string', value: 'lid' }, inverse: true }))
    expect(await ask(BOX, box!, graph)).toEqual([box, lid].sort())
  })

  test('one below has the same in a column', async () => {
    const graph = under(node('n2', LID, { via: { type: 'object', value: { kind: 'kind' } } }))
    expect(await ask(BOX, box!, graph)).toEqual([box, lid, other].sort())
  })

  test('from a record below, all that belongs to the one at the top', async () => {
    const graph = under(node('n2', LID, { via: { type: 'string', value: 'lid' }, inverse: true }))
    expect(await ask(LID, lid!, graph)).toEqual([box, lid].sort())
    expect(await ask(LID, other!, graph)).toEqual([other])
  })

  test('a circle ends', async () => {
    await call(`PATCH /api/now/table/${LID}/${lid}`, { body: { inside: box } })
    const back = node('n3', BOX, { via: { type: 'string', value: 'inside' }, inverse: true, cycleTargetNodeId: 'n1' })
    const graph = under(
      node('n2', LID, { via: { type: 'string', value: 'lid' }, inverse: true, relationships: { [BOX]: back } })
    )
    expect(await ask(BOX, box!, graph)).toEqual([box, lid].sort())
  })

  test('a table, a column or a record that is not here adds none', async () => {
    const gone = under(node('n2', 'x_none', { via: { type: 'string', value: 'box' } }))
    const column = under(node('n2', LID, { via: { type: 'string', value: 'nothing' } }))
    expect([await ask(BOX, box!, gone), await ask(BOX, box!, column)]).toEqual([[box], [box]])
    expect([await ask('x_none', box!, gone), await ask(BOX, 'f'.repeat(32), gone)]).toEqual([[], []])
  })

  test('the form of one record, as earlier versions ask', async () => {
    const graph = under(node('n2', LID, { via: { type: 'string', value: 'lid' }, inverse: true }))
    const { json } = await call(path, { body: { table: BOX, sysId: box, tableGraphs: [graph] } })
    expect(ids(json)).toEqual([box, lid].sort())
    expect(json.result.xmlRecords[0]).toEqual({
      table: BOX,
      tableName: BOX,
      sysId: box,
      name: 'box',
      content: expect.stringContaining(`<record_update table="${BOX}"><${BOX} action="INSERT_OR_UPDATE">`),
    })
  })
})

describe('a download', () => {
  const files = async (query = ''): Promise<Record<string, string>> => {
    const { url } = remote.running
    const authorization = `Basic ${btoa(`admin:${remote.admin.password}`)}`
    const answer = await fetch(`${url}/api/fluent/download/${SCOPE_ID}${query}`, { headers: { authorization } })
    const entries = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))
    return Object.fromEntries(entries.map(([name, data]) => [name, Buffer.from(data).toString()]))
  }

  test('holds what XML has to escape, and leaves out what it cannot say', async () => {
    const id = partId(S, 'sys_properties', 'odd')
    await call(`PATCH /api/now/table/sys_properties/${id}`, { body: { value: '<&>"\r\n\u0001é' } })
    expect((await files())[`update/sys_properties_${id}.xml`]).toContain('<value>&lt;&amp;&gt;&quot;&#13;\né</value>')
  })

  test('since a moment has what was changed after it', async () => {
    const before = Object.keys(await files('?sysparam_mode=incremental&sysparam_timestamp=2000-01-01%2000:00:00'))
    const after = Object.keys(await files('?sysparam_mode=incremental&sysparam_timestamp=2999-01-01%2000:00:00'))
    expect(before.length).toBeGreaterThan(10)
    expect(after).toEqual([`scope/sys_app_${SCOPE_ID}.xml`])
  })

  test.each([
    ['sysparam_mode=all', 'expected complete or incremental, got all'],
    ['sysparam_mode=incremental&sysparam_timestamp=yesterday', 'expected yyyy-MM-dd HH:mm:ss, got yesterday'],
  ])('%s is refused', async (query, reason) => {
    const { status, text } = await call(`GET /api/fluent/download/${SCOPE_ID}?${query}`)
    expect([status, text]).toEqual([400, expect.stringContaining(reason)])
  })
})
