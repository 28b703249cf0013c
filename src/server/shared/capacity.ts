// device_capacity → disk_space. Kandji's "GB" are powers of two (a 245 GB disk is reported as 228.27 GB), so MB and TB
// are taken as powers of two as well: 1 TB = 1024 GB, 1 GB = 1024 MB. disk_space keeps Kandji's number.

const FORM = /^(-?\d+(?:\.\d*)?|-?\.\d+)\s*(MB|GB|TB)?$/i
const GIGABYTES: Record<string, number> = { MB: 1 / 1024, GB: 1, TB: 1024 }
/** disk_space holds 15 characters; more gigabytes than this are no disk. */
const MOST_GIGABYTES = 1e9

export interface Capacity {
  /** Gigabytes, at most two decimal places; empty when the disk space is to stay as it is. */
  gigabytes: string
  /** True when the text is not a capacity at all (nothing sent, and zero, are: they just say nothing). */
  garbage: boolean
}

/** Reads a bare number (GB), or a number with MB, GB or TB, upper or lower case. */
export function readCapacity(text: string): Capacity {
  const trimmed = text.trim()
  if (trimmed === '') return { gigabytes: '', garbage: false }
  const match = FORM.exec(trimmed)
  if (!match) return { gigabytes: '', garbage: true }
  const gigabytes = Number(match[1]) * GIGABYTES[(match[2] || 'GB').toUpperCase()]
  if (gigabytes < 0 || gigabytes > MOST_GIGABYTES) return { gigabytes: '', garbage: true }
  const rounded = Math.round(gigabytes * 100) / 100
  return { gigabytes: rounded > 0 ? `${rounded}` : '', garbage: false }
}
