// Prism's CSV export: a category of any size for about five requests. It is asked for, looked at until it is ready, and fetched from an
// address of its own, which is signed and must not get the token. It is used when all of it has been read and agrees with a page
// and a number that were read as ever; whatever else comes of it, the pages are read.

import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { addressOf } from '../address.ts'
import { PushError } from '../errors.ts'
import { isLoopback } from '../http/loopback.ts'
import type { Patience } from '../http/patience.ts'
import { DownloadFault } from '../http/download.ts'
import { fieldsOf, plainText } from '../json.ts'
import { oneLine } from '../visible.ts'
import type { KandjiClient, KandjiEndpoint } from './client.ts'
import { CsvFault, CsvReader } from './csv.ts'
import { ExportFault, ExportFile } from './export-file.ts'
import { EXPORT_FROM_ROWS } from './limits.ts'

export { ExportFault } from './export-file.ts'

export const EXPORT: KandjiEndpoint = { path: '/api/v1/prism/export', permission: 'Prism: Export' }

/** Whether byExport may be asked for, and who is told that one came to nothing. */
export interface Exports {
  isOpen: boolean
  /** Told why the pages are read instead; `isOpen` is false from then on. */
  onClosed: (reason: string) => void
}

/** What is exported, as Kandji's API names it. */
export interface ExportArgs {
  category: 'apps' | 'device_information'
  device_families?: readonly string[]
  filter?: object
}

/** The first page of the same category, which has been read. */
export interface ExportSample {
  rows: readonly unknown[]
  total: number
}

/** The first look comes after a second; later ones further and further apart. */
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 10_000

/** However long the patience is: the pages of a large fleet take a few minutes themselves. */
const LONGEST_MS = 120_000
/** Looks are answered meanwhile, so more than the patience may pass; not much more. */
const TIMES_PATIENCE = 4

/** Devices and apps come and go between page and file. */
const SHARE_OF_ALL = 0.99
const MOST_OF_ALL = 1.1

const ROWS_AT_ONCE = 300

/** No row is as young: an export that has nothing in it. */
const NEVER = new Date(Date.UTC(2200, 0)).toISOString()

/** Whether an export saves requests. */
export const isWorthwhile = (byExport: Exports | undefined, total: unknown): byExport is Exports =>
  byExport?.isOpen === true && typeof total === 'number' && total >= EXPORT_FROM_ROWS

/**
 * Hands over all rows of a category, as the pages have them, or none of them.
 * @returns how many rows there were; undefined where the pages have to be read, and `byExport` knows why
 * @throws PushError when the client's signal has fired
 */
export async function readExport(
  client: KandjiClient,
  args: ExportArgs,
  sample: ExportSample,
  byExport: Exports,
  patience: Patience,
  keep: (rows: unknown[]) => void
): Promise<number | undefined> {
  const folder: { path?: string } = {}
  try {
    const address = await ready(client, args, patience)
    folder.path = await mkdtemp(join(tmpdir(), 'kandji-push-export-'))
    const file = join(folder.path, 'rows.csv')
    const check = new ExportCheck(sample)
    await fetchInto(file, client, address, patience, check)
    const count = check.end()
    await eachRow(file, sample, (rows) => {
      keep(rows)
      patience.progress()
    })
    return count
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined || client.signal?.aborted) throw error
    byExport.isOpen = false
    byExport.onClosed(reason)
    patience.progress()
    return undefined
  } finally {
    if (folder.path !== undefined) await rm(folder.path, { recursive: true, force: true })
  }
}

/** Whether Kandji takes such a question. @throws PushError where it does not */
export async function triesExport(client: KandjiClient): Promise<void> {
  const filter = { updated_at: { gte: NEVER } }
  const id = await ask(client, { category: 'device_information', filter })
  await client.get(lookAt(id), {})
}

/** @returns why there is no export; undefined for what is no fault of one */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof ExportFault || error instanceof CsvFault || error instanceof DownloadFault) return error.message
  if (error instanceof PushError) return error.message
  // The folder for temporary files is full, or may not be written.
  return error instanceof Error && 'syscall' in error ? `its file could not be kept here: ${error.message}` : undefined
}

const lookAt = (id: string): KandjiEndpoint => ({
  path: `${EXPORT.path}/${encodeURIComponent(id)}`,
  permission: EXPORT.permission,
})

