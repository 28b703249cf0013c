// Lints texts as if they were files of the project. In: a JSON list of { path, text }. Out: the messages of each, as JSON.

import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'

const eslint = new ESLint()
const files = JSON.parse(await text(process.stdin))
const results = await Promise.all(files.map(({ path, text }) => eslint.lintText(text, { filePath: path })))
process.stdout.write(JSON.stringify(results.map(([result]) => result.messages.map(({ message }) => message))))
