// Unpacks a zip archive within a ceiling: an archive of a few megabytes can say, or hold without saying, any number of
// gigabytes. Sizes are added up before anything is unpacked, and nothing unpacks to more than it says.
// Source: APPNOTE.TXT of PKWARE, 4.3 (central directory).

import { inflateRawSync } from 'node:zlib'

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff }
const DIRECTORY_ENTRY = { signature: 0x02014b50, length: 46 }
const LOCAL_HEADER = { signature: 0x04034b50, length: 30 }
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

interface Entry {
  name: string
  flags: number
  method: number
  packed: number
  unpacked: number
  /** Where its own header is. */
  at: number
}

/**
 * The files of an archive by name.
 * @param most bytes that they may come to, all together
 * @throws Error that says what is wrong with the archive
 */
export function unzip(zip: Uint8Array, most: number): Map<string, Buffer> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const entries = [...entriesOf(bytes)]
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > most) throw new Error(`it unpacks to ${total} bytes, and at most ${most} are allowed`)
  return new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry)]))
}

function* entriesOf(bytes: Buffer): Generator<Entry> {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (at + DIRECTORY_ENTRY.length > end || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY.signature)
      throw new Error(`its directory is damaged at entry ${n + 1} of ${count}`)
    const nameEnds = at + DIRECTORY_ENTRY.length + bytes.readUInt16LE(at + 28)
    yield {
      name: bytes.toString('utf8', at + DIRECTORY_ENTRY.length, nameEnds),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    }
    at = nameEnds + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

/** Where the record at the end of the archive begins. */
function endOf(bytes: Buffer): number {
  const last = bytes.length - END.length
  for (let at = last; at >= Math.max(0, last - END.longestComment); at--) {
    if (bytes.readUInt32LE(at) === END.signature) return at
  }
  throw new Error('it has no directory')
}

function contentOf(bytes: Buffer, { name, flags, method, packed, unpacked, at }: Entry): Buffer {
  if (flags & ENCRYPTED) throw new Error(`${name} is encrypted`)
  if (at + LOCAL_HEADER.length > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER.signature)
    throw new Error(`${name} is not where the directory says`)
  const begins = at + LOCAL_HEADER.length + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const data = bytes.subarray(begins, begins + packed)
  if (data.length !== packed) throw new Error(`${name} is cut off`)
  const content = method === STORED ? data : inflated(name, method, data, unpacked)
  if (content.length !== unpacked)
    throw new Error(`${name} unpacks to ${content.length} bytes, and says that it has ${unpacked}`)
  return content
}

function inflated(name: string, method: number, data: Buffer, unpacked: number): Buffer {
  if (method !== DEFLATED) throw new Error(`${name} is packed by method ${method}, which is not implemented`)
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, unpacked) })
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_BUFFER_TOO_LARGE')
      throw new Error(`${name} can't be unpacked: ${(error as Error).message}`, { cause: error })
    throw new Error(`${name} unpacks to more than the ${unpacked} bytes that it says`, { cause: error })
  }
}
