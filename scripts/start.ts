// npm start: the main job from end to end on this machine. Tenant and instance up, the app installed with the real
// `now-sdk install`, a first sync, and what arrived. `-- --once` ends after that.

import { Command } from 'commander'
import { runDemo } from './start/demo.ts'

const program = new Command('npm start --')
  .description('Starts the local Kandji tenant and the local ServiceNow instance, installs the app, runs a first sync.')
  .option('--once', 'end after the sync instead of staying up')
  .option('--devices <number>', "size of the tenant's fleet (default: its own fleet of about 60)")
  .addHelpText(
    'after',
    `
Environment:
  INSTANCE_ADMIN_PASSWORD   password of the instance's user admin (default: a new one, kept in .local/admin-password)`
  )
  .parse()

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

runDemo(program.opts<{ once?: boolean; devices?: string }>(), stop.signal).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
