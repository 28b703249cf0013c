// Devices that have left Kandji: two complete sweeps and a 404, a fuse, and what ServiceNow is told.

import { mayGoAtOnce } from '../../src/push/leavers/policy.ts'
import { plain, useTestbed } from './support/testbed.ts'

const DEVICE = /GET \/api\/v1\/devices\//
const PRISM = /device_information/

describe('a device that has left Kandji', () => {
  const bed = useTestbed()
  let ids: string[]
  beforeEach(async () => {
    ids = bed.enroll(...plain(40)).map((row) => String(row['device_id']))
    await bed.sync()
    bed.servicenow.seen.length = 0
  })
  const leave = (count: number) => bed.kandji.devices.splice(0, count)
  const marked = () => [...bed.servicenow.mdm.values()].filter((row) => row['is_removed'] === 'true')

  test('is marked after two complete sweeps without it, and a 404 on its id', async () => {
    const [device] = leave(1)
    expect((await bed.sync()).left).toBe(0)
    expect(bed.kandji.count(DEVICE)).toBe(0)
    expect(bed.servicenow.seen).toEqual([])

    const { left, exitCode, summary } = await bed.sync()
    expect([left, exitCode]).toEqual([1, 0])
    expect(bed.kandji.count(DEVICE)).toBe(1)
    expect(summary.rows).toMatchObject({ sent: 1, updated: 1 })
    expect(marked()).toEqual([
      {
        device_id: ids[0],
        serial_number: (device as Record<string, string>)['serial_number'],
        is_removed: 'true',
      },
    ])
    bed.servicenow.seen.length = 0
    expect((await bed.sync()).exitCode).toBe(0)
    expect(bed.servicenow.seen).toEqual([])
  })

  test('is retired, too, where the policy says so', async () => {
    bed.config.leavers = 'retire'
    leave(1)
    await bed.sync()
    await bed.sync()
    expect(marked()).toEqual([expect.objectContaining({ retire: 'true' })])
  })

  test('is not mentioned under the policy none, and is treated as new when it comes back', async () => {
    bed.config.leavers = 'none'
    const gone = leave(20)
    await bed.sync()
    expect((await bed.sync()).exitCode).toBe(0)
    expect(bed.kandji.count(DEVICE)).toBe(0)
    expect(bed.servicenow.seen).toEqual([])
    bed.kandji.devices.push(...gone)
    expect((await bed.sync()).summary.devices.changed).toBe(20)
  })

  test('that was absent once only is not gone', async () => {
    const gone = leave(1)
    await bed.sync()
    bed.kandji.devices.push(...gone)
    await bed.sync()
    leave(0)
    bed.kandji.devices.pop()
    expect((await bed.sync()).left).toBe(0)
    expect(marked()).toEqual([])
  })

  test('comes back with its usual rows', async () => {
    const gone = leave(1)
    await bed.sync()
    await bed.sync()
    bed.kandji.devices.push(...gone)
    expect((await bed.sync()).summary.devices.changed).toBe(1)
    expect(marked()).toEqual([])
  })

  test('and back before its absence was delivered is not marked', async () => {
    const gone = leave(1)
    await bed.sync()
    bed.servicenow.script(/import/, { status: 503 }, Infinity)
    expect((await bed.sync()).exitCode).toBe(4)
    bed.servicenow.recover()
    bed.kandji.devices.push(...gone)
    expect((await bed.sync()).exitCode).toBe(0)
    expect(marked()).toEqual([])
  })

  test('that Kandji still answers for is not gone', async () => {
    leave(1)
    await bed.sync()
    bed.kandji.script(DEVICE, { body: {} })
    expect(await bed.sync()).toMatchObject({ left: 0, exitCode: 0 })
    // It has to be absent twice again.
    expect((await bed.sync()).left).toBe(0)
    expect((await bed.sync()).left).toBe(1)
  })

  test('that Kandji lists as removed is gone without another question', async () => {
    Object.assign(bed.kandji.devices[0] as object, { is_removed: true })
    await bed.sync()
    expect((await bed.sync()).left).toBe(1)
    expect(bed.kandji.count(DEVICE)).toBe(0)
    expect(marked()).toHaveLength(1)
  })

  test('is not told by a gateway that does not know the path', async () => {
    leave(1)
    await bed.sync()
    bed.kandji.script(DEVICE, { status: 404, body: { message: 'no Route matched with those values' } })
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([
      { subject: 'Leavers', reason: expect.stringContaining('that have left Kandji are not marked') },
    ])
    expect(marked()).toEqual([])
  })

  test('cannot be told without the permission, which is named, while everything else flows', async () => {
    leave(1)
    Object.assign(bed.kandji.devices[0] as object, { device_name: 'Renamed' })
    await bed.sync()
    Object.assign(bed.kandji.devices[0] as object, { device_name: 'Renamed again' })
    bed.kandji.script(DEVICE, { status: 403, body: { detail: 'You do not have permission to perform this action.' } })
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems[0]!.reason).toContain('"Device ID"')
    expect(summary.rows.sent).toBe(2)
  })

  test('waits for a fault of Kandji to pass, while everything else flows', async () => {
    leave(1)
    await bed.sync()
    Object.assign(bed.kandji.devices[0] as object, { device_name: 'Renamed' })
    bed.kandji.script(DEVICE, { status: 500 }, Infinity)
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(summary.rows.sent).toBe(2)
    bed.kandji.recover()
    expect((await bed.sync()).left).toBe(1)
  })

  test.each([
    ['fails', { status: 500 }],
    ['is empty', { body: [] }],
    ['is no list', { body: { detail: 'maintenance' } }],
  ])('is not counted by a sweep that %s', async (_what, reply) => {
    leave(1)
    await bed.sync()
    bed.kandji.script(/GET \/api\/v1\/devices$/, reply, 'status' in reply ? Infinity : 1)
    expect((await bed.sync()).exitCode).toBe(4)
    bed.kandji.recover()
    expect(marked()).toEqual([])
    expect((await bed.sync()).left).toBe(1)
  })

  test('is not counted by a sweep whose second half fails', async () => {
    leave(1)
    await bed.sync()
    bed.kandji.script(PRISM, { status: 500 }, Infinity)
    expect((await bed.sync()).exitCode).toBe(4)
    expect(marked()).toEqual([])
  })

  test('is not counted by a run about a group', async () => {
    leave(1)
    for (let time = 0; time < 3; time++) await bed.sync({ limit: 50 })
    expect(bed.kandji.count(DEVICE)).toBe(0)
    expect(marked()).toEqual([])
  })

  test('stays a dead letter when ServiceNow refuses its row', async () => {
    leave(1)
    await bed.sync()
    bed.servicenow.special = () => [{ status: 'error', error_message: 'No write access' }]
    expect((await bed.sync()).exitCode).toBe(1)
    expect((await bed.sync()).summary.problems).toMatchObject([
      { subject: expect.any(String), reason: expect.stringContaining('No write access') },
    ])
  })
})

