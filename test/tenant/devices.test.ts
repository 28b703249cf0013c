import { type Client, closeAll, type Row, start } from './support/tenant.ts'

let tenant: Client
beforeAll(async () => {
  tenant = await start()
})
afterAll(closeAll)

describe('GET /api/v1/devices', () => {
  test('is a bare array of 60 devices by default, Windows and Android among them', async () => {
    const { body, status } = await tenant.get('/api/v1/devices')
    expect(status).toBe(200)
    expect(body).toHaveLength(60)
    expect(new Set(body.map((row: Row) => row.platform))).toEqual(
      new Set(['Mac', 'iPhone', 'iPad', 'AppleTV', 'Vision', 'Windows', 'Android'])
    )
  })

  test('has the row that Kandji documents, with nothing of what only Prism and details know', async () => {
    const { body } = await tenant.get('/api/v1/devices?limit=1')
    expect(Object.keys(body[0]).sort()).toEqual(
      [
        ...[
          'agent_installed',
          'agent_version',
          'api_level',
          'asset_tag',
          'blueprint_id',
          'blueprint_name',
          'device_id',
        ],
        ...['device_name', 'first_enrollment', 'full_software_version', 'is_missing', 'is_removed', 'last_check_in'],
        ...['last_enrollment', 'lost_mode_status', 'mdm_enabled', 'model', 'os_version', 'platform'],
        ...['security_patch_level', 'serial_number', 'supplemental_build_version', 'supplemental_os_version_extra'],
        ...['tags', 'user'],
      ].sort()
    )
    expect(body[0].mdm_enabled).toBe(true)
    expect(body[0].last_check_in).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
    expect(body[0].first_enrollment).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}\+00:00$/)
  })

  test('has the oddities of real tenants', async () => {
    const { body } = await tenant.get('/api/v1/devices')
    const serials = body.map((row: Row) => row.serial_number)
    expect(serials.filter((serial: string) => serial === '')).toHaveLength(1)
    expect(serials.filter((serial: string, i: number) => serial && serials.indexOf(serial) !== i)).toHaveLength(1)
    expect(body.some((row: Row) => row.user === '')).toBe(true)
    expect(body.some((row: Row) => row.user && row.user.is_archived)).toBe(true)
    expect(body.some((row: Row) => row.last_check_in === '')).toBe(true)
    expect(body.some((row: Row) => row.model === 'Virtual Machine')).toBe(true)
    expect(body.some((row: Row) => /\p{Script=Han}/u.test(row.device_name))).toBe(true)
    expect(body.some((row: Row) => row.tags.includes('byod'))).toBe(true)
    expect(body.find((row: Row) => row.platform === 'Windows').full_software_version).not.toBe('')
    expect(body.find((row: Row) => row.platform === 'Mac').full_software_version).toBe('')
  })

  test('gives at most 300 a page and [] past the end, so that 310 devices take two pages', async () => {
    const big = await start({ devices: 310 })
    expect((await big.get('/api/v1/devices?limit=5000')).body).toHaveLength(300)
    expect((await big.get('/api/v1/devices')).body).toHaveLength(300)
    expect((await big.get('/api/v1/devices?offset=310')).body).toEqual([])
    const { rows, pages } = await big.sweep()
    expect(rows).toHaveLength(310)
    expect(new Set(rows.map((row) => row.device_id)).size).toBe(310)
    expect(pages).toBe(3)
  })

  test('takes an unusable limit or offset for none', async () => {
    expect((await tenant.get('/api/v1/devices?limit=0&offset=-1')).body).toHaveLength(60)
    expect((await tenant.get('/api/v1/devices?limit=abc')).body).toHaveLength(60)
  })

  test('orders by one key or several, descending with a minus', async () => {
    const ids = (await tenant.get('/api/v1/devices?ordering=device_id')).body.map((row: Row) => row.device_id)
    expect(ids).toEqual([...ids].sort())
    const down = (await tenant.get('/api/v1/devices?ordering=-device_id')).body.map((row: Row) => row.device_id)
    expect(down).toEqual([...ids].reverse())
    const { body } = await tenant.get('/api/v1/devices?ordering=platform,-serial_number')
    const keys = body.map((row: Row) => [row.platform, row.serial_number])
    const sorted = [...keys].sort((a, b) =>
      a[0] === b[0] ? (a[1] === b[1] ? 0 : a[1] < b[1] ? 1 : -1) : a[0] < b[0] ? -1 : 1
    )
    expect(keys).toEqual(sorted)
  })

  test('refuses to order by what is no ordering', async () => {
    const { status, body } = await tenant.get('/api/v1/devices?ordering=updated_at')
    expect(status).toBe(400)
    expect(body.detail).toMatch(/^Invalid ordering: updated_at\. Expected one of asset_tag, /)
  })
})

