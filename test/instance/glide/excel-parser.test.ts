// sn_impex.GlideExcelParser over files that spreadsheets write. Source: ServiceNow docs, australia: GlideExcelParserScopedAPI.

import { zipSync } from 'fflate'
import { script, useAcme } from './acme.ts'

const local = useAcme()

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const SHEETS: Record<string, string> = {
  'xl/workbook.xml': `${HEAD}<workbook xmlns:r="r"><sheets><sheet name="Things &amp; more" sheetId="1" r:id="rId7"/><sheet name="Second" sheetId="2" r:id="rId8"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/><Relationship Id="rId8" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
  'xl/sharedStrings.xml': `${HEAD}<sst><si><t>Name</t></si><si><t xml:space="preserve"> 007 </t></si><si><r><t>Rich</t></r><r><t> text</t></r></si></sst>`,
  'xl/styles.xml': `${HEAD}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `${HEAD}<worksheet><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Bought</t></is></c><c r="C1" t="str"><v>Count</v></c><c r="AA1" t="s"><v>2</v></c></row>
    <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>43675.492164351854</v></c><c r="C2"><v>12.50</v></c><c r="AA2" t="b"><v>1</v></c></row>
    <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>25569</v></c><c r="C4" s="3"><v>2</v></c></row>
  </sheetData></worksheet>`,
  'xl/worksheets/sheet2.xml': `${HEAD}<worksheet><sheetData><row r="3"><c r="A3" t="str"><v>sys_id</v></c></row><row r="5"><c r="A5" t="str"><v>1</v></c></row></sheetData></worksheet>`,
}

const bytes: Buffer = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(SHEETS).map(([name, text]) => [name, Buffer.from(text)])))
)

/** @param content the file; `code` has the stream as `stream` and the parser as `p` */
function parsed(code: string, content: Buffer = bytes): unknown {
  const owner = local.insert('acme_owner', { full_name: 'Ash' })
  return script(
    local,
    `var g = new GlideRecord('acme_owner'); g.get('${owner}');
     var id = new GlideSysAttachment().writeBase64(g, 'a.xlsx', 'application/vnd.ms-excel', '${content.toString('base64')}');
     var stream = new GlideSysAttachment().getContentStream(id), p = new sn_impex.GlideExcelParser(); ${code}`
  )
}

test('gives rows by their headers, in the documented loop', () =>
  expect(
    parsed(`var ok = p.parse(stream), h = p.getColumnHeaders(), rows = [];
      while (p.next()) rows.push(p.getRow()); p.close(); return [ok, h[0], h[1], h.length, rows]`)
  ).toEqual([
    true,
    'Name',
    'Bought',
    27,
    [
      { Name: ' 007 ', Bought: '2019-07-29 11:48:43', Count: '12.5', 'Rich text': 'true' },
      { Name: 'Rich text', Bought: '1970-01-01 00:00:00', Count: '2', 'Rich text': null },
    ],
  ]))

test('goes from worksheet to worksheet of one source, by name or number', () =>
  expect(
    parsed(`p.setSource(stream); p.setNullToEmpty(true); var names = p.getSheetNames(), seen = [];
      p.setSheetNumber('1'); p.parse(); seen.push(p.getColumnHeaders()[0]); p.next(); seen.push(p.getRow().sys_id, p.next());
      p.setSheetName(names[0]); p.parse(); p.next(); p.next(); seen.push(p.getRow()['Rich text']); return [names, seen]`)
  ).toEqual([
    ['Things & more', 'Second'],
    ['sys_id', '1', false, ''],
  ]))

test('says why a file cannot be parsed', () => {
  const said = (code: string, content?: Buffer): unknown =>
    parsed(`${code} return [p.parse(stream), p.getErrorMessage()]`, content)
  expect(said('', Buffer.from('a,b'))).toEqual([false, 'The file could not be parsed: it has no directory'])
  expect(said('', Buffer.from(zipSync({ 'a.txt': Buffer.from('a') })))).toEqual([
    false,
    'The file could not be parsed: it has no workbook: expected an .xlsx file',
  ])
  expect(said(`p.setSheetName('Third');`)).toEqual([false, 'The file could not be parsed: there is no worksheet Third'])
})

test.each(['setHeaderRowNumber(2)', 'getTableInfo()'])('%s throws its name', (call) =>
  expect(() => parsed(`p.${call}`)).toThrow(
    `GlideExcelParser.${call.split('(')[0]} is not implemented by the local instance`
  )
)
