// XML instead of JSON, both ways. Source: ServiceNow docs, c_RESTAPI (data format headers), c_TableAPI (australia).

import { useRemote } from '../../support/rest.ts'

const { call } = useRemote()
const XML = { accept: 'application/xml' }

test('a client that accepts XML gets it, lists and errors too', async () => {
  const path = '/api/now/table/sys_user?sysparm_query=user_name=admin&sysparm_fields=user_name,active'
  const { status, headers, text } = await call(`GET ${path}`, { headers: XML })
  expect([status, headers.get('content-type')]).toEqual([200, 'application/xml;charset=UTF-8'])
  expect(text).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><response><result><user_name>admin</user_name><active>true</active></result></response>'
  )
  const missing = await call('GET /api/now/table/x_none', { headers: XML })
  expect([missing.status, missing.text]).toEqual([
    400,
    expect.stringContaining('<message>Invalid table x_none</message>'),
  ])
})

test('JSON where both are accepted, or anything', async () => {
  for (const accept of ['application/json, application/xml', '*/*', 'application/xml;q=0.5, application/json'])
    expect(
      (await call('GET /api/now/table/sys_user?sysparm_limit=1', { headers: { accept } })).json.result
    ).toHaveLength(1)
})

test('a body may be XML', async () => {
  const headers = { 'content-type': 'application/xml' }
  const body = '<request><entry><name>Maker &amp; Co</name></entry></request>'
  const { status, json } = await call('POST /api/now/table/core_company', { body, headers })
  expect([status, json.result.name]).toEqual([201, 'Maker & Co'])
  expect((await call('POST /api/now/table/core_company', { body: '<request>', headers })).status).toBe(400)
})
