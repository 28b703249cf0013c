// The program `tenant`: runs until SIGINT or SIGTERM.

import { runTenant } from './cli.ts'

// A reader that went away takes nothing with it: what cannot be written is lost, and the tenant goes on.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

void runTenant(process.argv.slice(2), {
  env: process.env,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (text) => process.stderr.write(text),
}).then((result) => {
  if (typeof result === 'number') {
    process.exitCode = result
    return
  }
  const end = () => void result.close().then(() => process.exit(0))
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
})
