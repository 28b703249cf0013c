import { type Client, closeAll, start, TOKEN } from './support/tenant.ts'

afterEach(closeAll)

describe('the token', () => {
  test('is asked for on every route, /local included', async () => {
    const tenant = await start()
    for (const path of ['/api/v1/devices', '/api/v1/prism/apps', '/local/devices/x', '/local/faults', '/local/stats']) {
      const none = await fetch(tenant.url + path)
      expect([path, none.status, await none.json()]).toEqual([
        path,
        401,
        { detail: 'Authentication credentials were not provided.' },
      ])
      const wrong = await tenant.get(path, { authorization: `Bearer ${TOKEN}x` })
      expect([path, wrong.status, wrong.body]).toEqual([path, 401, { detail: 'Invalid token.' }])
    }
    expect((await tenant.get('/api/v1/devices', { authorization: `Basic ${TOKEN}` })).status).toBe(401)
    expect((await tenant.get('/api/v1/devices', { authorization: `bearer ${TOKEN}` })).status).toBe(200)
  })
})

describe('paths and bodies', () => {
  test('a path without a route is the gateway’s 404, with or without a token', async () => {
    const tenant = await start()
    const { status, body } = await tenant.get('/api/v1/nothing')
    expect([status, body]).toEqual([
      404,
      { message: 'no Route matched with those values', request_id: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ])
    expect((await fetch(`${tenant.url}/api/v2/devices`)).status).toBe(404)
  })

  test('GET and DELETE may say JSON and send nothing, as Kandji’s own scripts do', async () => {
    const tenant = await start()
    const headers = { 'content-type': 'application/json;charset=utf-8' }
    const { status, body } = await tenant.get('/api/v1/devices?limit=1', headers)
    expect(status).toBe(200)
    const answer = await fetch(`${tenant.url}/api/v1/devices/${body[0].device_id}`, {
      method: 'DELETE',
      headers: { ...headers, authorization: `Bearer ${TOKEN}` },
    })
    expect(answer.status).toBe(204)
  })

  test('another content type is 415', async () => {
    const tenant = await start()
    const answer = await fetch(`${tenant.url}/local/devices/x`, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain', authorization: `Bearer ${TOKEN}` },
      body: '{}',
    })
    expect(answer.status).toBe(415)
  })
})

describe('the limits', () => {
  let time = Date.UTC(2026, 2, 2, 10, 59, 30)
  const limits = (tenant: Client, name: string) =>
    tenant.get('/api/v1/devices?limit=1').then(({ headers }) => headers.get(name))

  test('stand in the headers of every answer, the second in the unprefixed ones', async () => {
    const tenant = await start({ now: () => time })
    await tenant.get('/api/v1/devices?limit=1')
    const { headers } = await tenant.get('/api/v1/devices?limit=1')
    expect(Object.fromEntries([...headers].filter(([name]) => name.includes('ratelimit')))).toEqual({
      'x-ratelimit-limit-hour': '10000',
      'x-ratelimit-remaining-hour': '9998',
      'x-ratelimit-limit-second': '50',
      'x-ratelimit-remaining-second': '48',
      'ratelimit-limit': '50',
      'ratelimit-remaining': '48',
      'ratelimit-reset': '1',
    })
    time += 1000
    expect(await limits(tenant, 'x-ratelimit-remaining-second')).toBe('49')
    expect(await limits(tenant, 'x-ratelimit-remaining-hour')).toBe('9996')
  })

  test('a spent hour is 429 with the gateway’s body until the next hour begins', async () => {
    time = Date.UTC(2026, 2, 2, 10, 59, 30)
    const tenant = await start({ now: () => time, rateLimits: { perHour: 2 } })
    await tenant.get('/api/v1/devices')
    await tenant.get('/api/v1/devices')
    const { status, headers, body } = await tenant.get('/api/v1/devices')
    expect([status, body]).toEqual([429, { message: 'API rate limit exceeded' }])
    expect(headers.get('retry-after')).toBe('30')
    expect(headers.get('x-ratelimit-remaining-hour')).toBe('0')
    expect((await tenant.get('/local/stats')).status).toBe(200)
    time += 30_000
    expect((await tenant.get('/api/v1/devices')).status).toBe(200)
  })

  test('a second is limited only on request, and Retry-After can be left out', async () => {
    const free = await start({ now: () => time })
    for (let i = 0; i < 60; i++) expect((await free.get('/api/v1/devices?limit=1')).status).toBe(200)
    const tenant = await start({ now: () => time, rateLimits: { perSecond: 1, retryAfter: false } })
    await tenant.get('/api/v1/devices')
    const { status, headers } = await tenant.get('/api/v1/devices')
    expect([status, headers.get('retry-after'), headers.get('ratelimit-reset')]).toEqual([429, null, '1'])
  })
})

describe('GET /local/stats', () => {
  test('counts requests by route, whatever they were answered, and not its own kind', async () => {
    const tenant = await start()
    const { body } = await tenant.get('/api/v1/devices?limit=1')
    await tenant.get('/api/v1/devices?offset=20')
    await tenant.get(`/api/v1/devices/${body[0].device_id}/details`)
    await tenant.get('/api/v1/devices/none')
    await tenant.send('POST', '/local/faults', { match: 'GET /api/v1/users', status: 500 })
    await tenant.get('/api/v1/users')
    await tenant.get('/api/v1/nothing')
    const expected = {
      total: 6,
      requests: {
        'GET /api/v1/devices': 2,
        'GET /api/v1/devices/{device_id}/details': 1,
        'GET /api/v1/devices/{device_id}': 1,
        'GET /api/v1/users': 1,
        'GET (no route)': 1,
      },
    }
    expect((await tenant.get('/local/stats')).body).toEqual(expected)
    expect((await tenant.send('POST', '/local/stats/reset')).body).toEqual(expected)
    expect((await tenant.get('/local/stats')).body).toEqual({ total: 0, requests: {} })
    await tenant.get('/api/v1/users')
    expect((await tenant.get('/local/stats?reset=true')).body.total).toBe(1)
    expect((await tenant.get('/local/stats')).body.total).toBe(0)
  })
})
