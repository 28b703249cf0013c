// Values that cannot be sent on, each a problem by name.

import { STANDARD_ATTRIBUTES } from '../../../src/push/configuration/attributes.ts'
import { readDevice, type Device } from '../../../src/push/inventory/device.ts'
import { prismInformation } from '../../../src/push/inventory/prism-values.ts'
import { valueFaults } from '../../../src/push/inventory/value-faults.ts'
import { deviceRow } from '../support/fake-kandji.ts'

function device(fields: Record<string, unknown> = {}): Device {
  const reading = readDevice(deviceRow({ serial_number: 'C02AAA00001', device_name: 'Mac', ...fields }))
  if (reading.flow !== 'send') throw new Error(`expected a device that flows, got ${JSON.stringify(reading)}`)
  return reading.device
}
const prism = (device_capacity: unknown) => prismInformation({ device_id: 'd', device_capacity })
const codes = (...parts: Parameters<typeof valueFaults>) => valueFaults(...parts).map(({ code }) => code)

describe('a capacity', () => {
  test.each(['', '0', '0.0', '128.0', '512 MB', '1 TB', 256, undefined, null])('of %j is no fault', (value) => {
    expect(codes(device(), prism(value))).toEqual([])
  })

  test.each(['494,38 GB', '1,024 GB', '512 GiB', 'Unknown', '-1'])('of %j is one, with the value in it', (value) => {
    const [fault] = valueFaults(device(), prism(value))
    expect(fault).toMatchObject({ code: 'unreadable-capacity', subject: 'C02AAA00001' })
    expect(fault!.reason).toContain(`\`${value}\``)
  })

  test('that is not sent is none, and no row of Prism is none', () => {
    const skip = { ...STANDARD_ATTRIBUTES, skip: new Set(['device_capacity']) }
    const rename = { ...STANDARD_ATTRIBUTES, rename: new Map([['device_capacity', 'u_disk']]) }
    for (const attributes of [skip, rename]) expect(codes(device(), prism('Unknown'), attributes)).toEqual([])
    expect(codes(device(), undefined)).toEqual([])
  })
})

describe('an owner', () => {
  test.each([[{ id: '3', email: null, name: null }], [[]], [{ email: 'N/A', name: '' }]])(
    'of %j is a fault that names the device',
    (user) => {
      expect(valueFaults(device({ user }), undefined)).toEqual([
        { code: 'unreadable-owner', subject: 'C02AAA00001', reason: expect.stringContaining('"Mac" has an owner') },
      ])
    }
  )

  test.each([[''], [null], [{ email: 'ada@example.com', name: null }], [{ email: null, name: 'Ada' }]])(
    'of %j is none',
    (user) => expect(codes(device({ user }), undefined)).toEqual([])
  )

  test('that is not sent is none', () => {
    const skip = { ...STANDARD_ATTRIBUTES, skip: new Set(['assigned_user']) }
    const rename = { ...STANDARD_ATTRIBUTES, rename: new Map([['assigned_user', 'u_owner']]) }
    for (const attributes of [skip, rename]) expect(codes(device({ user: {} }), undefined, attributes)).toEqual([])
  })
})
