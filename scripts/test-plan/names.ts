// The names of the tests of a file, with those of the groups around them, read from its text.

import ts from 'typescript'

export interface Named {
  /** Names of the groups, outermost first. */
  groups: string[]
  name: string
  /** The test runs once for each case of a list: the name then has the list's places in it. */
  hasCases: boolean
}

export function namesIn(text: string): Named[] {
  const found: Named[] = []
  const look = (node: ts.Node, groups: string[]): void => {
    const call = ts.isCallExpression(node) ? namedCall(node) : undefined
    if (call?.kind === 'test') found.push({ groups, name: call.name, hasCases: call.hasCases })
    ts.forEachChild(node, (child) => look(child, call?.kind === 'describe' ? [...groups, call.name] : groups))
  }
  look(ts.createSourceFile('a.test.ts', text, ts.ScriptTarget.Latest), [])
  return found
}

/** `test('…')`, `describe.each(…)('…')` and their like; undefined for any other call. */
function namedCall(call: ts.CallExpression): { kind: string; name: string; hasCases: boolean } | undefined {
  const [name] = call.arguments
  if (!name || !ts.isStringLiteralLike(name)) return undefined
  const hasCases = ts.isCallExpression(call.expression)
  let callee: ts.Expression = call.expression
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression
  const kind = ts.isIdentifier(callee) ? callee.text : ''
  return kind === 'test' || kind === 'describe' ? { kind, name: name.text, hasCases } : undefined
}
