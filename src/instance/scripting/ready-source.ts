// Makes the text of a script ready for a realm of its own. What it would do to get at the program by syntax alone is refused
// or changed: `import()` is answered by Node, and a `catch` sees errors whose stack Node writes (see realm-errors.ts).

import { parse } from 'acorn'
import { simple } from 'acorn-walk'
import { randomBytes } from 'node:crypto'

export interface ReadySource {
  code: string
  /** What the code calls with everything that it catches: a name that no script can know. */
  seal: string
}

interface Insertion {
  from: number
  to: number
  text: string
}

/** Lines stay what they were. @throws SyntaxError for what a script may not hold */
export function readySource(code: string): ReadySource {
  const seal = `$${randomBytes(8).toString('hex')}`
  if (!/\b(?:catch|import)\b/.test(code)) return { code, seal }
  const insertions: Insertion[] = []
  simple(parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true }), {
    ImportExpression() {
      throw new SyntaxError('Dynamic import is not allowed: use require')
    },
    CatchClause({ param, body }) {
      if (!param) return
      const at = body.start + 1
      if (param.type === 'Identifier') {
        insertions.push({ from: at, to: at, text: `${param.name}=${seal}(${param.name});` })
      } else {
        // The pattern stays where it is, as there may be a catch in it: `catch (x_) {let <pattern>=x(x_);`
        const between = code.slice(param.end, at).replace(/[^\n]/g, '')
        insertions.push({ from: param.start, to: param.start, text: `${seal}_) {let ` })
        insertions.push({ from: param.end, to: at, text: `${between}=${seal}(${seal}_);` })
      }
    },
  })
  insertions.sort((one, other) => one.from - other.from)
  let ready = ''
  let done = 0
  for (const { from, to, text } of insertions) {
    ready += code.slice(done, from) + text
    done = to
  }
  return { code: ready + code.slice(done), seal }
}
