import { type Client, closeAll, start, TOKEN } from './support/tenant.ts'

let tenant: Client
beforeEach(async () => {
  tenant = await start()
})
afterEach(closeAll)

const DEVICES = '/api/v1/devices?limit=10'
const BEARER = { authorization: `Bearer ${TOKEN}` }
const fault = async (body: unknown) => {
  const answer = await tenant.send('POST', '/local/faults', body)
  expect(answer.status).toBe(201)
}

test('a status with headers and a body comes as often as asked, then the real answer', async () => {
  await fault({
    match: 'GET /api/v1/devices',
    status: 429,
    times: 2,
    headers: { 'Retry-After': 3 },
    body: { message: 'slow down' },
  })
  for (let i = 0; i < 2; i++) {
    const { status, headers, body } = await tenant.get(DEVICES)
    expect([status, headers.get('retry-after'), body]).toEqual([429, '3', { message: 'slow down' }])
  }
  expect((await tenant.get(DEVICES)).status).toBe(200)
})

test('a text body with its content type goes out as it is, also with status 200', async () => {
  await fault({ match: 'GET /api/v1/devices', status: 200, body: '<html>Sign in</html>', contentType: 'text/html' })
  const { status, headers, body } = await tenant.get(DEVICES)
  expect([status, headers.get('content-type'), body]).toEqual([200, 'text/html', '<html>Sign in</html>'])
})

test('a status alone has an empty body', async () => {
  await fault({ match: 'GET /api/v1/devices', status: 503 })
  expect(await tenant.get(DEVICES)).toMatchObject({ status: 503, body: undefined })
})

test('skip lets the first requests pass', async () => {
  await fault({ match: 'GET /api/v1/devices', status: 500, skip: 2 })
  const seen = []
  for (let i = 0; i < 4; i++) seen.push((await tenant.get(DEVICES)).status)
  expect(seen).toEqual([200, 200, 500, 200])
})

test('only the named method and path go wrong, or any method when none is named', async () => {
  await fault({ match: 'GET /api/v1/prism', status: 500 })
  expect((await tenant.get(DEVICES)).status).toBe(200)
  expect((await tenant.get('/api/v1/prism/device_information')).status).toBe(500)
  await fault({ match: '/api/v1/users', status: 500, times: 2 })
  expect((await tenant.get('/api/v1/users')).status).toBe(500)
  expect((await tenant.send('POST', '/api/v1/users')).status).toBe(500)
})

test('the listing of apps fails on a later page, its count at once', async () => {
  await fault({ match: 'GET /api/v1/prism/apps', status: 503, skip: 1 })
  await fault({ match: 'GET /api/v1/prism/count', truncate: true })
  const first = await tenant.get('/api/v1/prism/apps?limit=300')
  expect(first.status).toBe(200)
  const next = `/api/v1/prism/apps?limit=300&cursor=${encodeURIComponent(first.body.cursor)}`
  expect((await tenant.get(next)).status).toBe(503)
  expect((await tenant.get(next)).status).toBe(200)
  await expect(tenant.get('/api/v1/prism/count?category=apps')).rejects.toThrow()
  expect((await tenant.get('/api/v1/prism/count?category=apps')).body.count).toBe(first.body.total)
})

test('reset ends the connection without an answer', async () => {
  await fault({ match: 'GET /api/v1/devices', kind: 'reset' })
  await expect(tenant.get(DEVICES)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  expect((await tenant.get(DEVICES)).status).toBe(200)
})

test('truncate promises the whole body and ends in the middle of it', async () => {
  await fault({ match: 'GET /api/v1/devices', truncate: true })
  const whole = (await (await fetch(tenant.url + DEVICES, { headers: BEARER })).text().catch(() => 'cut')) as string
  expect(whole).toBe('cut')
  await fault({ match: 'GET /api/v1/devices', kind: 'truncate' })
  const response = await fetch(tenant.url + DEVICES, { headers: BEARER })
  const promised = Number(response.headers.get('content-length'))
  let received = 0
  const read = async () => {
    for await (const chunk of response.body!) received += (chunk as Uint8Array).length
  }
  await expect(read()).rejects.toThrow()
  expect(promised).toBeGreaterThan(1000)
  expect(received).toBe(Math.floor(promised / 2))
  expect((await tenant.get(DEVICES)).body).toHaveLength(10)
})

test('reset-after does the work, and ends the connection without an answer', async () => {
  const [device] = (await tenant.get(DEVICES)).body
  const path = `/api/v1/devices/${device.device_id}/details`
  await fault({ match: `GET ${path}`, kind: 'reset-after' })
  await expect(tenant.get(path)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
  expect((await tenant.get(path)).status).toBe(200)
})

test('a fault that lets a request pass leaves it to the next one', async () => {
  await fault({ match: 'GET /api/v1/devices', status: 500, skip: 1 })
  await fault({ match: 'GET /api/v1', status: 503 })
  const seen = []
  for (let i = 0; i < 3; i++) seen.push((await tenant.get(DEVICES)).status)
  expect(seen).toEqual([503, 500, 200])
})

test('delay holds the answer back for its time, alone or before another kind', async () => {
  const waits: number[] = []
  let goOn = () => {}
  tenant = await start({
    sleep: (ms) => {
      waits.push(ms)
      return new Promise<void>((resolve) => (goOn = resolve))
    },
  })
  await fault({ match: 'GET /api/v1/devices', kind: 'delay', ms: 150 })
  let answered = false
  const slow = tenant.get(DEVICES).finally(() => (answered = true))
  while (waits.length === 0) await tenant.get('/api/v1/users')
  expect(answered).toBe(false)
  goOn()
  expect((await slow).status).toBe(200)
  await fault({ match: 'GET /api/v1/devices', delay: 20, status: 504 })
  const failing = tenant.get(DEVICES)
  while (waits.length === 1) await tenant.get('/api/v1/users')
  goOn()
  expect((await failing).status).toBe(504)
  await fault({ match: 'GET /api/v1/devices', delay: 30, truncate: true })
  const halved = tenant.get(DEVICES).then(
    () => 'whole',
    () => 'cut'
  )
  while (waits.length === 2) await tenant.get('/api/v1/users')
  goOn()
  expect(await halved).toBe('cut')
  expect(waits).toEqual([150, 20, 30])
})

test('DELETE clears what is left, and /local itself never goes wrong', async () => {
  await fault({ match: '/', status: 500, times: 100 })
  expect((await tenant.get(DEVICES)).status).toBe(500)
  expect((await tenant.get('/local/faults')).body).toMatchObject([{ match: '/', times: 99 }])
  expect((await tenant.send('DELETE', '/local/faults')).status).toBe(204)
  expect((await tenant.get(DEVICES)).status).toBe(200)
})

test('a fault that makes no sense is refused with the field', async () => {
  const detail = async (body: unknown) => (await tenant.send('POST', '/local/faults', body)).body.detail
  expect(await detail({ match: 'devices', status: 500 })).toMatch(/^match: expected a method and a path/)
  expect(await detail({ match: '/api' })).toMatch(/expected a kind: status, delay, reset, truncate/)
  expect(await detail({ match: '/api', status: 99 })).toMatch(/^status: /)
  expect(await detail({ match: '/api', kind: 'status' })).toMatch(/^status: expected a status/)
  expect(await detail({ match: '/api', reset: true, tiems: 2 })).toMatch(/tiems/)
})
