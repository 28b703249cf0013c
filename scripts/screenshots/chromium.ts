// Starts the Chromium of the machine. Set CHROMIUM to its path where it is elsewhere.

import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? USUAL.find((path) => existsSync(path))
  if (!executablePath) {
    throw new Error(
      `Expected Chromium at ${USUAL.join(' or ')}, found none: install the package chromium, or set CHROMIUM to its path`
    )
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
