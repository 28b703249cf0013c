// Schedules of a stock instance that scripts know by sys_id. Source: ServiceNow docs, australia: c_GlideScheduleScopedAPI
// (its examples name them); their hours are their names.

import type { PlatformRecord } from '../types.ts'
import { record } from './record.ts'

const schedule = (name: string, sysId: string): PlatformRecord =>
  record('cmn_schedule', name, { sys_id: sysId, name, time_zone: '' })

const entry = (schedule: string, values: Record<string, string>): PlatformRecord =>
  record('cmn_schedule_span', `${schedule} ${values.name}`, { schedule, type: 'work', show_as: 'busy', ...values })

const WORKDAYS = { start_date_time: '20090105T080000', end_date_time: '20090105T170000', repeat_type: 'weekdays' }
const EIGHT_TO_FIVE = '08fcd0830a0a0b2600079f56b1adb9ae'
/** No holidays are known here: they are the customer's. */
const WITHOUT_HOLIDAYS = '090eecae0a0a0b260077e1dfa71da828'

export const SCHEDULE_RECORDS: PlatformRecord[] = [
  schedule('8-5 weekdays', EIGHT_TO_FIVE),
  entry(EIGHT_TO_FIVE, { name: 'Weekdays', ...WORKDAYS }),
  schedule('8-5 weekdays excluding holidays', WITHOUT_HOLIDAYS),
  entry(WITHOUT_HOLIDAYS, { name: 'Weekdays', ...WORKDAYS }),
]
