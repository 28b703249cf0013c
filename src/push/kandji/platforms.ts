// Which of Kandji's platforms are Apple's, and the operating system each runs. Kandji sends no name of the operating system.

export const APPLE_OS: Readonly<Record<string, string>> = {
  Mac: 'macOS',
  iPhone: 'iOS',
  iPad: 'iPadOS',
  AppleTV: 'tvOS',
  Vision: 'visionOS',
}

/** Known, and no concern of this integration: skipped without a word. */
export const OTHER_PLATFORMS: ReadonlySet<string> = new Set(['Windows', 'Android'])
