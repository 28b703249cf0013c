// Looks at the tenants of a folder again and again, and says once what is odd there.

import type { Logger } from 'pino'
import { oddNames, tenantsIn, type TenantFile } from './directory.ts'

export class FolderWatch {
  readonly #folder: string
  readonly #log: Logger
  #said = new Set<string>()

  constructor(folder: string, log: Logger) {
    this.#folder = folder
    this.#log = log
  }

  /** @throws Misconfigured where the folder cannot be read */
  look(): TenantFile[] {
    const files = tenantsIn(this.#folder)
    const odd = new Map([
      ...oddNames(this.#folder).map((name) => [name, oddName(name)] as const),
      ...files.flatMap(({ name, alike }) => (alike === undefined ? [] : [[name, alikeText(alike)] as const])),
    ])
    const now = [...odd].map(([tenant, reason]) => ({ tenant, reason, key: `${tenant} ${reason}` }))
    for (const { tenant, reason, key } of now)
      if (!this.#said.has(key)) this.#log.warn({ msg: 'tenants', tenant, reason })
    this.#said = new Set(now.map(({ key }) => key))
    return files
  }
}

const oddName = (name: string): string =>
  `Expected a name of letters, digits, dots, - and _ that begins with a letter or a digit, got \`${name}.json\`. Rename the file: it is not used.`

export const alikeText = (other: string): string =>
  `brings the same Kandji tenant to the same instance as ${other}, so all of it is sent twice. Remove one of the two files.`
