// Certificates for tests: an authority of the test's own, and what it signs. Written by hand in DER, since Node can read
// certificates but not make them.

import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
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
  const basic = extension('551d13', sequence(Buffer.from('0101ff', 'hex')), true)
  const cert = certificate({
    name,
    issuer: name,
    publicKey: keys.publicKey,
    signedBy: keys.privateKey,
    extensions: [basic],
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

interface Parts {
  name: string
  issuer: string
  publicKey: KeyObject
  signedBy: KeyObject
  extensions: Buffer[]
}

const DAY_MS = 24 * 60 * 60 * 1000

/** RFC 5280, 4.1. */
function certificate({ name, issuer, publicKey, signedBy, extensions }: Parts): string {
  const now = Date.now()
  const content = sequence(
    tagged(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    commonName(issuer),
    sequence(time(now - DAY_MS), time(now + DAY_MS)),
    commonName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions))
  )
  const signature = element(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', content, signedBy)]))
  const base64 = sequence(content, ECDSA_WITH_SHA256, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
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
  return element(0x18, Buffer.from(text))
}

function extension(id: string, value: Buffer, critical = false): Buffer {
  const flag = critical ? [Buffer.from('0101ff', 'hex')] : []
  return sequence(objectId(id), ...flag, element(0x04, value))
}

function alternative(name: string): Buffer {
  return isIP(name) === 4 ? element(0x87, Buffer.from(name.split('.').map(Number))) : element(0x82, Buffer.from(name))
}
