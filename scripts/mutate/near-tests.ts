// Which test files a mutation run of some sources loads: those of the folder that mirrors their room and those that
// scripts/mutate/rooms.json names for it; where there is no such room, those that import the sources. Tests that start
// programs are left out: a mutant lives in the test's own process.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ROOMS from './rooms.json'

export interface Room {
  /** The score that the room has to reach, in percent. */
  atLeast: number
  /** Test files of the room besides those in the folder that mirrors it. */
  tests: string[]
  /** What was found when the survivors were looked at one by one. */
  survivors?: string
}

export const rooms: Record<string, Room> = ROOMS

export const roomOf = (path: string): string | undefined =>
  Object.keys(rooms).find((room) => path === room || path.startsWith(`${room}/`))

const IMPORT = /^(?:import|export) (?!type\b)[^']*?from '(\.[^']+)'/gm
const STARTS_PROGRAMS = /node:child_process|builtProgram\(/

/** The TypeScript files under a folder, or the file itself. */
export function filesUnder(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  return files.map((entry) => join(entry.parentPath, entry.name)).sort()
}

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, path]) => resolve(dirname(file), path!))

/** Whether a test, or what it imports from the folder of the tests, starts programs. */
function startsPrograms(file: string, tests: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || file.endsWith('/support/built.ts')) return false
  seen.add(file)
  if (STARTS_PROGRAMS.test(readFileSync(file, 'utf8'))) return true
  return importsOf(file).some((path) => path.startsWith(tests) && existsSync(path) && startsPrograms(path, tests, seen))
}

/**
 * @param root the folder of the project
 * @param paths files or folders under src, relative to it
 * @returns test files, relative to it
 */
export function nearTests(root: string, paths: string[]): string[] {
  const tests = join(root, 'test')
  const withoutRoom = paths.filter((path) => roomOf(path) === undefined)
  const sources = new Set(withoutRoom.flatMap((path) => filesUnder(join(root, path))))
  const named = new Set<string>()
  for (const path of paths) {
    const room = roomOf(path)
    for (const test of room ? rooms[room]!.tests : []) named.add(join(root, test))
    for (const test of filesUnder(join(root, (room ?? path).replace(/^src/, 'test').replace(/\.ts$/, '')))) {
      named.add(test)
    }
  }
  return filesUnder(tests)
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith(join(tests, 'browser')))
    .filter((file) => named.has(file) || importsOf(file).some((path) => sources.has(path)))
    .filter((file) => !startsPrograms(file, tests))
    .map((file) => relative(root, file))
}
