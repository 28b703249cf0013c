// What is kept of one reading of Kandji: each device once, rivals settled, the group of a narrowed run.

import { inventoryOf } from '../../../src/push/configuration/inventory.ts'
import { Misconfigured } from '../../../src/push/errors.ts'
import { sendable, Sweep, type Narrow } from '../../../src/push/inventory/sweep.ts'

const row = (id: string, fields: Record<string, unknown> = {}) => ({
  device_id: id,
  serial_number: `S-${id}`,
  device_name: id,
  platform: 'Mac',
  blueprint_id: 'b1',
  user: '',
  ...fields,
})

describe('a sweep that was kept', () => {
  const open: Sweep[] = []
  afterEach(() => open.splice(0).forEach((sweep) => sweep.close()))

  function sweepOf(rows: unknown[], narrow?: Narrow, file: Parameters<typeof inventoryOf>[0] = {}): Sweep {
    const sweep = new Sweep(narrow, inventoryOf(file))
    open.push(sweep)
    sweep.keepDevices(rows)
    sweep.settleRivals()
    return sweep
  }
  const flows = (sweep: Sweep, limit?: number): string[] =>
    [...sweep.devices(limit)].map((swept) => `${swept.flow} ${swept.flow === 'send' ? swept.device.id : swept.id}`)

  test('counts the rows that had not come before', () => {
    const sweep = new Sweep()
    open.push(sweep)
    expect(sweep.keepDevices([row('a'), row('b'), row('a')])).toBe(2)
    expect(sweep.keepDevices([row('b'), row('c')])).toBe(1)
    expect(sweep.keepDevices([null, null, { device_name: 'x' }, { device_name: 'y' }])).toBe(3)
    expect(sweep.size()).toBe(6)
    expect(sweep.keepPrism([{ device_id: 'a' }, { device_id: 'b' }, { device_id: 'a' }])).toBe(2)
    expect(sweep.keepPrism([{ device_id: 'b' }])).toBe(0)
  })

  test('keeps the first of two rows for one device', () => {
    expect([
      ...sweepOf([row('a', { device_name: 'first' }), row('a', { device_name: 'second' })]).devices(),
    ]).toMatchObject([{ device: { name: 'first' } }])
  })

  test('gives devices in the order of their ids, each with its own row of Prism', () => {
    const sweep = sweepOf([row('b'), row('a'), row('c')])
    sweep.keepPrism([
      { device_id: 'c', model_name: 'C', device_capacity: 3 },
      { device_id: 'a', device_capacity: 1 },
      null,
    ])
    expect([...sweep.devices()]).toMatchObject([
      { device: { id: 'a' }, prism: { model_name: '', device_capacity: '1' } },
      { device: { id: 'b' }, prism: undefined },
      { device: { id: 'c' }, prism: { model_name: 'C', device_capacity: '3' } },
    ])
    expect([...sweep.devices()][0]).not.toHaveProperty('prism.extra')
  })

  test('knows who is there, who is removed and who is absent', () => {
    const rows = [
      row('a'),
      row('b', { is_removed: true }),
      row('c', { platform: 'Windows' }),
      row('d', { serial_number: '' }),
    ]
    const sweep = sweepOf(rows)
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => sweep.presence(id))).toEqual([
      'here',
      'removed',
      'here',
      'here',
      'absent',
    ])
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => sweep.has(id))).toEqual([true, true, true, true, false])
  })

  test.each([
    ['was enrolled last', { last_enrollment: '2025-01-01T00:00:00Z' }, { last_enrollment: '2024-01-01T00:00:00Z' }],
    [
      'was enrolled last, whoever checked in since',
      { last_enrollment: '2025-01-01T00:00:00Z', last_check_in: '2025-01-02T00:00:00Z' },
      { last_enrollment: '2024-01-01T00:00:00Z', last_check_in: '2026-01-01T00:00:00Z' },
    ],
    ['was enrolled at a known time', { last_enrollment: '2024-01-01T00:00:00Z' }, { last_enrollment: '' }],
    [
      'checked in last, of two enrolled at one time',
      { last_enrollment: '2024-01-01T00:00:00Z', last_check_in: '2024-03-01T00:00:00Z' },
      { last_enrollment: '2024-01-01T00:00:00Z', last_check_in: '2024-02-01T00:00:00Z' },
    ],
  ])('sends of two with one serial number the one that %s', (_what, better, worse) => {
    for (const [winner, loser] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const rows = [row(winner, { serial_number: 'twin', ...better }), row(loser, { serial_number: 'TWIN', ...worse })]
      expect(flows(sweepOf(rows))).toEqual(
        [winner, loser].sort().map((id) => `${id === winner ? 'send' : 'problem'} ${id}`)
      )
    }
  })

  test('sends of two that are equal the one with the first id, every time', () => {
    expect(flows(sweepOf([row('b', { serial_number: 'T' }), row('a', { serial_number: 'T' })]))).toEqual([
      'send a',
      'problem b',
    ])
  })

  test('has no rival in a device that is not sent, and names both of real rivals', () => {
    const rows = [row('a', { serial_number: 'T' }), row('b', { serial_number: 'T', is_removed: true })]
    expect(flows(sweepOf(rows))).toEqual(['send a', 'skip b'])
    const [, loser] = [...sweepOf([row('a', { serial_number: 'T' }), row('b', { serial_number: 'T' })]).devices()]
    expect(loser).toMatchObject({ subject: 'T', reason: expect.stringMatching(/\ba\b.*\bb\b/) })
  })

  describe('narrowed', () => {
    const rows = [row('a'), row('b', { blueprint_id: 'b2' }), row('c', { is_removed: true }), row('d'), row('e')]

    test('to a serial number in any case has that device only, and still knows the others', () => {
      const sweep = sweepOf(rows, { serial: 's-A' })
      expect(flows(sweep)).toEqual(['send a'])
      expect([sweep.has('d'), sweep.size()]).toEqual([true, 5])
    })

    test('to a blueprint has its devices, those that do not flow included', () => {
      expect(flows(sweepOf(rows, { blueprint: 'b1' }))).toEqual(['send a', 'skip c', 'send d', 'send e'])
      expect(flows(sweepOf(rows, { blueprint: 'B1' }))).toEqual([])
    })

    test('to both has what is both', () => {
      expect(flows(sweepOf(rows, { blueprint: 'b2', serial: 'S-a' }))).toEqual([])
      expect(flows(sweepOf(rows, { blueprint: 'b1', serial: 'S-a' }))).toEqual(['send a'])
    })

    test('leaves a rival outside of the group out of account', () => {
      const twins = [
        row('a', { serial_number: 'T' }),
        row('b', { serial_number: 'T', blueprint_id: 'b2', last_enrollment: '2025-01-01T00:00:00Z' }),
      ]
      expect(flows(sweepOf(twins, { blueprint: 'b1' }))).toEqual(['send a'])
    })

    test.each([
      [1, ['send a']],
      [3, ['send a', 'send b', 'send d']],
      [4, ['send a', 'send b', 'skip c', 'send d', 'send e']],
      [9, ['send a', 'send b', 'skip c', 'send d', 'send e']],
      [undefined, ['send a', 'send b', 'skip c', 'send d', 'send e']],
    ])('to the first %j has them alone unless that is all', (limit, expected) => {
      const sweep = sweepOf(rows)
      expect(flows(sweep, limit)).toEqual(expected)
      expect([...sendable(sweep, limit)].map((id) => `send ${id}`)).toEqual(
        expected.filter((one) => one.startsWith('send'))
      )
    })

    test('by the limit counts no rivals', () => {
      const twins = [row('a', { serial_number: 'T' }), row('b', { serial_number: 'T' }), row('c')]
      expect(flows(sweepOf(twins), 2)).toEqual(['send a', 'problem b', 'send c'])
      expect(flows(sweepOf(twins), 1)).toEqual(['send a'])
    })
  })

  test('looks at the paths of extra columns with the first page of each source only', () => {
    const sweep = new Sweep({}, inventoryOf({ attributes: { extra: { u_a: 'device.own', u_b: 'prism.own' } } }))
    open.push(sweep)
    sweep.keepDevices([row('a', { own: 'x' })])
    sweep.keepDevices([row('b')])
    expect(() => sweep.keepPrism([{ device_id: 'a' }])).toThrow(Misconfigured)
    sweep.settleRivals()
    expect([...sweep.devices()]).toMatchObject([
      { device: { extra: { u_a: 'x' } } },
      { device: { extra: { u_a: '' } } },
    ])
  })

  test('has the extra values of Prism, and the names of the selection that nobody has', () => {
    const sweep = new Sweep(
      {},
      inventoryOf({ devices: { tags: ['x', 'y'] }, attributes: { extra: { u_b: 'prism.own' } } })
    )
    open.push(sweep)
    sweep.keepDevices([row('a', { tags: ['x'] })])
    sweep.keepPrism([{ device_id: 'a', own: 7 }])
    sweep.settleRivals()
    expect([...sweep.devices()]).toMatchObject([{ prism: { extra: { u_b: '7' } } }])
    expect(sweep.unmatched().map(({ name }) => name)).toEqual(['y'])
  })

  test.each([
    [{ model: 'Virtual Machine' }, {}],
    [{}, { model_name: 'Virtual Machine' }],
    [{}, { model_identifier: 'VirtualMac2,1' }],
    [{}, { model: 'VMware20,1' }],
  ])('lets no virtual Mac win against a physical one of its serial number: %j, Prism %j', (fields, prism) => {
    const sweep = new Sweep()
    open.push(sweep)
    const twin = { serial_number: 'T' }
    sweep.keepDevices([row('a', twin), row('v', { ...twin, last_enrollment: '2026-11-20T00:00:00Z', ...fields })])
    sweep.keepPrism([{ device_id: 'v', ...prism }])
    sweep.settleRivals()
    expect(flows(sweep)).toEqual(['send a', 'problem v'])
  })

  test('counts the rows of Prism that name no device, as rows that have come', () => {
    const sweep = new Sweep()
    open.push(sweep)
    expect(sweep.keepPrism([{ device_id: '' }, {}, null, { device_id: 'a' }, { device_id: 'a' }])).toBe(4)
    expect(sweep.unreadPrism).toBe(3)
  })
})
