// What scripts pay for the wall around them: calls of the Glide API per second, by kind, from scripts of an instance in memory.

import { Instance } from '../../src/instance/instance.ts'
import { table } from './print.ts'

export const CALL_COLUMNS = ['call', 'a second'] as const

const RECORDS = 200

/** By name: a script that makes `calls` calls of the API. */
const KINDS: Readonly<Record<string, { calls: number; script: string }>> = {
  'gs.getProperty': {
    calls: 20_000,
    script: `for (var i = 0; i < 20000; i++) gs.getProperty('bench.none', 'fallback')`,
  },
  'records read by name and method': {
    calls: 20 * RECORDS * 4,
    script: `for (var i = 0; i < 20; i++) { var gr = new GlideRecord('sys_properties'); gr.addQuery('name', 'STARTSWITH', 'bench.'); gr.query();
      while (gr.next()) { String(gr.name); gr.getValue('value'); gr.getUniqueValue() } }`,
  },
  'columns assigned': {
    calls: 20_000,
    script: `var gr = new GlideRecord('sys_properties'); for (var i = 0; i < 20000; i++) gr.value = 'text ' + i`,
  },
  'dates made and asked': {
    calls: 20_000,
    script: `for (var i = 0; i < 10000; i++) new GlideDateTime('2026-01-02 03:04:05').getNumericValue()`,
  },
  'conditions added': {
    calls: 20_000,
    script: `for (var i = 0; i < 20000; i++) { if (i % 10 === 0) var gr = new GlideRecord('sys_properties'); gr.addQuery('name', '=', 'x') }`,
  },
  'short scripts run': { calls: 0, script: 'answer = source + 1' },
}
const SHORT_RUNS = 10_000

export function glideCalls(): void {
  const instance = new Instance({ scriptSeconds: 600 })
  try {
    for (let at = 0; at < RECORDS; at++) instance.setProperty(`bench.${at}`, `value ${at}`)
    const rows = Object.entries(KINDS).map(([name, { calls, script }]) => {
      const run = (): number =>
        calls ? timed(() => instance.scripts.run('global', script, {}, name)) : shortRuns(instance, script)
      run() // warm-up
      const best = Math.min(run(), run(), run())
      return [name, Math.round((calls || SHORT_RUNS) / (best / 1000)).toLocaleString('en')]
    })
    table('Calls of the Glide API from scripts', CALL_COLUMNS, rows)
  } finally {
    instance.close()
  }
}

function shortRuns(instance: Instance, script: string): number {
  return timed(() =>
    instance.scripts.transaction(() => {
      for (let at = 0; at < SHORT_RUNS; at++) instance.scripts.run('global', script, { source: at, answer: 0 }, 'short')
    })
  )
}

/** @returns milliseconds */
function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}
