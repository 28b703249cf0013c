// A base for the container, since no image can be pulled here: Debian by debootstrap, with Node 24 and npm.

import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { node24 } from '../support/node-24.ts'

const ROOT = join(__dirname, '..', '..')
const FOLDER = join(ROOT, 'target', 'container-base')
const NAME = 'localhost/node:24'

/** What a machine that is set up for this project has anyway: the text of a program's answer. @throws with what it said */
export function run(command: string, args: string[], options: { input?: string; cwd?: string } = {}): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...options,
  })
}

export function isThere(command: string): boolean {
  try {
    run('sh', ['-c', `command -v ${command}`])
    return true
  } catch {
    return false
  }
}

export function installTools(): void {
  const missing = ['buildah', 'debootstrap'].filter((name) => !isThere(name))
  if (missing.length === 0) return
  run('apt-get', ['update', '-qq'])
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing])
}

/** buildah as it works inside a container itself. */
export const buildah = (...args: string[]): string => run('buildah', ['--storage-driver', 'vfs', ...args])

/** @returns the name of an image with Node 24 and npm */
export function baseImage(): string {
  if (!existsSync(FOLDER)) {
    const staging = `${FOLDER}.new`
    rmSync(staging, { recursive: true, force: true })
    mkdirSync(dirname(staging), { recursive: true })
    run('debootstrap', [
      '--variant=minbase',
      '--include=ca-certificates,libstdc++6,libatomic1',
      'bookworm',
      staging,
      mirror(),
    ])
    cpSync(node24(), join(staging, 'usr/local/bin/node'))
    const npm = join(run('npm', ['root', '--global']).trim(), 'npm')
    cpSync(npm, join(staging, 'usr/local/lib/node_modules/npm'), { recursive: true })
    run('ln', ['-sf', '../lib/node_modules/npm/bin/npm-cli.js', join(staging, 'usr/local/bin/npm')])
    renameSync(staging, FOLDER)
  }
  const container = buildah('from', 'scratch').trim()
  buildah('add', '--quiet', container, FOLDER, '/')
  buildah('config', '--env', 'PATH=/usr/local/bin:/usr/bin:/bin', container)
  buildah('commit', '--quiet', container, NAME)
  buildah('rm', container)
  return NAME
}

/** Where this machine gets Debian's packages from. */
function mirror(): string {
  const folder = '/etc/apt/sources.list.d'
  const files = [
    '/etc/apt/sources.list',
    ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
  ]
  const text = files
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  return /^(?:URIs:|deb(?: \[[^\]]*\])?) *(http\S+)/m.exec(text)?.[1] ?? 'http://deb.debian.org/debian'
}

/**
 * What npm needs to reach its registry from inside of a build, as the secrets of deploy/Containerfile.
 * @returns arguments for `buildah build`
 */
export function npmSecrets(folder: string): string[] {
  const npmrc = join(folder, 'npmrc')
  const authorities = process.env['NODE_EXTRA_CA_CERTS']
  const registry = run('npm', ['config', 'get', 'registry']).trim()
  const own = join(process.env['HOME'] ?? '/root', '.npmrc')
  const lines = [existsSync(own) ? readFileSync(own, 'utf8') : '', `registry=${registry}`]
  if (authorities) lines.push('cafile=/run/secrets/ca')
  writeFileSync(npmrc, `${lines.join('\n')}\n`, { mode: 0o600 })
  return ['--secret', `id=npmrc,src=${npmrc}`, ...(authorities ? ['--secret', `id=ca,src=${authorities}`] : [])]
}
