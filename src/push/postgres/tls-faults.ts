// What is wrong with the encryption of a database, and what to do about it. Codes are those of Node and OpenSSL.

import { Misconfigured } from '../errors.ts'
import { TLS_REFUSED } from './address.ts'
import type { WireFault } from './protocol.ts'

const VARIABLE = 'KANDJI_PUSH_STATE'

const KINDS: ReadonlyArray<[code: RegExp, expected: string, todo: string]> = [
  [
    /ALTNAME/,
    `a certificate for the host that ${VARIABLE} names`,
    'Name the server as its certificate does, or give it one for this name (`sslmode=verify-ca` does without the name)',
  ],
  [
    /EXPIRED|NOT_YET_VALID/,
    `a certificate that is valid now of the server in ${VARIABLE}`,
    "Renew the server's certificate, or that of its authority, and check the clock of this machine",
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO/,
    'a certificate by an authority that is trusted here',
    `Set sslrootcert in ${VARIABLE} to the PEM file of the server's authority, or add that to NODE_EXTRA_CA_CERTS`,
  ],
  [
    /ERR_TLS|ERR_SSL|ERR_OSSL/,
    'TLS',
    `Check sslmode, sslcert and sslkey in ${VARIABLE}, and which versions of TLS the server takes`,
  ],
]

/** @returns undefined for what is no matter of TLS */
export function tlsFault({ message, code }: WireFault, name: string): Misconfigured | undefined {
  if (message.includes(TLS_REFUSED))
    return fault(
      'TLS',
      `a server without it at ${name}`,
      `Turn it on there, or set sslmode to disable in ${VARIABLE} where nobody can listen in`
    )
  const kind = KINDS.find(([codes]) => codes.test(code))
  return kind && fault(kind[1], `from ${name}: ${message}`, kind[2])
}

const fault = (expected: string, got: string, todo: string): Misconfigured =>
  new Misconfigured(VARIABLE, `Expected ${expected}, got ${got}. ${todo}.`)
