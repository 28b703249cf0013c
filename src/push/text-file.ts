// Files of text that people write: editors begin them with a byte order mark, and some shells write UTF-16.

import { readFileSync } from 'node:fs'

/** A file that holds no UTF-8. */
export class OtherEncoding extends Error {
  constructor(path: string, got: string) {
    super(`expected text in UTF-8, got \`${path}\` in ${got}. Save it as UTF-8`)
  }
}

/** The text of a file, without a byte order mark. @throws OtherEncoding; NodeJS.ErrnoException where it cannot be read */
export function readText(path: string): string {
  const bytes = readFileSync(path)
  if (isUtf16(bytes)) throw new OtherEncoding(path, 'UTF-16')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new OtherEncoding(path, 'another encoding, such as Latin-1')
  }
}

/** By its mark, or by what every text has: characters of ASCII beside a zero. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes.length > 1 && bytes.length % 2 === 0 && (first === 0) !== (second === 0)
}
