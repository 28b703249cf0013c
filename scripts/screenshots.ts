// npm run screenshots: makes the pictures of the documents, docs/images/*.png, from a local instance with a fixed fleet and a
// fixed clock, and writes down in docs/images/screenshots.json what each page shows. `npm run test:browser` compares.

import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { launchChromium } from './screenshots/chromium.ts'
import { renderAll } from './screenshots/render.ts'

const IMAGES = join(__dirname, '..', '..', 'docs', 'images')

async function main(): Promise<void> {
  new Command('npm run screenshots --')
    .description(
      'Makes the pictures of the documents (docs/images/*.png) in Chromium, from a local instance with a fixed fleet and a fixed clock, ' +
        'and writes down in docs/images/screenshots.json what each page shows. `npm run test:browser` compares.'
    )
    .parse()
  const chromium = await launchChromium()
  const made: Record<string, string> = {}
  mkdirSync(IMAGES, { recursive: true })
  try {
    await renderAll(chromium, async ({ name, sha256, page, shot }) => {
      await page.screenshot({ path: join(IMAGES, `${name}.png`), fullPage: shot.height === undefined })
      made[name] = sha256
    })
  } finally {
    await chromium.close()
  }
  for (const file of readdirSync(IMAGES)) {
    const name = file.replace(/\.png$/, '')
    if (file.endsWith('.png') && !made[name]) rmSync(join(IMAGES, file))
  }
  writeFileSync(join(IMAGES, 'screenshots.json'), `${JSON.stringify(made, undefined, 2)}\n`)
  process.stdout.write(`screenshots: ${Object.keys(made).length} pictures in docs/images\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
