import { type Client, closeAll, type Row, start } from './support/tenant.ts'

let tenant: Client
beforeAll(async () => {
  tenant = await start()
})
afterAll(closeAll)

const filtered = (filter: unknown, query = 'limit=300') =>
  `${query}&filter=${encodeURIComponent(JSON.stringify(filter))}`

describe('GET /api/v1/prism/device_information', () => {
  test('has a default page of 25, and a cursor that leads to the other Apple devices', async () => {
    const { body } = await tenant.get('/api/v1/prism/device_information')
    expect(body).toMatchObject({ offset: 0, limit: 25, total: 56 })
    expect(body.data).toHaveLength(25)
    const { rows, pages } = await tenant.prism('device_information', 'limit=25')
    expect(rows.map((row) => row.device_id)).toEqual([...new Set(rows.map((row) => row.device_id))].sort())
    expect(rows).toHaveLength(56)
    expect(pages.map((page) => page.data.length)).toEqual([25, 25, 6])
    expect(pages[1]).toMatchObject({ offset: null, total: null })
    expect(pages[2].cursor).toBeNull()
  })

  test('gives the capacity as a number, none for an Apple TV, and the marketing name of the model', async () => {
    const { rows } = await tenant.prism('device_information')
    const mac = rows.find((row) => row.model_id === 'Mac15,12')
    expect(mac).toMatchObject({ model: 'Mac', model_name: 'MacBook Air (13-inch, M3, 2024)', marketing_name: 'Tahoe' })
    expect(typeof mac.device_capacity).toBe('number')
    const tv = rows.find((row) => row.device__family === 'tvOS')
    expect(tv).toMatchObject({ device_capacity: null, device__user_email: null, device__user_id: '', tags: null })
    expect(rows.every((row) => !['Windows', 'Android'].includes(row.device__family))).toBe(true)
  })

  test('is joined to the device list by device_id, with dates in Prism’s format and null for ""', async () => {
    const { rows } = await tenant.prism('device_information')
    const devices = new Map((await tenant.sweep()).rows.map((row) => [row.device_id, row]))
    for (const row of rows) {
      const device = devices.get(row.device_id)
      expect(row.serial_number).toBe(device.serial_number)
      expect(row.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/)
      if (device.last_check_in === '') expect(row.last_checkin).toBeNull()
    }
  })

  test('a device that goes while one pages moves nothing', async () => {
    const own = await start({ devices: 90 })
    const first = (await own.get('/api/v1/prism/device_information?limit=30')).body
    await own.send('DELETE', `/local/devices/${first.data[0].device_id}`)
    await own.send('DELETE', `/local/devices/${first.data[29].device_id}`)
    const next = (await own.get(`/api/v1/prism/device_information?limit=300&cursor=${first.cursor}`)).body
    expect(first.data.length + next.data.length).toBe(first.total)
    expect(next.data[0].device_id > first.data[29].device_id).toBe(true)
  })

  test('narrows by blueprint and family', async () => {
    const { body } = await tenant.get('/api/v1/blueprints?name=rooms')
    const { rows } = await tenant.prism('device_information', `limit=300&blueprint_ids=${body.results[0].id}`)
    expect(rows).toHaveLength(body.results[0].computers_count)
    const mobile = await tenant.prism('device_information', 'limit=300&device_families=iPhone,tvOS')
    expect(new Set(mobile.rows.map((row) => row.device__family))).toEqual(new Set(['iPhone', 'tvOS']))
  })

  test('sorts by any key, and pages on by cursor', async () => {
    const { rows, pages } = await tenant.prism('device_information', 'limit=10&sort_by=-device__name')
    const names = rows.map((row) => row.device__name)
    expect(names).toEqual([...names].sort((a, b) => (a === b ? 0 : a < b ? 1 : -1)))
    expect([rows.length, pages.length]).toEqual([56, 6])
    expect((await tenant.get('/api/v1/prism/device_information?sort_by=nothing')).status).toBe(400)
  })

  test('filters by in, not_in, like, not_like, eq and dates', async () => {
    const all = (await tenant.prism('device_information')).rows
    const rows = async (filter: unknown) => (await tenant.prism('device_information', filtered(filter))).rows
    expect(await rows({ device__name: { in: ['MacBook Air'] } })).toHaveLength(2)
    expect(await rows({ device__name: { not_in: ['MacBook Air'] } })).toHaveLength(54)
    expect(await rows({ device__name: { like: ['macbook air', 'iphone'] } })).toEqual(
      all.filter((row) => /macbook air|iphone/i.test(row.device__name))
    )
    expect(await rows({ device__name: { not_like: ['e'] } })).toEqual(all.filter((row) => !/e/i.test(row.device__name)))
    expect(await rows({ apple_silicon: { eq: false } })).toHaveLength(1)
    const day = '2026-02-27T00:00:00.000Z'
    const late = all.filter((row) => Date.parse(row.updated_at) >= Date.parse(day))
    expect(late.length).toBeGreaterThan(0)
    expect(await rows({ updated_at: { gte: day } })).toEqual(late)
    expect(await rows({ updated_at: { lt: day } })).toHaveLength(all.length - late.length)
    expect(await rows({ updated_at: { or: [{ gte: day }, { lt: day }] } })).toHaveLength(all.length)
  })

  test('a null meets neither a condition nor its opposite', async () => {
    const rows = (filter: unknown) =>
      tenant.prism('device_information', filtered(filter)).then((result) => result.rows.length)
    const like = await rows({ device__user_email: { like: ['acme.example'] } })
    const unlike = await rows({ device__user_email: { not_like: ['acme.example'] } })
    expect(like + unlike).toBeLessThan(56)
  })

  test('refuses a filter that it does not understand, and says why', async () => {
    const detail = async (filter: string) =>
      (await tenant.get(`/api/v1/prism/device_information?filter=${encodeURIComponent(filter)}`)).body.detail
    expect(await detail('{')).toBe('Invalid filter: expected JSON')
    expect(await detail('{"a":{"is":1}}')).toMatch(/^Invalid filter: unknown operator "is"/)
    expect(await detail('{"a":{"in":"x"}}')).toMatch(/expected an array of strings for "in", got "x"/)
    expect(await detail('{"a":{"gte":"soon"}}')).toMatch(/expected a date/)
    expect(await detail('{"device__family":{"in":["Mac"]}}')).toMatch(/not filterable/)
    expect((await tenant.get('/api/v1/prism/device_information?cursor=broken')).body).toEqual({
      detail: 'Invalid cursor',
    })
  })
})

