// What is wrong with a configuration file, as people read it: the field, what was expected, what was found, what to do.

import type { z } from 'zod'
import type { SettingFault } from '../summary.ts'
import { didYouMean } from './nearest.ts'

type Issue = z.core.$ZodIssue

/** @param raw the whole content of the file @param knownKeys the keys that an object at this path may have */
export function problemsOf(
  issues: readonly Issue[],
  raw: unknown,
  file: string,
  knownKeys: (path: PropertyKey[]) => string[]
): SettingFault[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(issue.path)
      return issue.keys.map((key) => {
        const meant = didYouMean(key, known) || ` Known here: ${known.join(', ')}.`
        return problem(file, [...issue.path, key], `is not known.${meant}`)
      })
    }
    if (issue.code === 'invalid_key') {
      const reason = issue.issues.map((inner) => expectedOf(inner, issue.path.at(-1))).join('; ')
      return [problem(file, issue.path, reason)]
    }
    return [problem(file, issue.path, expectedOf(issue, valueAt(raw, issue.path)))]
  })
}

function problem(file: string, path: PropertyKey[], reason: string): SettingFault {
  return { subject: `${pathText(path) || 'the whole file'} in ${file}`, reason }
}

export function pathText(path: PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

function expectedOf(issue: Issue, value: unknown): string {
  const got = `, got ${foundText(value)}.`
  // The schema's own text says it best.
  if (issue.message.startsWith('expected')) return `${issue.message}${got}`
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${article(issue.expected)}${got}`
    case 'invalid_value': {
      const known = issue.values.map(String)
      return `expected one of ${known.join(', ')}${got}${typeof value === 'string' ? didYouMean(value, known) : ''}`
    }
    case 'too_small':
      return issue.origin === 'array'
        ? `expected at least one entry${got} Leave it out to take all.`
        : issue.origin === 'number'
          ? `expected a number from ${String(issue.minimum)} up${got}`
          : `expected a text${got}`
    default:
      return `${issue.message}${got}`
  }
}

/** A value in an error text, shortened. What looks like a token is not repeated. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string' && looksSecret(value)) return 'a text that looks like a token'
  const text = JSON.stringify(value)
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return `\`${text.length > 80 ? `${text.slice(0, 80)}…` : text}\``
}

/** Kandji's tokens are UUIDs; ServiceNow's are long strings without a break. */
export function looksSecret(text: string): boolean {
  const opaque = /^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9_+/=-]{24,}$/
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) || opaque.test(text)
}

function article(type: string): string {
  const names: Record<string, string> = {
    array: 'a list [ … ]',
    object: 'an object { … }',
    record: 'an object { … }',
    boolean: 'true or false',
  }
  return names[type] ?? `a ${type === 'string' ? 'text' : type}`
}

function valueAt(raw: unknown, path: PropertyKey[]): unknown {
  let value = raw
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return value
}
