// Dates in staging rows: always UTC, in ServiceNow's own form or in that of ISO 8601.

const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(?:Z|UTC|\+00:?00)?$/i
/** Kandji is younger: an earlier time is an empty one of some program. */
const FIRST_MOMENT = '2010'

/** A time in UTC as ServiceNow keeps it, `yyyy-MM-dd HH:mm:ss`; empty for what is none. */
export function timeOf(text: string): string {
  const parts = MOMENT.exec(text)
  return parts && parts[1] >= FIRST_MOMENT ? `${parts[1]} ${parts[2]}` : ''
}
