// GlideSecureRandomUtil: random numbers and texts from the machine's secure source.

import { randomBytes, randomInt } from 'node:crypto'
import { wholeNumber } from './numbers.ts'

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

export class GlideSecureRandomUtil {
  /** Any 32-bit integer, negative ones too. */
  static getSecureRandomInt(): number {
    return randomBytes(4).readInt32BE()
  }

  /** An integer from 0 up to, but not including, the bound. */
  static getSecureRandomIntBound(bound: number): number {
    if (wholeNumber(bound) < 1) throw new Error(`Expected a bound of 1 or more, got ${bound}`)
    return randomInt(wholeNumber(bound))
  }

  /** A 64-bit integer, as near as a JavaScript number comes to it. */
  static getSecureRandomLong(): number {
    return Number(randomBytes(8).readBigInt64BE())
  }

  /** So many letters and digits. */
  static getSecureRandomString(length: number): string {
    return Array.from({ length: wholeNumber(length) }, () => ALPHANUMERIC[randomInt(ALPHANUMERIC.length)]).join('')
  }
}