describe('GET /api/v1/prism/apps', () => {
  test('has 15 to 40 apps for each Mac, nested helpers and odd names among them', async () => {
    const { rows, pages } = await tenant.prism('apps', 'limit=300&device_families=Mac')
    const perMac = new Map<string, number>()
    for (const row of rows) perMac.set(row.device_id, (perMac.get(row.device_id) ?? 0) + 1)
    expect(perMac.size).toBe((await tenant.get('/api/v1/devices?platform=Mac')).body.length)
    for (const count of perMac.values()) {
      expect(count).toBeGreaterThanOrEqual(15)
      expect(count).toBeLessThanOrEqual(40)
    }
    expect(pages[0].total).toBe(rows.length)
    expect(pages.at(-1).cursor).toBe('')
    expect(new Set(rows.map((row) => `${row.device_id} ${row.path}`)).size).toBe(rows.length)
    const names = rows.map((row) => row.name).join('\n')
    for (const odd of ['Pixel & Paper', '🍅', '微信', '<beta>']) expect(names).toContain(odd)
    expect(rows.some((row) => row.path.includes('.app/Contents/'))).toBe(true)
    expect(rows.some((row) => 'last_opened' in row)).toBe(true)
    expect(rows.some((row) => !('last_opened' in row))).toBe(true)
    expect(rows[0]).not.toHaveProperty('app_id')
    expect(rows[0]).not.toHaveProperty('is_removed')
  })

  test('a page ends in the middle of a device and goes on there', async () => {
    const all = await tenant.prism('apps')
    const small = await tenant.prism('apps', 'limit=7')
    expect(small.rows).toEqual(all.rows)
    const { body } = await tenant.get('/api/v1/prism/apps?limit=7&offset=50')
    expect(body.data).toEqual(all.rows.slice(50, 57))
  })

  test('a filter over many rows gives short pages with a cursor, and all rows in the end', async () => {
    const own = await start({ devices: 900 })
    const { rows, pages } = await own.prism('apps', filtered({ name: { in: ['微信'] } }))
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0].data.length).toBeLessThan(300)
    expect(pages[0]).toMatchObject({ total: null })
    const { body } = await own.get(`/api/v1/prism/count?category=apps&${filtered({ name: { in: ['微信'] } })}`)
    expect(body).toEqual({ count: rows.length, approximate: false })
  })

  test('the count is that of the rows', async () => {
    const { rows } = await tenant.prism('apps')
    expect((await tenant.get('/api/v1/prism/count?category=apps')).body.count).toBe(rows.length)
    expect((await tenant.get('/api/v1/prism/count?category=device_information')).body.count).toBe(56)
  })
})

