// What a run has found, and where it has looked: a problem is solved only for a run that looked where it was, and found it gone.

import type { ProblemCode } from '../problem-code.ts'
import { cleanText, cut } from '../text.ts'

/**
 * Where a problem is found. `fleet`: in what Kandji says of devices. `rows`, `app-rows`: in what ServiceNow said of them. `apps`: in the
 * listing of apps, and in their use. `check`: in what ServiceNow has. `state`: in the state folder. `sync`, `night`, `retry`: it ended
 * such a run. `command`: in how somebody has called a command, which concerns nobody else.
 */
export type Area = 'fleet' | 'rows' | 'apps' | 'app-rows' | 'check' | 'state' | 'sync' | 'night' | 'retry' | 'command'

/** What a problem is about, where it is about a device. */
export interface Whereabouts {
  area: Area
  deviceId?: string | undefined
  serial?: string | undefined
}

export interface Finding {
  code: ProblemCode
  subject: string
  reason: string
  area: Area
  deviceId: string
  serial: string
}

/** Of the columns in ServiceNow. */
const LONGEST_SUBJECT = 255
const LONGEST_REASON = 4_000

/** By what ServiceNow tells problems apart: it compares without regard to case. */
export function keyOf({ subject, code }: { subject: string; code: string }): string {
  return `${code} ${subject.toLowerCase()}`
}

export function subjectText(subject: string): string {
  return cut(cleanText(subject), LONGEST_SUBJECT) || 'kandji-push'
}

export class Findings {
  readonly #found = new Map<string, Finding>()
  readonly #overflown = new Set<string>()
  readonly #areas = new Set<Area>()
  #devices: ReadonlySet<string> | undefined

  /** Several of one kind about one subject become one, with all of their reasons. */
  add({ code, subject: name, reason }: Pick<Finding, 'code' | 'subject' | 'reason'>, where: Whereabouts): void {
    const { area, deviceId = '', serial = '' } = where
    if (area === 'command') return
    const subject = subjectText(name)
    const key = keyOf({ subject, code })
    const text = cut(cleanText(reason), LONGEST_REASON)
    const known = this.#found.get(key)
    if (known === undefined) this.#found.set(key, { code, subject, reason: text, area, deviceId, serial })
    else if (!known.reason.split('\n').includes(text)) known.reason = cut(`${known.reason}\n${text}`, LONGEST_REASON)
  }

  /** There are more of this kind than are kept: what is not among them is not known to be solved. */
  overflow(code: ProblemCode): void {
    this.#overflown.add(code)
  }

  /** The run has looked there to the end. */
  cover(...areas: readonly Area[]): void {
    for (const area of areas) this.#areas.add(area)
  }

  /** The run has seen these devices only. */
  narrowTo(deviceIds: ReadonlySet<string>): void {
    this.#devices = deviceIds
  }

  get all(): Finding[] {
    return [...this.#found.values()]
  }

  has(problem: { subject: string; code: string }): boolean {
    return this.#found.has(keyOf(problem))
  }

  /** Whether the run would have found this problem, if it were still there. */
  covers({ area, code, deviceId }: Pick<Finding, 'area' | 'deviceId'> & { code: string }): boolean {
    if (!this.#areas.has(area) || this.#overflown.has(code)) return false
    return this.#devices === undefined || (deviceId !== '' && this.#devices.has(deviceId))
  }
}
