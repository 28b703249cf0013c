// .containerignore names each folder that the container is built from: a room that is added has to be named as well.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const LINES = readFileSync(join(ROOT, '.containerignore'), 'utf8').split('\n')

/** The folder and all below it that hold sources. */
function sourceFolders(folder: string): string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true })
  const below = entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => sourceFolders(`${folder}/${name}`))
  return entries.some(({ name }) => name.endsWith('.ts')) ? [folder, ...below] : below
}

test('the container is built from every folder of its sources, and from no other file of them', () => {
  const folders = ['src/push', 'src/server/shared', 'src/sqlite'].flatMap(sourceFolders)
  const named = LINES.filter((line) => line.startsWith('!src/'))
  expect(named.sort()).toEqual(folders.map((folder) => `!${folder}/*.ts`).sort())
})

test('all else is left out first', () => {
  expect(LINES.filter((line) => line !== '' && !line.startsWith('#'))[0]).toBe('*')
})
