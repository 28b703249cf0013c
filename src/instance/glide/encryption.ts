// GlideEncrypter and CertificateEncryption. What the first encrypts only this instance decrypts, values of password2 columns
// among it. Source: ServiceNow docs, australia: GlideEncrypterAPI, c_CertificateEncryptionScopedAPI, c_GlideCertificateEncryptionAPI.

import { createHmac, getHashes } from 'node:crypto'
import { decryptSecret, encryptSecret } from '../records/secrets.ts'
import { type Caller, textOf } from './caller.ts'

/** The constructor that scripts get. "No longer supports Triple DES": so there is no key of one's own. */
export const encrypter = ({ instance }: Caller): unknown =>
  function (key?: unknown): object {
    if (key !== undefined)
      throw new Error(
        'GlideEncrypter with a key of its own is not implemented by the local instance: leave the key out'
      )
    const secretKey = instance.database.secretKey
    return {
      encrypt: (text: unknown) => encryptSecret(textOf(text), secretKey),
      /** @returns null for what this instance has not encrypted */
      decrypt: (text: unknown) => decryptSecret(textOf(text), secretKey) ?? null,
    }
  }

const notHere = (method: string) => (): never => {
  throw new Error(`CertificateEncryption.${method} is not implemented by the local instance`)
}

/** The constructor that scripts get; certificates, which a key store would have, are not here. */
export const CertificateEncryption = Object.assign(
  function (): object {
    return {
      /** @param key in base64; `algorithm` such as HmacSHA256. @returns the code in base64 */
      generateMac(key: unknown, algorithm: unknown, data: unknown): string {
        const hash = textOf(algorithm)
          .replace(/^hmac-?/i, '')
          .toLowerCase()
        if (!getHashes().includes(hash))
          throw new Error(
            `CertificateEncryption.generateMac: expected an algorithm such as HmacSHA256, got '${textOf(algorithm)}'`
          )
        return createHmac(hash, Buffer.from(textOf(key), 'base64'))
          .update(textOf(data))
          .digest('base64')
      },
      getThumbPrint: notHere('getThumbPrint'),
      sign: notHere('sign'),
    }
  },
  { getThumbPrint: notHere('getThumbPrint') }
)
