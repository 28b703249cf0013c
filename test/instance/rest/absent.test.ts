// What an instance has and this one does not says so by its name; an address that none has is a 400.

import { useRemote } from '../../support/rest.ts'

const { call } = useRemote()

test.each([
  ['POST /api/now/graphql', 'GraphQL'],
  ['POST /api/now/v1/email', 'the Email API'],
  ['GET /api/sn_sc/servicecatalog/items', 'the Service Catalog API'],
  ['GET /api/sn_sc/v1/servicecatalog/cart', 'the Service Catalog API'],
  ['GET /api/sn_chg_rest/change', 'the Change Management API'],
  ['GET /api/now/cmdb/meta/cmdb_ci_server', 'the CMDB Meta API'],
  ['GET /api/now/pa/scorecards', 'the Scorecards API'],
  ['POST /api/sn_fd/subflows/run', 'flows (Flow Designer)'],
  ['POST /incident.do?SOAP', 'SOAP web services'],
  ['GET /incident.do?WSDL', 'SOAP web services (WSDL)'],
  ['GET /sp?id=index', 'Service Portal'],
  ['GET /now/sow/home', 'workspaces and UI Builder pages'],
  ['GET /$restapi.do', 'the REST API Explorer'],
  ['POST /sys_import.do?sysparm_import_set_tablename=x', 'imports of files by their address (sys_import.do)'],
])('%s: 501, the local instance does not implement %s', async (request, what) => {
  const { status, json } = await call(request, request.startsWith('POST') ? { body: {} } : {})
  expect([status, json.error.message]).toEqual([501, `The local instance does not implement ${what}`])
})

test.each(['GET /api/now/nope', 'GET /api/x_none/table', 'DELETE /api/now/nope/incident', 'GET /api/now/cmdb/nope'])(
  '%s is no resource: 400',
  async (request) => {
    const { status, json } = await call(request)
    expect([status, json.error.message]).toEqual([400, 'Requested URI does not represent any resource'])
  }
)
