// Takes secrets out of any text, wherever the text comes from: known ones by their value, in whatever encoding they appear, and
// others by the shape in which they travel.

import { base64Cores, spelled } from './encodings.ts'

const MASK = '[redacted]'

/** Shorter values are left alone: masking every `ab` would make messages unreadable and hide nothing. */
const SHORTEST = 4

/** A secret that a service has cut off is recognised at the end of a text by so much of it, and by half of it. */
const SHORTEST_BEGINNING = 8

/** A longer secret is looked for part by part: a pattern of thousands of characters is too large to be made. */
const LONGEST_PATTERN = 256

/** Tokens that have been replaced are remembered as well, but not for as long as a process may live. */
const MOST_LEARNED = 100

/** Names and states come again with each row of an answer: so many short texts in which there was nothing are known again. */
const MOST_CLEAN = 500
const LONGEST_CLEAN = 200

/** How far a run of Base64 reaches: all of it goes, since its ends hold parts of the secret. */
const IN_BASE64 = /[\w+/=-]/

/** Between a scheme or a name and its value, in the encodings that such texts come in. */
const SPACE = String.raw`(?:\s|\+|%20|&nbsp;|&#32;|&#x20;)+`
const QUOTE = String.raw`(?:\\*["'\`]|%22|&quot;|&#34;|&#x22;)`
const VALUE = String.raw`[^\s"'\`\\,;&<>(){}[\]]+`

/** How secrets travel: what stands behind these words is masked, whatever it is. */
const SHAPES: ReadonlyArray<[RegExp, string]> = [
  // Not in plain talk of a "bearer token" or a "bearer realm".
  [new RegExp(String.raw`\b(Bearer${SPACE})(?!tokens?\b(?![-\w])|auth[a-z]*\b|scheme\b|realm=)${VALUE}`, 'gi'), '$1'],
  [new RegExp(String.raw`\b(Basic${SPACE})(?=[A-Za-z+/_-]*[\d=A-Z])[\w+/=%-]{8,}`, 'g'), '$1'],
  // The same, in Base64: `Bearer ` and `Basic ` at the beginning of what was encoded.
  [/\bQmVhcmVyI[\w+/=-]+/g, ''],
  [/\bQmFzaWMg[\w+/=-]+/g, ''],
  [
    new RegExp(
      String.raw`((?:access_token|refresh_token|id_token|client_secret|password)(?:${QUOTE}\s*(?::|=|%3A)\s*|\s*(?:=|%3D)\s*)${QUOTE}?)${VALUE}`,
      'gi'
    ),
    '$1',
  ],
]

interface Known {
  secret: string
  patterns: RegExp[]
  /** What it comes to inside of Base64, by where it begins there. */
  cores: RegExp[]
  /** What a beginning of it begins with at least: see `SHORTEST_BEGINNING`. */
  head: string
}

export class Redactor {
  readonly #own = new Map<string, Known>()
  readonly #learned = new Map<string, Known>()
  readonly #credentials = new Map<string, Known>()
  /** The own and the learned ones, and the credentials, from the longest to the shortest: one may be a part of another one. */
  #secrets: readonly Known[] | undefined
  #foreign: readonly Known[] | undefined
  /** Texts in which nothing was found. None that was masked. */
  readonly #clean = new Set<string>()

  constructor(secrets: string[] = []) {
    for (const secret of secrets) this.add(secret)
  }

  /** A secret of the settings. */
  add(secret: string): void {
    if (secret.length < SHORTEST) return
    this.#own.set(secret, knownOf(secret))
    this.#hasMore()
  }

