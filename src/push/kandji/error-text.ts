// What a Kandji error body says. The API uses five shapes: a bare string, an array of strings, and objects with
// `detail`, `message`, `error` or field names (Django REST framework behind a Kong gateway).

import type { Answer } from '../http/exchange.ts'

const LONGEST = 200

/** The text of an error answer, empty when the body says nothing readable (HTML, for instance). */
export function errorText(answer: Answer): string {
  return textOf(answer.json).slice(0, LONGEST)
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body
  if (Array.isArray(body)) return body.map(textOf).filter(Boolean).join('; ')
  if (typeof body !== 'object' || body === null) return ''
  const fields = body as Record<string, unknown>
  for (const name of ['detail', 'message', 'error']) if (typeof fields[name] === 'string') return fields[name]
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${textOf(value)}`)
    .join('; ')
}
