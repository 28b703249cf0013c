// Capacity: contract, device_capacity → disk_space.
// Field cases: B4.

import { readCapacity } from '../../src/server/shared/capacity.ts'

describe('device_capacity becomes disk_space', () => {
  test.each([
    ['128', '128'],
    ['128.0', '128'],
    [' 47.0 ', '47'],
    ['228.27 GB', '228.27'],
    ['228.27GB', '228.27'],
    ['926.354 gb', '926.35'],
    ['.5 GB', '0.5'],
    ['1 TB', '1024'],
    ['1.5 tb', '1536'],
    ['512 MB', '0.5'],
    ['131072 MB', '128'],
  ])('%s is %s GB', (text, gigabytes) => {
    expect(readCapacity(text)).toEqual({ gigabytes, garbage: false })
  })

  test.each(['', '   ', '0', '0.0 GB', '0.001 GB'])('`%s` says nothing', (text) => {
    expect(readCapacity(text)).toEqual({ gigabytes: '', garbage: false })
  })

  test.each([
    'lots',
    '-1',
    '-5 GB',
    '12 PB',
    '1,024 GB',
    '1.2.3',
    'GB',
    '1e3',
    '0x10',
    'Infinity',
    '9'.repeat(400),
    '5 GB free',
  ])('`%s` is garbage', (text) => {
    expect(readCapacity(text)).toEqual({ gigabytes: '', garbage: true })
  })
})
