import { type Client, closeAll, type Row, start } from './support/tenant.ts'

let tenant: Client
let time = Date.UTC(2026, 2, 2, 10)
beforeEach(async () => {
  time = Date.UTC(2026, 2, 2, 10)
  tenant = await start({ now: () => time })
})
afterEach(closeAll)

const firstMac = async () => (await tenant.get('/api/v1/devices?platform=Mac&limit=1')).body[0]
const information = async (id: string) =>
  (await tenant.prism('device_information')).rows.find((row) => row.device_id === id)

describe('PATCH and DELETE of the API', () => {
  test('an owner is set by the user’s id and cleared by null, which reads ""', async () => {
    const mac = await firstMac()
    const { body: users } = await tenant.get('/api/v1/users?email=samuel.okonkwo')
    const set = await tenant.send('PATCH', `/api/v1/devices/${mac.device_id}`, { user: users.results[0].id })
    expect(set.status).toBe(200)
    expect(set.body.user).toMatchObject({ email: 'samuel.okonkwo@acme.example', is_archived: false })
    const cleared = await tenant.send('PATCH', `/api/v1/devices/${mac.device_id}`, { user: null, asset_tag: null })
    expect(cleared.body).toMatchObject({ user: '', asset_tag: '' })
    expect((await tenant.get(`/api/v1/devices/${mac.device_id}`)).body.user).toBe('')
  })

  test('tags replace the whole set, and the answer lacks the later fields', async () => {
    const mac = await firstMac()
    const { body } = await tenant.send('PATCH', `/api/v1/devices/${mac.device_id}`, { tags: ['new', 'lab', 'new'] })
    expect(body.tags).toEqual(['new', 'lab'])
    expect(body).not.toHaveProperty('lost_mode_status')
    expect(body).not.toHaveProperty('supplemental_build_version')
    const { body: tags } = await tenant.get('/api/v1/tags')
    expect(tags.results.map((tag: Row) => tag.name)).toContain('new')
  })

  test('a blueprint change moves the counts and the name', async () => {
    const mac = await firstMac()
    const { body: before } = await tenant.get('/api/v1/blueprints?name=engineering')
    const [blueprint] = before.results
    const { body } = await tenant.send('PATCH', `/api/v1/devices/${mac.device_id}`, { blueprint_id: blueprint.id })
    expect(body.blueprint_name).toBe('Engineering Macs')
    const { body: after } = await tenant.get(`/api/v1/blueprints/${blueprint.id}`)
    expect(after.computers_count).toBe(blueprint.computers_count + 1)
  })

  test('an unknown user or blueprint, a whole number as user, and text instead of JSON are refused', async () => {
    const path = `/api/v1/devices/${(await firstMac()).device_id}`
    expect(await tenant.send('PATCH', path, { user: 'nobody' })).toMatchObject({
      status: 400,
      body: { user: ['Invalid pk "nobody" - object does not exist.'] },
    })
    expect((await tenant.send('PATCH', path, { user: 7 })).status).toBe(400)
    expect((await tenant.send('PATCH', path, { blueprint_id: 'none' })).status).toBe(400)
    expect((await tenant.send('PATCH', path, [])).body.detail).toMatch(/^Expected a JSON object/)
    const broken = await fetch(tenant.url + path, {
      method: 'PATCH',
      headers: { authorization: `Bearer b1f0c2d4-0000-4000-8000-test00000000`, 'content-type': 'application/json' },
      body: '{"user":',
    })
    expect(broken.status).toBe(400)
    expect(((await broken.json()) as Row).detail).toMatch(/^JSON parse error - /)
  })

  test('DELETE answers 204 without a body; the device is gone from the list, Prism and the count', async () => {
    const mac = await firstMac()
    const { status, body } = await tenant.send('DELETE', `/api/v1/devices/${mac.device_id}`)
    expect([status, body]).toEqual([204, undefined])
    expect((await tenant.get(`/api/v1/devices/${mac.device_id}`)).status).toBe(404)
    expect((await tenant.send('DELETE', `/api/v1/devices/${mac.device_id}`)).status).toBe(404)
    expect((await tenant.sweep()).rows).toHaveLength(59)
    expect(await information(mac.device_id)).toBeUndefined()
  })
})

