// Which devices flow, and what of them, as the configuration says.

import { inventoryOf } from '../../src/push/configuration/inventory.ts'
import type { ConfigurationFile } from '../../src/push/configuration/schema.ts'
import { useTestbed } from './support/testbed.ts'

const HOUR = 60 * 60 * 1000

describe('with a configuration', () => {
  const bed = useTestbed()
  const configure = (file: ConfigurationFile) => (bed.config.inventory = inventoryOf(file))
  const arrived = () => [...bed.servicenow.computers.keys()].sort()

  describe('of devices', () => {
    beforeEach(() => {
      bed.enroll(
        { serial_number: 'MAC', platform: 'Mac', blueprint_id: 'b1', blueprint_name: 'Office Macs', tags: ['lisbon'] },
        {
          serial_number: 'PHONE',
          platform: 'iPhone',
          blueprint_id: 'b2',
          blueprint_name: 'Phones',
          tags: ['BYOD', 'x'],
        },
        { serial_number: 'TV', platform: 'AppleTV', blueprint_id: 'b3', blueprint_name: 'Rooms', tags: [] }
      )
    })

    test.each([
      [{ platforms: ['Mac', 'AppleTV'] }, ['MAC', 'TV']],
      [{ blueprints: ['office macs', 'b3'] }, ['MAC', 'TV']],
      [{ tags: ['Lisbon', 'x'] }, ['MAC', 'PHONE']],
      [{ platforms: ['Mac'], tags: ['lisbon'] }, ['MAC']],
      [{ excludePersonal: { tags: ['byod'] } }, ['MAC', 'TV']],
      [{ excludePersonal: { blueprints: ['Phones'], tags: [] } }, ['MAC', 'TV']],
      [{ platforms: ['iPhone', 'Mac'], excludePersonal: { tags: ['BYOD'] } }, ['MAC']],
    ])('%j sends %j', async (devices, serials) => {
      configure({ devices } as ConfigurationFile)
      const { summary, exitCode } = await bed.sync()
      expect(arrived()).toEqual(serials)
      expect(summary.devices).toMatchObject({ seen: 3, changed: serials.length, skipped: 3 - serials.length })
      expect([exitCode, summary.problems]).toMatchObject([0, []])
    })

    test('says nothing about a personal device that could not be sent anyway', async () => {
      bed.enroll({ serial_number: '', tags: ['BYOD'] })
      configure({ devices: { excludePersonal: { tags: ['BYOD'] } } })
      expect((await bed.sync()).summary.problems).toMatchObject([])
    })

    test('names a blueprint or tag that no device has, and the one that may be meant', async () => {
      configure({ devices: { blueprints: ['Ofice Macs', 'Rooms'] } })
      const { summary, exitCode } = await bed.sync()
      expect(exitCode).toBe(1)
      const reason = 'no device in Kandji matches `Ofice Macs`, so it selects nothing. Did you mean `Office Macs`?'
      expect(summary.problems).toMatchObject([{ subject: 'devices.blueprints', reason }])
    })

    test('names a mark of personal devices that nobody has when it looks mistyped, and only then', async () => {
      configure({ devices: { excludePersonal: { tags: ['BOYD', 'private-and-paid-for'] } } })
      const { summary } = await bed.sync()
      expect(summary.problems).toHaveLength(1)
      expect(summary.problems[0]!.reason).toContain('`BOYD`, so it keeps nothing back. Did you mean `BYOD`?')
    })

    test('a device that is excluded later is not touched any more, and sent anew when it is included again', async () => {
      await bed.sync()
      configure({ devices: { platforms: ['Mac'] } })
      expect((await bed.sync()).summary.requests.servicenow).toBe(0)
      configure({})
      expect((await bed.sync()).summary.devices).toMatchObject({ changed: 2, unchanged: 1 })
    })
  })

  describe('of attributes', () => {
    test('leaves columns out and renames them, in the right table', async () => {
      bed.enroll({ serial_number: 'A', device_name: 'My Mac' })
      configure({
        attributes: { skip: ['assigned_user'], rename: { device_name: 'u_label', blueprint_id: 'u_group' } },
      })
      await bed.sync()
      const computer = bed.servicenow.computers.get('A')!
      expect(computer['u_label']).toBe('My Mac')
      expect(Object.keys(computer)).not.toContain('device_name')
      expect(Object.keys(computer)).not.toContain('assigned_user')
      // Or ServiceNow would take the empty column for a device without owner.
      expect(computer['keep_owner']).toBe('true')
      const [mdm] = bed.servicenow.mdm.values()
      expect(mdm).toMatchObject({ u_group: expect.any(String) })
      expect(mdm).not.toHaveProperty('blueprint_id')
    })

    test('adds columns from the device list and from Prism', async () => {
      const [device] = bed.enroll({ serial_number: 'A', asset_tag: 'AT-1', tags: ['x', 'y'], mdm_enabled: true })
      Object.assign(bed.kandji.prism[0] as object, { os_build: '24B83', battery_health: null })
      configure({
        attributes: {
          extra: {
            u_asset_tag: 'device.asset_tag',
            u_tags: { path: 'device.tags', table: 'mdm' },
            u_mail: 'device.user.email',
            u_mdm: 'device.mdm_enabled',
            u_build: 'prism.os_build',
            u_battery: 'prism.battery_health',
          },
        },
      })
      expect((await bed.sync()).exitCode).toBe(0)
      expect(bed.servicenow.computers.get('A')).toMatchObject({
        u_asset_tag: 'AT-1',
        u_mail: 'ada@example.com',
        u_mdm: 'true',
        u_build: '24B83',
        u_battery: '',
      })
      expect(bed.servicenow.mdm.get(device!['device_id'] as string)).toMatchObject({ u_tags: 'x, y' })
      expect(bed.servicenow.computers.get('A')).not.toHaveProperty('u_tags')
    })

    test('sends a device again when an extra value changes, but not for one that changes by itself', async () => {
      const [device] = bed.enroll({ serial_number: 'A', asset_tag: 'AT-1' })
      configure({ attributes: { extra: { u_asset_tag: 'device.asset_tag', u_seen: 'device.last_check_in' } } })
      await bed.sync()
      device!['last_check_in'] = '2026-11-20T09:00:00.000000Z'
      expect((await bed.sync()).summary.devices.unchanged).toBe(1)
      device!['asset_tag'] = 'AT-2'
      expect((await bed.sync()).summary.devices.changed).toBe(1)
      expect(bed.servicenow.computers.get('A')).toMatchObject({
        u_asset_tag: 'AT-2',
        u_seen: '2026-11-20T09:00:00.000000Z',
      })
    })

    test.each([
      ['device.asset_tg', 'Did you mean `device.asset_tag`?'],
      ['device.user', 'Name one of them: device.user.email'],
      ['device.nothing_like_it', 'expected a path that Kandji has'],
      ['prism.os_buld', 'Did you mean `prism.os_build`?'],
      ['details.network.mac', 'expected a path that Kandji has'],
      ['details.network', 'Name one of them: details.network.mac_address'],
      ['details.volumes', 'Name one of them: details.volumes.0.name'],
    ])('finds out about the path %s at the start, before anything is sent', async (path, text) => {
      bed.enroll({ serial_number: 'A' })
      configure({ attributes: { extra: { u_x: path } } })
      const { exitCode, failure } = await bed.sync()
      expect(exitCode).toBe(2)
      expect(failure).toContain('attributes.extra.u_x')
      expect(failure).toContain(text)
      // But the sign-in of a first load, and its question for the mapping.
      expect(bed.servicenow.count(/^(?!GET |POST \/oauth_token\.do$)/)).toBe(0)
    })

    test('finds out about a column that the instance does not have, where the account may see it, before anything is sent', async () => {
      bed.enroll({ serial_number: 'A' })
      bed.servicenow.columns = { x_kandj_kandji_kandji_import_set_computer: ['serial_number', 'u_asset_tag'] }
      configure({ attributes: { extra: { u_aset_tag: 'device.asset_tag' } } })
      const { exitCode, failure } = await bed.sync()
      expect(exitCode).toBe(2)
      expect(failure).toContain('got `u_aset_tag`, which it does not have. Did you mean `u_asset_tag`?')
      expect(bed.servicenow.processed).toEqual([])
      configure({ attributes: { extra: { u_asset_tag: 'device.asset_tag' } } })
      expect((await bed.sync()).exitCode).toBe(0)
    })

    test('takes a field that Kandji does not document when a row has it', async () => {
      bed.enroll({ serial_number: 'A', brand_new_field: 'yes' })
      configure({ attributes: { extra: { u_x: 'device.brand_new_field' } } })
      expect((await bed.sync()).exitCode).toBe(0)
      expect(bed.servicenow.computers.get('A')).toMatchObject({ u_x: 'yes' })
    })
  })

  describe('of details', () => {
    const DETAILS = /^GET \/api\/v1\/devices\/[^/]+\/details$/
    const extra = { u_mac: 'details.network.mac_address', u_disk: 'details.volumes.0.capacity' }

    test('asks for none when no path needs them', async () => {
      bed.enroll({ serial_number: 'A' })
      await bed.sync()
      expect(bed.kandji.count(DETAILS)).toBe(0)
    })

    test('adds their values, asks once a day for each device, and sends what has changed', async () => {
      bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
      configure({ attributes: { extra } })
      expect((await bed.sync()).exitCode).toBe(0)
      expect(bed.kandji.count(DETAILS)).toBe(2)
      expect(bed.servicenow.computers.get('B')).toMatchObject({ u_mac: 'aa:bb:cc', u_disk: '228.27 GB' })
      bed.clock.time += 23 * HOUR
      expect((await bed.sync()).summary.devices.unchanged).toBe(2)
      expect(bed.kandji.count(DETAILS)).toBe(2)
      bed.kandji.details = () => ({ network: { mac_address: 'dd:ee:ff' }, volumes: [] })
      bed.clock.time += 2 * HOUR
      expect((await bed.sync()).summary.devices.changed).toBe(2)
      expect(bed.servicenow.computers.get('B')).toMatchObject({ u_mac: 'dd:ee:ff' })
    })

    test('asks for no more than a thousand an hour, and goes on with later sweeps', async () => {
      bed.enroll(...Array.from({ length: 1_005 }, (_, index) => ({ serial_number: `S${index}` })))
      configure({ attributes: { extra } })
      await bed.sync()
      expect(bed.kandji.count(DETAILS)).toBe(1_000)
      await bed.sync()
      expect(bed.kandji.count(DETAILS)).toBe(1_000)
      bed.clock.time += HOUR
      expect((await bed.sync()).summary.devices).toMatchObject({ changed: 5, unchanged: 1_000 })
      expect(bed.kandji.count(DETAILS)).toBe(1_005)
    })

    test('leaves the second half of the hour to sweeps and to other tokens', async () => {
      bed.enroll({ serial_number: 'A' }, { serial_number: 'B' })
      const headers = { 'x-ratelimit-limit-hour': '10000', 'x-ratelimit-remaining-hour': '4999' }
      bed.kandji.script(DETAILS, { body: bed.kandji.details(''), headers })
      configure({ attributes: { extra } })
      expect((await bed.sync()).exitCode).toBe(0)
      expect(bed.kandji.count(DETAILS)).toBe(1)
      expect(arrived()).toEqual(['A', 'B'])
    })

    test('names the missing permission, and lets the devices flow without', async () => {
      bed.enroll({ serial_number: 'A' })
      bed.kandji.script(DETAILS, { status: 403, body: { detail: 'no' } }, Infinity)
      configure({ attributes: { extra } })
      const { exitCode, summary } = await bed.sync()
      expect(exitCode).toBe(1)
      expect(summary.problems).toMatchObject([{ subject: 'Device details' }])
      expect(summary.problems[0]!.reason).toContain('"Device details"')
      expect(arrived()).toEqual(['A'])
    })
  })
})
