// Random values: text, JSON of all shapes, encoded queries, forms, multipart bodies, archives.

import { strToU8, zipSync } from 'fflate'
import type { Random } from './random.ts'
import { FIELDS, OPERATORS, STAGING, SYSPARMS, TABLES, TEXTS } from './words.ts'

/** Archives hold the time of their files, in the zone of the machine: the same seed makes the same one at each time and place. */
const PACKED = new Date(2026, 0, 1)

const hex = (random: Random): string => random.bytes(16).toString('hex')

export function text(random: Random): string {
  const kind = random.whole(0, 9)
  if (kind < 6) return random.pick(TEXTS)
  if (kind === 6) return hex(random)
  if (kind === 7) return random.bytes(random.whole(0, 40)).toString('latin1')
  if (kind === 8) return String((random.next() - 0.5) * 10 ** random.whole(0, 320))
  return String.fromCodePoint(...Array.from({ length: random.whole(0, 20) }, () => random.whole(0, 0x10ffff)))
}

export function json(random: Random, depth = 0): unknown {
  const kind = random.whole(0, depth > 3 ? 6 : 9)
  if (kind < 4) return text(random)
  if (kind === 4) return random.pick([null, true, false])
  if (kind === 5) return (random.next() - 0.5) * 10 ** random.whole(0, 300)
  if (kind === 6) return random.whole(-5, 5)
  if (kind === 7) return Array.from({ length: random.whole(0, 4) }, () => json(random, depth + 1))
  return Object.fromEntries(
    Array.from({ length: random.whole(0, 6) }, () => [
      random.chance(0.8) ? random.pick(FIELDS) : text(random),
      json(random, depth + 1),
    ])
  )
}

/** JSON text that is no JSON, or that goes very deep, or that is cut off. */
export function brokenJson(random: Random): string {
  const whole = JSON.stringify(json(random)) ?? ''
  switch (random.whole(0, 6)) {
    case 0:
      return whole.slice(0, random.whole(0, whole.length))
    case 1:
      return '['.repeat(random.whole(1, 20_000))
    case 2: {
      const depth = random.whole(1, 20_000)
      return `${'{"name":'.repeat(depth)}1${'}'.repeat(depth)}`
    }
    case 3: {
      const depth = random.whole(1, 20_000)
      return `{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`
    }
    case 4:
      return `{"name":1e${random.whole(300, 99_999)},"order":-0,"a":${'9'.repeat(random.whole(1, 5000))}}`
    case 5:
      return `{"__proto__":{"a":1},"constructor":{"prototype":{"b":2}},"name":${whole || '0'}}`
    default:
      return text(random)
  }
}

export function condition(random: Random): string {
  return `${random.pick(FIELDS)}${random.pick(OPERATORS)}${text(random)}`
}

export function encodedQuery(random: Random): string {
  const joins = ['^', '^OR', '^NQ', '^^', '^EQ^', '^ORDERBY', '^ORDERBYDESC', '^GROUPBY', '^RLQUERY', '^JOIN', '^NQ^NQ']
  let query = ''
  for (let left = random.whole(0, random.chance(0.05) ? 60 : 5); left >= 0; left--)
    query += (query || random.chance(0.1) ? random.pick(joins) : '') + condition(random)
  return query
}

/** Percent-encoded as it should be, or not at all as it should be. */
export function escaped(random: Random, value: string): string {
  if (random.chance(0.06))
    return value.replace(/[^\w.~-]/g, () =>
      random.pick(['%', '%zz', '%f', '%ff', '%c0%af', '%ed%a0%80', '%00', '%2525'])
    )
  try {
    return encodeURIComponent(value)
  } catch {
    // Half a surrogate pair has no encoding.
    return '%ed%a0%80'
  }
}

export function search(random: Random): string {
  const pairs: string[] = []
  for (let left = random.whole(0, 4); left > 0; left--) {
    const name = random.chance(0.75) ? random.pick(SYSPARMS) : random.chance(0.7) ? random.pick(FIELDS) : text(random)
    pairs.push(`${escaped(random, name)}=${escaped(random, valueFor(random, name))}`)
  }
  return pairs.length ? `?${pairs.join('&')}` : random.pick(['', '', '?', '?&', '?=', '?&&=&'])
}

function valueFor(random: Random, name: string): string {
  if (random.chance(0.2)) return text(random)
  if (name === 'sysparm_query') return encodedQuery(random)
  if (name === 'sysparm_fields') return Array.from({ length: random.whole(0, 5) }, () => random.pick(FIELDS)).join(',')
  if (name === 'sysparm_limit' || name === 'sysparm_offset') return String(random.whole(-2, 200))
  return random.pick(['true', 'false', 'all', ''])
}

export function form(random: Random, names: readonly string[]): string {
  return names
    .filter(() => random.chance(0.8))
    .map((name) => `${escaped(random, name)}=${escaped(random, text(random))}`)
    .join(random.pick(['&', '&', '&', ';', '\r\n']))
}

