// The file of an export: which columns it has, and its rows as the pages of the same category have them. A CSV knows texts only, so what
// is a number or a yes or no is learnt from a page; and a file that says other things of the devices of that page is not believed.

import { fieldsOf, plainText } from '../json.ts'

/** The file is not what was asked for; completes "its export is not used: …". */
export class ExportFault extends Error {}

type Kind = 'number' | 'flag' | 'json' | 'text'
type Row = Record<string, unknown>

/** Move by themselves: between page and file as well. */
const VOLATILE = /^(updated_at|last_changed_at|last_collected_at|last_checkin(_\w+)?|count)$/

/** A few devices may change, come or go between the page and the file. */
const SHARE_OF_SAMPLE = 0.9

/** What tells rows of a category apart. */
const KEYS = ['device_id', 'path', 'bundle_id']

export class ExportFile {
  readonly #columns: string[]
  readonly #kinds: Kind[]
  readonly #sample: Map<string, Row>
  #found = 0
  #alike = 0

  /** @param header the first row of the file @param sample rows of a page @throws ExportFault for columns that lack, or come twice */
  constructor(header: readonly string[], sample: readonly unknown[]) {
    this.#columns = header.map((column) => column.trim())
    const rows = sample.map(fieldsOf)
    const wanted = new Set(rows.flatMap((row) => Object.keys(row)))
    const lacking = [...wanted].filter((column) => !this.#columns.includes(column))
    if (lacking.length > 0) throw new ExportFault(`it lacks the column ${lacking.slice(0, 5).join(', ')}`)
    if (new Set(this.#columns).size < this.#columns.length) throw new ExportFault('it has a column twice')
    this.#kinds = this.#columns.map((column) => kindOf(rows.map((row) => row[column])))
    this.#sample = new Map(rows.map((row) => [keyOf(row), row]))
  }

  /** @throws ExportFault for a row of another length, or without a device */
  row(cells: readonly string[]): Row {
    const count = this.#columns.length
    if (cells.length !== count) throw new ExportFault(`it has a row of ${cells.length} cells, expected ${count}`)
    const row: Row = {}
    for (let at = 0; at < count; at++) row[this.#columns[at]!] = valueOf(cells[at]!, this.#kinds[at]!)
    return row
  }

  /** Compares a row with that of the page. */
  compare(row: Row): void {
    const listed = this.#sample.get(keyOf(row))
    if (listed === undefined) return
    this.#found++
    const isAlike = Object.entries(listed).every(([name, value]) => VOLATILE.test(name) || isSame(value, row[name]))
    if (isAlike) this.#alike++
  }

  /** Call when all rows have been compared. @throws ExportFault for a file that says other things than the page */
  requireAlike(): void {
    const least = this.#sample.size * SHARE_OF_SAMPLE
    if (this.#found < least)
      throw new ExportFault(`it has only ${this.#found} of the ${this.#sample.size} rows of the first page`)
    if (this.#alike < least)
      throw new ExportFault(`only ${this.#alike} of the ${this.#sample.size} rows of the first page are the same in it`)
  }
}

const keyOf = (row: Row): string => KEYS.map((name) => plainText(row[name])).join('\n')

function kindOf(values: readonly unknown[]): Kind {
  const known = values.filter((value) => value !== null && value !== undefined && value !== '')
  if (known.length === 0) return 'text'
  if (known.every((value) => typeof value === 'number')) return 'number'
  if (known.every((value) => typeof value === 'boolean')) return 'flag'
  return known.every((value) => typeof value === 'object') ? 'json' : 'text'
}

function valueOf(cell: string, kind: Kind): unknown {
  if (cell === '') return null
  switch (kind) {
    case 'number':
      return Number.isFinite(Number(cell)) ? Number(cell) : cell
    case 'flag':
      return /^(true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : cell
    case 'json':
      return jsonOf(cell)
    case 'text':
      return cell
  }
}

function jsonOf(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

/** A CSV does not tell an empty text from none. */
const isSame = (listed: unknown, filed: unknown): boolean =>
  JSON.stringify(listed === '' ? null : listed) === JSON.stringify(filed ?? null)