describe('/local/devices', () => {
  test('PUT makes a device from a few fields, and the API lists it', async () => {
    const path = '/local/devices/7d3c1f2a-0000-4000-8000-000000000001'
    const { status } = await tenant.send('PUT', path, {
      device_name: 'New one',
      serial_number: 'FRESH12345',
      platform: 'iPad',
      user: { email: 'new.person@acme.example', name: 'New Person' },
      blueprint_id: 'bp-of-the-test',
      device_capacity: 512,
    })
    expect(status).toBe(201)
    const { body: rows } = await tenant.get('/api/v1/devices?serial_number=FRESH12345')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      device_name: 'New one',
      platform: 'iPad',
      os_version: '26.3',
      is_removed: false,
      tags: [],
    })
    expect(rows[0].user).toMatchObject({ name: 'New Person', is_archived: false })
    expect(rows[0]).not.toHaveProperty('device_capacity')
    expect((await information(rows[0].device_id)).device_capacity).toBe(512)
    expect((await tenant.get(`/api/v1/users/${rows[0].user.id}`)).body.device_count).toBe(1)
    expect((await tenant.get('/api/v1/blueprints/bp-of-the-test')).body.computers_count).toBe(1)
    expect((await tenant.send('PUT', path, { serial_number: 'FRESH12345' })).status).toBe(200)
    expect((await tenant.get(`/api/v1/devices/7d3c1f2a-0000-4000-8000-000000000001`)).body.user).toBe('')
  })

  test('an owner without an id is the one of the directory with that e-mail', async () => {
    const { body } = await tenant.send('PUT', '/local/devices/x1', { user: { email: 'Beth.Holloway@acme.example' } })
    const { body: users } = await tenant.get('/api/v1/users?email=beth.holloway')
    expect(body.user).toMatchObject({ id: users.results[0].id, name: 'Beth Holloway' })
    expect(users.results[0].device_count).toBe(3)
  })

  test('an owner may be null, have a whole number as id, or be archived, as seen in old and odd rows', async () => {
    await tenant.send('PUT', '/local/devices/x1', { user: null })
    await tenant.send('PUT', '/local/devices/x2', {
      user: { email: 'a@b.example', name: 'A', id: 17, is_archived: true },
    })
    expect((await tenant.get('/api/v1/devices/x1')).body.user).toBeNull()
    expect((await tenant.get('/api/v1/devices/x2')).body.user).toEqual({
      email: 'a@b.example',
      name: 'A',
      id: 17,
      is_archived: true,
    })
  })

  test('PATCH merges, reaches Prism, and moves Prism’s dates of change', async () => {
    const mac = await firstMac()
    const path = `/local/devices/${mac.device_id}`
    time += 60_000
    await tenant.send('PATCH', path, { device_name: 'Renamed 🎈', model_name: 'MacBook Neo', device_capacity: 1858 })
    const row = (await tenant.get(`/api/v1/devices/${mac.device_id}`)).body
    expect(row).toEqual({ ...mac, device_name: 'Renamed 🎈' })
    expect(await information(mac.device_id)).toMatchObject({
      device__name: 'Renamed 🎈',
      model_name: 'MacBook Neo',
      device_capacity: 1858,
      updated_at: '2026-03-02T10:01:00.000000+00:00',
      last_changed_at: '2026-03-02T10:01:00.000000+00:00',
    })
    await tenant.send('PATCH', path, { model: 'Mac Pro' })
    expect((await information(mac.device_id)).model_name).toBe('Mac Pro')
  })

  test('a listing asked for before a change is not what is answered after it', async () => {
    const listings = [
      ...[
        '/api/v1/devices?ordering=device_id',
        '/api/v1/devices?platform=Mac',
        '/api/v1/devices?ordering=-device_name',
      ],
      ...[
        '/api/v1/prism/device_information?limit=300',
        '/api/v1/prism/device_information?limit=300&device_families=Mac',
      ],
    ]
    const ids = async () => {
      const bodies = await Promise.all(listings.map(async (path) => (await tenant.get(path)).body))
      return bodies.map((body) => (body.data ?? body).map((row: Row) => row.device_id))
    }
    const mac = await firstMac()
    for (const listed of await ids()) expect(listed).toContain(mac.device_id)
    await tenant.send('PUT', '/local/devices/x1', { platform: 'Mac' })
    for (const listed of await ids()) expect(listed).toContain('x1')
    await tenant.send('PATCH', '/local/devices/x1', { platform: 'iPhone' })
    expect((await ids()).map((listed) => listed.includes('x1'))).toEqual([true, false, true, true, false])
    await tenant.send('DELETE', '/local/devices/x1')
    await tenant.send('DELETE', `/local/devices/${mac.device_id}`)
    for (const listed of await ids()) {
      expect(listed).not.toContain('x1')
      expect(listed).not.toContain(mac.device_id)
    }
  })

  test('fields that this tenant does not know are kept and listed, as a newer Kandji’s would be', async () => {
    await tenant.send('PUT', '/local/devices/x1', { brand_new_field: 'yes' })
    expect((await tenant.get('/api/v1/devices/x1')).body.brand_new_field).toBe('yes')
  })

  test('GET shows the apps, and what was taken out, upgraded or added with PATCH shows in Prism', async () => {
    const mac = await firstMac()
    const path = `/local/devices/${mac.device_id}`
    const { apps } = (await tenant.get(path)).body
    const [gone, upgraded, ...rest] = apps
    await tenant.send('PATCH', path, {
      apps: [
        { ...upgraded, version: '99.1' },
        ...rest,
        { name: 'Only a name', last_opened: '2026-03-01T08:00:00.000000+00:00' },
      ],
    })
    const rows = (await tenant.prism('apps')).rows.filter((row) => row.device_id === mac.device_id)
    expect(rows).toHaveLength(apps.length)
    expect(rows.some((row) => row.path === gone.path)).toBe(false)
    expect(rows.find((row) => row.path === upgraded.path).version).toBe('99.1')
    expect(rows.at(-1)).toMatchObject({
      path: '/Applications/Only a name.app',
      last_opened: '2026-03-01T08:00:00.000000+00:00',
    })
  })

  test('a change of the device is no change of its apps', async () => {
    const mac = await firstMac()
    const appsOf = async () => (await tenant.prism('apps')).rows.filter((row) => row.device_id === mac.device_id)
    const before = (await appsOf()).map(({ version, last_opened, path }) => ({ version, last_opened, path }))
    await tenant.send('PATCH', `/local/devices/${mac.device_id}`, {
      device_name: 'x',
      last_check_in: '2026-03-02T09:00:00Z',
    })
    const after = (await appsOf()).map(({ version, last_opened, path }) => ({ version, last_opened, path }))
    expect(after).toEqual(before)
  })

  test('what is wrong is named by field', async () => {
    const { status, body } = await tenant.send('PUT', '/local/devices/x1', { serial_number: 7, tags: 'lab' })
    expect(status).toBe(400)
    expect(body.detail).toContain('field "serial_number": expected string, received number')
    expect(body.detail).toContain('field "tags": expected array, received string')
    expect((await tenant.send('PUT', '/local/devices/x1', { device_id: 'x2' })).status).toBe(400)
    expect((await tenant.send('PUT', '/local/devices/x1', [])).status).toBe(400)
    expect((await tenant.send('PATCH', '/local/devices/none', {})).status).toBe(404)
    expect((await tenant.send('DELETE', '/local/devices/none')).status).toBe(404)
    expect((await tenant.get('/local/devices/none')).status).toBe(404)
  })
})

