// How the value classes take their arguments, the way the platform's script engine turns them into Java's.

/** Anything that stands for an instant or a span: the value classes themselves. */
export interface NumericValue {
  getNumericValue(): number
}

/** A whole number from what a script passed: '3' is 3, 2.7 is 2, and what is no number is 0. */
export function wholeNumber(value: unknown): number {
  return Math.trunc(Number(value)) || 0
}

/** Whether a script passed a number, or a text or field that reads as one. */
export function isNumeric(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return value !== null && value !== undefined && /^\s*-?\d+(\.\d+)?\s*$/.test(String(value))
}
