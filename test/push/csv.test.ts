// CSV as exports have it, in pieces of any size.

import { CsvFault, CsvReader } from '../../src/push/kandji/csv.ts'

/** Read in pieces of so many characters. */
function read(text: string, size: number): string[][] {
  const reader = new CsvReader()
  const rows: string[][] = []
  for (let at = 0; at < text.length; at += size) rows.push(...reader.read(text.slice(at, at + size)))
  return [...rows, ...reader.end()]
}

describe('CSV', () => {
  test.each([
    ['plain', 'a,b\n1,2\n', [['a', 'b'], ['1', '2']]], // prettier-ignore
    ['with carriage returns', 'a,b\r\n1,2\r\n', [['a', 'b'], ['1', '2']]], // prettier-ignore
    ['without an end of its last line', 'a,b\n1,2', [['a', 'b'], ['1', '2']]], // prettier-ignore
    ['with quotes', 'a,"b ""c"", d"\n', [['a', 'b "c", d']]],
    ['with line ends within quotes', '"a\r\nb","c\nd"\r\ne,f', [['a\r\nb', 'c\nd'], ['e', 'f']]], // prettier-ignore
    ['with a byte order mark', '\uFEFF"a",b\n', [['a', 'b']]],
    ['with empty cells', ',"",\n,,', [['', '', ''], ['', '', '']]], // prettier-ignore
    ['with a quote in the middle of a cell', 'a 5" b,c\n', [['a 5" b', 'c']]],
    ['with letters of all kinds', 'Ada’s Mac,日本,😀\n', [['Ada’s Mac', '日本', '😀']]],
    ['that is empty', '', []],
  ])('%s', (_what, text, rows) => {
    for (const size of [1, 2, 3, 7, 1_000]) expect(read(text, size)).toEqual(rows)
  })

  test.each([
    ['that ends within quotes', 'a,"b'],
    ['with text behind a closing quote', '"a"b,c\n'],
    ['whose quote never ends', `"${'a'.repeat(5_000_000)}`],
  ])('%s is none', (_what, text) => {
    expect(() => read(text, 100_000)).toThrow(CsvFault)
  })
})
