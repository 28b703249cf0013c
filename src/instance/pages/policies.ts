// What a browser may do with a page (Content-Security-Policy).

/** The instance's own pages need no script at all. */
export const OWN_PAGE =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** UI pages of apps bring scripts and styles of their own, and talk to this instance only. */
export const UI_PAGE =
  "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; form-action 'self'; " +
  "base-uri 'self'; object-src 'none'; frame-ancestors 'self'"
