// A time of day, as the configuration file and a flag give it.

/** By the local time of the machine that push runs on. */
export interface TimeOfDay {
  /** 0 to 23. */
  hour: number
  /** 0 to 59. */
  minute: number
}

/** Both parts with two digits. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/

export const TIME_OF_DAY_EXPECTED = 'a time of day such as 02:30 (HH:MM, from 00:00 to 23:59)'

/** @returns undefined when the text is none */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  if (!TIME_OF_DAY.test(text)) return undefined
  const [hour, minute] = text.split(':').map(Number) as [number, number]
  return { hour, minute }
}

/** As it is written: `02:30`. */
export function timeOfDayText({ hour, minute }: TimeOfDay): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
}
