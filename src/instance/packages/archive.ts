// Reads what `now-sdk install` uploads, or the folder that `now-sdk build` writes: files by path.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { unzip } from '../zip.ts'

/** What a package may unpack to: many times what the largest apps hold. Bytes. */
const MOST_UNPACKED = 256 * 1024 * 1024

/** Text by path; paths have no leading slash. */
export type PackageFiles = Map<string, string>

/** What is wrong with a package, as the installing side is told. */
export class PackageError extends Error {
  override name = 'PackageError'
}

/** The SDK's entry names start with a slash; they are names, never paths on this machine. */
export function readArchive(zip: Uint8Array): PackageFiles {
  let entries: Map<string, Buffer>
  try {
    entries = unzip(zip, MOST_UNPACKED)
  } catch (error) {
    throw new PackageError(`Expected a zip archive as now-sdk packs it: ${(error as Error).message}`)
  }
  const files: PackageFiles = new Map()
  for (const [name, data] of entries) {
    if (!name.endsWith('/')) files.set(posix.normalize(name.replace(/^\/+/, '')), data.toString('utf8'))
  }
  return files
}

/**
 * What a built app always has: the record of the app itself. It lies at the top where the project keeps it among its own
 * metadata, as an application's repository on an instance does. Source: output of @servicenow/sdk 4.9.0 for such projects.
 */
export const APP_RECORD = /^(scope\/)?sys_app_\w+\.xml$/

/**
 * A built app.
 * @param path the folder of an SDK project that was built, its `dist/app`, or a zip as now-sdk packs it
 * @throws PackageError
 */
export function readApp(path: string): PackageFiles {
  const expected = (got: string): PackageError =>
    new PackageError(
      `Expected a built app (the folder of an SDK project, its dist/app, or a zip as now-sdk packs it) at ${path}, got ${got}. Build it first: npm run build, or now-sdk build.`
    )
  if (!existsSync(path)) throw expected('nothing')
  if (!statSync(path).isDirectory()) return readArchive(readFileSync(path))
  const isApp = (folder: string): boolean =>
    existsSync(join(folder, 'scope')) ||
    (existsSync(folder) && readdirSync(folder).some((name) => APP_RECORD.test(name)))
  const folder = [path, join(path, 'dist', 'app')].find(isApp)
  if (folder === undefined) throw expected(readdirSync(path).length ? 'other files' : 'an empty folder')
  const files = readFolder(folder)
  if (![...files.keys()].some((name) => APP_RECORD.test(name))) throw expected('a folder without sys_app_….xml')
  return files
}

export function readFolder(folder: string): PackageFiles {
  const files: PackageFiles = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}
