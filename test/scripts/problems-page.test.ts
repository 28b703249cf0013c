// The page of the app that is made of docs/problems.md: every form of Markdown in it, and what ServiceNow would take for its own.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '..', '..')

function pageOf(markdown: string): string {
  const program = `import('./scripts/build/problems-page.mjs').then(({ problemsPage }) => process.stdout.write(problemsPage(process.env.MARKDOWN)))`
  const env = { ...process.env, MARKDOWN: markdown }
  return execFileSync(process.execPath, ['-e', program], { cwd: ROOT, encoding: 'utf8', env, stdio: 'pipe' }).trim()
}

test.each([
  ['a code as heading', '### no-serial', '<h3 id="no-serial">no-serial</h3>'],
  ['a code in backticks as heading', '## `no-serial`', '<h2 id="no-serial"><code>no-serial</code></h2>'],
  ['a paragraph', 'one *two*\n**three**', '<p>one <em>two</em>\n<strong>three</strong></p>'],
  ['a list', '- a\n  b\n- c', '<ul>\n<li>a\nb</li>\n<li>c</li>\n</ul>'],
  ['a list in a list', '1. a\n   - b\n2. c', '<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ol>'],
  ['code with signs', '`a < "b" & c`', '<p><code>a $[AMP]lt; $[AMP]quot;b$[AMP]quot; $[AMP]amp; c</code></p>'],
  ['a command', '```sh\nx <serial>\n```', '<pre>x $[AMP]lt;serial$[AMP]gt;</pre>'],
  [
    'a table',
    '| a |\n|---|\n| b |',
    '<table>\n<thead><tr><th>a</th></tr></thead>\n<tbody>\n<tr><td>b</td></tr>\n</tbody>\n</table>',
  ],
  ['a link to another article', '[b](problems.md#no-serial)', '<p><a href="#no-serial">b</a></p>'],
  ['a link to another document', '[run](operation.md#x)', '<p>run (<code>docs/operation.md</code>)</p>'],
  [
    'a link to another site',
    '[b](https://a.example/)',
    '<p><a href="https://a.example/" target="_blank" rel="noopener noreferrer">b</a></p>',
  ],
  ['no style within code', '`**a**`', '<p><code>**a**</code></p>'],
])('%s', (_name, markdown, html) => {
  expect(pageOf(markdown)).toBe(html)
})

test.each(['${gs.getUserName()}', '$[jvar]'])('%s would be evaluated by ServiceNow, and is refused', (text) => {
  expect(() => pageOf(`a \`${text}\``)).toThrow(/docs\/problems\.md: expected no/)
})
