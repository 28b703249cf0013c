// Node 24 beside the one that runs the tests: from the npm registry, where Node's own builds are packages, once a checkout.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const VERSION = '24.21.0'
const FOLDER = join(ROOT, 'target', `node-${VERSION}`)

/** The path of Node 24. @throws where there is none for this machine, or the registry does not answer */
export function node24(): string {
  const program = join(FOLDER, 'bin', 'node')
  if (!existsSync(program)) fetchNode()
  return program
}

function fetchNode(): void {
  mkdirSync(join(ROOT, 'target'), { recursive: true })
  const staging = mkdtempSync(join(ROOT, 'target', 'node-24-'))
  const name = `node-${process.platform}-${process.arch}`
  run('npm', ['pack', '--silent', `${name}@${VERSION}`], staging)
  run('tar', ['xzf', `${name}-${VERSION}.tgz`], staging)
  if (!existsSync(FOLDER)) renameSync(join(staging, 'package'), FOLDER)
  rmSync(staging, { recursive: true })
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status ?? error?.message}: ${stderr}`)
}
