// The script before IRE of "Kandji Apps", with the payloads of a real instance: host objects, which are no plain JavaScript.

import { PLACEHOLDERS } from '../../src/server/shared/serial-number.ts'
import { SAM_SCOPE, useInstance } from '../support/instance.ts'

const local = useInstance({ app: true })

interface ScriptRow {
  status: string
  reason: string
  payload: unknown
}

const payload = (serial: string, app = 'key'): object => ({
  items: [
    {
      className: 'cmdb_ci_computer',
      values: { serial_number: serial },
      lookup: [{ className: 'cmdb_serial_number', values: { serial_number: serial } }],
      related: [{ className: 'cmdb_sam_sw_install', values: { instance_key: app } }],
    },
  ],
})

/** Only its text tells what is in it. */
const textOnly = (content: object): object => ({ toString: () => JSON.stringify(content) })
/** Its parts can be read, its text is none of JSON. */
const partsOnly = (content: object): object => ({ ...content, toString: () => 'com.glide.host.Object@1' })
const unreadable = new Proxy(
  {},
  {
    get() {
      throw new Error('no such property')
    },
  }
)

/** Runs the script over rows with these payloads. @returns the rows' reasons, empty for those that pass */
function judge(...payloads: unknown[]): string[] {
  const [feed] = local.rows('cmdb_inst_application_feed', 'name=Kandji Apps')
  const input: ScriptRow[] = payloads.map((one) => ({ status: '', reason: '', payload: one }))
  local.instance.scripts.transaction(() =>
    local.instance.scripts.run(SAM_SCOPE, feed!.before_script!, { input, runId: 'run' }, 'before script')
  )
  return input.map(({ status, reason }) => (status === 'SKIPPED' ? reason : ''))
}

beforeEach(() => void local.insert('cmdb_ci_computer', { serial_number: 'C02TEST00001', discovery_source: 'Kandji' }))

test.each([
  ['as text', textOnly],
  ['by its parts', partsOnly],
])('a payload that can be read only %s is judged', (_how, host) => {
  const [known, unknown, noSerial, noApp] = judge(
    host(payload('c02test00001')),
    host(payload('C02TEST00009')),
    host(payload(' ')),
    host(payload('C02TEST00001', ''))
  )
  expect(known).toBe('')
  expect(unknown).toMatch(/^Kandji: no computer with serial_number `C02TEST00009` is here yet/)
  expect(noSerial).toMatch(/^Kandji: serial_number is blank/)
  expect(noApp).toMatch(/^Kandji: app_id is blank/)
})

test('a payload that cannot be read passes, the others of the batch are judged, and the log tells how many', () => {
  const [first, unknown, last] = judge(unreadable, textOnly(payload('C02TEST00009')), { toString: () => 'null' })
  expect([first, last]).toEqual(['', ''])
  expect(unknown).toContain('C02TEST00009')
  expect(local.log.join('\n')).toContain('Kandji Apps: 2 rows could not be read before IRE')
})

test('a payload without a computer passes: IRE takes no software without one', () => {
  expect(judge(textOnly({ items: [] }), textOnly({ items: [{ className: 'cmdb_rel_ci', values: {} }] }))).toEqual([
    '',
    '',
  ])
})

test.each(['a,b', '__proto__', 'constructor', '50%_x'])(
  'a serial number like %s is no computer, and no harm to others',
  (serial) => {
    const [odd, known] = judge(textOnly(payload(serial)), textOnly(payload('C02TEST00001')))
    expect(odd).toContain(`\`${serial}\` is here yet`)
    expect(known).toBe('')
  }
)

test.each([...PLACEHOLDERS, 'Not Available', 'N/A', '0000', '---', '0123456789', 'javascript:1'])(
  'an app of a device with the serial number `%s` is refused, though a computer has it',
  (serial) => {
    if (!serial.startsWith('javascript:'))
      local.insert('cmdb_ci_computer', { serial_number: serial, discovery_source: 'Kandji' })
    expect(judge(payload(serial))[0]).toMatch(/is a placeholder|is blank/)
  }
)

test('an app leaves the last check-in of its computer as it is', () => {
  local.insert('cmdb_ci_computer', {
    serial_number: 'C02TEST00002',
    discovery_source: 'Kandji',
    last_discovered: '2026-02-03 04:05:06',
  })
  const [seen, never] = [payload('c02test00002'), payload('C02TEST00001')] as Array<{
    items: Array<{ values: Record<string, string> }>
  }>
  expect(judge(seen, never)).toEqual(['', ''])
  expect(seen!.items[0]!.values).toEqual({ serial_number: 'c02test00002', last_discovered: '2026-02-03 04:05:06' })
  expect(never!.items[0]!.values).toEqual({ serial_number: 'C02TEST00001' })
})
