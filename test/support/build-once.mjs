// Before the tests: the app and the programs are built, unless they are newer than their sources.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export default function buildOnce() {
  const script = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [script, '--if-needed'], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`scripts/build.mjs ended with ${status}`)
}
