// npm run dev: as npm start, and again after each change of the sources. Arguments are those of npm start.

import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { DevLoop } from './dev/loop.ts'
import { ROOT } from './start/programs.ts'

const WATCHED = ['src', 'scripts', 'now.config.json']

/** The SDK writes it while it builds. */
const WRITTEN_BY_BUILD = /\bgenerated\b/

const USAGE = `Usage: npm run dev [-- options of npm start]

Does what npm start does, and does it again after each change of the sources. Ctrl-C ends it. \`npm start -- --help\` has the options.
`

const say = (text: string): void => void process.stderr.write(`[dev] ${text}\n`)

function build(): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { cwd: ROOT, stdio: 'inherit' })
    child.once('exit', (code) => resolve(code === 0))
  })
}

function start(): () => Promise<void> {
  const args = [join(ROOT, 'dist', 'scripts', 'start.js'), ...process.argv.slice(2)]
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return async () => {
    child.kill('SIGTERM')
    await ended
  }
}

if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
  process.stdout.write(USAGE)
  process.exit(0)
}

const loop = new DevLoop({ build, start, say, quietMs: 300 })
const watchers = WATCHED.map((path) =>
  watch(join(ROOT, path), { recursive: true }, (_event, file) => {
    if (file && WRITTEN_BY_BUILD.test(file)) return
    say(`${path === file ? path : join(path, file ?? '')} has changed`)
    loop.changed()
  })
)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const watcher of watchers) watcher.close()
    void loop.close()
  })
loop.changed()
