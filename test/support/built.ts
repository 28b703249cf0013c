// What `npm run build` makes, for the tests that need it. The first one that asks has it built; unit tests never do.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')

let isBuilt = false

function build(): void {
  // A mutation run keeps what was built before it: its sources are full of mutants.
  if (isBuilt || process.env.KEEP_BUILT) return
  const args = [join(ROOT, 'scripts', 'build.mjs')]
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`scripts/build.mjs ended with ${status}`)
  isBuilt = true
}

/** The path of the built app, or of something in it. */
export function builtApp(...parts: string[]): string {
  build()
  return join(ROOT, 'dist', 'app', ...parts)
}

/** The second app, for instances with SAM Pro. */
export function builtSam(...parts: string[]): string {
  build()
  return join(ROOT, 'sam', 'dist', 'app', ...parts)
}

/** Folders of both apps, in the order in which they are installed. */
export const builtApps = (): string[] => [builtApp(), builtSam()]

/** The path of a built program. */
export function builtProgram(name: 'instance' | 'kandji-push' | 'tenant'): string {
  build()
  return join(ROOT, 'dist', 'bin', `${name}.js`)
}

/** The folder of the package of the local instance, as `npm pack` takes it. */
export function builtPackage(...parts: string[]): string {
  build()
  return join(ROOT, 'packages', 'local-instance', ...parts)
}

/** The path of a built script, what `npm run` starts. */
export function builtScript(name: string): string {
  build()
  return join(ROOT, 'dist', 'scripts', `${name}.js`)
}
