// Last uses as plain values: which one counts, and what of an existing usage row it changes. No records here.

/** When software was last used on a computer. The others are sys_ids; an unknown publisher is empty. */
export interface LastUse {
  computer: string
  product: string
  publisher: string
  /** UTC, `yyyy-MM-dd HH:mm:ss`. */
  time: string
}

/** A usage row as it is: its time and publisher, and whether Kandji made it. */
export interface UsageRow {
  time: string
  publisher: string
  own: boolean
}

const FORM = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?/

/** Earlier is the zero of some clock: 1970, 1980, and Apple's 2001-01-01. As in sam/src/fluent/etl/scripts/last-used.js. */
const EARLIEST = '2001-01-02 00:00:00'

/**
 * A date and time, or a date alone (its midnight, UTC), as `yyyy-MM-dd HH:mm:ss`; empty for anything else, and for a time at
 * which nothing can have been used.
 */
export function readTime(text: string): string {
  const match = FORM.exec(text)
  const time = match ? `${match[1]} ${match[2] || '00:00:00'}` : ''
  return time < EARLIEST ? '' : time
}

/** What tells the usage rows of one reclamation type apart. */
export const keyOf = (computer: string, product: string): string => `${computer} ${product}`

/** The newest use of each product on each computer, by `keyOf`: all versions of a product are one. */
export function newestUses(uses: LastUse[]): Map<string, LastUse> {
  const newest = new Map<string, LastUse>()
  for (const use of uses) {
    const key = keyOf(use.computer, use.product)
    const known = newest.get(key)
    if (!known || use.time > known.time) newest.set(key, use)
  }
  return newest
}

/**
 * The values, by column, that an existing row lacks. Kandji's own row follows the installs, also backwards; a row that
 * another source made keeps a newer time, and only ever gets a newer one.
 */
export function differences(row: UsageRow, use: LastUse): Record<string, string> {
  const changes: Record<string, string> = {}
  if (row.own ? use.time !== row.time : use.time > row.time) changes.last_used_time = use.time
  if (row.own && use.publisher !== '' && use.publisher !== row.publisher) changes.norm_publisher = use.publisher
  return changes
}
