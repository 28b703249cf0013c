// What Prism says of a device, and what holds while it says nothing.
// Field cases: B3.

import { completed, prismInformation, readPrismInformation } from '../../../src/push/inventory/prism-values.ts'

describe('the model identifier', () => {
  test.each([
    [{ model_identifier: 'MacBookAir10,1' }, 'MacBookAir10,1'],
    [{ model_id: 'iPad11,6' }, 'iPad11,6'],
    [{ model_id: '36600', model_identifier: 'AppleTV11,1' }, 'AppleTV11,1'],
    [{ model_id: 'VirtualMac2,1', model_identifier: null }, 'VirtualMac2,1'],
    [{ model_id: '36600' }, ''],
    [{ model_id: 'c0ffee00-0000-4000-8000-000000000001' }, ''],
    [{ model_id: { id: 1 } }, ''],
    [{}, ''],
    [null, ''],
  ])('of %j is %j', (row, identifier) => {
    expect(prismInformation(row).model_identifier).toBe(identifier)
  })
})

describe('what Prism said last', () => {
  const KNOWN = {
    model_name: 'iMac',
    model_identifier: 'iMac21,1',
    device_capacity: '494',
    extra: { u_build: '24B83' },
  }

  test('holds while Prism has no row of the device, extra columns included', () => {
    expect(completed(undefined, KNOWN)).toEqual(KNOWN)
    expect(completed(KNOWN, undefined)).toEqual(KNOWN)
    expect(completed(undefined, undefined)).toBeUndefined()
  })

  test.each([null, '', ' ', 0, 'unknown', undefined])('holds for a capacity that is %j now', (device_capacity) => {
    expect(completed({ ...KNOWN, device_capacity }, KNOWN)).toEqual(KNOWN)
  })

  test.each([null, '', ' ', undefined])('holds for a model that is %j now', (value) => {
    expect(completed({ ...KNOWN, model_name: value, model_identifier: value }, KNOWN)).toEqual(KNOWN)
  })

  test('gives way to what Prism says now', () => {
    const now = { model_name: 'Mac mini', model_identifier: 'Mac16,10', device_capacity: '994', extra: { u_build: '' } }
    expect(completed(now, KNOWN)).toEqual(now)
  })

  test('is read from the state as it was kept, and is nothing where it is damaged', () => {
    expect(readPrismInformation(JSON.stringify(KNOWN))).toEqual(KNOWN)
    for (const text of [undefined, '', '{', 'null', '{"model_name":'])
      expect(completed(undefined, readPrismInformation(text))?.model_name).toBeUndefined()
  })
})
