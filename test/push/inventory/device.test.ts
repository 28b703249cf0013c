// One row of the device list: what is read from it, and when it does not flow.

import { attributesOf } from '../../../src/push/configuration/attributes.ts'
import { Selector } from '../../../src/push/configuration/selection.ts'
import { readDevice, type Reading } from '../../../src/push/inventory/device.ts'

const ROW = {
  device_id: 'id-1',
  serial_number: 'C02',
  device_name: 'Desk',
  model: 'MacBook Air',
  platform: 'Mac',
  os_version: '15.1',
  blueprint_id: 'b1',
  blueprint_name: 'Main',
  asset_tag: ' AT-1 ',
  is_missing: false,
  first_enrollment: '2024-01-26 16:15:36.087016+00:00',
  user: { email: 'ada@example.com', name: 'Ada' },
  last_enrollment: '2024-05-13 20:09:27.374451+00:00',
  last_check_in: '2024-07-23T14:11:37.150080Z',
}
const read = (fields: Record<string, unknown>, selector?: Selector): Reading =>
  readDevice({ ...ROW, ...fields }, selector)
const device = (fields: Record<string, unknown>) => {
  const reading = read(fields)
  if (reading.flow !== 'send') throw new Error(`the device does not flow: ${reading.reason}`)
  return reading.device
}

