// Encoded queries over other tables: JOIN, and RLQUERY for the number of related records. Source: GlideRecord.addJoinQuery and the
// encoded form that it gives (ServiceNow/PySNC test_snc_api_query_advanced, run by ServiceNow against real instances).

import { useRemote } from '../../support/rest.ts'

const T = 'x_join_crate'
const remote = useRemote({
  packages: [
    {
      scope: 'x_join',
      roles: ['clerk'],
      tables: {
        [T]: { columns: { name: { display: true } }, roles: ['x_join.clerk'] },
        x_join_fruit: {
          columns: { kind: 'string', crate: { reference: T }, ripe: 'boolean' },
          roles: ['x_join.clerk'],
        },
        x_join_secret: { columns: { crate: { reference: T }, note: 'string' } },
      },
    },
  ],
})

beforeAll(() => {
  for (const [name, kinds] of Object.entries({
    empty: [],
    one: ['fig'],
    two: ['fig', 'pear'],
    three: ['pear', 'pear', 'plum'],
  })) {
    const crate = remote.insert(T, { name })
    kinds.forEach((kind, at) => remote.insert('x_join_fruit', { kind, crate, ripe: String(at === 0) }))
    remote.insert('x_join_secret', { crate, note: name })
  }
  remote.insert('x_join_fruit', { kind: 'fig' })
})

const ask = (query: string, as = remote.admin) =>
  remote.call(`GET /api/now/table/${T}?sysparm_query=${encodeURIComponent(`${query}^ORDERBYname`)}`, { as })
const names = async (query: string) =>
  (await ask(query)).json.result.map(({ name }: { name: string }) => name).join(' ')
const JOIN = `JOIN${T}.sys_id=x_join_fruit.crate!`
const related = (count: string, more = '') => `RLQUERYx_join_fruit.crate,${count}${more}^ENDRLQUERY`

test.each([
  [JOIN, 'one three two'],
  [`${JOIN}kind=fig`, 'one two'],
  [`${JOIN}kind=pear^ripe=true`, 'three'],
  [`${JOIN}kind=pear^ORkind=fig`, 'one three two'],
  [`name!=two^${JOIN}kind=fig`, 'one'],
  [related('>0'), 'one three two'],
  [related('>0,m2m'), 'one three two'],
  [related('=0'), 'empty'],
  [related('<2'), 'empty one'],
  [related('>=2'), 'three two'],
  [related('!=1'), 'empty three two'],
  [related('<=3', '^kind=pear^ripe=true'), 'empty one three two'],
  [related('=2', '^kind=pear'), 'three'],
  [`${related('>0', '^kind=fig')}^name=two`, 'two'],
  [`nameSTARTSWITHt^${related('>0', '^kind=plum')}`, 'three'],
])('%s finds %s', async (query, found) => {
  expect(await names(query)).toBe(found)
})

test('what cannot be read is refused, never ignored', async () => {
  for (const query of [`JOIN${T}.sys_id=x_join_fruit`, 'RLQUERYx_join_fruit.crate,BETWEEN1@2^ENDRLQUERY'])
    expect((await ask(query)).status).toBe(400)
  expect(await names(`JOIN${T}.sys_id=x_join_none.crate!`)).toBe('')
})

test('nobody asks by tables or fields that he may not read', async () => {
  const as = remote.user('join.clerk', 'x_join.clerk')
  expect((await ask(`${JOIN}kind=fig`, as)).json.result).toHaveLength(2)
  expect((await ask(`JOIN${T}.sys_id=x_join_secret.crate!note=two`, as)).status).toBe(403)
  expect((await ask(`RLQUERYx_join_secret.crate,>0^note=two^ENDRLQUERY`, as)).status).toBe(403)
})

test('scripts ask alike', async () => {
  const script = `var gr = new GlideRecord('${T}'); gr.addEncodedQuery('${related('>=2')}'); gr.orderBy('name'); gr.query(); var all = []; while (gr.next()) all.push(String(gr.name)); gs.info(all.join())`
  const { json } = await remote.call('POST /local/script', { body: { scope: 'global', script } })
  expect(json.log[0].message).toBe('three,two')
})
