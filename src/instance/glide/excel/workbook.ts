// The worksheets of an Excel file (.xlsx) as rows of texts. Source: ECMA-376, SpreadsheetML.

import { XMLParser } from 'fast-xml-parser'
import { unzip } from '../../zip.ts'

/** Cells by column, counted from 0; a cell that is not there is missing. */
export type SheetRow = Map<number, string>

export interface Sheet {
  name: string
  /** By number, counted from 0. */
  rows: Map<number, SheetRow>
}

const MOST_BYTES = 64 * 1024 * 1024
const LISTS = new Set(['sheet', 'Relationship', 'si', 'r', 'row', 'c', 'xf', 'numFmt'])

type Xml = Record<string, unknown>

/** @throws Error that says what is wrong with the file */
export function readWorkbook(content: Uint8Array): Sheet[] {
  const files = unzip(content, MOST_BYTES)
  const read = (path: string): Xml => parsed(files.get(path)?.toString('utf8') ?? '')
  if (!files.has('xl/workbook.xml')) throw new Error('it has no workbook: expected an .xlsx file')
  const targets = new Map(
    listOf(at(read('xl/_rels/workbook.xml.rels'), 'Relationships', 'Relationship')).map((one) => [
      String(one['@Id']),
      pathOf(String(one['@Target'])),
    ])
  )
  const shared = listOf(at(read('xl/sharedStrings.xml'), 'sst', 'si')).map(textOfItem)
  const isDate = dateStyles(read('xl/styles.xml'))
  return listOf(at(read('xl/workbook.xml'), 'workbook', 'sheets', 'sheet')).map((sheet) => ({
    name: String(sheet['@name']),
    rows: rowsOf(read(targets.get(String(sheet['@r:id'])) ?? ''), shared, isDate),
  }))
}

const parsed = (xml: string): Xml =>
  new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    trimValues: false,
    isArray: (name) => LISTS.has(name),
  }).parse(xml) as Xml

const at = (xml: Xml, ...path: string[]): unknown =>
  path.reduce<unknown>((part, name) => (part as Xml | undefined)?.[name], xml)

const listOf = (part: unknown): Xml[] => (Array.isArray(part) ? (part as Xml[]) : [])

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)

/** A text of its own, or one in pieces of different looks. */
function textOfItem(item: Xml): string {
  if (item.t !== undefined) return textIn(item.t)
  return listOf(item.r)
    .map((piece) => textIn(piece.t))
    .join('')
}

const textIn = (node: unknown): string =>
  typeof node === 'object' && node !== null ? String((node as Xml)['#text'] ?? '') : String(node ?? '')

/** Numbers of built-in formats that show a date or a time. */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

/** Whether a style, by its number, shows a date. */
function dateStyles(styles: Xml): (style: string) => boolean {
  const own = new Map(
    listOf(at(styles, 'styleSheet', 'numFmts', 'numFmt')).map((one) => [
      String(one['@numFmtId']),
      String(one['@formatCode']).replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''),
    ])
  )
  const dates = listOf(at(styles, 'styleSheet', 'cellXfs', 'xf')).map((one) => {
    const format = String(one['@numFmtId'])
    return own.has(format) ? /[ymdhs]/i.test(own.get(format)!) : DATE_FORMATS.has(Number(format))
  })
  return (style) => dates[Number(style)] ?? false
}

function rowsOf(sheet: Xml, shared: string[], isDate: (style: string) => boolean): Map<number, SheetRow> {
  const rows = new Map<number, SheetRow>()
  for (const row of listOf(at(sheet, 'worksheet', 'sheetData', 'row'))) {
    const cells: SheetRow = new Map()
    for (const cell of listOf(row.c)) {
      const value = valueOf(cell, shared, isDate)
      if (value !== undefined) cells.set(columnOf(String(cell['@r'])), value)
    }
    if (cells.size) rows.set(Number(row['@r']) - 1, cells)
  }
  return rows
}

/** `B7` is in column 1. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d/g, '')].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

function valueOf(cell: Xml, shared: string[], isDate: (style: string) => boolean): string | undefined {
  const type = String(cell['@t'] ?? 'n')
  if (type === 'inlineStr') return textOfItem((cell.is ?? {}) as Xml)
  if (cell.v === undefined) return undefined
  const text = textIn(cell.v)
  if (type === 's') return shared[Number(text)]
  if (type === 'b') return text === '1' ? 'true' : 'false'
  if (type !== 'n') return text
  return isDate(String(cell['@s'] ?? '')) ? dateOf(Number(text)) : String(Number(text))
}

/** Days since the end of 1899, as `yyyy-MM-dd HH:mm:ss`. */
const dateOf = (days: number): string =>
  new Date(Math.round(days * 86_400) * 1000 + Date.UTC(1899, 11, 30)).toISOString().slice(0, 19).replace('T', ' ')
