// Versions of the built app, each installed by the real now-sdk: what a later one says differently is written into the files of
// the build, the version number and the paths of the modules included.

import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { builtApp } from './built.ts'

const ROOT = join(__dirname, '..', '..')
const run = promisify(execFile)

/** In each file whose text has `from`, `to` stands in its place. */
export type Change = readonly [from: string, to: string]

export interface Target {
  url: string
  user: string
  password: string
}

/** Installs this version of the app with `now-sdk install`. @throws when a change fits no file, or the SDK fails */
export async function installVersion(target: Target, version: string, changes: readonly Change[] = []): Promise<void> {
  const project = mkdtempSync(join(tmpdir(), 'kandji-version-'))
  try {
    const { version: built } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    cpSync(builtApp(), join(project, 'dist', 'app'), { recursive: true })
    const all: Change[] = [
      [`<version>${built}</version>`, `<version>${version}</version>`],
      [`/${built}/`, `/${version}/`],
      ...changes,
    ]
    for (const change of version === built ? changes : all) apply(join(project, 'dist', 'app'), change)
    cpSync(join(ROOT, 'package.json'), join(project, 'package.json'))
    cpSync(join(ROOT, 'now.config.json'), join(project, 'now.config.json'))
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'))
    await run(join(ROOT, 'node_modules', '.bin', 'now-sdk'), ['install'], {
      cwd: project,
      env: {
        ...process.env,
        NODE_ENV: 'test',
        SN_SDK_NODE_ENV: 'SN_SDK_CI_INSTALL',
        SN_SDK_INSTANCE_URL: target.url,
        SN_SDK_USER: target.user,
        SN_SDK_USER_PWD: target.password,
      },
    })
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

/** Makes a change in the files of a folder. @throws when it fits none */
export function apply(folder: string, [from, to]: Change): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  let count = 0
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(from)) continue
    writeFileSync(path, text.replaceAll(from, to))
    count++
  }
  if (count === 0) throw new Error(`Expected a file of the built app with ${JSON.stringify(from)}, got none.`)
}
