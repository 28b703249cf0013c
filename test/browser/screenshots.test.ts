// The pictures of the documents show the pages as they are.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../../scripts/screenshots/chromium.ts'
import { renderAll } from '../../scripts/screenshots/render.ts'
import { builtApps } from '../support/built.ts'

const ROOT = join(__dirname, '..', '..')
const IMAGES = join(ROOT, 'docs', 'images')
const LARGEST_BYTES = 160_000

const made = JSON.parse(readFileSync(join(IMAGES, 'screenshots.json'), 'utf8')) as Record<string, string>

test('no page has changed since its picture was made; if one has: npm run screenshots', async () => {
  builtApps()
  const chromium = await launchChromium()
  const now: Record<string, string> = {}
  await renderAll(chromium, async ({ name, sha256 }) => void (now[name] = sha256))
  await chromium.close()
  expect(now).toEqual(made)
}, 120_000)

test('each picture is there, small enough for a document, and there is no other', () => {
  const pictures = readdirSync(IMAGES).filter((file) => file.endsWith('.png'))
  expect(pictures.map((file) => file.replace('.png', '')).sort()).toEqual(Object.keys(made).sort())
  const large = pictures.filter((file) => statSync(join(IMAGES, file)).size > LARGEST_BYTES)
  expect(large).toEqual([])
})

test('the pictures that documents show are there', () => {
  const documents = readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md'))
  const shown = [join(ROOT, 'README.md'), ...documents.map((file) => join(ROOT, 'docs', file))].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/!\[[^\]]*\]\((?:docs\/)?images\/([^)]+)\)/g)].map(([, image]) => image!)
  )
  expect(shown.filter((image) => !existsSync(join(IMAGES, image)))).toEqual([])
})
