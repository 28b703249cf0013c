// The MDM commands of each device, as `/commands` lists them, and how they come to their end.

import { randomUUID } from 'node:crypto'
import { zuluDate } from '../fleet/dates.ts'

/** As Kandji numbers them. */
export const STATUS = { pending: 1, running: 2, completed: 3, failed: 4, notNow: 5 } as const

export interface Command {
  uuid: string
  error_chain: unknown[]
  command_type: string
  request_type: string
  metadata: Record<string, unknown>
  request_requires_network_tether: boolean
  status: number
  attempts: number
  date_requested: string
  date_completed: string | null
  last_pushed: string | null
  user: null
  priority: number
}

interface Kept {
  command: Command
  requestedAt: number
  /** Said by `/local`: no longer a matter of time. */
  isFixed: boolean
}

export interface CommandChange {
  status: number
  error_chain?: unknown[] | undefined
}

/** Each device carries its commands out some seconds after they were asked for; or never, while `seconds` is null. */
export class Commands {
  seconds: number | null
  readonly #now: () => number
  readonly #kept = new Map<string, Kept[]>()
  #count = 0

  constructor(now: () => number, seconds: number | null = 2) {
    this.#now = now
    this.seconds = seconds
  }

  add(deviceId: string, type: string): Command {
    const requestedAt = this.#now()
    const command: Command = {
      uuid: randomUUID(),
      error_chain: [],
      command_type: type,
      request_type: type,
      metadata: {},
      request_requires_network_tether: false,
      status: STATUS.pending,
      attempts: 0,
      date_requested: zuluDate(requestedAt, ++this.#count % 1000),
      date_completed: null,
      last_pushed: null,
      user: null,
      priority: 0,
    }
    const list = this.#kept.get(deviceId) ?? []
    this.#kept.set(deviceId, [...list, { command, requestedAt, isFixed: false }])
    return command
  }

  /** Oldest first, as Kandji's own sample has them. */
  of(deviceId: string): Command[] {
    return (this.#kept.get(deviceId) ?? []).map((kept) => this.#grown(kept))
  }

  /** Is a command of this type still to be carried out? */
  isOpen(deviceId: string, type: string): boolean {
    const open: number[] = [STATUS.pending, STATUS.running, STATUS.notNow]
    return this.of(deviceId).some(({ command_type, status }) => command_type === type && open.includes(status))
  }

  /** Sets the end of one command; undefined where there is none of that uuid. */
  change(deviceId: string, uuid: string, change: CommandChange): Command | undefined {
    const kept = this.#kept.get(deviceId)?.find(({ command }) => command.uuid === uuid)
    if (!kept) return undefined
    kept.isFixed = true
    set(kept.command, change.status, this.#now())
    if (change.error_chain) kept.command.error_chain = change.error_chain
    return kept.command
  }

  #grown({ command, requestedAt, isFixed }: Kept): Command {
    const { seconds } = this
    if (!isFixed && seconds !== null && command.status === STATUS.pending) {
      const end = requestedAt + seconds * 1000
      if (this.#now() >= end) set(command, STATUS.completed, end)
    }
    return command
  }
}

function set(command: Command, status: number, at: number): void {
  const isOver = status === STATUS.completed || status === STATUS.failed
  command.status = status
  command.attempts = status === STATUS.pending ? 0 : Math.max(1, command.attempts)
  command.last_pushed = status === STATUS.pending ? null : (command.last_pushed ?? zuluDate(at))
  command.date_completed = isOver ? zuluDate(at) : null
}
