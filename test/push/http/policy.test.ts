// The retry policy at its edges: each service's refusals, the second half of each condition, and stated waits.

import { answerOf, exchange, type Exchange } from '../../../src/push/http/exchange.ts'
import { decide, errorOf, type Situation } from '../../../src/push/http/retry-policy.ts'
import { durationOf, LONGEST_STATED_MS, statedWait } from '../../../src/push/http/stated-wait.ts'

const NOW = Date.UTC(2026, 10, 20, 8)

const answered = (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  answerOf(status, typeof body === 'string' ? body : JSON.stringify(body), headers)
function after(outcome: Exchange, more: Partial<Situation> = {}, random = 1) {
  return decide(
    { service: 'servicenow', exchange: outcome, attempt: 1, waves: 1, renewals: 0, now: NOW, ...more },
    () => random
  )
}
const error = (message: string, detail = '') => ({ error: { message, detail } })

describe('the decision after an answer', () => {
  test.each([
    [199, 'take'],
    [200, 'take'],
    [299, 'take'],
    [300, 'stop'],
    [399, 'stop'],
    [408, 'again'],
    [425, 'again'],
    [429, 'again'],
    [499, 'take'],
    [500, 'again'],
    [599, 'again'],
  ])('of ServiceNow with status %i is: %s', (status, does) => {
    expect(after(answered(status)).do).toBe(does)
  })

  test('is to stop for a redirect of any service', () => {
    for (const service of ['kandji', 'servicenow', 'oauth'] as const)
      expect(after(answered(307), { service })).toEqual({ do: 'stop', why: 'moved' })
  })

  test.each([
    [401, 'permission'],
    [403, 'permission'],
    [404, 'not-found'],
    [400, 'invalid'],
    [418, 'invalid'],
  ])('of Kandji with status %i is to stop: %s', (status, why) => {
    expect(after(answered(status), { service: 'kandji' })).toEqual({ do: 'stop', why })
  })

  test.each([
    [403, error('Operation Failed', 'Error during insert: Aborted by business rule X'), { do: 'take' }],
    [403, error('Insufficient rights to query records'), { do: 'stop', why: 'permission' }],
    [403, error('Access to unscoped API is denied'), { do: 'stop', why: 'unscoped' }],
    [403, error('no', 'Failed API access scope check'), { do: 'stop', why: 'unscoped' }],
    [403, '', { do: 'stop', why: 'permission' }],
    [400, error('Invalid table x_y'), { do: 'stop', why: 'not-installed' }],
    [400, error('', 'Invalid staging table'), { do: 'stop', why: 'not-installed' }],
    [400, error('Requested URI does not represent any resource'), { do: 'stop', why: 'not-found' }],
    [400, error('something else'), { do: 'take' }],
    [404, error('No Record found'), { do: 'stop', why: 'not-found' }],
    [415, error('x'), { do: 'take' }],
  ])('of ServiceNow with %i and %j is %j', (status, body, decision) => {
    expect(after(answered(status, body))).toEqual(decision)
  })

  test('has grace after the first timeout of a request, and after nothing else', () => {
    const fault = (kind: 'timeout' | 'connection'): Exchange => ({ kind: 'fault', fault: kind, message: 'm' })
    expect(after(fault('timeout'))).toMatchObject({ do: 'again', grace: true, reason: 'm' })
    expect(after(fault('timeout'), { attempt: 2 })).not.toHaveProperty('grace')
    expect(after(fault('connection'))).not.toHaveProperty('grace')
    expect(after(answered(503))).not.toHaveProperty('grace')
  })

  test('tells what came: a message of ServiceNow, a body that is no JSON, or none', () => {
    const reason = (outcome: Exchange) => (after(outcome) as { reason: string }).reason
    expect(reason(answered(500, error('Boom')))).toBe('HTTP 500 (Boom)')
    expect(reason(answered(500, error('x'.repeat(300))))).toBe(`HTTP 500 (${'x'.repeat(200)})`)
    expect(reason(answered(500))).toBe('HTTP 500')
    expect(reason(answered(200, '<html>'))).not.toBe(reason(answered(200, '')))
    expect(reason(answered(202))).toContain('202')
  })
})

describe('the wait after a 429', () => {
  const wait = (headers: Record<string, string>, waves = 1, random = 1, body: unknown = {}) =>
    after(answered(429, body, headers), { waves }, random) as { waitMs: number; stated: boolean; reason: string }

  test('without a stated one doubles with each wave, and is long from the fifth on', () => {
    expect([1, 2, 3, 4, 5, 9].map((waves) => wait({}, waves).waitMs)).toEqual([
      500, 1_000, 2_000, 4_000, 90_000, 90_000,
    ])
    expect([4, 5].map((waves) => wait({}, waves, 0).waitMs)).toEqual([0, 60_000])
    expect(wait({}, 1, 0.5).waitMs).toBe(250)
  })

  test('is long when the hour of the tenant is spent, whatever Kong’s reset says', () => {
    const headers = { 'x-ratelimit-remaining-hour': '0', 'ratelimit-reset': '1' }
    expect(wait(headers, 1, 0)).toMatchObject({ waitMs: 60_000, stated: false })
    expect(wait(headers).reason).not.toBe(wait({}).reason)
    expect(wait({ ...headers, 'retry-after': '9' }, 1, 0)).toMatchObject({ waitMs: 9_000, stated: true })
  })

  test('that is stated has up to a quarter of a second on top', () => {
    expect([0, 0.5, 1].map((random) => wait({ 'retry-after': '2' }, 1, random).waitMs)).toEqual([2_000, 2_125, 2_250])
  })

  test('says what the service said', () => {
    expect(wait({}, 1, 1, error('slow down')).reason).toContain('HTTP 429 (slow down)')
    expect(wait({ 'retry-after': 'x'.repeat(99) }).reason).toContain(`\`${'x'.repeat(40)}\``)
    expect(wait({ 'retry-after': '7200' }).reason).toContain('7200 s')
    expect(wait({ 'retry-after': '3600' }).reason).not.toContain('3600 s')
  })
})

describe('a stated wait', () => {
  test('comes from Retry-After, else from Kong, else from the rule of ServiceNow', () => {
    const rule = { 'x-ratelimit-reset': String(NOW / 1000 + 30) }
    const kong = { 'ratelimit-reset': '20', ...rule }
    expect(statedWait({ 'retry-after': '10', ...kong }, NOW)).toEqual({ waitMs: 10_000 })
    expect(statedWait(kong, NOW)).toEqual({ waitMs: 20_000 })
    expect(statedWait(rule, NOW)).toEqual({ waitMs: 30_000 })
    expect(statedWait({ 'x-ratelimit-remaining-hour': '0', ...kong }, NOW)).toEqual({ waitMs: 30_000 })
    expect(statedWait({}, NOW)).toBe(undefined)
  })

  test.each([
    ['a year ahead', 365],
    ['a year behind', -365],
    ['right', 0],
  ])('of a date is reckoned from the date of the answer, where our clock is %s', (_what, days) => {
    const now = NOW + days * 24 * 3_600_000
    const date = new Date(NOW).toUTCString()
    const later = new Date(NOW + 20_000)
    expect(statedWait({ date, 'retry-after': later.toUTCString() }, now)).toEqual({ waitMs: 20_000 })
    expect(statedWait({ date, 'x-ratelimit-reset': String(later.getTime() / 1000) }, now)).toEqual({ waitMs: 20_000 })
    expect(statedWait({ date, 'retry-after': '20' }, now)).toEqual({ waitMs: 20_000 })
  })

  test('of an hour is as stated, and longer ones say what they were', () => {
    expect(statedWait({ 'retry-after': '3600' }, NOW)).toEqual({ waitMs: LONGEST_STATED_MS })
    expect(statedWait({ 'retry-after': '3601' }, NOW)).toEqual({ waitMs: LONGEST_STATED_MS, askedMs: 3_601_000 })
  })

  test.each([
    ['999999999', 999_999_999_000],
    [String(NOW / 1000), undefined],
    [String(NOW / 1000 + 1), 1_000],
    [String(NOW + 1), 1],
    [String(NOW), undefined],
    ['1.5', 1_500],
    ['1.', undefined],
    ['.5', undefined],
    ['+5', undefined],
    ['Fri, 20 Nov 2026 08:00:05 GMT', 5_000],
    ['Friday, 20-Nov-26 08:00:05 GMT', 5_000],
    ['Fri Nov 20 08:00:05 2026', undefined],
    ['2026-11-20T08:00:05Z', 5_000],
    ['2026-11-20', undefined],
    ['Nov 20 2026', undefined],
    ['Wed, nonsense', undefined],
    [undefined, undefined],
  ])('in the words %j is %j ms', (text, ms) => {
    if (text === 'Fri Nov 20 08:00:05 2026') expect(durationOf(text, NOW)).toBeDefined()
    else expect(durationOf(text, NOW)).toBe(ms)
  })
})

describe('the error envelope', () => {
  test.each([
    [{ error: { message: 'm', detail: 'd' } }, { message: 'm', detail: 'd' }],
    [{ error: { message: 7, detail: null } }, { message: '', detail: '' }],
    [{ error: 'text' }, { message: '', detail: '' }],
    [{ error: null }, { message: '', detail: '' }],
    [[], { message: '', detail: '' }],
    ['not JSON', { message: '', detail: '' }],
  ])('of %j', (body, expected) => {
    expect(errorOf(answered(400, body))).toEqual(expected)
  })
})

describe('an exchange that fails', () => {
  const request = { method: 'POST' as const, url: 'http://127.0.0.1:9/x', headers: { a: 'b' }, body: '{}' }
  const failing =
    (thrown: unknown): typeof fetch =>
    () =>
      Promise.reject(thrown)
  const caused = (code: string, message: string) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })
  const fault = (thrown: unknown) => exchange(failing(thrown), request, 1_000)

  test.each([
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('of %s is one of the certificate', async (code) => {
    expect(await fault(caused(code, 'm'))).toEqual({ kind: 'fault', fault: 'certificate', message: `m (${code})` })
  })

  test('is one of the connection otherwise, with its code once', async () => {
    expect(await fault(caused('ECONNRESET', 'read ECONNRESET'))).toEqual({
      kind: 'fault',
      fault: 'connection',
      message: 'read ECONNRESET',
    })
    expect(await fault(caused('EPIPE', 'broken'))).toMatchObject({ message: 'broken (EPIPE)' })
    expect(await fault(new TypeError('fetch failed'))).toMatchObject({ fault: 'connection', message: 'fetch failed' })
  })

  test('finds what happened in the first of several errors, at any depth', async () => {
    const first = Object.assign(new Error('connect ECONNREFUSED ::1:9'), { code: 'ECONNREFUSED' })
    const many = new AggregateError([first, new Error('other')], '')
    expect(await fault(new TypeError('fetch failed', { cause: many }))).toMatchObject({
      message: expect.stringMatching(/nothing answers.*ECONNREFUSED ::1/),
    })
  })

  test('with something that is no error still has a text', async () => {
    expect(await fault('odd')).toMatchObject({ kind: 'fault', message: 'string odd' })
    expect(await fault(Object.assign(new Error(''), { code: 'ODD' }))).toMatchObject({ message: 'ODD' })
  })

  test('hands on method, headers and body, and leaves no listener behind', async () => {
    const stop = new AbortController()
    const sent: RequestInit[] = []
    const working: typeof fetch = async (_url, init) => {
      sent.push(init!)
      return new Response('{"a": 1}', { status: 201, headers: { 'X-A': 'b' } })
    }
    const outcome = await exchange(working, request, 1_000, stop.signal)
    expect(outcome).toEqual({
      kind: 'answer',
      status: 201,
      text: '{"a": 1}',
      json: { a: 1 },
      headers: expect.objectContaining({ 'x-a': 'b' }),
    })
    expect(sent).toMatchObject([{ method: 'POST', headers: { a: 'b' }, body: '{}', redirect: 'manual' }])
    stop.abort()
    expect((sent[0]!.signal as AbortSignal).aborted).toBe(false)
  })

  test('is not begun when the signal has fired', async () => {
    const never: typeof fetch = () => {
      throw new Error('was sent')
    }
    await expect(exchange(never, request, 1_000, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
  })

  test('says after how many seconds there was no answer', async () => {
    const hanging: typeof fetch = (_url, init) =>
      new Promise((_resolve, reject) => init!.signal!.addEventListener('abort', () => reject(new Error('aborted'))))
    expect(await exchange(hanging, request, 20)).toEqual({
      kind: 'fault',
      fault: 'timeout',
      message: expect.stringContaining('0.02 s'),
    })
  })
})
