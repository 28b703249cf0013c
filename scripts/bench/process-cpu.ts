// CPU time of processes, as Linux counts it: in steps of a hundredth of a second.

import { readFileSync } from 'node:fs'

const SECONDS_A_TICK = 0.01
/** Of the fields that follow the name in /proc/PID/stat (proc(5)): utime, stime; cutime, cstime. */
const OWN = [11, 13] as const
const OF_ENDED_CHILDREN = [13, 15] as const

/** @returns seconds that a process has taken so far; undefined where the system does not tell */
export const cpuOf = (pid: number): number | undefined => seconds(String(pid), OWN)

/** @returns seconds that all children of this process took that have ended */
export const cpuOfEndedChildren = (): number | undefined => seconds('self', OF_ENDED_CHILDREN)

function seconds(process: string, [from, to]: readonly [number, number]): number | undefined {
  try {
    const [, rest] = /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${process}/stat`, 'utf8')) ?? []
    const ticks = rest!.split(' ').slice(from, to).map(Number)
    return ticks.reduce((sum, part) => sum + part, 0) * SECONDS_A_TICK
  } catch {
    return undefined
  }
}

/** @returns microseconds of this process's CPU for some work */
export function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}