/** A package of one app as now-sdk packs it, more or less. */
export function archive(random: Random): Buffer {
  if (random.chance(0.2)) return random.bytes(random.whole(0, 200))
  const files: Record<string, Uint8Array> = {}
  const appId = hex(random)
  if (random.chance(0.8)) {
    const scope = random.chance(0.8) ? `x_fuzz_${random.whole(0, 9)}` : text(random)
    files[`/scope/sys_app_${appId}.xml`] = strToU8(
      record(random, 'sys_app', { sys_id: appId, scope, version: '1.0.0' })
    )
  }
  for (let left = random.whole(0, 5); left > 0; left--) {
    const table = random.pick([
      'sys_db_object',
      'sys_dictionary',
      'sys_choice',
      'sys_transform_map',
      'sys_script_include',
      'sys_nowhere',
      'sys_choice_set',
      text(random),
    ])
    const values = Object.fromEntries(
      Array.from({ length: random.whole(0, 5) }, () => [
        random.pick(['name', 'element', 'internal_type', 'label', 'max_length', 'value', 'super_class', 'reference']),
        text(random),
      ])
    )
    files[
      `${random.pick(['/update', 'update', '/dictionary', '/../update', '/author_elective_update', '/elsewhere'])}/${hex(random)}.xml`
    ] = strToU8(record(random, table, { sys_id: hex(random), ...values }))
  }
  const zip = Buffer.from(zipSync(files, { mtime: PACKED }))
  // Sometimes a byte of it is turned over on the way.
  if (random.chance(0.2) && zip.length) zip[random.whole(0, zip.length - 1)]! ^= 1 << random.whole(0, 7)
  return random.chance(0.1) ? zip.subarray(0, random.whole(0, zip.length)) : zip
}

function record(random: Random, table: string, values: Record<string, string>): string {
  const action = random.chance(0.9) ? 'INSERT_OR_UPDATE' : random.pick(['DELETE', 'DELETE_MULTIPLE', '', 'EXPLODE'])
  const safe = (value: string): string => (random.chance(0.95) ? value.replace(/[<&>"\0-\x1f]/g, ' ') : value)
  const inner = Object.entries(values).map(([name, value]) => `<${name}>${safe(value)}</${name}>`)
  const xml = `<record_update table="${safe(table)}"><${safe(table)} action="${action}">${inner.join('')}</${safe(table)}></record_update>`
  return random.chance(0.9) ? xml : xml.slice(0, random.whole(0, xml.length))
}

/** A multipart body as the upload processor gets it, with the fields wrong at times. */
export function multipart(random: Random): { type: string; body: Buffer } {
  const boundary = `b${random.whole(0, 1e9)}`
  const parts: Buffer[] = []
  const part = (head: string, content: Buffer): void =>
    void parts.push(Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), content, Buffer.from('\r\n'))
  for (const name of ['upload_type', 'load_demo', 'sysparm_ck']) {
    if (random.chance(0.8))
      part(`Content-Disposition: form-data; name="${name}"`, Buffer.from(random.pick(['file', 'true', 'false', ''])))
  }
  const head = random.chance(0.9)
    ? 'Content-Disposition: form-data; name="attachFile"; filename="blob"\r\nContent-Type: application/octet-stream'
    : random.pick(['', 'Content-Disposition', 'Content-Disposition: form-data; name=', 'X: y'])
  part(head, archive(random))
  if (random.chance(0.9)) parts.push(Buffer.from(`--${boundary}--\r\n`))
  return {
    type: `multipart/form-data; boundary=${random.chance(0.95) ? boundary : 'other'}`,
    body: Buffer.concat(parts),
  }
}

export function batch(random: Random, depth = 0): unknown {
  const item = (): unknown => {
    if (random.chance(0.1)) return json(random)
    const nested = depth < 2 && random.chance(0.1)
    const inner = nested ? batch(random, depth + 1) : random.chance(0.5) ? json(random) : undefined
    return {
      id: random.chance(0.8) ? String(random.whole(1, 99)) : json(random),
      method: random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'get', 'BREW', '', ' ', null, 7]),
      url: random.chance(0.15)
        ? text(random)
        : nested
          ? '/api/now/v1/batch'
          : `/api/now/${random.pick(['table', 'import', 'nowhere'])}/${random.pick(random.chance(0.5) ? STAGING : TABLES)}${search(random)}`,
      headers: random.chance(0.8)
        ? [{ name: 'Content-Type', value: 'application/json' }]
        : random.chance(0.5)
          ? [{ name: text(random), value: text(random) }]
          : json(random),
      body: inner === undefined ? text(random) : Buffer.from(JSON.stringify(inner) ?? '').toString('base64'),
      exclude_response_headers: random.pick([true, false, 'true', null]),
    }
  }
  return {
    batch_request_id: random.chance(0.9) ? '1' : json(random),
    rest_requests: random.chance(0.9) ? Array.from({ length: random.whole(0, 5) }, item) : json(random),
  }
}
