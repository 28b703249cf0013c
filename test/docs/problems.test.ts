// docs/problems.md has an article for each code that push or app can report, and for nothing else.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROBLEM_CODES } from '../../src/push/problem-code.ts'

const TEXT = readFileSync(join(__dirname, '..', '..', 'docs', 'problems.md'), 'utf8')
const ARTICLES = TEXT.split(/^### /m).slice(1)
const headingOf = (article: string) => article.split('\n')[0]!

test('each code has one article, and each article a code', () => {
  expect(ARTICLES.map(headingOf).sort()).toEqual([...PROBLEM_CODES].sort())
})

test.each(ARTICLES.map((article) => [headingOf(article), article]))(
  'the article on %s says what is seen, why, and what to do',
  (_code, article) => {
    const points = [...article.matchAll(/^- \*\*(.+?):\*\* \S/gm)].map(([, point]) => point)
    expect(points.filter((point) => point !== 'Where')).toEqual(['Symptom', 'Why', 'What to do'])
  }
)
