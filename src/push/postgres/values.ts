// Values on their way to PostgreSQL and back, so that the stores see what SQLite would give them: numbers, texts, bytes, 0 and 1.

const [BOOLEAN, BYTES, INT8, INT2, INT4, FLOAT4, FLOAT8, NUMERIC, OID] = [16, 17, 20, 21, 23, 700, 701, 1700, 26]

const NUMBERS: ReadonlySet<number> = new Set([INT8, INT2, INT4, FLOAT4, FLOAT8, NUMERIC, OID])

/** As text, which every type takes. PostgreSQL has no text with a NUL in it. */
export function wireValue(value: unknown): string | Buffer | null {
  if (value === undefined || value === null) return null
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  return String(value).replaceAll('\0', '')
}

/** @param type the OID of the column's type */
export function valueOf(text: string | null, type: number): unknown {
  if (text === null) return null
  if (type === BOOLEAN) return text === 't' ? 1 : 0
  if (NUMBERS.has(type)) return Number(text)
  if (type === BYTES) return Buffer.from(text.slice(2), 'hex')
  return text
}
