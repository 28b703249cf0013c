// Times as the database keeps them: UTC, `yyyy-MM-dd HH:mm:ss`, which sorts as text.

import { GlideDateTime } from '@servicenow/glide'

export const DAY_SECONDS = 86400

export const now = (): string => new GlideDateTime().getValue()

/** The time so many seconds later, or earlier when negative. */
export function shifted(time: string, seconds: number): string {
  const moment = new GlideDateTime(time)
  moment.addSeconds(seconds)
  return moment.getValue()
}
