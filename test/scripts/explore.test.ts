// `npm run explore`: the whole space is gone through, and what is broken on purpose is found.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtScript } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')

const run = (...args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
  const child = spawn(process.execPath, [builtScript('explore'), ...args], { cwd: ROOT })
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => (out += data))
  child.stderr.on('data', (data) => (err += data))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

test('finds no echo and no lost edit in as many states as the documents say', async () => {
  const { code, out, err } = await run()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const states = /^(\d{5,}) states, 0 echoes, 0 lost edits\n$/.exec(out)?.[1]
  expect(readFileSync(join(ROOT, 'docs', 'two-way.md'), 'utf8')).toContain(
    `${Number(states).toLocaleString('en')} states`
  )
}, 180_000)

test('finds each fault that is put into the core, and tells how it comes about', async () => {
  const { code, out, err } = await run('--plant', 'all')
  const lines = out.trimEnd().split('\n')
  expect(code).toBe(0)
  expect(lines.length).toBeGreaterThanOrEqual(5)
  for (const line of lines) expect(line).toMatch(/^planted [a-z-]+: found$/)
  expect(new Set(lines).size).toBe(lines.length)
  expect(err).toContain('which nobody had seen')
})

test.each([['--plant'], ['--plant', 'no-such-fault'], ['--plants', 'all'], ['--plant', 'all', 'more']])(
  'refuses %s %s',
  async (...args) => {
    const { code, out, err } = await run(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('expected --plant all or --plant NAME')
  }
)
