// Media types of scripted REST APIs: what a resource takes and gives, with wildcards, against what a request says.
// Source: ServiceNow docs, c_SpecifyContentType.

/** What every resource takes and gives unless its API or the resource itself says otherwise. */
export const DEFAULT_TYPES = 'application/json,application/xml,text/xml'
export const FORM_TYPE = 'application/x-www-form-urlencoded'

/** The types of a list such as `application/json,text/*`, without parameters, in lower case. */
export const typesOf = (list: string): string[] =>
  list
    .split(',')
    .map((one) => bare(one))
    .filter(Boolean)

/** `Application/JSON; charset=utf-8` → `application/json`. */
export const bare = (type: string): string => type.split(';')[0]!.trim().toLowerCase()

/** JSON, or a type of that kind: `application/vnd.collection+json`. */
export const isJson = (type: string): boolean => /[/+]json$/.test(bare(type))
export const isXml = (type: string): boolean => /[/+]xml$/.test(bare(type))

/** Whether a type is among those listed: `%` there stands for one character, `*` for any number. */
export const isListed = (type: string, listed: readonly string[]): boolean =>
  listed.some((pattern) => wildcard(pattern).test(bare(type)))

function wildcard(pattern: string): RegExp {
  const parts = pattern
    .replace(/[.+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll('%', '.')
    .replaceAll('*', '.*')
  return new RegExp(`^${parts}$`)
}

/** The types of an Accept header, the most wanted first; whatever there is, where it says nothing. */
export function acceptedTypes(header: string | undefined): string[] {
  if (!header?.trim()) return ['*/*']
  return header
    .split(',')
    .map((one, at) => ({ type: bare(one), weight: Number(/;\s*q=([\d.]+)/.exec(one)?.[1] ?? 1), at }))
    .filter(({ type, weight }) => type && weight > 0)
    .sort((one, other) => other.weight - one.weight || one.at - other.at)
    .map(({ type }) => type)
}

/** The type of the answer: the first that the request accepts and the resource gives; undefined when there is none. */
export function negotiate(accepted: readonly string[], given: readonly string[]): string | undefined {
  for (const wanted of accepted) {
    if (!wanted.includes('*')) {
      if (isListed(wanted, given)) return wanted
      continue
    }
    const found = given.find((type) => wildcard(wanted).test(type))
    // A resource that gives types by a pattern leaves the choice to its script.
    if (found) return found.includes('*') || found.includes('%') ? 'application/json' : found
  }
  return undefined
}
