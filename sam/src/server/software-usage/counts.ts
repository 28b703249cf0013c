// What one run saw and did, counted; the names are columns of x_kandj_kandji_usage_run.

export interface Counts {
  /** Computers with a change since the last run. */
  computers: number
  /** Installs of these computers that have a last use. */
  installs: number
  /** Of these installs: those whose software has no product (yet). */
  without_product: number
  /** Of the others: those whose last use is in the future, or is no time. */
  implausible: number
  /** Usage rows: made, changed, as they should be, and refused by the instance. */
  inserted: number
  updated: number
  unchanged: number
  refused: number
}

/** So many refusals without one success mean that it is the table that refuses, not a row. */
const HOPELESS = 20

export const noCounts = (): Counts => ({
  computers: 0,
  installs: 0,
  without_product: 0,
  implausible: 0,
  inserted: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
})

/** True when every write so far was refused, and enough of them were tried to give up. */
export const isHopeless = (counts: Counts): boolean => refusesAll(counts) && counts.refused >= HOPELESS

/** True when there were writes, and every one was refused. */
export const refusesAll = ({ inserted, updated, refused }: Counts): boolean => refused > 0 && inserted + updated === 0

export const summaryOf = (counts: Counts): string =>
  `${counts.computers} computers with changes, ${counts.installs} installs with a last use ` +
  `(${counts.without_product} without product, ${counts.implausible} implausible); usage rows: ` +
  `${counts.inserted} inserted, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.refused} refused`
