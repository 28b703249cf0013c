// Values of answers as the page needs them: an instance sends numbers and dates as text.

export type Fields = Record<string, unknown>

/** The records of a list; nothing else is let through. */
export const listOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((one): one is Fields => typeof one === 'object' && one !== null) : []

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** 0 for what is no number. */
export const countOf = (value: unknown): number => {
  const number = Number(textOf(value))
  return Number.isFinite(number) ? number : 0
}

/** A date of the instance: `YYYY-MM-DD HH:MM:SS`, UTC. */
export function momentOf(value: unknown): Date | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(textOf(value)) ?? []
  return day === undefined ? undefined : new Date(`${day}T${time}Z`)
}
