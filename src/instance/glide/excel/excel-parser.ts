// sn_impex.GlideExcelParser: the rows of a worksheet as objects. Source: ServiceNow docs, australia: GlideExcelParserScopedAPI.
// How a date that is one in Excel is written is not documented: here as `yyyy-MM-dd HH:mm:ss`, as in the page's output.

import { textOf } from '../caller.ts'
import { bytesOf } from '../streams.ts'
import { readWorkbook, type Sheet, type SheetRow } from './workbook.ts'

const notHere = (method: string, why: string) => (): never => {
  throw new Error(`GlideExcelParser.${method} is not implemented by the local instance${why}`)
}

/** The constructor that scripts get. */
export const GlideExcelParser = function (): object {
  let source: unknown
  let book: Sheet[] | undefined
  let [sheetName, sheetNumber, missing, problem] = ['', 0, null as string | null, '']
  let headers: string[] = []
  let rows: SheetRow[] = []
  let at = -1

  const opened = (): Sheet[] => (book ??= readWorkbook(bytesOf(source)))

  function parse(stream?: unknown): boolean {
    if (stream !== undefined) {
      source = stream
      book = undefined
    }
    problem = ''
    try {
      const sheets = opened()
      const sheet = sheetName ? sheets.find(({ name }) => name === sheetName) : sheets[sheetNumber]
      if (!sheet) throw new Error(`there is no worksheet ${sheetName || sheetNumber}`)
      take(sheet)
      return true
    } catch (error) {
      problem = `The file could not be parsed: ${(error as Error).message}`
      take({ name: '', rows: new Map() })
      return false
    }
  }

  function take(sheet: Sheet): void {
    const [first, ...rest] = [...sheet.rows].sort(([a], [b]) => a - b).map(([, row]) => row)
    const width = first ? Math.max(...first.keys()) + 1 : 0
    headers = Array.from({ length: width }, (_, column) => first?.get(column) ?? '')
    rows = rest
    at = -1
  }

  return {
    setSource(stream: unknown): void {
      source = stream
      book = undefined
    },
    parse,
    getSheetNames: () => opened().map(({ name }) => name),
    setSheetName: (name: unknown) => void (sheetName = textOf(name)),
    /** Counted from 0; a name goes before it. */
    setSheetNumber: (number: unknown) => void (sheetNumber = Math.trunc(Number(textOf(number))) || 0),
    setNullToEmpty: (empty: unknown) => void (missing = empty === true || textOf(empty) === 'true' ? '' : null),
    setHeaderRowNumber: notHere('setHeaderRowNumber', ': the first row with cells has the headers'),
    getTableInfo: notHere('getTableInfo', ''),
    getColumnHeaders: () => [...headers],
    getErrorMessage: () => problem,
    next: () => ++at < rows.length,
    getRow: () =>
      Object.fromEntries(
        headers.flatMap((header, column) => (header ? [[header, rows[at]?.get(column) ?? missing] as const] : []))
      ),
    close(): void {
      book = undefined
      rows = []
    },
  }
}
