// The date formats that Kandji mixes, all UTC, all with microseconds except the profiles' one.

const stamp = (ms: number, micros: number) =>
  `${new Date(ms).toISOString().slice(0, -1)}${String(micros % 1000).padStart(3, '0')}`

/** `2026-02-26T14:11:37.150080Z`: check-ins in the device list, users, audit events. */
export function zuluDate(ms: number, micros = 0): string {
  return `${stamp(ms, micros)}Z`
}

/** `2026-02-26T14:11:37.150080+00:00`: Prism. */
export function offsetDate(ms: number, micros = 0): string {
  return `${stamp(ms, micros)}+00:00`
}

/** `2024-01-26 16:15:36.087016+00:00`: enrolments, and the MDM part of details. */
export function spacedDate(ms: number, micros = 0): string {
  return offsetDate(ms, micros).replace('T', ' ')
}

/** `2024-05-13 20:09:23 +0000`: installed profiles. */
export function profileDate(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} +0000`
}

/** Any of the formats above in Prism's; null for "" (Prism has nulls where the device list has ""). */
export function toOffsetDate(text: string): string | null {
  return text === '' ? null : text.replace(' ', 'T').replace(/Z$/, '+00:00')
}
