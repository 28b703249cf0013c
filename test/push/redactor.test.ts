// What a redactor finds: secrets in every encoding that a service, a proxy or a log may give them.

import { randomBytes } from 'node:crypto'
import { Redactor, redactShapes } from '../../src/push/redactor.ts'
import { ENCODINGS } from './support/encodings.ts'

const PASSWORD = `p@ss w0rd%/+"é<&>'${randomBytes(6).toString('hex')}`
const TOKEN = `ktok-${randomBytes(9).toString('base64url')}`

/** Pieces of 5 characters would tell a good part of it. */
const piecesOf = (text: string) => Array.from({ length: text.length - 4 }, (_none, at) => text.slice(at, at + 5))

describe('a redactor', () => {
  const redactor = new Redactor([PASSWORD, TOKEN])

  test.each(Object.keys(ENCODINGS))('masks a secret in %s, and what stands around it stays', (name) => {
    for (const secret of [PASSWORD, TOKEN]) {
      const encoded = ENCODINGS[name]!(secret)
      const clean = redactor.redact(`Before it <${encoded}> behind it`)
      expect(clean).toContain('[redacted]')
      expect(clean).toMatch(/^Before it </)
      expect(clean).toMatch(/> behind it$/)
      for (const piece of [...piecesOf(encoded), ...piecesOf(secret)].filter((one) => !'x=[redacted]"'.includes(one)))
        expect(clean).not.toContain(piece)
    }
  })

  test.each([257, 1_000, 4_096])('masks a secret of %i characters in every encoding', (length) => {
    const long = randomBytes(length).toString('base64').slice(0, length)
    const own = new Redactor([long])
    for (const name of Object.keys(ENCODINGS)) {
      const clean = own.redact(`Before it <${ENCODINGS[name]!(long)}> behind it`)
      expect(clean).toMatch(/^Before it <(x=)?[\\"]*(\[redacted\])+[\\"]*> behind it$/)
    }
  })

  test('bears a secret of one letter over and over, and texts that nearly have it', () => {
    const own = new Redactor(['x'.repeat(4_096)])
    expect(own.redact('x'.repeat(4_096))).toMatch(/^(\[redacted\])+$/)
    expect(own.redact('y'.repeat(70_000))).toBe('y'.repeat(70_000))
    own.redact('x'.repeat(70_001))
  })

  test('masks what a service has cut off in the middle of a secret', () => {
    expect(redactor.redact(`token was ${TOKEN.slice(0, 12)}`)).toBe('token was [redacted]')
    expect(redactor.redact(`token was "${TOKEN.slice(0, -1)}…"`)).toBe('token was "[redacted]…"')
    expect(redactor.redact(`token was ${TOKEN.slice(0, 4)}`)).toBe(`token was ${TOKEN.slice(0, 4)}`)
  })

  test('masks a secret that another one begins with, and both of them', () => {
    const both = new Redactor(['secret-1', 'secret-1-longer'])
    expect(both.redact('secret-1-longer, secret-1')).toBe('[redacted], [redacted]')
  })

  test('remembers earlier tokens, but not without end', () => {
    const learning = new Redactor(['own-secret'])
    for (let n = 0; n < 150; n++) learning.learn(`token-number-${n}-`)
    expect(learning.redact('token-number-149- token-number-60- own-secret')).toBe('[redacted] [redacted] [redacted]')
    expect(learning.redact('token-number-3-')).toBe('token-number-3-')
  })

  test('masks a client id in what services say, and in nothing else', () => {
    const own = new Redactor()
    own.addCredential('kandji-push')
    expect(own.redactForeign('no client kandji-push')).toBe('no client [redacted]')
    expect(own.redact('run `kandji-push retry`')).toBe('run `kandji-push retry`')
  })

  test('leaves short words, and words that no secret is, alone', () => {
    expect(new Redactor(['abc']).redact('abc')).toBe('abc')
    expect(redactor.redact('HTTP 503 (Service unavailable)')).toBe('HTTP 503 (Service unavailable)')
  })

  test('comes to an end with a long text in no time', () => {
    const long = `${'A'.repeat(2_000_000)} ${'%41'.repeat(200_000)} ${'Bearer '.repeat(100_000)}`
    const before = performance.now()
    redactor.redact(long)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})

describe('by its shape', () => {
  test.each([
    ['Authorization: Bearer abc.def-123', 'Authorization: Bearer [redacted]'],
    ['authorization: bearer%20abc.def-123', 'authorization: bearer%20[redacted]'],
    ['(Bearer token-17-of-this)', '(Bearer [redacted])'],
    ['Basic dXNlcjpwYXNzd29yZA== was refused', 'Basic [redacted] was refused'],
    ['{"access_token":"aB3.x","expires_in":1799}', '{"access_token":"[redacted]","expires_in":1799}'],
    [String.raw`{\"refresh_token\": \"aB3\"}`, String.raw`{\"refresh_token\": \"[redacted]\"}`],
    ['{&quot;access_token&quot;:&quot;aB3&quot;}', '{&quot;access_token&quot;:&quot;[redacted]&quot;}'],
    ['grant_type=password&client_secret=aB3&username=x', 'grant_type=password&client_secret=[redacted]&username=x'],
    ['password=aB3%20x&x=y', 'password=[redacted]&x=y'],
    ["{'password': 'aB3'}", "{'password': '[redacted]'}"],
    [Buffer.from('Bearer xyz.123').toString('base64'), '[redacted]'],
  ])('masks %s', (text, clean) => {
    expect(redactShapes(text)).toBe(clean)
  })

  test.each([
    'The bearer token is not valid',
    'Bearer authentication is off',
    'WWW-Authenticate: Bearer realm="x"',
    'Basic authentication failed',
    'SERVICENOW_PASSWORD: expected a password',
    'Required to provide Auth information',
  ])('leaves %s alone', (text) => {
    expect(redactShapes(text)).toBe(text)
  })
})
