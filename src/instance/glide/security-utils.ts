// GlideSecurityUtils: addresses and scripts made harmless. Source: ServiceNow docs, australia: GlideSecurityUtilsScopedAPI. No
// address is on the list of those that are allowed.

import { GlideStringUtil } from '../values/index.ts'
import { textOf } from './caller.ts'

/** Schemes that run what follows them. */
const RUNNING = /^[\s\0]*(javascript|data|vbscript)\s*:/i

export const GlideSecurityUtils = Object.freeze({
  /** The address without its encoding; null where it would run a script. */
  cleanURL(url: unknown): string | null {
    const text = textOf(url)
    const plain = decoded(text)
    return RUNNING.test(plain.replace(/\s/g, '')) ? null : text
  },
  enforceRelativeURL: (url: unknown) => textOf(url).replace(/^\s*(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*\/?/i, ''),
  escapeScript: (script: unknown) => GlideStringUtil.escapeHTML(textOf(script)),
  isURLWhiteListed: (_url: unknown) => false,
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
