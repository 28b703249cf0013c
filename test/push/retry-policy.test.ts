// The retry policy as a table: what happened, and what to do.

import { decide, type Situation } from '../../src/push/http/retry-policy.ts'
import { answerOf, type Exchange } from '../../src/push/http/exchange.ts'

const NOW = Date.UTC(2026, 10, 20, 8)

function after(exchange: Exchange, more: Partial<Situation> = {}, random = 1) {
  const situation: Situation = { service: 'servicenow', exchange, attempt: 1, waves: 1, renewals: 0, now: NOW, ...more }
  return decide(situation, () => random)
}

const answered = (status: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  answerOf(status, typeof body === 'string' ? body : JSON.stringify(body), headers)

describe('the retry policy', () => {
  test('takes JSON of any 2xx but 202', () => {
    for (const status of [200, 201]) expect(after(answered(status))).toEqual({ do: 'take' })
    expect(after(answered(202))).toMatchObject({ do: 'again' })
  })

  test('doubles the limit of its waits, up to 8 s, and draws from 0 up to the limit', () => {
    const wait = (attempt: number, random: number) => after(answered(503), { attempt }, random)
    expect([1, 2, 3, 4, 5, 6, 20].map((attempt) => (wait(attempt, 1) as { waitMs: number }).waitMs)).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000,
    ])
    expect(wait(5, 0)).toMatchObject({ waitMs: 0, shared: false, stated: false })
  })

  test.each<[string, Exchange]>([
    ['408', answered(408)],
    ['500', answered(500)],
    ['502', answered(502, '<html>')],
    ['504', answered(504)],
    ['HTML', answered(200, '<html>')],
    ['an empty body', answered(201, '')],
    ['a timeout', { kind: 'fault', fault: 'timeout', message: 'no answer within 60 s' }],
    ['a reset', { kind: 'fault', fault: 'connection', message: 'ECONNRESET' }],
  ])('tries again after %s', (_what, exchange) => {
    for (const service of ['kandji', 'servicenow', 'oauth'] as const)
      expect(after(exchange, { service })).toMatchObject({ do: 'again' })
  })

  test('has grace for the first timeout of a request only, and for no other fault', () => {
    const fault = (kind: 'timeout' | 'connection' | 'too-large'): Exchange => ({
      kind: 'fault',
      fault: kind,
      message: 'x',
    })
    expect(after(fault('timeout'), { attempt: 1 })).toMatchObject({ do: 'again', grace: true })
    for (const attempt of [2, 3, 20]) expect(after(fault('timeout'), { attempt })).not.toHaveProperty('grace')
    for (const kind of ['connection', 'too-large'] as const)
      for (const attempt of [1, 2]) expect(after(fault(kind), { attempt })).not.toHaveProperty('grace')
    expect(after(answered(503), { attempt: 1 })).not.toHaveProperty('grace')
  })

  test('does not try an untrusted certificate again', () => {
    const exchange: Exchange = { kind: 'fault', fault: 'certificate', message: 'self-signed certificate' }
    expect(after(exchange)).toEqual({ do: 'stop', why: 'certificate' })
  })

  test('meets a first 429 without a stated wait with a wait of at most a few seconds, and repeated ones with a long shared pause', () => {
    const wait = (waves: number) => after(answered(429), { waves })
    for (const waves of [1, 2, 3, 4]) {
      const decision = wait(waves) as { waitMs: number; shared: boolean }
      expect(decision.waitMs).toBeLessThanOrEqual(4_000)
      expect(decision.shared).toBe(true)
    }
    expect(wait(5)).toMatchObject({ do: 'again', shared: true, stated: false, waitMs: 90_000 })
  })

  test.each([
    [{ 'retry-after': '7' }, 7_000],
    [{ 'retry-after': new Date(NOW + 9_000).toUTCString() }, 9_000],
    [{ 'ratelimit-reset': '1', 'x-ratelimit-remaining-hour': '5200' }, 1_000],
    [{ 'x-ratelimit-reset': String(NOW / 1000 + 20) }, 20_000],
  ])('waits as long as %p says', (headers, waitMs) => {
    expect(after(answered(429, {}, headers as Record<string, string>), {}, 0)).toMatchObject({
      waitMs,
      stated: true,
      shared: true,
    })
  })

  test('renews a token twice at most', () => {
    expect(after(answered(401))).toEqual({ do: 'renew' })
    expect(after(answered(401), { renewals: 1 })).toEqual({ do: 'renew' })
    expect(after(answered(401), { renewals: 2 })).toEqual({ do: 'stop', why: 'credentials' })
  })

  test('does not try a refusal by Kandji or of the token endpoint again', () => {
    for (const status of [401, 403])
      expect(after(answered(status), { service: 'kandji' })).toEqual({ do: 'stop', why: 'permission' })
    expect(after(answered(404), { service: 'kandji' })).toEqual({ do: 'stop', why: 'not-found' })
    expect(after(answered(400), { service: 'kandji' })).toEqual({ do: 'stop', why: 'invalid' })
    for (const status of [400, 401, 403, 404])
      expect(after(answered(status), { service: 'oauth' })).toEqual({ do: 'stop', why: 'credentials' })
  })

  test('reads a refusal that concerns one row', () => {
    expect(after(answered(413))).toEqual({ do: 'take' })
    expect(after(answered(400, { error: { message: 'Exception while reading request', detail: null } }))).toEqual({
      do: 'take',
    })
  })
})

describe('a wait that a service states', () => {
  const wait = (headers: Record<string, string>) => after(answered(429, {}, headers), {}, 0)
  const inSeconds = (ms: number) => String(Math.round((NOW + ms) / 1000))

  test.each<[string, Record<string, string>]>([
    ['seconds', { 'retry-after': '3000000' }],
    ['a date', { 'retry-after': new Date(NOW + 400 * 86_400_000).toUTCString() }],
    ['a number without end', { 'retry-after': '9'.repeat(400) }],
    ['a Unix time', { 'x-ratelimit-reset': inSeconds(86_400_000) }],
    ['milliseconds of Unix time', { 'x-ratelimit-reset': String(NOW + 86_400_000) }],
    ["Kong's seconds", { 'ratelimit-reset': '99999' }],
  ])('is cut to an hour where it is longer, as %s, and says so', (_what, headers) => {
    expect(wait(headers)).toMatchObject({
      waitMs: 3_600_000,
      stated: true,
      reason: expect.stringMatching(/asks for \S+ s/),
    })
  })

  test.each<[Record<string, string>, number]>([
    [{ 'x-ratelimit-reset': String(NOW + 20_000) }, 20_000],
    [{ 'x-ratelimit-reset': '20' }, 20_000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': new Date(NOW + 5_000).toISOString() }, 5_000],
    [{ 'retry-after': 'nonsense', 'ratelimit-reset': '7' }, 7_000],
  ])('may be %p', (headers, waitMs) => {
    expect(wait(headers)).toMatchObject({ waitMs, stated: true })
  })

  test.each([
    '-5',
    '-0',
    '0',
    'soon',
    'in 5 minutes',
    '5,5',
    '0x20',
    'Wed, 21 Oct 1998 07:28:00 GMT',
    '1e3',
    'NaN',
    '  ',
  ])('is none where Retry-After is "%s": push waits as it does without', (text) => {
    const decision = after(answered(429, {}, { 'retry-after': text }), {}, 1)
    expect(decision).toMatchObject({ waitMs: 500, stated: false })
    const said = text.trim() ? `names no time to come: \`${text}\`` : 'without Retry-After'
    expect((decision as { reason: string }).reason).toContain(said)
  })
})