  /** A token that came up on the way. The latest hundred are remembered. */
  learn(token: string): void {
    if (token.length < SHORTEST || this.#learned.has(token)) return
    this.#learned.set(token, knownOf(token))
    if (this.#learned.size > MOST_LEARNED) this.#learned.delete(this.#learned.keys().next().value!)
    this.#hasMore()
  }

  /** What is no secret in our own words, but counts as a credential when a service repeats it: the client id. */
  addCredential(text: string): void {
    if (text.length < SHORTEST) return
    this.#credentials.set(text, knownOf(text))
    this.#hasMore()
  }

  /** For whatever leaves the program. */
  redact(text: string): string {
    return masked(text, (this.#secrets ??= longestFirst([...this.#own.values(), ...this.#learned.values()])))
  }

  /** For what a service says, where it comes in: before anything of it is cut, kept or logged. */
  redactForeign(text: string): string {
    if (this.#clean.has(text)) return text
    const clean = masked(this.redact(text), (this.#foreign ??= longestFirst([...this.#credentials.values()])))
    if (clean === text && text.length <= LONGEST_CLEAN) {
      if (this.#clean.size === MOST_CLEAN) this.#clean.clear()
      this.#clean.add(text)
    }
    return clean
  }

  /** What was found in a text no longer says what is in it. */
  #hasMore(): void {
    this.#secrets = undefined
    this.#foreign = undefined
    this.#clean.clear()
  }
}

const longestFirst = (known: Known[]): Known[] => known.sort((a, b) => b.secret.length - a.secret.length)

/** Masks what has the shape of a secret, for those who know none. */
export function redactShapes(text: string): string {
  return SHAPES.reduce((clean, [shape, kept]) => clean.replace(shape, `${kept}${MASK}`), text)
}

function knownOf(secret: string): Known {
  const parts = partsOf(secret)
  return {
    secret,
    patterns: [...parts.map(spelled), ...parts.map((part) => new RegExp(Buffer.from(part).toString('hex'), 'gi'))],
    // Where one part of it is found in Base64, the whole run is masked.
    cores: base64Cores(parts[0]!),
    head: secret.slice(0, Math.max(SHORTEST_BEGINNING, Math.ceil(secret.length / 2))),
  }
}

function partsOf(secret: string): string[] {
  if (secret.length <= LONGEST_PATTERN) return [secret]
  const count = Math.ceil(secret.length / LONGEST_PATTERN)
  const size = Math.ceil(secret.length / count)
  return Array.from({ length: count }, (_none, index) => secret.slice(index * size, (index + 1) * size))
}

/** @param known longest first */
function masked(text: string, known: readonly Known[]): string {
  let clean = text
  for (const { patterns, cores } of known) {
    for (const pattern of patterns) clean = clean.replace(pattern, MASK)
    for (const core of cores) clean = maskRuns(clean, core)
  }
  clean = redactShapes(clean)
  for (const secret of known) clean = maskBeginning(clean, secret)
  return clean
}

function maskRuns(text: string, core: RegExp): string {
  let clean = text
  for (let found = core.exec(clean); found; found = core.exec(clean)) {
    let from = found.index
    let to = from + found[0].length
    while (from > 0 && IN_BASE64.test(clean[from - 1]!)) from--
    while (to < clean.length && IN_BASE64.test(clean[to]!)) to++
    to += /^(?:%3[dD])*/.exec(clean.slice(to, to + 6))![0].length
    clean = clean.slice(0, from) + MASK + clean.slice(to)
  }
  return clean
}

/** What may stand behind a text that was cut, besides an ellipsis. */
const CLOSING = /["'`)\s]/

/** A service may have cut its own text in the middle of a secret. */
function maskBeginning(text: string, { secret, head }: Known): string {
  const end = endOf(text)
  // The longest beginning is the one that begins first.
  for (let at = text.indexOf(head, Math.max(0, end - secret.length + 1)); at >= 0; at = text.indexOf(head, at + 1)) {
    if (at + head.length > end) break
    if (secret.startsWith(text.slice(at, end))) return text.slice(0, at) + MASK + text.slice(end)
  }
  return text
}

/** Where a text ends, without the ellipsis, quotes and brackets behind it. */
function endOf(text: string): number {
  let end = text.length
  while (end > 0 && CLOSING.test(text[end - 1]!)) end--
  if (text.endsWith('…', end)) return end - 1
  return text.endsWith('...', end) ? end - 3 : end
}
