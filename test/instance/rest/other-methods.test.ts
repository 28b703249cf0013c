// Methods that an address does not take. Source: ServiceNow docs, australia: r_RESTAPIHTTPResponseCodes (405).

import { useRemote } from '../../support/rest.ts'

const { call } = useRemote()

test.each([
  ['DELETE /api/now/table/incident', 'GET, POST'],
  ['DELETE /api/now/v2/table/incident', 'GET, POST'],
  ['POST /api/now/table/incident/0123', 'DELETE, GET, PATCH, PUT'],
  ['POST /api/now/stats/incident', 'GET'],
  ['PUT /api/now/attachment', 'GET'],
  ['GET /api/now/v1/batch', 'POST'],
])('%s: 405, and the methods that there are', async (request, allow) => {
  const answer = await call(request, request.startsWith('GET') ? {} : { body: {} })
  expect(answer.status).toBe(405)
  expect(answer.json.error).toEqual({
    message: 'Method not supported',
    detail: `Expected ${allow}, got ${request.split(' ')[0]}`,
  })
  expect(answer.headers.get('allow')).toBe(allow)
})

test('a method in a header is refused by name, never passed over', async () => {
  const headers = { 'x-http-method-override': 'DELETE' }
  const { status, json } = await call('POST /api/now/table/incident', { body: {}, headers })
  expect([status, json.error.message]).toEqual([
    501,
    'The local instance does not implement the header X-HTTP-Method-Override',
  ])
})