describe('GET /api/v1/audit/events', () => {
  test('tells of enrolments, blueprint changes and removals, and not of new names', async () => {
    const mac = await firstMac()
    const { body: blueprints } = await tenant.get('/api/v1/blueprints?name=engineering')
    await tenant.send('PUT', '/local/devices/x1', { device_name: 'One' })
    await tenant.send('PATCH', '/local/devices/x1', { device_name: 'Two' })
    await tenant.send('PATCH', `/api/v1/devices/${mac.device_id}`, { blueprint_id: blueprints.results[0].id })
    await tenant.send('DELETE', '/local/devices/x1')
    const { body } = await tenant.get('/api/v1/audit/events?sort_by=occurred_at')
    expect(body.results.map((event: Row) => [event.action, event.target_id, event.target_component])).toEqual([
      ['create', 'x1', ''],
      ['update', mac.device_id, 'blueprint'],
      ['delete', 'x1', ''],
    ])
    expect(body.results[0]).toMatchObject({ target_type: 'device', actor_type: 'system', metadata: {} })
    expect(body.results[0].id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(body.next).toBeNull()
  })

  test('pages by the cursor in `next`, in both directions, and starts at start_date', async () => {
    for (let i = 0; i < 5; i++) {
      time += 1000
      await tenant.send('PUT', `/local/devices/x${i}`, {})
    }
    for (const [sortBy, expected] of [
      ['occurred_at', ['x0', 'x1', 'x2', 'x3', 'x4']],
      ['-occurred_at', ['x4', 'x3', 'x2', 'x1', 'x0']],
    ] as const) {
      const seen: string[] = []
      let path: string | null = `/api/v1/audit/events?limit=2&sort_by=${sortBy}`
      while (path) {
        const { body } = await tenant.get(path)
        seen.push(...body.results.map((event: Row) => event.target_id))
        path = body.next && body.next.slice(tenant.url.length)
      }
      expect(seen).toEqual(expected)
    }
    const since = encodeURIComponent(new Date(time).toISOString())
    expect((await tenant.get(`/api/v1/audit/events?start_date=${since}`)).body.results).toHaveLength(1)
    expect((await tenant.get('/api/v1/audit/events?start_date=yesterday')).status).toBe(400)
    expect((await tenant.get('/api/v1/audit/events?cursor=broken')).status).toBe(400)
  })
})
