// Which devices flow, and what their rows hold.

import { plain, useTestbed } from './support/testbed.ts'
import { deviceRow, prismRow } from './support/fake-kandji.ts'

describe('a device of Kandji', () => {
  const bed = useTestbed()

  test('becomes a computer row and an MDM row with the columns of the contract, all of them text', async () => {
    const device = deviceRow({ device_name: 'Ada’s MacBook Air', serial_number: 'FVFEXAMPLE1' })
    bed.kandji.devices.push(device)
    bed.kandji.prism.push(prismRow(device, { device_capacity: 494.0, model_id: 'Mac15,12' }))

    const { summary, exitCode } = await bed.sync()

    expect(bed.servicenow.computers.get('FVFEXAMPLE1')).toEqual({
      serial_number: 'FVFEXAMPLE1',
      device_name: 'Ada’s MacBook Air',
      model_name: 'MacBook Air (13-inch, M3, 2024)',
      model_identifier: 'Mac15,12',
      os_type: 'macOS',
      os_version: '15.1',
      device_capacity: '494',
      assigned_user: 'ada@example.com',
      assigned_user_name: 'Ada Example',
      last_seen: '2026-11-19 08:15:30',
    })
    const { device_id, blueprint_id, blueprint_name } = device
    const fingerprint = expect.stringMatching(/^[\w-]{43}$/)
    expect([...bed.servicenow.mdm.values()]).toEqual([
      {
        device_id,
        blueprint_id,
        serial_number: 'FVFEXAMPLE1',
        blueprint_name,
        last_check_in: '2026-11-19 08:15:30',
        first_enrollment: '2025-01-26 16:15:36',
        asset_tag: '',
        is_missing: 'false',
        fingerprint,
      },
    ])
    expect(summary).toEqual({
      devices: { seen: 1, changed: 1, unchanged: 0, skipped: 0 },
      rows: { sent: 2, inserted: 2, updated: 0, ignored: 0, rejected: 0 },
      requests: { kandji: 3, servicenow: 4 },
      problems: [],
    })
    expect(exitCode).toBe(0)
  })

  test.each([
    ['Mac', 'macOS'],
    ['iPhone', 'iOS'],
    ['iPad', 'iPadOS'],
    ['AppleTV', 'tvOS'],
    ['Vision', 'visionOS'],
  ])('of the platform %s runs %s', async (platform, os) => {
    bed.enroll({ platform, serial_number: 'S1' })
    await bed.sync()
    expect(bed.servicenow.computers.get('S1')).toMatchObject({ os_type: os })
  })

  test('of Windows or Android, or removed, is skipped without a word', async () => {
    bed.enroll({ platform: 'Windows' }, { platform: 'Android' }, { is_removed: true }, {})
    const { summary, exitCode } = await bed.sync()
    expect(summary.devices).toEqual({ seen: 4, changed: 1, unchanged: 0, skipped: 3 })
    expect(summary.problems).toMatchObject([])
    expect(exitCode).toBe(0)
  })

  test('of a platform that nobody knows is skipped and named', async () => {
    bed.enroll({ platform: 'Watch', serial_number: 'W1' }, { platform: 'constructor', serial_number: 'W2' })
    const { summary, exitCode } = await bed.sync()
    expect(summary.problems).toMatchObject([
      { subject: 'W1', reason: expect.stringContaining('"Watch"') },
      { subject: 'W2', reason: expect.stringContaining('"constructor"') },
    ])
    expect(summary.rows.sent).toBe(0)
    expect(exitCode).toBe(1)
  })

  test.each(['', '   ', 'NULL', ' NULL ', null, undefined])(
    'with the serial number %p is a problem, and the rest continues',
    async (serial) => {
      const [blank] = bed.enroll({ serial_number: serial, device_name: 'Nameless' }, { serial_number: 'S2' })
      const { summary, exitCode } = await bed.sync()
      expect(summary.problems).toMatchObject([
        { subject: blank!['device_id'], reason: expect.stringContaining('"Nameless"') },
      ])
      expect(summary.devices).toEqual({ seen: 2, changed: 1, unchanged: 0, skipped: 1 })
      expect([...bed.servicenow.computers.keys()]).toEqual(['S2'])
      expect(exitCode).toBe(1)
    }
  )

  test('has its e-mail address as assigned user, else the name, else nothing', async () => {
    bed.enroll(
      { serial_number: 'A', user: { email: '', name: 'Grace Example', id: 1, is_archived: false } },
      { serial_number: 'B', user: '' },
      { serial_number: 'C', user: null },
      { serial_number: 'D', user: undefined }
    )
    await bed.sync()
    const users = ['A', 'B', 'C', 'D'].map((serial) => bed.servicenow.computers.get(serial)!['assigned_user'])
    expect(users).toEqual(['Grace Example', '', '', ''])
  })

  test('keeps emoji and other scripts, and is cut to the column without splitting a character', async () => {
    bed.enroll(
      { serial_number: 'A', device_name: 'Büro 日本 🖥️' },
      { serial_number: 'B', device_name: 'x'.repeat(300) },
      { serial_number: 'C', device_name: 'x'.repeat(254) + '🎉🎉' },
      { serial_number: 'D', os_version: '1'.repeat(60) }
    )
    const { exitCode } = await bed.sync()
    const row = (serial: string) => bed.servicenow.computers.get(serial)!
    expect(row('A')['device_name']).toBe('Büro 日本 🖥️')
    expect(row('B')['device_name']).toBe('x'.repeat(255))
    expect(row('C')['device_name']).toBe('x'.repeat(254))
    expect(row('D')['os_version']).toBe('1'.repeat(40))
    expect(exitCode).toBe(0)
  })

  test('loses control characters, half surrogate pairs, and white space at the ends', async () => {
    bed.enroll({ serial_number: '  S1\t', device_name: ' \u0000Front\u0007 desk\ud83d \n' })
    await bed.sync()
    expect(bed.servicenow.computers.get('S1')).toMatchObject({ device_name: 'Front desk', serial_number: 'S1' })
  })

  test('with the word NULL in a field sends it empty, and says so', async () => {
    const [device] = bed.enroll({ serial_number: 'S1', device_name: 'NULL', user: { email: 'NULL', name: '' } })
    const { summary, exitCode } = await bed.sync()
    expect(bed.servicenow.computers.get('S1')).toMatchObject({ device_name: '', assigned_user: '' })
    expect(summary.problems.map(({ subject, reason }) => `${subject} ${reason.split(' ')[0]}`)).toMatchObject([
      'S1 device_name',
      'S1 assigned_user',
    ])
    expect(exitCode).toBe(1)
    device!['device_name'] = 'Null Island'
    device!['user'] = ''
    expect((await bed.sync()).exitCode).toBe(0)
  })

  test('without a Prism row is sent with the model of the device list and without capacity', async () => {
    bed.kandji.devices.push(
      deviceRow({ serial_number: 'TV1', platform: 'AppleTV', model: 'Apple TV 4K (2nd generation)' })
    )
    const { exitCode } = await bed.sync()
    expect(bed.servicenow.computers.get('TV1')).toMatchObject({
      model_name: 'Apple TV 4K (2nd generation)',
      device_capacity: '',
    })
    expect(exitCode).toBe(0)
  })

  test.each([
    [926.35, '926.35'],
    [128, '128'],
    [0, ''],
    [null, ''],
    ['228.27 GB', '228.27 GB'],
    ['plenty', ''],
  ])('with the Prism capacity %p sends %p', async (device_capacity, sent) => {
    const device = deviceRow({ serial_number: 'S1' })
    bed.kandji.devices.push(device)
    bed.kandji.prism.push(prismRow(device, { device_capacity, model_name: null }))
    await bed.sync()
    expect(bed.servicenow.computers.get('S1')).toMatchObject({ device_capacity: sent, model_name: device['model'] })
  })

  test('that is a malformed row is a problem, and the rest continues', async () => {
    bed.kandji.devices.push(null, 'text', ['row'], { device_name: 'No id', serial_number: 'S0' })
    bed.enroll(...plain(2))
    const { summary, exitCode } = await bed.sync()
    expect(summary.devices).toEqual({ seen: 6, changed: 2, unchanged: 0, skipped: 4 })
    expect(summary.problems).toHaveLength(4)
    expect(summary.problems.find(({ subject }) => subject === 'S0')?.reason).toContain('without device_id')
    expect(exitCode).toBe(1)
  })
})

