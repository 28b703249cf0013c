// Writes docs/glide-api.md, in the folder it is started from. Run through page.mjs.

import { writeFileSync } from 'node:fs'
import { glideApiPage } from './page.ts'

writeFileSync('docs/glide-api.md', glideApiPage())
console.error('wrote docs/glide-api.md')
