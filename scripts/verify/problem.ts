// What verify finds, and how it says so.

export interface Problem {
  /** The file, relative to the built app's folder. */
  file: string
  /** The record: its table and name. */
  record: string
  /** What is wrong. */
  what: string
  /** What to do about it. */
  remedy: string
}

export const problemLine = ({ file, record, what, remedy }: Problem): string =>
  `${file}: ${record}: ${what}. ${remedy}.`
