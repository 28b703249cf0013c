// Archives are unpacked within a ceiling, whatever they say of themselves.

import { zipSync } from 'fflate'
import { readArchive } from '../../src/instance/packages/archive.ts'
import { unzip } from '../../src/instance/zip.ts'

const MEGABYTE = 1024 * 1024
const zipOf = (files: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(files, { level: 9 }))
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE)

/** The first directory entry of an archive. */
const entryAt = (zip: Buffer): number => zip.readUInt32LE(zip.length - 22 + 16)

/** Writes a size into the directory and into the file's own header. */
function lying(zip: Buffer, unpacked: number): Buffer {
  zip.writeUInt32LE(unpacked, entryAt(zip) + 24)
  zip.writeUInt32LE(unpacked, 22)
  return zip
}

test('files come out as they went in, packed or not, in folders or not', () => {
  const packed = { '/a/b.xml': Buffer.from('<a>ä</a>'), 'empty.txt': new Uint8Array(), 'large.bin': zeros(2) }
  expect([...unzip(zipOf(packed), 3 * MEGABYTE)].map(([name, { length }]) => [name, length])).toEqual([
    ['/a/b.xml', 9],
    ['empty.txt', 0],
    ['large.bin', 2 * MEGABYTE],
  ])
  expect(
    unzip(Buffer.from(zipSync(packed, { level: 0 })), 3 * MEGABYTE)
      .get('/a/b.xml')
      ?.toString()
  ).toBe('<a>ä</a>')
})

test('what says that it is larger is refused before anything is unpacked', () => {
  expect(() => unzip(zipOf({ a: zeros(2) }), 2 * MEGABYTE - 1)).toThrow('it unpacks to 2097152 bytes')
  expect(() => unzip(zipOf({ a: zeros(1), b: zeros(1), c: zeros(1) }), 3 * MEGABYTE - 1)).toThrow('3145728 bytes')
  expect(unzip(zipOf({ a: zeros(1), b: zeros(1) }), 2 * MEGABYTE).size).toBe(2)
})

test('what says that it is smaller than it is unpacks to no more than it says', () => {
  expect(() => unzip(lying(zipOf({ a: zeros(64) }), 10), MEGABYTE)).toThrow('more than the 10 bytes that it says')
  expect(() => unzip(lying(zipOf({ a: zeros(64) }), 0), MEGABYTE)).toThrow('more than the 0 bytes')
  expect(() => unzip(lying(zipOf({ a: zeros(1) }), 2 * MEGABYTE), 3 * MEGABYTE)).toThrow('says that it has 2097152')
})

test('a package of more than 256 MB is refused, with little memory', () => {
  const bomb = zipOf({ 'update/a.xml': zeros(200), 'update/b.xml': zeros(57) })
  const before = process.memoryUsage().rss
  expect(() => readArchive(bomb)).toThrow('at most 268435456 are allowed')
  expect(() => readArchive(lying(zipOf({ 'update/a.xml': zeros(200) }), 100))).toThrow('more than the 100 bytes')
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * MEGABYTE)
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['text', Buffer.from('not a zip, but long enough to be one')],
  ['half an archive', zipOf({ a: zeros(1) }).subarray(200)],
  ['a directory that leads nowhere', ((zip) => (zip.writeUInt32LE(7, entryAt(zip) + 42), zip))(zipOf({ a: zeros(1) }))],
  ['a directory that is none', ((zip) => (zip.writeUInt32LE(7, zip.length - 6), zip))(zipOf({ a: zeros(1) }))],
  ['another method', ((zip) => (zip.writeUInt16LE(14, entryAt(zip) + 10), zip))(zipOf({ a: zeros(1) }))],
  ['an encrypted file', ((zip) => (zip.writeUInt16LE(1, entryAt(zip) + 8), zip))(zipOf({ a: zeros(1) }))],
  [
    'more packed bytes than there are',
    ((zip) => (zip.writeUInt32LE(1e9, entryAt(zip) + 20), zip))(zipOf({ a: zeros(1) })),
  ],
])('%s is no package', (_what, bytes) => {
  expect(() => readArchive(bytes)).toThrow('Expected a zip archive as now-sdk packs it')
})
