// Spoils an answer: its values, shape, depth, size, encoding, status and headers.

import { gzipSync } from 'node:zlib'
import { readJson } from '../../../src/push/json.ts'
import type { Random } from '../random.ts'
import type { RawAnswer } from './services.ts'

/** `String()` and `Number()` throw for it. */
const NO_TEXT: unknown = JSON.parse('{"toString":1,"valueOf":1,"then":1,"length":-1}')

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  9e15,
  1e308,
  '',
  ' ',
  'NULL',
  'null',
  '0',
  '-1',
  '1e400',
  'javascript:1',
  'a^ORb',
  'a\u0000b\r\nc\u001b[31m',
  '\ud800',
  '\u202e\u2066',
  '<EMPTY_STRING>',
  '275760-09-13T00:00:00Z',
  '-271821-04-20',
  '9999-99-99',
  'http://[',
  '//:0',
  [],
  {},
  [null],
  [[]],
  [{}],
  { value: 'x', link: 'y' },
  { error: { message: [], detail: {} } },
  NO_TEXT,
  [NO_TEXT],
  JSON.parse('{"__proto__":{"a":1},"constructor":5,"hasOwnProperty":null}'),
]

const STATUSES = [
  200, 200, 201, 202, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 408, 409, 413, 415, 422, 425, 429, 429, 500,
  502, 503, 504, 599,
]

const NUMBERS = [
  '0',
  '-1',
  '1',
  '3',
  '30',
  '3000000',
  '99999999999',
  '9'.repeat(400),
  '1e9',
  'NaN',
  'Infinity',
  '',
  ' ',
  'soon',
  '0x10',
  '1.5',
]
const DATES = ['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'Thu, 99 Foo 2026', '275760-09-13']

const HEADERS = [
  'retry-after',
  'ratelimit-reset',
  'x-ratelimit-reset',
  'x-ratelimit-limit',
  'x-ratelimit-limit-hour',
  'x-ratelimit-remaining-hour',
  'x-ratelimit-remaining-second',
  'x-total-count',
  'content-type',
  'date',
  'location',
  '__proto__x',
]

const ERRORS = ['Invalid table x', 'Operation aborted by Business Rule', 'API access scope', 'no Route matched']

/** One to four things are done to it. */
export function spoiled(random: Random, answer: RawAnswer): RawAnswer {
  let result = answer
  for (let times = random.pick([1, 1, 1, 2, 2, 4]); times > 0; times--) result = once(random, result)
  return result
}

function once(random: Random, answer: RawAnswer): RawAnswer {
  const kind = random.whole(0, 99)
  if (kind < 55) return { ...answer, body: withOddValues(random, answer.body) }
  if (kind < 65) return { ...answer, body: otherText(random, textOf(answer.body)) }
  if (kind < 72) return { ...answer, body: otherBytes(random, answer.body) }
  if (kind < 82) return { ...answer, status: random.pick(STATUSES) }
  if (kind < 95) {
    const value = random.chance(0.7) ? random.pick(NUMBERS) : random.pick(DATES)
    return { ...answer, headers: { ...answer.headers, [random.pick(HEADERS)]: value } }
  }
  return { ...answer, status: random.pick(STATUSES), body: JSON.stringify(errorBody(random)) }
}

function errorBody(random: Random): unknown {
  const text = random.chance(0.5) ? random.pick(ERRORS) : random.pick(ODD_VALUES)
  return random.pick([{ error: { message: text, detail: text } }, { detail: text }, { error: text }, [text], text])
}

const textOf = (body: Uint8Array | string): string => (typeof body === 'string' ? body : Buffer.from(body).toString())

function withOddValues(random: Random, body: Uint8Array | string): string {
  const whole = textOf(body)
  const reading = readJson(whole)
  if (!('json' in reading)) return whole
  let root = reading.json
  for (let times = random.pick([1, 1, 2, 5]); times > 0; times--) root = changed(random, root)
  // Sometimes deeper than any stack: that cannot be made from a value.
  const text = JSON.stringify(root) ?? ''
  if (!random.chance(0.03)) return text
  const depth = random.pick([50, 101, 5_000, 50_000])
  return text.replace(/"(?:inserted|SER0000|Mac 0000|One)"/, `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`)
}

/** Goes down to a random place, and puts something else there. */
function changed(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.12)) return replacement(random, value)
  if (Array.isArray(value)) {
    if (value.length === 0) return [random.pick(ODD_VALUES)]
    const at = random.whole(0, value.length - 1)
    switch (random.whole(0, 9)) {
      case 0:
        return value.slice(0, at)
      case 1:
        return Array.from({ length: random.pick([2, 20, 300]) }, () => value[at] as unknown)
      case 2:
        return [...(value as unknown[]), random.pick(ODD_VALUES)]
      default:
        return value.map((item: unknown, index) => (index === at ? changed(random, item) : item))
    }
  }
  const keys = Object.keys(value)
  if (keys.length === 0) return { [random.pick(['status', 'result', 'data'])]: random.pick(ODD_VALUES) }
  const key = random.pick(keys)
  const { [key]: old, ...rest } = value as Record<string, unknown>
  if (random.chance(0.08)) return rest
  if (random.chance(0.05)) return { ...rest, [`${key} `]: old }
  return { ...rest, [key]: changed(random, old) }
}

function replacement(random: Random, value: unknown): unknown {
  if (random.chance(0.1)) return 'x'.repeat(random.pick([41, 256, 1_100, 70_000]))
  if (random.chance(0.1)) return [value]
  if (random.chance(0.1)) return { value }
  return random.pick(ODD_VALUES)
}

function otherText(random: Random, text: string): string {
  switch (random.whole(0, 9)) {
    case 0:
      return text.slice(0, random.whole(0, text.length))
    case 1:
      return JSON.stringify(text)
    case 2:
      return `<html><body>${text.slice(0, 50)}</body></html>`
    case 3:
      return ''
    case 4:
      return `\ufeff${text}`
    case 5:
      return '['.repeat(random.pick([10, 101, 100_000]))
    case 6:
      return `${text}${text}`
    case 7:
      return random.pick(['null', 'true', '5', '"text"', '[]', '{}', '-', '"', '1e400'])
    case 8:
      return `[${'{},'.repeat(random.pick([10, 1_000, 5_000]))}{}]`
    default:
      return text.replace(/\d/g, '9'.repeat(random.pick([1, 20, 400])))
  }
}

function otherBytes(random: Random, body: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(body)
  switch (random.whole(0, 3)) {
    case 0:
      for (let times = random.whole(1, 20); times > 0 && bytes.length > 0; times--)
        bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255)
      return bytes
    case 1:
      return Buffer.from(bytes.toString(), 'utf16le')
    case 2:
      return gzipSync(bytes)
    default:
      return random.bytes(random.whole(0, 300))
  }
}
