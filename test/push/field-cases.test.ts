// Values of devices as they are found in the field: what cannot be read is a problem by name, and never a lie in ServiceNow.
// Field cases: A2, A8, B4, B7, B8, B9, B15.

import { Sweep } from '../../src/push/inventory/sweep.ts'
import { cleanSerial } from '../../src/server/shared/serial-number.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { settleLeavers } from '../../src/push/leavers/leavers.ts'
import { openState } from '../../src/push/state/state.ts'
import { appRow, deviceRow, prismRow } from './support/fake-kandji.ts'
import { useTestbed } from './support/testbed.ts'

describe('an owner', () => {
  const bed = useTestbed()
  const sent = () => [...bed.servicenow.computers.values()][0]!

  test.each([
    ['an object with null for both', { id: '3', email: null, name: null }],
    ['an object with an id alone', { id: '3' }],
    ['empty texts', { email: '', name: '' }],
    ['an array', [{ email: 'ada@example.com' }]],
    ['an empty array', []],
    ['a truth value', true],
    ['the e-mail address N/A and no name', { email: 'N/A', name: '' }],
    ['placeholders for both', { email: 'None', name: '-' }],
    ['the text N/A', 'N/A'],
  ])('of whom Kandji sends %s is no "nobody": he stays, and it is a problem', async (_what, user) => {
    bed.enroll({ serial_number: 'A', user })
    const { exitCode, summary } = await bed.sync()
    expect(exitCode).toBe(1)
    expect(summary.problems).toMatchObject([{ code: 'unreadable-owner', subject: 'A' }])
    expect(sent()).toMatchObject({ assigned_user: '', keep_owner: 'true' })
  })

  test.each([
    ['an empty text', ''],
    ['blanks', '  '],
    ['null', null],
    ['nothing', undefined],
  ])('of whom Kandji sends %s is nobody', async (_what, user) => {
    bed.enroll({ serial_number: 'A', user })
    expect(await bed.sync()).toMatchObject({ exitCode: 0 })
    expect(sent()).not.toHaveProperty('keep_owner')
  })

  test.each([
    [{ email: 'N/A', name: 'Ada Example' }, 'Ada Example'],
    [{ email: 'a\u200Bda@example.com\u202E', name: 'x' }, 'ada@example.com'],
    [{ email: '\uFEFFada@example.com', name: '' }, 'ada@example.com'],
    [{ email: 'ada', name: '' }, 'ada'],
  ])('%j is sent as %j', async (user, expected) => {
    bed.enroll({ serial_number: 'A', user })
    expect((await bed.sync()).summary.problems).toEqual([])
    expect(sent()['assigned_user']).toBe(expected)
  })
})

describe('a capacity', () => {
  const bed = useTestbed()
  const capacity = async (device_capacity: unknown) => {
    const device = deviceRow({ serial_number: 'A' })
    bed.kandji.devices.push(device)
    bed.kandji.prism.push(prismRow(device, { device_capacity }))
    const { summary } = await bed.sync()
    return { summary, sent: bed.servicenow.computers.get('A')!['device_capacity'] }
  }

  test.each(['494,38 GB', '1,024 GB', '512 GiB', '931.51GiB', 'Unknown', 'N/A', '1 PB', '-5', '1e3'])(
    '%j cannot be read, is left out, and is a problem',
    async (text) => {
      const { summary, sent } = await capacity(text)
      expect(sent).toBe('')
      expect(summary.problems).toMatchObject([{ code: 'unreadable-capacity', subject: 'A' }])
    }
  )

  test.each([128, 47.5, '128.0', '494.38 GB', '2tb', '', null, undefined, 0, '0'])('%j is none', async (value) => {
    expect((await capacity(value)).summary.problems).toEqual([])
  })

  test('is no problem where the configuration leaves the column out', async () => {
    const { inventoryOf } = await import('../../src/push/configuration/inventory.ts')
    bed.config.inventory = inventoryOf({ attributes: { skip: ['device_capacity'] } })
    expect((await capacity('Unknown')).summary.problems).toEqual([])
  })
})

describe('a virtual Mac with the serial number of a physical one', () => {
  const flows = (virtual: Record<string, unknown>, prism: Record<string, unknown> = {}) => {
    const sweep = new Sweep()
    try {
      const twin = deviceRow({
        serial_number: 'A',
        device_id: 'a-virtual',
        last_enrollment: '2026-11-20T08:00:00Z',
        ...virtual,
      })
      const mac = deviceRow({ serial_number: 'a', device_id: 'the-mac', last_enrollment: '2020-01-01T08:00:00Z' })
      sweep.keepDevices([twin, mac])
      sweep.keepPrism([prismRow(twin, { model_name: 'MacBook Air', ...prism }), prismRow(mac)])
      sweep.settleRivals()
      return [...sweep.devices()].map((swept) =>
        swept.flow === 'send' ? swept.device.id : `${swept.flow}: ${swept.flow === 'problem' ? swept.reason : ''}`
      )
    } finally {
      sweep.close()
    }
  }

  test.each([
    ['the model of the list', { model: 'Virtual Machine' }, {}],
    ['the model of Prism', {}, { model: 'Virtual Machine' }],
    ['the model name of Prism', {}, { model_name: 'Apple Virtual Machine 1' }],
    ['its identifier', {}, { model_identifier: 'VirtualMac2,1' }],
    ['another program', { model: 'VMware Virtual Platform' }, {}],
  ])('(told by %s) does not win, though it was enrolled later', (_how, virtual, prism) => {
    const [problem, mac] = flows(virtual, prism)
    expect(mac).toBe('the-mac')
    expect(problem).toContain('a-virtual is a virtual machine and is not')
  })

  test('is told from a physical one, of which the last enrolled wins', () => {
    expect(flows({ model: 'Mac mini' })[0]).toBe('a-virtual')
  })
})

