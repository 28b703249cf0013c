// Addresses that come from outside.

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