async function ask(client: KandjiClient, { category, device_families = [], filter = {} }: ExportArgs): Promise<string> {
  const body = { blueprint_ids: [], device_families, category, filter, sort_by: '' }
  const { json } = await client.post(EXPORT, body)
  const id = plainText(fieldsOf(json)['id'])
  if (id === '' || id.length > 200) throw new ExportFault('Kandji named no id of it')
  return id
}

/** @returns where the file is @throws ExportFault where it failed, or is not made in time */
async function ready(client: KandjiClient, args: ExportArgs, patience: Patience): Promise<URL> {
  const id = await ask(client, args)
  const most = Math.min(LONGEST_MS, TIMES_PATIENCE * patience.limitMs)
  let waited = 0
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    if (waited + wait > most) throw new ExportFault(`it was not ready within ${Math.round(most / 1000)} s`)
    await client.sleep(wait)
    waited += wait
    const { json } = await client.get(lookAt(id), {})
    patience.progress()
    const { status, error_msg, signed_url } = fieldsOf(json)
    if (plainText(error_msg) !== '' || /^(fail|error|cancel)/i.test(plainText(status)))
      throw new ExportFault(`it failed in Kandji: ${oneLine(plainText(error_msg) || plainText(status)).slice(0, 200)}`)
    if (status === 'success' && typeof signed_url === 'string') return storageOf(signed_url, client.url)
  }
}

/** Encrypted, as the API is; the local tenant's is not. */
function storageOf(text: string, api: string): URL {
  const url = addressOf(text)
  const isLocal = url?.protocol === 'http:' && isLoopback(url.hostname) && api.startsWith('http:')
  if (url && (url.protocol === 'https:' || isLocal)) return url
  throw new ExportFault('its address is not one of https')
}

/**
 * Each piece is checked as it comes. That saves a reading of the file, and memory: what is a piece no more is given back when texts and
 * rows are, while the pieces of a file that is merely written all stay until it has come to its end.
 */
async function fetchInto(
  path: string,
  client: KandjiClient,
  address: URL,
  patience: Patience,
  check: ExportCheck
): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  const decoder = new StringDecoder('utf8')
  try {
    await client.download(address.href, async (piece) => {
      patience.progress()
      await file.write(piece)
      check.read(decoder.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)))
    })
    check.read(decoder.end())
  } finally {
    await file.close()
  }
}

/** Whether a file can be believed. */
class ExportCheck {
  readonly #sample: ExportSample
  readonly #reader = new CsvReader()
  #file: ExportFile | undefined
  #count = 0

  constructor(sample: ExportSample) {
    this.#sample = sample
  }

  /** Takes the next piece of its text. @throws ExportFault, CsvFault */
  read(text: string): void {
    this.#check(this.#reader.read(text))
  }

  /** @returns how many rows there are @throws ExportFault, CsvFault */
  end(): number {
    const { total } = this.#sample
    this.#check(this.#reader.end())
    if (this.#file === undefined) throw new ExportFault('it is empty')
    if (this.#count < total * SHARE_OF_ALL || this.#count > total * MOST_OF_ALL)
      throw new ExportFault(`it has ${this.#count} rows, and Kandji counts ${total}`)
    this.#file.requireAlike()
    return this.#count
  }

  #check(rows: string[][]): void {
    for (const cells of rows.filter(isRow)) {
      if (this.#file === undefined) this.#file = new ExportFile(cells, this.#sample.rows)
      else {
        const row = this.#file.row(cells)
        if (plainText(row['device_id']) === '') throw new ExportFault('it has a row without a device_id')
        this.#file.compare(row)
        this.#count++
      }
    }
  }
}

async function eachRow(path: string, { rows: sample }: ExportSample, keep: (rows: unknown[]) => void): Promise<void> {
  let file: ExportFile | undefined
  let portion: unknown[] = []
  for await (const cells of rowsOf(path)) {
    if (file === undefined) file = new ExportFile(cells, sample)
    else if (portion.push(file.row(cells)) === ROWS_AT_ONCE) {
      keep(portion)
      portion = []
    }
  }
  if (portion.length > 0) keep(portion)
}

/** An empty line is none. */
const isRow = (cells: string[]): boolean => cells.length > 1 || cells[0] !== ''

async function* rowsOf(path: string): AsyncGenerator<string[]> {
  const reader = new CsvReader()
  for await (const piece of createReadStream(path, 'utf8')) yield* reader.read(String(piece)).filter(isRow)
  yield* reader.end().filter(isRow)
}
