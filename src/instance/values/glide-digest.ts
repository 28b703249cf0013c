// GlideDigest: message digests of texts (as UTF-8), in Base64 or lower-case hexadecimal.

import { createHash } from 'node:crypto'

function digest(algorithm: 'md5' | 'sha1' | 'sha256', text: unknown, encoding: 'base64' | 'hex'): string {
  return createHash(algorithm).update(String(text), 'utf8').digest(encoding)
}

export class GlideDigest {
  getMD5Base64(source: string): string {
    return digest('md5', source, 'base64')
  }

  getMD5Hex(source: string): string {
    return digest('md5', source, 'hex')
  }

  getSHA1Base64(source: string): string {
    return digest('sha1', source, 'base64')
  }

  getSHA1Hex(source: string): string {
    return digest('sha1', source, 'hex')
  }

  getSHA256Base64(source: string): string {
    return digest('sha256', source, 'base64')
  }

  getSHA256Hex(source: string): string {
    return digest('sha256', source, 'hex')
  }
}
