// Which tests are quick: those that start no program, ask for nothing built, and are not of the whole way. No list of names:
// what a test imports tells it, directly or through other files of test/ and scripts/. no-programs.ts catches the rest.

const { existsSync, readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')

/** Rooms of whole ways. */
const WHOLE_WAYS = /[\\/]test[\\/](end-to-end|browser|container)[\\/]/
/** Makes programs and apps: whoever imports it asks for them. */
const BUILT = /from '[^']*\/built\.ts'/
/** Only this one takes what is built on demand: for those who want an instance with the app. */
const ON_DEMAND = /[\\/]test[\\/]support[\\/]instance\.ts$/
const WANTS_APP = /\bapp: (true|'device part')/
const STARTS = /from '(node:)?(child_process|cluster)'/
const IMPORTED = /(?:from|import|import\(|require\() ?'(\.[^']+)'/g

/** Files by path: their text does not change while jest starts. */
const NEEDS = new Map()

/** @param read the text of a file, undefined where there is none */
function isQuick(path, read = readIfThere) {
  return !WHOLE_WAYS.test(path) && !needsProgram(path, read, new Set())
}

function needsProgram(path, read, seen) {
  if (seen.has(path)) return false
  seen.add(path)
  const { itself, imports } = needsOf(path, read)
  return itself || imports.some((imported) => needsProgram(imported, read, seen))
}

function needsOf(path, read) {
  if (read === readIfThere && NEEDS.has(path)) return NEEDS.get(path)
  const text = read(path) ?? ''
  const itself = STARTS.test(text) || WANTS_APP.test(text) || (BUILT.test(text) && !ON_DEMAND.test(path))
  const imports = [...text.matchAll(IMPORTED)]
    .map(([, asked]) => join(dirname(path), asked))
    .filter((imported) => /[\\/](test|scripts)[\\/]/.test(imported) && !imported.endsWith('built.ts'))
  const needs = { itself, imports }
  if (read === readIfThere) NEEDS.set(path, needs)
  return needs
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

module.exports = async (paths) => ({ filtered: paths.filter((path) => isQuick(path)) })
module.exports.isQuick = isQuick
