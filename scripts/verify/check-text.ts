// What a build writes when a value that is no text went where text belongs.

import type { BuiltApp } from './built-app.ts'
import type { Problem } from './problem.ts'

const TRACES = ['[object Object]', 'Symbol(']

export function checkText(app: BuiltApp): Problem[] {
  // The bill of materials lists other people's packages, and scripts of pages hold some: React has such words in it.
  const ignored = new Set(
    app.records
      .filter(({ table, values }) => values.path?.endsWith('/bom.json') || table === 'sys_ux_lib_asset')
      .map(({ file }) => file)
  )
  return Object.entries(app.files).flatMap(([file, text]) =>
    TRACES.filter((trace) => text.includes(trace) && !ignored.has(file)).map((trace) => ({
      file,
      record: lineWith(text, trace),
      what: `\`${trace}\` in the built text`,
      remedy: 'Give the name or sys_id as text; lists of roles and records take names',
    }))
  )
}

const lineWith = (text: string, trace: string): string =>
  (text.split('\n').find((line) => line.includes(trace)) ?? '').trim().slice(0, 120)
