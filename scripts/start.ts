// npm start: the main job from end to end on this machine. Tenant and instance up, the app installed with the real
// `now-sdk install`, a first sync, and what arrived; then it stays up to be played with. `-- --once` ends after the report.

import { join } from 'node:path'
import { Command } from 'commander'
import { runDemo, type DemoOptions } from './start/demo.ts'
import { ROOT } from './start/programs.ts'

/** As shells report a program that was ended by Ctrl-C. */
const INTERRUPTED = 130

const program = new Command('npm start --')
  .description('Starts the local Kandji tenant and the local ServiceNow instance, installs the app, runs a first sync.')
  .option('--once', 'end after the sync instead of staying up')
  .option('--devices <number>', "size of the tenant's fleet (default: its own fleet of about 60)")
  .option('--folder <path>', 'where credentials are kept while it is up', join(ROOT, '.local'))
  .addHelpText(
    'after',
    `
Environment:
  INSTANCE_ADMIN_PASSWORD   password of the instance's user admin (default: a new one, kept in the folder's admin-password)`
  )
  .parse()

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

runDemo(program.opts<DemoOptions>(), stop.signal).catch((error: Error) => {
  // What fails because it was stopped is no news.
  if (!stop.signal.aborted) process.stderr.write(`${error.message}\n`)
  process.exitCode = stop.signal.aborted ? INTERRUPTED : 1
})
