// Whether the session still lasts. REST answers one that has ended with a challenge, upon which a browser asks for a password in a
// window of its own, and keeps the answer back until somebody has typed one. So the page's own address is asked first: that
// leads to the sign-in page.

/** What the page was loaded by, or asked last, holds for so long. Milliseconds. */
const HOLDS_MS = 2_000
/** Stands in each page of the app, in no sign-in page. */
const OWN_MARK = 'id="root"'

let lastSeen = performance.now()

export async function hasEnded(): Promise<boolean> {
  if (performance.now() - lastSeen < HOLDS_MS) return false
  const { pathname } = window.location
  const answer = await fetch(pathname, { redirect: 'manual', cache: 'no-store' }).catch(() => undefined)
  // Without an answer, or without the role, the request itself says why.
  if (!answer || (answer.type !== 'opaqueredirect' && !answer.ok)) return false
  const isOwn = answer.type !== 'opaqueredirect' && (await answer.text()).includes(OWN_MARK)
  if (isOwn) lastSeen = performance.now()
  return !isOwn
}
