// The module `client:form`: what runs in the browser on the pages of forms (src/instance/pages/client), bundled, as a text.
import { join } from 'node:path'
import { build } from 'esbuild'

const ENTRY = join('src', 'instance', 'pages', 'client', 'main.ts')

/** An esbuild plugin. */
export const clientForm = {
  name: 'client-form',
  setup(host) {
    const root = host.initialOptions.absWorkingDir ?? process.cwd()
    host.onResolve({ filter: /^client:form$/ }, () => ({ path: ENTRY, namespace: 'client' }))
    host.onLoad({ filter: /.*/, namespace: 'client' }, async () => ({
      contents: await bundled(root),
      loader: 'text',
    }))
  },
}

async function bundled(root) {
  const options = { bundle: true, write: false, platform: 'browser', target: 'es2022', format: 'iife' }
  const { outputFiles } = await build({ absWorkingDir: root, entryPoints: [ENTRY], ...options })
  return outputFiles[0].text
}
