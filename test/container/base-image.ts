// A base for the container, since no image can be pulled here: Debian by debootstrap, with Node 24 and npm.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { node24 } from '../support/node-24.ts'
import { run } from './machine.ts'

const ROOT = join(__dirname, '..', '..')
const FOLDER = join(ROOT, 'target', 'container-base')
const NAME = 'localhost/node:24'

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
