// docs/scale.md: its tables are what the programs come to.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prismInterval, sweepInterval } from '../../src/push/daemon/cadence.ts'
import { EXPORT_FROM_ROWS, PAGE_SIZE } from '../../src/push/kandji/limits.ts'
import { IN_FLIGHT } from '../../src/push/servicenow/limits.ts'

const TEXT = readFileSync(join(__dirname, '../../docs/scale.md'), 'utf8')
const HOUR_MS = 3_600_000
/** As the text has it: up to so many devices looks are made, an hour. */
const [LOOKS, MOST_WITH_LOOKS] = numbersIn(/\((\d+) an hour, up to ([\d,]+) devices\)/)
const EXPORT_REQUESTS = 6
/** A sweep that costs no more comes as often as a look would. */
const MOST_WITHOUT_LOOKS = 4

function numbersIn(pattern: RegExp): [number, number] {
  const [, first = '', second = ''] = pattern.exec(TEXT) ?? []
  return [first, second].map((text) => Number(text.replaceAll(',', ''))) as [number, number]
}

/** Rows of the table whose head begins so. */
function tableOf(head: string): string[][] {
  const [, after = ''] = TEXT.split(`| ${head}`)
  const lines = after.split('\n').slice(2)
  return lines.slice(0, lines.indexOf('')).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  )
}

const numberOf = (text: string) => Number(text.replaceAll(',', ''))

/** As people write it: at least one digit and no more than two. */
function timeText(seconds: number): string {
  if (seconds < 1) return `${seconds.toFixed(1)} s`
  if (seconds < 101) return `${Math.round(seconds)} s`
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min`
  const hours = seconds / 3600
  return `${hours < 10 ? hours.toFixed(1) : Math.round(hours)} h`
}

function intervalOf(devices: number, isExported: boolean): number {
  const pages = Math.ceil(devices / PAGE_SIZE)
  const requestsPerSweep = pages + 1
  const prism = isExported && devices >= EXPORT_FROM_ROWS ? EXPORT_REQUESTS : pages
  const hasMoves = devices <= MOST_WITH_LOOKS
  const looks = hasMoves && requestsPerSweep > MOST_WITHOUT_LOOKS ? LOOKS : 0
  const prismPerHour = (prism * HOUR_MS) / prismInterval(prism, undefined, hasMoves)
  return sweepInterval({ requestsPerSweep, othersPerHour: looks + prismPerHour, now: 0 }) / 1000
}

test.each(tableOf('devices | requests a sweep'))(
  '%s devices: %s requests a sweep, every %s, without the export every %s',
  (devices, requests, interval, without) => {
    const count = numberOf(devices!)
    expect(numberOf(requests!)).toBe(Math.ceil(count / PAGE_SIZE) + 1)
    expect([interval, without]).toEqual([timeText(intervalOf(count, true)), timeText(intervalOf(count, false))])
  }
)

test.each(tableOf('devices | rows | r = 20 ms'))('%s devices: %s rows, in %s or %s', (devices, rows, quick, slow) => {
  const count = numberOf(devices!)
  expect(numberOf(rows!)).toBe(2 * count)
  const seconds = [0.02, 0.1].map((row) => timeText((2 * count * row) / IN_FLIGHT))
  expect([quick, slow]).toEqual(seconds)
})

test('the tables are there', () => {
  expect(tableOf('devices | requests a sweep').length).toBe(6)
  expect(tableOf('devices | rows | r = 20 ms').length).toBe(4)
})