describe('invisible characters', () => {
  const bed = useTestbed()

  test('go out of serial numbers and App IDs, so that no invisible twin comes into being', async () => {
    const [device] = bed.enroll({ serial_number: 'C\u200B02\u202EABC\u00AD' })
    bed.kandji.apps.push(appRow(device!, 'Good', { serial_number: 'whatever' }))
    await bed.apps()
    expect([...bed.servicenow.computers.keys()]).toEqual(['C02ABC'])
    expect([...bed.servicenow.installs.values()].map((row) => row['serial_number'])).toEqual(['C02ABC'])
    bed.enroll({ serial_number: 'PLAIN' })
    expect((await bed.sync({ serial: 'PLA\uFEFFIN' })).summary.devices.seen).toBe(1)
  })

  test('of Unicode are all known (category Cf)', () => {
    const all = Array.from({ length: 0x110000 }, (_none, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Cf}/u.test(character))
    expect(all.filter((character) => cleanSerial(`A${character}B`) !== 'AB')).toEqual([])
  })
})

describe('blanks that ServiceNow has at the end of a text, which its database ignores (B8)', () => {
  const bed = useTestbed()
  const table = (name: string) => new RegExp(`GET /api/now/table/${name}`)

  test.each(['', ' ', '   '])('(%j) hide neither item nor owner from preview', async (blanks) => {
    bed.enroll({ serial_number: 'C02ABC' })
    const item = { sys_id: 'item', sys_class_name: 'cmdb_ci_computer', serial_number: `c02abc${blanks}`, name: 'x' }
    const ada = { sys_id: 'ada', name: 'Ada', active: 'true', email: `Ada@example.com${blanks}` }
    bed.servicenow.script(table('cmdb_ci_(hardware|computer)'), { body: { result: [item] } }, Infinity)
    bed.servicenow.script(table('sys_user'), { body: { result: [ada] } }, Infinity)
    bed.servicenow.script(table(''), { body: { result: [] } }, Infinity)
    const { preview } = await runPreview(bed.config, {}, { clock: bed.clock, random: () => 0.5 })
    expect(preview.changes).toMatchObject([{ action: 'update', sysId: 'item' }])
    const [owner] = preview.changes[0]!.fields.filter(({ field }) => field === 'assigned_to')
    expect(owner).toMatchObject({ to: 'Ada' })
  })
})

describe('a device without a serial number of its own', () => {
  const bed = useTestbed()

  test.each(['Not Available', '', '0000000'])(
    '(%j) that has left is no leaver: no policy acts on it',
    async (serial) => {
      const state = openState(bed.config.stateFolder)
      try {
        const rows = { computer: { v: '1' }, mdm: { v: '1' }, fingerprint: '1' }
        for (const id of ['placeholder', 'real']) {
          state.outbox.queue(id, id === 'real' ? 'C02ABC' : serial, rows)
          for (const kind of ['computer', 'mdm'] as const)
            state.outbox.settleDelivered(state.outbox.next(kind, 0, 1)[0]!)
        }
        const gone = { presence: () => 'removed' as const }
        const parts = { outbox: state.outbox, absences: state.absences, client: {} as never, policy: 'retire' as const }
        const settle = () => settleLeavers(gone, { ...parts, accepted: true, since: 0, onLeft: () => {} })
        await settle()
        expect(await settle()).toMatchObject({ left: 1, problems: [] })
        expect(state.outbox.next('mdm', 0, 9).map(({ deviceId }) => deviceId)).toEqual(['real'])
      } finally {
        state.close()
      }
    }
  )
})

describe('rows of Prism that name no device', () => {
  const bed = useTestbed()

  test.each([
    ['without device_id', [{ device_capacity: 1 }, { device_capacity: 2 }]],
    ['that are texts', ['a', 'b']],
    ['with null as device_id', [{ device_id: null }, null]],
  ])('(%s) are counted and told', async (_what, rows) => {
    bed.enroll({ serial_number: 'A' })
    bed.kandji.prism.push(...rows)
    const { summary } = await bed.sync()
    expect(summary.problems).toMatchObject([{ code: 'unreadable-prism', reason: expect.stringMatching(/^2 rows/) }])
    expect(bed.servicenow.computers.get('A')).toMatchObject({ device_capacity: '494' })
  })

  test('are told of apps, too', async () => {
    const [device] = bed.enroll({ serial_number: 'A' })
    bed.kandji.apps.push(appRow(device!, 'Good'), appRow(device!, 'Bad', { device_id: '' }))
    const { summary } = await bed.apps()
    expect(summary.problems).toMatchObject([{ code: 'unreadable-app', reason: expect.stringMatching(/^1 rows/) }])
    expect(bed.servicenow.installs.size).toBe(1)
  })
})
