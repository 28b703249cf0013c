// docs/setup.md for somebody new: the lines of its local part are run as they stand, and end at 54 computers.

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { builtProgram } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** What the guide has a person type, on ports that are free here. */
async function typedLines(): Promise<string> {
  const [, local] = readFileSync(join(ROOT, 'docs', 'setup.md'), 'utf8').split('## Practise on a local instance')
  const lines = [...local!.matchAll(/^```sh\n([^]*?)^```/gm)].map(([, block]) => block).join('\n')
  const [tenant, instance] = [await freePort(), await freePort()]
  return lines.replaceAll('8100', String(tenant)).replaceAll('8200', String(instance))
}

test('the lines of the guide lead from nothing to 54 computers', async () => {
  builtProgram('kandji-push')
  // The telemetry of now-sdk stays on this machine.
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'test' }
  const script = `set -e\ntrap 'kill $(jobs -p)' EXIT\n${await typedLines()}`
  const child = spawn('bash', ['-c', script], { cwd: ROOT, env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data))
  const exitCode = await new Promise((resolve) => child.once('close', resolve))
  expect([exitCode, output]).toEqual([0, expect.stringMatching(/x-total-count: 54\b/i)])
  expect(output).toContain('Connected.')
  expect(output).toContain('unknown-owner')
}, 240_000)
