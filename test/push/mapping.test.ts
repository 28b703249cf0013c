// What the customer's mapping in ServiceNow asks for is sent, beside what the configuration says; and asking for it costs next to nothing.

import { setTimeout } from 'node:timers/promises'
import { runPreview } from '../../src/push/preview/preview.ts'
import { runSync } from '../../src/push/sync.ts'
import { WHOLE_INVENTORY } from '../../src/push/configuration/inventory.ts'
import { attributesOf } from '../../src/push/configuration/attributes.ts'
import { useLocalSides } from './support/local-sides.ts'
import { plain, useTestbed } from './support/testbed.ts'

const CI = 'cmdb_ci_computer'
const MDM = 'x_kandj_kandji_mdm'
const PATH = '/api/x_kandj_kandji/mapping'
const HOUR = 60 * 60 * 1000

const line = (attribute: string, target: string) => ({ attribute, target })

describe('the mapping of attributes', () => {
  const bed = useTestbed()
  const asked = () => bed.servicenow.seen.filter(({ path }) => path === PATH).length
  const computer = () => bed.servicenow.computers.get('A')!
  const mdm = () => [...bed.servicenow.mdm.values()][0]!
  const said = (row: Record<string, string>) => JSON.parse(row['attributes'] ?? '{}') as unknown
  const enroll = () =>
    bed.enroll({
      serial_number: 'A',
      device_name: 'Mac of A',
      agent_version: '4.5.6',
      last_enrollment: '2026-01-02 03:04:05.678901+00:00',
      tags: ['red', 'blue'],
      mdm_enabled: true,
    })

  describe('is asked for', () => {
    /** Whether it is while Prism's answer is awaited, which is held back for a second at the most. */
    const isAskedMeanwhile = async (): Promise<boolean> => {
      bed.servicenow.seen.length = 0
      let isAsked = false
      const held: typeof fetch = async (input, init) => {
        if (String(input).includes('device_information'))
          for (let turn = 0; turn < 50 && !isAsked; turn++) {
            await setTimeout(20)
            isAsked = asked() > 0
          }
        return fetch(input, init)
      }
      expect(await bed.sync({}, { fetch: held })).toMatchObject({ exitCode: 0 })
      return isAsked
    }

    test('by a first load while the fleet is read, once', async () => {
      bed.servicenow.mapping = [line('agent_version', `${MDM}.x_agent_version`)]
      enroll()
      expect(await isAskedMeanwhile()).toBe(true)
      expect(asked()).toBe(1)
      expect(said(mdm())).toEqual({ agent_version: '4.5.6' })
    })

    test('by later runs not before the fleet is read', async () => {
      bed.servicenow.mapping = [line('agent_version', `${MDM}.x_agent_version`)]
      const [row] = enroll()
      await bed.sync()
      Object.assign(row!, { device_name: 'Another name' })
      expect(await isAskedMeanwhile()).toBe(false)
      expect(asked()).toBe(1)
    })

    test.each([
      ['the sign-in', /oauth_token/],
      ['its answer', /mapping/],
    ])('by a first load whose fleet cannot be read without waiting for %s', async (_what, request) => {
      enroll()
      bed.servicenow.script(request, 'hang')
      bed.kandji.headers = { 'x-total-count': '9' }
      const began = performance.now()
      expect(await bed.sync()).toMatchObject({ exitCode: 4, failure: expect.stringContaining('9 devices') })
      expect(performance.now() - began).toBeLessThan(4_000)
      expect(bed.servicenow.count(/^(?!GET |POST \/oauth_token\.do$)/)).toBe(0)
    })

    test('once more by a first load when the fault that it met has passed by then', async () => {
      bed.servicenow.mapping = [line('agent_version', `${MDM}.x_agent_version`)]
      bed.servicenow.script(/mapping/, { status: 503 }, 1_000)
      enroll()
      const held: typeof fetch = async (input, init) => {
        if (!String(input).includes('device_information')) return fetch(input, init)
        for (let before = -1; before < asked(); await setTimeout(200)) before = asked()
        bed.servicenow.recover()
        return fetch(input, init)
      }
      expect(await bed.sync({}, { fetch: held })).toMatchObject({ exitCode: 0 })
      expect(said(mdm())).toEqual({ agent_version: '4.5.6' })
    })
  })

  test('sends what goes elsewhere in one column of the row that fills its target, and leaves out what is skipped', async () => {
    bed.servicenow.mapping = [
      line('agent_version', `${MDM}.x_agent_version`),
      line('tags', `${CI}.short_description`),
      line('mdm_enabled', `${MDM}.x_mdm_enabled`),
      line('last_enrollment', `${MDM}.x_last_enrollment`),
      line('device_name', `${CI}.comments`),
      line('os_version', ''),
      line('user', ''),
    ]
    enroll()
    expect((await bed.sync()).exitCode).toBe(0)
    expect(said(computer())).toEqual({ device_name: 'Mac of A', tags: 'red, blue' })
    expect(said(mdm())).toEqual({
      last_enrollment: '2026-01-02 03:04:05',
      mdm_enabled: 'true',
      agent_version: '4.5.6',
    })
    for (const column of ['device_name', 'os_version', 'assigned_user', 'assigned_user_name'])
      expect(computer()).not.toHaveProperty(column)
    expect(computer()).toMatchObject({ keep_owner: 'true', os_type: 'macOS' })
  })

  test('sends what it always has to an app without it, and where all is as usual', async () => {
    enroll()
    await bed.sync()
    const [before, record] = [computer(), mdm()]
    expect(before).not.toHaveProperty('attributes')
    bed.servicenow.mapping = [line('device_name', `${CI}.name`), line('tags', ''), line('colour', `${CI}.name`)]
    await bed.sync({ all: true })
    expect([computer(), mdm()]).toEqual([before, record])
  })

  test('sends the devices again when it changes, and when it is as usual again', async () => {
    bed.config.reports = true
    bed.servicenow.mapping = []
    bed.enroll(...plain(3))
    await bed.sync()
    bed.servicenow.mapping = [line('tags', `${CI}.short_description`)]
    // The hourly report tells that it has changed; the run after it follows.
    bed.clock.time += HOUR
    const heard = await bed.sync()
    expect([heard.summary.devices.changed, heard.notes]).toEqual([0, [expect.stringContaining('mapping')]])
    const followed = await bed.sync()
    expect([followed.summary.devices.changed, followed.notes]).toEqual([3, undefined])
    expect((await bed.sync()).summary.devices.changed).toBe(0)
    bed.servicenow.mapping = [line('tags', `${CI}.comments`)]
    expect((await bed.sync()).summary.devices.changed).toBe(3)
    bed.servicenow.mapping = []
    expect((await bed.sync()).summary.devices.changed).toBe(3)
    expect((await bed.sync()).summary.devices.changed).toBe(0)
  })

  test.each([
    ['an asset tag', { asset_tag: 'T-1' }, 1],
    ['a name', { device_name: 'Renamed' }, 1],
    ['nothing', {}, 0],
  ])('a first mapping is asked for by the command that sends %s', async (_name, changed, times) => {
    bed.servicenow.mapping = []
    const [mac] = enroll()
    bed.enroll(...plain(1))
    await bed.sync()
    const before = asked()
    bed.servicenow.mapping = [line('agent_version', `${MDM}.x_agent_version`), line('tags', `${CI}.comments`)]
    Object.assign(mac!, changed)
    await bed.sync()
    expect(asked() - before).toBe(times)
    expect(Boolean(mdm()['attributes'])).toBe(times === 1)
  })

  test('what concerns the MDM record alone brings no computer row along', async () => {
    bed.servicenow.mapping = [line('tags', `${MDM}.x_tags`)]
    enroll()
    await bed.sync()
    bed.servicenow.mapping = [line('tags', `${MDM}.x_agent_version`)]
    expect((await bed.sync()).summary.rows.sent).toBe(1)
  })

  test('is asked for once, and costs an unchanged fleet nothing', async () => {
    bed.config.reports = true
    for (const mapping of [undefined, []]) {
      bed.servicenow.mapping = mapping
      bed.enroll(...plain(2))
      await bed.sync({ all: true })
      const before = asked()
      for (let hour = 0; hour < 5; hour++) {
        bed.clock.time += HOUR
        await bed.sync()
      }
      expect(asked()).toBe(before)
    }
  })

  test('where ServiceNow takes no reports, it is asked for once an hour', async () => {
    bed.config.reports = true
    bed.servicenow.mapping = []
    bed.enroll(...plain(1))
    bed.servicenow.script(/import_set_run|insertMultiple/, { status: 403, body: {} }, 9)
    await bed.sync()
    bed.servicenow.mapping = [line('tags', `${CI}.comments`)]
    await bed.sync()
    expect(asked()).toBe(1)
    bed.clock.time += HOUR
    expect((await bed.sync()).summary.devices.changed).toBe(1)
  })

  test('runs that report nothing ask once an hour', async () => {
    bed.servicenow.mapping = []
    bed.enroll(...plain(1))
    await bed.sync()
    await bed.sync()
    expect(asked()).toBe(1)
    bed.clock.time += HOUR
    await bed.sync()
    expect(asked()).toBe(2)
  })

  test('the configuration leaves out what it leaves out, and its own names stay', async () => {
    bed.servicenow.mapping = [line('asset_tag', `${CI}.asset_tag`), line('device_name', `${CI}.comments`)]
    const attributes = attributesOf({ skip: ['asset_tag'], rename: { device_name: 'u_name' } })
    bed.servicenow.columns['x_kandj_kandji_kandji_import_set_computer'] = ['u_name']
    bed.config.inventory = { ...WHOLE_INVENTORY, attributes }
    bed.enroll({ serial_number: 'A', device_name: 'Mac of A', asset_tag: 'T1' })
    await bed.sync()
    expect(computer()['u_name']).toBe('Mac of A')
    expect(JSON.stringify([computer(), mdm()])).not.toContain('T1')
  })

  test('the word that clears a field is sent as nothing, and named', async () => {
    bed.servicenow.mapping = [line('agent_version', `${CI}.comments`)]
    bed.enroll({ serial_number: 'A', agent_version: 'NULL' })
    const { summary } = await bed.sync()
    expect(summary.problems).toContainEqual(expect.objectContaining({ code: 'reserved-word', subject: 'A' }))
    expect(computer()).not.toHaveProperty('attributes')
  })
})

