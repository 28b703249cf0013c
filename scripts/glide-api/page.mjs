// Writes docs/glide-api.md anew: bundles the program that reads the API from the code, and runs it.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const program = 'dist/scripts/glide-api-page.js'
await build({
  absWorkingDir: root,
  entryPoints: ['scripts/glide-api/write-page.ts'],
  outfile: program,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
})
process.exitCode = spawnSync(process.execPath, [program], { cwd: root, stdio: 'inherit' }).status ?? 1
