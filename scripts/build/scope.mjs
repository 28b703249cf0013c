// The app and its companion under another company's prefix. Every name derives from the scope, so the scope is what is replaced:
// in the sources of the app, in those of kandji-push and in the documents. Each record gets an id of its own, the same with
// every build, so that both applications can live on one instance and an upgrade finds what it made.
import { createHash } from 'node:crypto'

/** ServiceNow docs, c_NamespaceIdentifier: x, the company's code, the application. */
const SCOPE = /^x_[a-z0-9]+_[a-z0-9]+(_[a-z0-9]+)*$/
export const LONGEST = 18

/** @param own the scope that the sources are written for @throws Error */
export function otherScope(own, asked) {
  if (asked === undefined || asked === own) return undefined
  if (SCOPE.test(asked) && asked.length <= LONGEST) return new Scope(own, asked)
  const got = asked === '' ? 'none' : `\`${asked}\``
  throw new Error(
    `--scope: expected x_<company code>_<application> of at most ${LONGEST} small letters, digits and _, such as x_acme_kandji; got ${got}`
  )
}

class Scope {
  #own
  name

  constructor(own, name) {
    this.#own = own
    this.name = name
  }

  /** A source or a document. */
  text(content) {
    return content.replaceAll(this.#own, this.name)
  }

  /** src/fluent/generated/keys.ts: the ids of the records. */
  keys(content) {
    return this.text(content).replace(/'[0-9a-f]{32}'/g, (id) => `'${this.#idOf(id.slice(1, -1))}'`)
  }

  /** now.config.json. */
  config(content) {
    const config = JSON.parse(content)
    return `${JSON.stringify({ ...config, scope: this.name, scopeId: this.#idOf(config.scopeId) }, undefined, 2)}\n`
  }

  /** esbuild: the sources of the programs. */
  get plugin() {
    return {
      name: 'scope',
      setup: (build) =>
        build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
          const { readFile } = await import('node:fs/promises')
          return { contents: this.text(await readFile(path, 'utf8')), loader: 'ts' }
        }),
    }
  }

  #idOf(id) {
    return createHash('md5').update(`${this.name} ${id}`).digest('hex')
  }
}