describe('the fuse', () => {
  const bed = useTestbed()
  const marked = () => [...bed.servicenow.mdm.values()].filter((row) => row['is_removed'] === 'true')

  test('lets 5 % go at once, at most 50, and at least one', () => {
    expect([1, 10, 40, 200, 999, 1_000, 100_000].map(mayGoAtOnce)).toEqual([1, 1, 2, 10, 49, 50, 50])
  })

  test('stops when more would go, says so each time, and lets them go when a person says so', async () => {
    bed.enroll(...plain(40))
    await bed.sync()
    bed.kandji.devices.splice(0, 3)
    for (let time = 0; time < 3; time++) {
      const { exitCode, summary } = await bed.sync()
      expect(exitCode).toBe(1)
      expect(summary.problems).toMatchObject([
        { subject: 'Leavers', reason: expect.stringMatching(/3 of 40 devices \(7\.5 %\).*--accept-leavers/) },
      ])
    }
    expect(bed.kandji.count(DEVICE)).toBe(0)
    expect(marked()).toEqual([])
    expect(await bed.sync({ acceptLeavers: true })).toMatchObject({ left: 3, exitCode: 0 })
    expect(marked()).toHaveLength(3)
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('does not hold back the changes of other devices', async () => {
    bed.enroll(...plain(40))
    await bed.sync()
    bed.kandji.devices.splice(0, 3)
    await bed.sync()
    Object.assign(bed.kandji.devices[0] as object, { device_name: 'Renamed' })
    expect((await bed.sync()).summary.rows.sent).toBe(2)
  })

  test('a list with less than half of the devices is taken for a fault, and changes nothing', async () => {
    bed.enroll(...plain(10))
    await bed.sync()
    Object.assign(bed.kandji.devices[9] as object, { device_name: 'Renamed' })
    bed.kandji.devices.splice(0, 6)
    const { exitCode, failure, summary } = await bed.sync()
    expect(exitCode).toBe(4)
    expect(failure).toContain('lists 4 devices, less than half of the 10')
    expect(summary.rows.sent).toBe(0)
    expect((await bed.sync({ acceptLeavers: true })).exitCode).toBe(0)
    expect(await bed.sync({ acceptLeavers: true })).toMatchObject({ left: 6 })
  })
})
