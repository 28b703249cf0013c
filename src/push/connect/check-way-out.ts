// How requests leave this machine: the proxy, and the authorities that the company has of its own. Nothing is asked of anybody.

import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { wayOut } from '../http/way-out.ts'
import type { PushConfig } from '../terms.ts'
import { ok, warn, type Check } from './check.ts'

const SIDE = 'Settings'

export function checkWayOut(config: PushConfig): Check[] {
  return [...checkProxy(config), ...checkAuthorities(config.ownAuthorities)]
}

function checkProxy({ proxy, kandji, servicenow }: PushConfig): Check[] {
  if (proxy === undefined) return []
  const { proxyFor } = wayOut(proxy, 0)
  const sides: Array<[string, string]> = [
    ['Kandji', kandji.url],
    ['ServiceNow', servicenow.url],
  ]
  const through = sides.filter(([, url]) => proxyFor(url)).map(([side]) => side)
  const direct = sides.filter(([, url]) => !proxyFor(url)).map(([side]) => side)
  const without = direct.length > 0 ? `; ${direct.join(' and ')} without it (NO_PROXY, or this machine itself)` : ''
  const found =
    through.length > 0 ? `${proxy.url} for ${through.join(' and ')}${without}` : `${proxy.url} is set and not used`
  return [ok(SIDE, 'Proxy (HTTPS_PROXY)', found)]
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** Node ignores a file that it cannot use: only a certificate that is not trusted would tell later. */
function checkAuthorities(file: string | undefined): Check[] {
  if (!file?.trim()) return []
  const name = 'Own authorities (NODE_EXTRA_CA_CERTS)'
  const todo =
    'Certificates of authorities that are not public are not trusted until the path names a PEM file that can be read.'
  try {
    const found = readFileSync(file, 'utf8').match(CERTIFICATE) ?? []
    if (found.length === 0) return [warn(SIDE, name, `no certificate in ${file}`, todo)]
    for (const one of found) new X509Certificate(one)
    return [ok(SIDE, name, `${found.length} in ${file}`)]
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return [warn(SIDE, name, `${file} cannot be used (${code ?? message})`, todo)]
  }
}
