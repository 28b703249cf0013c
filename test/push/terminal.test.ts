// What services send cannot act on a terminal: it moves no cursor, forges no line, sets no clipboard, turns no text round.

import { PassThrough } from 'node:stream'
import { checkListText } from '../../src/push/cli/check-list.ts'
import { logger } from '../../src/push/cli/logger.ts'
import { changesText, previewText } from '../../src/push/cli/preview-report.ts'
import { progressBar } from '../../src/push/cli/progress-bar.ts'
import { reportText } from '../../src/push/cli/report.ts'
import { statusText } from '../../src/push/cli/status-report.ts'
import { fail, warn } from '../../src/push/connect/check.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { Redactor } from '../../src/push/redactor.ts'
import { readStatus } from '../../src/push/status/status.ts'
import { jsonLine, oneLine, visible } from '../../src/push/visible.ts'
import { useTestbed, type Testbed } from './support/testbed.ts'

/** A colour, a forged end of the report, the clipboard (OSC 52), C1's control sequence, bidi, separators, a zero width space, DEL. */
const EVIL =
  'evil\u001b[31mRED\r\nDone. Everything is delivered.\n\u001b]52;c;ZXZpbA==\u0007\u009b2J\u202e\u2066\u2028\u2029\u200b\u007f\ufeff'
const IMPORT = /POST \/api\/now\/import/

/** Everything that acts rather than being seen; line breaks are looked at apart. */
const ACTS = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

function expectHarmless(text: string): void {
  expect(text).not.toMatch(ACTS)
  // The only such line may be push's own.
  expect(text.split('\n').filter((line) => /^\s*Done\. Everything/.test(line))).toEqual([])
}

const PLACES: Record<string, (bed: Testbed) => void> = {
  'a row that is a text': (bed) => bed.kandji.script(/devices$/, { body: [EVIL] }),
  "Kandji's error detail": (bed) => bed.kandji.script(/devices$/, { status: 403, body: { detail: EVIL } }),
  'key names': (bed) => bed.kandji.script(/devices$/, { body: { [EVIL]: 1 } }, Infinity),
  "ServiceNow's error message": (bed) =>
    bed.servicenow.script(/oauth/, { status: 401, body: { error_description: EVIL } }, Infinity),
  "a row's refusal": (bed) =>
    bed.servicenow.script(IMPORT, { status: 422, body: { error: { message: EVIL, detail: EVIL } } }, Infinity),
  "a row's result": (bed) => {
    bed.servicenow.special = () => [{ status: 'error', error_message: EVIL, status_message: EVIL }]
  },
  "a row's status": (bed) => {
    bed.servicenow.special = () => [{ status: EVIL }]
  },
  "a row's note": (bed) => {
    bed.servicenow.special = () => [{ status: 'inserted', status_message: `Kandji: ${EVIL}` }]
  },
  'a serial number without a platform': (bed) => {
    bed.enroll({ serial_number: `S${EVIL}`, device_name: EVIL, platform: EVIL })
  },
  'a device without an id': (bed) => {
    bed.kandji.devices.push({ device_name: EVIL, serial_number: EVIL })
  },
  'a message of a proxy': (bed) =>
    bed.servicenow.script(IMPORT, { status: 503, body: { error: { message: EVIL } } }, Infinity),
}

describe('what services send does not act on a terminal', () => {
  const bed = useTestbed()

  test.each(Object.keys(PLACES))('from %s: report, status, JSON', async (place) => {
    bed.enroll({ serial_number: 'A' })
    PLACES[place]!(bed)
    const result = await bed.sync()
    expect(result.exitCode).toBeGreaterThan(0)
    expectHarmless(reportText(result))
    const status = readStatus(bed.config.stateFolder, bed.clock.now())
    expectHarmless(statusText(status, bed.clock.now()))
    for (const value of [result.summary, status]) {
      const json = jsonLine(value)
      expect(json).not.toMatch(/\n/)
      expectHarmless(json)
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
    }
  })

  test('from a serial number and a name: the preview', async () => {
    const evil = EVIL.replace(/[\r\n]/g, '')
    bed.enroll({ serial_number: `S${evil}`, device_name: evil })
    bed.servicenow.script(
      /GET \/api\/now\/table/,
      { body: { result: [{ sys_id: '1', serial_number: `S${evil}`, name: EVIL, sys_class_name: EVIL }] } },
      Infinity
    )
    const result = await runPreview(bed.config, {}, { clock: bed.clock })
    expect(result.preview.changes).not.toEqual([])
    expectHarmless(changesText(result) + previewText(result))
  })

  test('from a problem: the list of checks', () => {
    const checks = [fail('Kandji', EVIL, EVIL, EVIL, 3), warn('ServiceNow', 'x', EVIL, '')]
    const text = checkListText(checks)
    expect(text).not.toMatch(ACTS)
    expect(text.split('\n').filter((line) => /^ {0,5}Done/.test(line))).toEqual([])
  })

  test('and goes on to ServiceNow as it came', async () => {
    const [device] = bed.enroll({ serial_number: 'A', device_name: 'A\u202eB\u200d C' })
    await bed.sync()
    expect(bed.servicenow.computers.get('A')!['device_name']).toBe(device!['device_name'])
  })
})

describe('the log', () => {
  const logged = async (isTTY: boolean) => {
    const stream = Object.assign(new PassThrough(), { isTTY })
    let text = ''
    stream.on('data', (chunk) => (text += chunk))
    const log = logger(stream as unknown as NodeJS.WriteStream, new Redactor(['hush-hush']), 'info')
    log.warn({ msg: EVIL, reason: EVIL, [EVIL]: 'x', list: [{ deep: `hush-hush${EVIL}` }] })
    await new Promise((resolve) => setTimeout(resolve, 50))
    return text
  }

  test('of a terminal has only its own colours and line breaks', async () => {
    const text = await logged(true)
    const own = text.replace(/\u001b\[\d+m/g, '')
    expectHarmless(own)
    expect(own).toContain('evil')
    expect(text).not.toContain('\u001b[31mRED')
    expect(text).not.toContain('hush')
  })

  test('of a machine has one JSON line that says the same', async () => {
    const text = await logged(false)
    expect(text.trimEnd()).not.toContain('\n')
    expect(text.trimEnd()).not.toMatch(ACTS)
    expect(JSON.parse(text)).toMatchObject({ msg: EVIL, list: [{ deep: `[redacted]${EVIL}` }] })
  })
})

describe('visible text', () => {
  test('shows what cannot be seen, and leaves the rest alone', () => {
    expect(oneLine('a\nb\u001b\u202e\u{e0001}')).toBe(String.raw`a\nb\u001b\u202e\udb40\udc01`)
    expect(visible('a\nb\tc\u009b')).toBe(`a\nb\\tc\\u009b`)
    const harmless = 'Zoë’s Mac – 日本語 😀 "quoted"'
    expect([oneLine(harmless), visible(harmless)]).toEqual([harmless, harmless])
  })

  test('is what a progress bar gets: only its own names', () => {
    const bar = progressBar(Object.assign(new PassThrough(), { isTTY: false }) as unknown as NodeJS.WriteStream)
    bar.begin('Kandji devices', 0)
    bar.advance(1)
    expect(() => bar.end()).not.toThrow()
  })
})
