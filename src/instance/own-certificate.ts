// The certificate that `--tls` serves: made once for a data folder, for each start where there is none. Its key leaves
// neither the folder nor the process.

import { X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Certified, selfSigned } from '../local/certificate.ts'

const NAMES = ['localhost', '127.0.0.1']
/** As long as browsers take a certificate. */
const DAYS = 397
const SOON_MS = 30 * 24 * 60 * 60 * 1000

export interface OwnCertificate extends Certified {
  /** Where clients find what to trust, a PEM file. */
  path: string
  /** Takes away what was made for this start alone. */
  discard(): void
}

/** @param data folder of the instance's data; without it everything is for this start */
export function ownCertificate(data: string | undefined): OwnCertificate {
  if (data) return { ...keptIn(data), path: join(data, CERTIFICATE), discard: () => undefined }
  const made = selfSigned(NAMES, DAYS)
  const folder = mkdtempSync(join(tmpdir(), 'instance-tls-'))
  const path = join(folder, CERTIFICATE)
  writeFileSync(path, made.cert)
  return { ...made, path, discard: () => rmSync(folder, { recursive: true, force: true }) }
}

const CERTIFICATE = 'certificate.pem'
const KEY = 'certificate.key'

function keptIn(folder: string): Certified {
  const [cert, key] = [join(folder, CERTIFICATE), join(folder, KEY)]
  if (existsSync(cert) && existsSync(key)) {
    const kept = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') }
    if (isGood(kept.cert)) return kept
  }
  const made = selfSigned(NAMES, DAYS)
  writeFileSync(key, made.key, { mode: 0o600 })
  writeFileSync(cert, made.cert)
  return made
}

function isGood(cert: string): boolean {
  try {
    return new Date(new X509Certificate(cert).validTo).getTime() - Date.now() > SOON_MS
  } catch {
    return false
  }
}
