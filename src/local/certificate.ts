// Certificates for servers on this machine: one that signs itself, or an authority and what it signs. Written by hand in DER,
// since Node can read certificates but not make them.

import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIP } from 'node:net'

export interface Certified {
  /** PEM. */
  key: string
  cert: string
}

export interface Authority {
  /** PEM, to be trusted. */
  cert: string
  /** A certificate for these names and addresses. */
  issue(...names: string[]): Certified
}

export function newAuthority(name = 'Test authority'): Authority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cert = certificate({
    name,
    issuer: name,
    publicKey: keys.publicKey,
    signedBy: keys.privateKey,
    extensions: [CERTIFICATE_AUTHORITY],
  })
  return {
    cert,
    issue(...names) {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const alternatives = extension('551d11', sequence(...names.map(alternative)))
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
        cert: certificate({
          name: names[0]!,
          issuer: name,
          publicKey: own.publicKey,
          signedBy: keys.privateKey,
          extensions: [alternatives],
        }),
      }
    },
  }
}

/**
 * A certificate for these names and addresses that whoever has it can trust: it signs itself.
 * @param days how long it is valid from now on
 */
export function selfSigned(names: string[], days: number): Certified {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = publicKey.export({ type: 'spki', format: 'der' })
  // RFC 5280, 4.2.1.2: what is hashed is the key without the words around it, 65 bytes on this curve.
  const id = createHash('sha1').update(key.subarray(-65)).digest()
  const extensions = [
    CERTIFICATE_AUTHORITY,
    extension('551d0e', element(0x04, id)),
    extension('551d23', sequence(element(0x80, id))),
    // It signs, and it signs a certificate: itself.
    extension('551d0f', Buffer.from('03020284', 'hex'), true),
    extension('551d25', sequence(objectId('2b06010505070301'))),
    extension('551d11', sequence(...names.map(alternative))),
  ]
  const name = names[0]!
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: certificate({ name, issuer: name, publicKey, signedBy: privateKey, extensions, days }),
  }
}

interface Parts {
  name: string
  issuer: string
  publicKey: KeyObject
  signedBy: KeyObject
  extensions: Buffer[]
  /** How long it is valid; a day when nothing is said. */
  days?: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** RFC 5280, 4.1. */
function certificate({ name, issuer, publicKey, signedBy, extensions, days = 1 }: Parts): string {
  const now = Date.now()
  const content = sequence(
    tagged(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    commonName(issuer),
    sequence(time(now - DAY_MS), time(now + days * DAY_MS)),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions))
  )
  const signature = element(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, signedBy)]))
  const base64 = sequence(content, ECDSA_WITH_SHA256, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----\n`
}

function element(tag: number, content: Buffer): Buffer {
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const tagged = element
const sequence = (...parts: Buffer[]) => element(0x30, Buffer.concat(parts))
const objectId = (hex: string) => element(0x06, Buffer.from(hex, 'hex'))
const ECDSA_WITH_SHA256 = sequence(objectId('2a8648ce3d040302'))

function commonName(name: string): Buffer {
  return sequence(element(0x31, sequence(objectId('550403'), element(0x0c, Buffer.from(name)))))
}

function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '')
  // RFC 5280, 4.1.2.5: two digits of the year until 2049.
  return text < '2050' ? element(0x17, Buffer.from(text.slice(2))) : element(0x18, Buffer.from(text))
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  const flag = critical ? [Buffer.from('0101ff', 'hex')] : []
  return sequence(objectId(id), ...flag, element(0x04, value))
}

const CERTIFICATE_AUTHORITY = extension('551d13', sequence(Buffer.from('0101ff', 'hex')), true)

function alternative(name: string): Buffer {
  return isIP(name) === 4 ? element(0x87, Buffer.from(name.split('.').map(Number))) : element(0x82, Buffer.from(name))
}
