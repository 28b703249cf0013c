// Workbooks of Office Open XML (ECMA-376), as far as a table of texts and numbers needs them.

import { strToU8, zipSync } from 'fflate'

/** A sheet holds as many rows; more go on in the next one. Source: ServiceNow docs, c_ExportLimits. */
const ROWS_A_SHEET = 32_000
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const BOLD = '1'

export type XlsxCell = string | number

/** The bytes of a workbook: on each sheet the headings in bold, then rows. @param name of the first sheet */
export function workbook(name: string, headings: string[], rows: XlsxCell[][]): Buffer {
  const sheets = Array.from({ length: Math.max(1, Math.ceil(rows.length / ROWS_A_SHEET)) }, (_, at) =>
    sheet(headings, rows.slice(at * ROWS_A_SHEET, (at + 1) * ROWS_A_SHEET))
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': book(name, sheets.length),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  }
  for (const [at, text] of sheets.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = text
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))))
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="${CONTENT}.${type}+xml"/>`
  const all = Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}.xml`, 'worksheet'))
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${all.join('')}</Types>`
  )
}

const relations = (targets: Array<[type: string, target: string]>): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Names of sheets have 31 characters at most, and none of `[]:*?/\`. */
function book(name: string, sheets: number): string {
  const plain =
    name
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .slice(0, 26)
      .trim() || 'Sheet'
  const all = Array.from(
    { length: sheets },
    (_, at) => `<sheet name="${escaped(at ? `${plain} ${at + 1}` : plain)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`
  )
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${all.join('')}</sheets></workbook>`
}

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>'

function sheet(headings: string[], rows: XlsxCell[][]): string {
  const lines = [headings, ...rows].map((cells, at) => {
    const style = at === 0 ? BOLD : undefined
    const all = cells.map((cell, column) => cellXml(`${letters(column)}${at + 1}`, cell, style))
    return `<row r="${at + 1}">${all.join('')}</row>`
  })
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellXml(place: string, cell: XlsxCell, style: string | undefined): string {
  const attributes = `r="${place}"${style ? ` s="${style}"` : ''}`
  if (typeof cell === 'number') return `<c ${attributes}><v>${cell}</v></c>`
  return cell === ''
    ? ''
    : `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, MOST_CHARACTERS))}</t></is></c>`
}

/** As many as a cell holds. */
const MOST_CHARACTERS = 32_767

/** A, B … Z, AA … */
function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** What XML cannot hold is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
