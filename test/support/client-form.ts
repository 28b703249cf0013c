// The module `client:form` for tests: bundled as the build does it (scripts/build/client-form.mjs), when it is first needed.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')
const ENTRY = join(ROOT, 'src/instance/pages/client/main.ts')

const text = execFileSync(
  join(ROOT, 'node_modules/.bin/esbuild'),
  [ENTRY, '--bundle', '--format=iife', '--target=es2022', '--log-level=warning'],
  { encoding: 'utf8' }
)
export default text
