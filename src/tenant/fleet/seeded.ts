// Repeatable randomness: the same number always gives the same device, person or app list, on every machine.

export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number
  pick<T>(list: readonly T[]): T
  /** True in `share` of all cases (0 to 1). */
  chance(share: number): boolean
}

/** Murmur3's finaliser: a one-to-one scramble of 32 bits, so different inputs never meet. */
export function mix32(value: number): number {
  let h = value >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a of a text's UTF-16 units, as an unsigned 32-bit number. */
export function hashText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** A small random source (mulberry32) that repeats for the same seed. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const int = (below: number) => Math.floor(next() * below)
  return { next, int, pick: (list) => list[int(list.length)]!, chance: (share) => next() < share }
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** A version 4 shaped UUID for number `index` of a `kind`; no two indexes of a kind share one. */
export function uuidOf(kind: 'device' | 'user' | 'blueprint' | 'tag' | 'app', index: number): string {
  const a = mix32(index ^ hashText(kind))
  const b = mix32(a + 1)
  const c = mix32(b + 1)
  const d = mix32(c + 1)
  const variant = hex(8 | (c >>> 30), 1)
  return `${hex(a, 8)}-${hex(b >>> 16, 4)}-4${hex(b & 0xfff, 3)}-${variant}${hex((c >>> 16) & 0xfff, 3)}-${hex(c & 0xffff, 4)}${hex(d, 8)}`
}

const SERIAL_ALPHABET = '0123456789CDFGHJKLMNPQRTVWXYZ'

/** A ten character serial number in Apple's random style; no two numbers share one. */
export function serialOf(index: number): string {
  let rest = mix32(index ^ 0x0a991e)
  let text = ''
  // 29^7 > 2^32: seven characters carry the whole scrambled number, so the text is unique.
  for (let i = 0; i < 7; i++) {
    text = SERIAL_ALPHABET[rest % 29]! + text
    rest = Math.floor(rest / 29)
  }
  const lead = mix32(index ^ 0x5e71a1)
  return `${'CDFGHJKLMN'[lead % 10]}${SERIAL_ALPHABET[(lead >>> 8) % 29]}${SERIAL_ALPHABET[(lead >>> 16) % 29]}${text}`
}
