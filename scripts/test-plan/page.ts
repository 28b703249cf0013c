// The test plan as a page.

import type { Named } from './names.ts'

export interface Chapter {
  title: string
  files: Array<{ path: string; names: Named[] }>
}

/** Markdown, with a list a file; groups stand before the names of their tests. */
export function testPlan(chapters: Chapter[]): string {
  const count = chapters.reduce((sum, { files }) => sum + files.reduce((all, { names }) => all + names.length, 0), 0)
  return [
    '# Test plan',
    '',
    `Written by \`npm run test-plan\` from the names of the tests: ${count} of them, many run with several cases (*). All run with`,
    '`npm test`, against a local instance that behaves as [fidelity.md](../fidelity.md) says. What only a real instance can show is its',
    'section *The first hour on a developer instance*.',
    '',
    ...chapters.flatMap(({ title, files }) => [
      `## ${title}`,
      '',
      ...files.flatMap(({ path, names }) => [`### ${path}`, '', ...names.map(line), '']),
    ]),
  ].join('\n')
}

const line = ({ groups, name, hasCases }: Named): string => `- ${[...groups, name].join(': ')}${hasCases ? ' *' : ''}`
