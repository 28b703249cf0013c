// Figures go to stdout, tables with their columns aligned. What was printed can be taken for the document afterwards.

export interface Table {
  caption: string
  columns: readonly string[]
  rows: string[][]
}

let tables: Table[] = []

export const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** @param rows a text for each column; the first column names the row */
export function table(caption: string, columns: readonly string[], rows: string[][]): void {
  tables.push({ caption, columns, rows })
  const widths = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => row[at]!.length)))
  const line = (cells: readonly string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ')
  print(caption)
  for (const cells of [columns, ...rows]) print(`  ${line(cells)}`)
}

/** @returns the tables since the last call */
export function takeTables(): Table[] {
  const taken = tables
  tables = []
  return taken
}
