// Addresses and paths that come from outside.

/**
 * Undefined for a text that is no address. Not by URL.canParse: where Node 20 has optimised the caller, it refuses names with
 * letters beyond ASCII.
 * @param base what a relative address is relative to
 */
export function addressOf(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/** Whether a path begins with what a shell makes a path of, and files of settings do not: a folder of this very name would be made. */
export function isUnexpanded(path: string): boolean {
  return /^(~|\$\{?\w+\}?|%\w+%)([\\/]|$)/.test(path)
}
