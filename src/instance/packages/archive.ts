// Reads what `now-sdk install` uploads, or the folder that `now-sdk build` writes: files by path.

import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { unzip } from './zip.ts'

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

export function readFolder(folder: string): PackageFiles {
  const files: PackageFiles = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'))
  }
  return files
}
