// A CSV file as it arrives, piece by piece: commas, quotes that are doubled inside of quotes, line ends of either kind, also within quotes,
// and a byte order mark in front. Source: RFC 4180.

/** The file is no such file, or ends before it should. */
export class CsvFault extends Error {}

/** No row is longer: what goes on beyond that is a quote that never ends. */
const LONGEST_ROW = 4 * 1024 * 1024

export class CsvReader {
  #isFirst = true
  #row: string[] = []
  #cell = ''
  #length = 0
  /** `quoted`: within quotes. `closing`: a quote was read in there, which ends them or is the first of two. */
  #state: 'bare' | 'quoted' | 'closing' = 'bare'
  /** A carriage return was read: a line feed behind it belongs to it. */
  #afterReturn = false

  /** @returns the rows that have ended with this piece @throws CsvFault */
  read(text: string): string[][] {
    if (this.#isFirst && text.startsWith('\uFEFF')) text = text.slice(1)
    if (text !== '') this.#isFirst = false
    const rows: string[][] = []
    for (let at = 0; at < text.length; at++) {
      if (this.#state !== 'quoted') at = this.#bare(text, at, rows)
      else {
        const end = text.indexOf('"', at)
        this.#take(text.slice(at, end < 0 ? text.length : end))
        if (end < 0) break
        at = end
        this.#state = 'closing'
      }
    }
    return rows
  }

  /** @returns what is left @throws CsvFault where the file ends within quotes */
  end(): string[][] {
    if (this.#state === 'quoted') throw new CsvFault('it ends within quotes')
    const isEmpty = this.#row.length === 0 && this.#cell === '' && this.#state === 'bare'
    return isEmpty ? [] : [this.#endRow()]
  }

  /** Outside of quotes. @returns the place of the last character that was read */
  #bare(text: string, at: number, rows: string[][]): number {
    const character = text[at]!
    const follows = this.#afterReturn
    this.#afterReturn = false
    switch (character) {
      case '"':
        // Two of them within quotes are one; in the middle of a bare cell one is a character as any other.
        if (this.#state === 'closing') this.#take('"')
        else if (this.#cell !== '') return this.#plain(text, at)
        this.#state = 'quoted'
        return at
      case ',':
        this.#endCell()
        return at
      case '\r':
      case '\n':
        this.#afterReturn = character === '\r'
        if (character === '\n' && follows) return at
        rows.push(this.#endRow())
        return at
      default:
        if (this.#state === 'closing') throw new CsvFault('there is text behind a closing quote')
        return this.#plain(text, at)
    }
  }

  #plain(text: string, at: number): number {
    let end = at + 1
    while (end < text.length && !',\r\n'.includes(text[end]!)) end++
    this.#take(text.slice(at, end))
    return end - 1
  }

  #take(text: string): void {
    this.#cell += text
    this.#length += text.length
    if (this.#length > LONGEST_ROW) throw new CsvFault(`a row is longer than ${LONGEST_ROW} characters`)
  }

  #endCell(): void {
    this.#row.push(this.#cell)
    this.#cell = ''
    this.#state = 'bare'
  }

  #endRow(): string[] {
    this.#endCell()
    const row = this.#row
    this.#row = []
    this.#length = 0
    return row
  }
}