describe('the filters of GET /api/v1/devices', () => {
  const find = async (query: string) => (await tenant.get(`/api/v1/devices?${query}`)).body

  test('serial_number is a partial match, without regard to case', async () => {
    const [first] = await find('limit=1')
    const part = first.serial_number.slice(2, 8).toLowerCase()
    expect((await find(`serial_number=${part}`)).map((row: Row) => row.device_id)).toEqual([first.device_id])
    expect(await find('serial_number=nothing-has-this')).toEqual([])
  })

  test('platform and blueprint_id narrow the list', async () => {
    expect((await find('platform=AppleTV')).map((row: Row) => row.model)).toEqual(
      expect.arrayContaining(['Apple TV HD', 'Apple TV 4K (3rd generation) Wi-Fi + Ethernet'])
    )
    const all = await find('')
    const id = all[0].blueprint_id
    const same = await find(`blueprint_id=${id}&ordering=device_id`)
    expect(same).toHaveLength(all.filter((row: Row) => row.blueprint_id === id).length)
  })

  test('an owner is found by part of the name or e-mail, by the whole e-mail, and by id', async () => {
    const two = await find('user_email=maria.garcia')
    expect(two).toHaveLength(2)
    expect(await find('user_email_exact=maria.garcia@acme.example')).toHaveLength(1)
    expect(await find(`user_name=${encodeURIComponent('garcía')}`)).toHaveLength(2)
    expect(await find(`user=${encodeURIComponent('MARÍA')}`)).toHaveLength(2)
    expect(await find(`user_id=${two[0].user.id}`)).toEqual([two[0]])
  })

  test('tags are found by name and by id, one or several', async () => {
    const byod = await find('tag_name=byod')
    const byodOrLab = await find('tag_name_in=byod,lab')
    expect(byod.length).toBeGreaterThan(0)
    expect(byodOrLab.length).toBeGreaterThan(byod.length)
    const { body } = await tenant.get('/api/v1/tags?search=byod')
    expect(await find(`tag_id=${body.results[0].id}`)).toEqual(byod)
    expect(await find(`tag_id_in=${body.results[0].id}`)).toEqual(byod)
  })

  test('FileVault is a question for Macs only', async () => {
    const on = await find('filevault_enabled=true')
    const off = await find('filevault_enabled=false')
    const macs = await find('platform=Mac')
    expect(on.length + off.length).toBe(macs.length)
    expect((await tenant.get('/api/v1/devices?filevault_enabled=maybe')).status).toBe(400)
  })

  test('filters hold together with paging', async () => {
    const macs = await find('platform=Mac&ordering=device_id')
    expect(await find('platform=Mac&ordering=device_id&limit=5&offset=5')).toEqual(macs.slice(5, 10))
  })
})

describe('one device', () => {
  const details = async (query: string) => {
    const [row] = (await tenant.get(`/api/v1/devices?${query}&limit=1`)).body
    return (await tenant.get(`/api/v1/devices/${row.device_id}/details`)).body
  }

  test('GET /devices/{id} is the row of the list', async () => {
    const [row] = (await tenant.get('/api/v1/devices?limit=1')).body
    expect((await tenant.get(`/api/v1/devices/${row.device_id}`)).body).toEqual(row)
  })

  test('details of a Mac have "True" for true, capacities as text, and the same capacity on each volume', async () => {
    const mac = await details('platform=Mac')
    expect(mac.mdm.mdm_enabled).toBe('True')
    expect(mac.kandji_agent.agent_installed).toBe('True')
    expect(mac.volumes.map((volume: Row) => volume.capacity)).toEqual(['460.43 GB', '460.43 GB'])
    expect(mac.mdm.last_check_in).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}\+00:00$/)
    expect(mac.installed_profiles[0].install_date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0000$/)
    expect(mac.general.time_since_boot).toMatch(/ago$/)
    expect(mac.hardware_overview.model_name).toBe('MacBook Air')
  })

  test('details of an Apple TV have no volumes, no network and no word on supervision', async () => {
    const tv = await details('platform=AppleTV')
    expect(tv.volumes).toEqual([])
    expect(tv.network).toEqual({})
    expect(tv.mdm).not.toHaveProperty('supervised')
    expect(tv.general.assigned_user).toBe('')
  })

  test('details of an iPad say "False" for the agent that the list says is there', async () => {
    const [row] = (await tenant.get('/api/v1/devices?platform=iPad&limit=1')).body
    expect(row.agent_installed).toBe(true)
    const ipad = await details('platform=iPad')
    expect(ipad.kandji_agent.agent_installed).toBe('False')
    expect(ipad.volumes[0].capacity).toBe('64.0 GB')
  })

  test('details of Windows and Android have another shape', async () => {
    expect((await details('platform=Windows')).hardware_overview.total_capacity).toBe('486400')
    expect((await details('platform=Android')).hardware.total_capacity).toBe('110.00')
  })

  test('apps of a Mac are texts only, without developer and last use', async () => {
    const [row] = (await tenant.get('/api/v1/devices?platform=Mac&limit=1')).body
    const { body } = await tenant.get(`/api/v1/devices/${row.device_id}/apps`)
    expect(body.device_id).toBe(row.device_id)
    expect(body.apps.length).toBeGreaterThanOrEqual(15)
    for (const app of body.apps) for (const value of Object.values(app)) expect(typeof value).toBe('string')
    expect(body.apps[0]).not.toHaveProperty('developer_name')
  })

  test('a device that is not there is 404 on each of its paths', async () => {
    for (const path of ['', '/details', '/apps']) {
      const { status, body } = await tenant.get(`/api/v1/devices/00000000-0000-4000-8000-000000000000${path}`)
      expect(status).toBe(404)
      expect(body).toEqual({ detail: 'Not found.' })
    }
  })
})