describe('two devices with one serial number', () => {
  const bed = useTestbed()

  test('send the one that was enrolled last, and name both', async () => {
    const [old, current] = bed.enroll(
      { serial_number: 'TWIN', device_name: 'Old', last_enrollment: '2024-02-01 10:00:00.000000+00:00' },
      { serial_number: 'twin', device_name: 'Current', last_enrollment: '2025-02-01 10:00:00.000000+00:00' }
    )
    const { summary, exitCode } = await bed.sync()
    expect([...bed.servicenow.computers.values()]).toMatchObject([{ device_name: 'Current' }])
    expect(summary.devices).toEqual({ seen: 2, changed: 1, unchanged: 0, skipped: 1 })
    expect(summary.problems).toMatchObject([
      { subject: 'TWIN', reason: expect.stringContaining(String(old!['device_id'])) },
    ])
    expect(summary.problems[0]!.reason).toContain(String(current!['device_id']))
    expect(exitCode).toBe(1)
  })

  test('enrolled at one time send the one that checked in last', async () => {
    bed.enroll(
      { serial_number: 'TWIN', device_name: 'Alive', last_check_in: '2026-11-20T08:00:00.000000Z' },
      { serial_number: 'TWIN', device_name: 'Silent', last_check_in: '' }
    )
    await bed.sync()
    expect([...bed.servicenow.computers.values()]).toMatchObject([{ device_name: 'Alive' }])
  })

  test('flow again when one of them is gone', async () => {
    const [old, current] = bed.enroll(
      { serial_number: 'TWIN', device_name: 'Old', last_enrollment: '2024-02-01 10:00:00.000000+00:00' },
      { serial_number: 'TWIN', device_name: 'Current' }
    )
    await bed.sync()
    bed.kandji.devices = bed.kandji.devices.filter((row) => row !== current)
    const { summary, exitCode } = await bed.sync()
    expect(summary.devices).toMatchObject({ changed: 1 })
    expect(bed.servicenow.computers.get('TWIN')).toMatchObject({ device_name: old!['device_name'] })
    expect(exitCode).toBe(0)
  })
})
