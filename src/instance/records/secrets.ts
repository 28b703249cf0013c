// Passwords of the type `password` and client secrets are kept as salted hashes, which nothing can read back. Those of the type
// `password2` are encrypted, as on the platform: a script that has the record reads them by getDecryptedValue().

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scryptSync,
  timingSafeEqual,
  type CipherGCMTypes,
} from 'node:crypto'

const PREFIX = 'scrypt$'
const ENCRYPTED = 'aes$'
const CIPHER: CipherGCMTypes = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
// Enough to make guessing dear, little enough that a sign-in stays under 20 ms.
const COST = { N: 4096, r: 8, p: 1 }
const MOST_REMEMBERED = 1000

export const isHashed = (text: string): boolean => text.startsWith(PREFIX)

/** The secret as it is kept, with a key of 32 bytes; each time another text. */
export function encryptSecret(secret: string, key: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv)
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return ENCRYPTED + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** The secret of an encrypted text; undefined for what this key has not made. */
export function decryptSecret(text: string, key: Buffer): string | undefined {
  if (!text.startsWith(ENCRYPTED)) return undefined
  const bytes = Buffer.from(text.slice(ENCRYPTED.length), 'base64')
  if (bytes.length < IV_BYTES + TAG_BYTES) return undefined
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

export function hashSecret(secret: string): string {
  const salt = randomBytes(16).toString('hex')
  return `${PREFIX}${salt}$${scryptSync(secret, salt, 32, COST).toString('hex')}`
}

/** Checks already made: Basic authentication brings the same password with every request. */
const REMEMBERED = new Map<string, boolean>()

/** The hash of nothing that anyone can know. */
const NOBODYS = hashSecret(randomBytes(32).toString('hex'))

/** Takes its time also where there is no hash: how long it took does not tell whether there is one. */
export function matchesSecret(secret: string, known: string | null): boolean {
  const hash = known && isHashed(known) ? known : NOBODYS
  const key = createHash('sha256').update(`${hash}\n${secret}`).digest('hex')
  let matches = REMEMBERED.get(key)
  if (matches === undefined) {
    const [salt = '', digest = ''] = hash.slice(PREFIX.length).split('$')
    matches = timingSafeEqual(scryptSync(secret, salt, 32, COST), Buffer.from(digest, 'hex'))
    if (REMEMBERED.size >= MOST_REMEMBERED) REMEMBERED.clear()
    REMEMBERED.set(key, matches)
  }
  return matches
}
