// Certificates written by hand: whatever their length, TLS takes them.

import { createSecureContext } from 'node:tls'
import { newAuthority, selfSigned } from '../../src/local/certificate.ts'

/** Names of 1 to 48 letters: three bytes are four characters, so every length of the last line comes up. */
const NAMES = Array.from({ length: 48 }, (_none, index) => `${'a'.repeat(index + 1)}.example`)

test('of every length can be used, and PEM has no empty line', () => {
  const authority = newAuthority()
  for (const certified of NAMES.flatMap((name) => [authority.issue(name), selfSigned([name, '127.0.0.1'], 1)])) {
    expect(certified.cert).not.toMatch(/\n\n/)
    expect(() => createSecureContext(certified)).not.toThrow()
  }
})