describe('a preview with a mapping', () => {
  const sides = useLocalSides({ devices: 6 })
  const map = (...lines: Array<[string, string]>) => {
    sides.remove('x_kandj_kandji_mapping_line', '')
    for (const [attribute, target] of lines) sides.insert('x_kandj_kandji_mapping_line', { attribute, target })
  }
  /** The records without what moves by itself. */
  const fieldOf = (table: string, sysId: string, field: string) => sides.rows(table, `sys_id=${sysId}`)[0]![field]

  test('shows what the next sync then does', async () => {
    map(['tags', `${CI}.short_description`])
    await runSync(sides.config)
    map(
      ['agent_version', `${CI}.short_description`],
      ['last_enrollment', `${MDM}.x_last_enrollment`],
      ['os_version', ''],
      ['device_name', `${MDM}.x_device_name`]
    )
    sides.update(CI, 'discovery_source=Kandji', { os_version: '1.0', name: 'By hand' })
    const { preview } = await runPreview(sides.config)
    const updates = preview.changes.filter(({ action }) => action === 'update')
    expect(updates.length).toBeGreaterThan(0)
    const names = new Set(updates.flatMap(({ fields }) => fields.map(({ table, field }) => `${table}.${field}`)))
    expect([...names]).toEqual(
      expect.arrayContaining([`${CI}.short_description`, `${MDM}.x_last_enrollment`, `${MDM}.x_device_name`])
    )
    expect([...names]).not.toContain(`${CI}.os_version`)
    expect([...names]).not.toContain(`${CI}.name`)
    await runSync(sides.config)
    for (const { sysId, fields } of updates)
      for (const { table, field, to } of fields.filter((one) => one.table === CI))
        expect([field, fieldOf(table, sysId, field)]).toEqual([field, to])
    expect((await runPreview(sides.config)).preview.changes.filter(({ action }) => action === 'update')).toEqual([])
    expect(sides.rows(CI, 'os_version=1.0^name=By hand').length).toBe(updates.length)
  })
})
