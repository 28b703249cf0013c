// The documented service account may write transform scripts: what they find in an import is of their own realm too.

import { WALK } from '../../support/realm-walk.ts'
import { useRemote } from '../../support/rest.ts'

const S = 'x_s_stage'
const T = 'x_s_thing'
const remote = useRemote({
  scriptSeconds: 30,
  packages: [
    {
      scope: 'x_s',
      tables: {
        [S]: { extends: 'sys_import_set_row', columns: { name: 'string' } },
        [T]: { columns: { name: { display: true } } },
      },
      maps: [{ name: 'Things', source: S, target: T, fields: { name: { from: 'name', coalesce: true } } }],
    },
  ],
})

const SCRIPT = `${WALK}
var walk = new Walk();
[source, target, map, log, import_set, response, gs, GlideRecord, sn_ws, this, arguments, require].forEach(function (thing, at) { walk.note(thing, 'thing ' + at, 3) });
walk.methods(log, 'log'); walk.methods(source, 'source'); walk.methods(response, 'response');
var H; gs.info({ toString: new Proxy(function () {}, { apply: function (t, self, list) { H = list; return 'x' } }) }); walk.note(H, 'list', 3);
walk.overflow(function () { gs.getProperty('x.y') }, 'gs', 3); walk.overflow(function () { log.info('x') }, 'log', 1);
status_message = walk.text() + ' of ' + (walk.seen.size > 500 ? 'many' : walk.seen.size);`

test('a transform script that it writes finds nothing of the program', async () => {
  const as = remote.user('service', 'cmdb_read', 'import_transformer', 'rest_api_explorer')
  const { json: maps } = await remote.call('GET /api/now/table/sys_transform_map?sysparm_query=name=Things', { as })
  const body = { map: maps.result[0].sys_id, when: 'onBefore', active: 'true', order: '1', script: SCRIPT }
  expect((await remote.call('POST /api/now/table/sys_transform_script', { as, body })).status).toBe(201)
  const { json } = await remote.call(`POST /api/now/import/${S}`, { as, body: { name: 'one' } })
  expect(json.result[0]).toMatchObject({ status: 'inserted', status_message: 'foreign:  of many' })
})
