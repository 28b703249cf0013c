// What a connection's error says, found beneath the layers that wrap it, and in words.

import { stackOf } from '../errors.ts'
import { plainText } from '../json.ts'

const CERTIFICATE_CODES = /CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|ERR_TLS/

/** Such a fault lasts until somebody acts. */
export function isCertificateCode(code: string): boolean {
  return CERTIFICATE_CODES.test(code)
}

/** fetch says only "fetch failed"; what happened is in its cause, or in the errors of an AggregateError (IPv4 and IPv6 both tried). */
export function rootCause(error: unknown): { code: string; message: string } {
  let current = error as { cause?: unknown; errors?: unknown[]; code?: unknown; message?: unknown }
  while (current?.cause ?? current?.errors?.[0]) current = (current.cause ?? current.errors?.[0]) as typeof current
  const { code, message } = (current ?? {}) as { code?: unknown; message?: unknown }
  const name = plainText(code)
  return { code: name, message: plainText(message) || name || stackOf(error) }
}

const IN_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no host of this name',
  ECONNREFUSED: 'nothing answers at this address and port',
}

export function wordsFor(code: string, message: string): string {
  if (IN_WORDS[code]) return `${IN_WORDS[code]} (${message})`
  return code && !message.includes(code) ? `${message} (${code})` : message
}
