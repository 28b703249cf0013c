import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeAll, start } from './support/tenant.ts'

afterEach(closeAll)

describe('a made-up fleet', () => {
  test('is the same for the same number, devices, people and apps alike', async () => {
    const [one, other] = [await start({ devices: 350 }), await start({ devices: 350 })]
    expect((await one.sweep()).rows).toEqual((await other.sweep()).rows)
    expect((await one.prism('apps', 'limit=200')).pages[3]).toEqual((await other.prism('apps', 'limit=200')).pages[3])
    expect((await one.get('/api/v1/users')).body).toEqual((await other.get('/api/v1/users')).body)
  })

  test('only gains devices when it grows', async () => {
    const [small, large] = [await start({ devices: 100 }), await start({ devices: 320 })]
    const rows = (await large.sweep('')).rows
    expect((await small.sweep('')).rows).toEqual(rows.slice(0, 100))
    expect((await (await start({ devices: 3 })).sweep('')).rows).toEqual(rows.slice(0, 3))
    expect((await (await start({ devices: 0 })).sweep('')).rows).toEqual([])
  })

  test('of 100,000 is there at once and serves its last page like its first', async () => {
    const tenant = await start({ devices: 100_000 })
    const ids = new Set<string>()
    const serials = new Set<string>()
    for (const offset of [0, 50_000, 99_800]) {
      for (const row of (await tenant.get(`/api/v1/devices?ordering=device_id&offset=${offset}`)).body) {
        ids.add(row.device_id)
        serials.add(row.serial_number)
      }
    }
    expect(ids.size).toBe(800)
    expect(serials.size).toBe(800)
    const { body } = await tenant.get('/api/v1/prism/device_information?limit=300')
    expect(body.total).toBeGreaterThan(90_000)
    expect(body.data).toHaveLength(300)
  })
})

describe('a fleet file', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fleet-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (text: string) => {
    const path = join(folder, 'fleet.json')
    writeFileSync(path, text)
    return path
  }

  test('may hold full rows or a few fields, and brings its people, blueprints and tags', async () => {
    const device = {
      device_id: 'd-1',
      serial_number: 'S1',
      user: { email: 'only.one@b.example', name: 'Only One', id: 'u-1', is_archived: false },
      blueprint_id: 'b-1',
      blueprint_name: 'Only blueprint',
      tags: ['only'],
    }
    const tenant = await start({ fleet: file(JSON.stringify([device, { platform: 'AppleTV' }])) })
    const { rows } = await tenant.sweep('')
    expect(rows[0]).toMatchObject(device)
    expect(rows[1]).toMatchObject({
      platform: 'AppleTV',
      model: 'Apple TV 4K (3rd generation) Wi-Fi + Ethernet',
      user: '',
    })
    expect((await tenant.get('/api/v1/users')).body.results).toMatchObject([{ id: 'u-1', device_count: 1 }])
    expect((await tenant.get('/api/v1/blueprints?name=only')).body.results).toMatchObject([
      { id: 'b-1', computers_count: 1 },
    ])
    expect((await tenant.get('/api/v1/tags')).body.results).toMatchObject([{ name: 'only' }])
  })

  test('what a tenant lists is a fleet file for another one', async () => {
    const { rows } = await (await start()).sweep('')
    const copy = await start({ fleet: file(JSON.stringify(rows)) })
    expect((await copy.sweep('')).rows).toEqual(rows)
  })

  test('is refused with the device and the field that is wrong', async () => {
    await expect(start({ fleet: file('[{},{"serial_number":5}]') })).rejects.toThrow(
      /fleet\.json, device 2: field "serial_number": expected string, received number/
    )
    await expect(start({ fleet: file('[{"user":"me"}]') })).rejects.toThrow(/device 1: field "user": expected an owner/)
    await expect(start({ fleet: file('{}') })).rejects.toThrow(/expected a JSON array of devices, .* got one object/)
    await expect(start({ fleet: file('[{') })).rejects.toThrow(/is not JSON/)
    await expect(start({ fleet: file('[{"device_id":"a"},{"device_id":"a"}]') })).rejects.toThrow(/"a" is there twice/)
    await expect(start({ fleet: join(folder, 'none.json') })).rejects.toThrow(/can't be read/)
  })
})