describe('a tenant whose Macs have so many apps', () => {
  const families = 'device_families=Mac'
  const groups = (rows: Row[], key: string) => {
    const map = new Map<string, Row[]>()
    for (const row of rows) map.set(row[key], [...(map.get(row[key]) ?? []), row])
    return map
  }
  const byDevice = (rows: Row[]) => groups(rows, 'device_id')

  test('has that number on each Mac, helpers among them, all at paths of their own, and total and count say so', async () => {
    const own = await start({ apps: 120 })
    const macs = (await own.get('/api/v1/devices?platform=Mac')).body.length
    const { rows, pages } = await own.prism('apps', `limit=300&${families}`)
    expect(rows).toHaveLength(macs * 120)
    expect(pages[0].total).toBe(macs * 120)
    expect((await own.get(`/api/v1/prism/count?category=apps&${families}`)).body.count).toBe(macs * 120)
    for (const apps of byDevice(rows).values()) expect(new Set(apps.map((row) => row.path)).size).toBe(120)
    expect(rows.some((row) => /Helper\.app$/.test(row.path) && row.bundle_id.startsWith('example.maker'))).toBe(true)
    expect((await own.prism('apps', 'limit=300&device_families=iPhone')).rows).toEqual(
      (await tenant.prism('apps', 'limit=300&device_families=iPhone')).rows
    )
  })

  test('has the apps of the catalogue first, the same as without, and each time the same', async () => {
    const apps = async (client: Client) => byDevice((await client.prism('apps', `limit=300&${families}`)).rows)
    const [plain, one, other] = await Promise.all([
      apps(tenant),
      apps(await start({ apps: 60 })),
      apps(await start({ apps: 60 })),
    ])
    expect(one).toEqual(other)
    for (const [id, rows] of plain) expect(one.get(id)!.slice(0, rows.length)).toEqual(rows)
    const few = await apps(await start({ apps: 3 }))
    for (const [id, rows] of few) expect(rows).toEqual(plain.get(id)!.slice(0, 3))
  })

  test('shares products between Macs, in more than one version, as a company’s fleet does', async () => {
    const own = await start({ apps: 120 })
    const { rows } = await own.prism('apps', `limit=300&${families}`)
    const products = groups(rows, 'bundle_id')
    const shared = [...products.values()].filter((list) => list.length > 1)
    expect(shared.length).toBeGreaterThan(products.size / 2)
    expect(shared.some((list) => new Set(list.map((row) => row.version)).size > 1)).toBe(true)
    for (const row of rows) expect([row.name, row.developer_name !== null, row.version]).not.toContain('')
  })

  test('takes a list that a caller gives for what there is, short or empty', async () => {
    const own = await start({ apps: 120 })
    const [mac] = (await own.get('/api/v1/devices?platform=Mac&limit=1')).body
    const { apps } = (await own.get(`/local/devices/${mac.device_id}`)).body
    expect(apps).toHaveLength(120)
    const count = async () => (await own.get(`/api/v1/prism/count?category=apps&${families}`)).body.count
    const before = await count()
    await own.send('PATCH', `/local/devices/${mac.device_id}`, { apps: apps.slice(1) })
    expect(await count()).toBe(before - 1)
    await own.send('PATCH', `/local/devices/${mac.device_id}`, { apps: [] })
    const { rows, pages } = await own.prism('apps', `limit=300&${families}`)
    expect([rows.length, pages[0].total, await count()]).toEqual([before - 120, before - 120, before - 120])
    expect(byDevice(rows).has(mac.device_id)).toBe(false)
  })
})

test('a category that Kandji has and this tenant has not is 501, any other 400', async () => {
  expect((await tenant.get('/api/v1/prism/filevault')).status).toBe(501)
  const { status, body } = await tenant.get('/api/v1/prism/application_firewal')
  expect([status, body]).toEqual([400, { detail: 'Invalid category: application_firewal' }])
})