describe('a row of the device list', () => {
  test('becomes a device, with its times in milliseconds', () => {
    expect(read({})).toEqual({
      flow: 'send',
      device: {
        id: 'id-1',
        serial: 'C02',
        name: 'Desk',
        model: 'MacBook Air',
        os: 'macOS',
        osVersion: '15.1',
        assignedUser: 'ada@example.com',
        assignedUserName: 'Ada',
        blueprintId: 'b1',
        blueprintName: 'Main',
        assetTag: 'AT-1',
        isMissing: 'false',
        firstEnrollment: Date.UTC(2024, 0, 26, 16, 15, 36, 87),
        lastEnrollment: Date.UTC(2024, 4, 13, 20, 9, 27, 374),
        lastCheckIn: Date.UTC(2024, 6, 23, 14, 11, 37, 150),
      },
    })
  })

  test.each([
    '2024-07-23T14:11:37',
    '2024-07-23 14:11:37.0',
    '2024-07-23 16:11:37+02:00',
    '2024-07-23 16:11:37 +0200',
    '2024-07-23T07:11:37-07',
    '2024-07-23T14:11:37Z',
  ])('has the time %j in UTC, whatever the zone of this machine', (last_check_in) => {
    expect(device({ last_check_in }).lastCheckIn).toBe(Date.UTC(2024, 6, 23, 14, 11, 37))
  })

  test.each([
    [true, 'true'],
    [false, 'false'],
    ['true', ''],
    [null, ''],
    [undefined, ''],
  ])('that says %j of whether it is missing is sent as %j', (is_missing, sent) => {
    expect(device({ is_missing }).isMissing).toBe(sent)
  })

  test.each(['', 'soon', null, 7, undefined, 'Never 1', 'device 5', '1/1/1', '13/05/2024', '2024', {}])(
    'has no time where Kandji sends %j',
    (last_enrollment) => {
      expect(device({ last_enrollment }).lastEnrollment).toBe(-1)
    }
  )

  test.each([
    [{ email: '', name: 'Ada' }, 'Ada'],
    [{ email: ' a@x ', name: 'Ada' }, 'a@x'],
    [{ name: null }, ''],
    [{}, ''],
    ['ada', 'ada'],
    [null, ''],
    [undefined, ''],
    [7, '7'],
  ])('has the owner of %j', (user, owner) => {
    expect(device({ user }).assignedUser).toBe(owner)
  })

  test('carries extra values only where the configuration has extra columns', () => {
    const attributes = attributesOf({ extra: { u_tag: 'device.asset_tag', u_build: 'prism.os_build' } })
    const withExtra = readDevice({ ...ROW, asset_tag: 'AT-1' }, undefined, attributes)
    expect(withExtra).toMatchObject({ device: { extra: { u_tag: 'AT-1' } } })
    expect(device({ asset_tag: 'AT-1' })).not.toHaveProperty('extra')
  })

  test.each([
    ['null', null],
    ['text', 'C02'],
    ['a list', [ROW]],
    ['a number', 7],
    ['nothing', undefined],
  ])('that is %s is a problem without an id', (_what, row) => {
    expect(readDevice(row)).toMatchObject({
      flow: 'problem',
      id: undefined,
      serial: '',
      subject: 'Kandji',
      blueprintId: '',
    })
  })

  test('that is a long text is not repeated at its length', () => {
    const reading = readDevice('x'.repeat(5_000))
    expect(reading).toMatchObject({ reason: expect.stringContaining('expected an object, got a string') })
    expect(JSON.stringify(reading)).not.toContain('x'.repeat(81))
  })

  test('without an id is named by its serial number where it has one', () => {
    expect(read({ device_id: ' ' })).toMatchObject({ flow: 'problem', id: undefined, subject: 'C02', serial: 'C02' })
    expect(read({ device_id: null, serial_number: 'NULL' })).toMatchObject({ subject: 'Kandji', serial: '' })
  })

  test('without a serial number is named by its id', () => {
    expect(read({ serial_number: '' })).toMatchObject({
      flow: 'problem',
      id: 'id-1',
      subject: 'id-1',
      blueprintId: 'b1',
    })
    const reserved = read({ serial_number: 'NULL' })
    expect(reserved).toMatchObject({
      flow: 'problem',
      id: 'id-1',
      subject: 'id-1',
      reason: expect.stringContaining('NULL'),
    })
    expect(read({ serial_number: '' })).toMatchObject({ reason: expect.not.stringContaining('NULL') })
  })

  test.each(['null', 'Not Available', 'N/A', '0000000000', 'To Be Filled By O.E.M.', 'javascript:gs.log(1)'])(
    'with `%s` for a serial number is a problem',
    (serial_number) => {
      const reading = read({ serial_number })
      expect(reading).toMatchObject({ flow: 'problem', id: 'id-1', subject: serial_number })
      expect(reading).toMatchObject({ reason: expect.stringContaining(`the serial number "${serial_number}"`) })
    }
  )

  test('has a serial number without invisible characters', () => {
    expect(read({ serial_number: 'C02\u200b\u202e' })).toMatchObject({ flow: 'send', device: { serial: 'C02' } })
    expect(read({ serial_number: '\u200b' })).toMatchObject({ flow: 'problem', subject: 'id-1' })
  })

  test.each([
    [{ email: 'N/A', name: 'Ann Lee' }, 'Ann Lee'],
    [{ email: 'ann\u200b@example.com', name: 'Ann Lee' }, 'ann@example.com'],
    [{ email: 'no address', name: '' }, 'no address'],
  ])('whose user is %j has the owner %s', (user, assignedUser) => {
    expect(read({ user })).toMatchObject({ device: { assignedUser } })
  })

  test('that is removed is skipped before anything else is looked at', () => {
    expect(read({ is_removed: true, platform: 'Watch' })).toMatchObject({
      flow: 'skip',
      id: 'id-1',
      serial: 'C02',
      blueprintId: 'b1',
      isRemoved: true,
    })
    for (const is_removed of [false, null, 'true', 1]) expect(read({ is_removed }).flow).toBe('send')
  })

  test.each(['Windows', 'Android'])('of %s is skipped, removed or not', (platform) => {
    expect(read({ platform })).toMatchObject({ flow: 'skip', isRemoved: false })
    expect(read({ platform, serial_number: '' })).toMatchObject({ flow: 'skip' })
  })

  test('that the configuration leaves out is skipped, even when something is wrong with it', () => {
    const selector = new Selector({ tags: ['x'] })
    expect(read({ serial_number: '' }, selector)).toMatchObject({ flow: 'skip', isRemoved: false })
    expect(read({ tags: ['x'] }, selector).flow).toBe('send')
  })

  test.each(['', 'Watch', 'mac', 'toString', null])('of the platform %j is a problem of its own', (platform) => {
    expect(read({ platform })).toMatchObject({ flow: 'problem', id: 'id-1', subject: 'C02' })
  })
})
