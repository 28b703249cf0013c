// A rival of kandji-push as a program of its own, so that both are measured alike: node dist/scripts/rival.js NAME DEVICES, with the
// variables of kandji-push. On stdout what it sent and asked for.

import { Link } from './bench/rivals/link.ts'
import { pushInBatches, pushInSets, pushSingly } from './bench/rivals/listed.ts'
import { pushNaively } from './bench/rivals/naive.ts'

const RIVALS: Readonly<Record<string, (link: Link, limit: number) => Promise<number>>> = {
  naive: pushNaively,
  single: pushSingly,
  batch: pushInBatches,
  sets: pushInSets,
}

async function run(name = '', devices = ''): Promise<void> {
  const rival = RIVALS[name]
  if (!rival || !(Number(devices) > 0))
    throw new Error(
      `Expected one of ${Object.keys(RIVALS).join(', ')} and a number of devices, got "${name} ${devices}"`
    )
  const link = new Link(process.env)
  await link.signIn()
  const rows = await rival(link, Number(devices))
  process.stdout.write(`${JSON.stringify({ rows, kandji: link.kandji, servicenow: link.servicenow })}\n`)
}

run(...process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
