// Events (sysevent): gs.eventQueue writes them, script actions (sysevent_script_action) are run for them soon after, and notifications
// made of them.
// Source: ServiceNow docs, zurich: r_ScriptActions (event, current, condition script, order), r_EventStates.

import type { Row } from '../database/database.ts'
import { addEncoded, newQuery, where } from '../database/query.ts'
import { derived } from '../database/derived.ts'
import { text } from '../database/rows.ts'
import type { Platform } from '../platform.ts'
import { stampOf } from './job-record.ts'
import type { Notifications } from './notifications.ts'

const EVENTS = 'sysevent'
const ACTIONS = 'sysevent_script_action'
/** Events handled at one go; the rest waits for the next. */
const MOST_EVENTS = 500

export class Events {
  readonly #instance: Platform
  readonly #notifications: Notifications
  /** The state of the table in which nothing was waiting, and until when that holds. */
  #idle: { version: number; until: number } | undefined
  readonly #actions: () => Row[]

  constructor(instance: Platform, notifications: Notifications) {
    this.#instance = instance
    this.#notifications = notifications
    const { database } = instance
    this.#actions = derived(database, ACTIONS, () => database.select(where(ACTIONS, { active: 'true' }, 'order')))
  }

  /** Handles the events that are ready and due. What they queue waits for the next time. @returns how many */
  process(now = this.#instance.now()): number {
    const { database } = this.#instance
    const version = database.version(EVENTS)
    if (this.#idle?.version === version && now < this.#idle.until) return 0
    const ready = database.select({ ...readyAt(now), limit: MOST_EVENTS })
    if (!ready.length) this.#idle = { version, until: this.#firstDue() }
    for (const event of ready) this.#handle(event)
    return ready.length
  }

  /** sys_ids of the events that are ready and due, the oldest first. */
  ready(now = this.#instance.now()): string[] {
    return this.#instance.database.select(readyAt(now)).map((event) => String(event.sys_id))
  }

  /** Handles one event at once, where nobody has done so meanwhile. */
  handle(sysId: string): void {
    const event = this.#instance.database.get(EVENTS, sysId)
    if (event?.state === 'ready') this.#handle(event)
  }

  #firstDue(): number {
    const query = newQuery(EVENTS)
    addEncoded(query, 'state=ready^ORDERBYprocess_on')
    const [first] = this.#instance.database.select({ ...query, limit: 1 })
    return first?.process_on ? Date.parse(`${String(first.process_on).replace(' ', 'T')}Z`) : Infinity
  }

  #handle(event: Row): void {
    const errors = this.#actionsOf(String(event.name ?? '')).flatMap((action) => this.#run(action, event) ?? [])
    this.#notifications.onEvent(event, this.#recordOf(event))
    const { database } = this.#instance
    database.update(EVENTS, String(event.sys_id), {
      state: errors.length ? 'error' : 'processed',
      processed: this.#instance.timestamp(),
      error_message: errors.length ? errors.join('; ').slice(0, 1024) : null,
    })
  }

  /** @returns what went wrong */
  #run(action: Row, event: Row): string | undefined {
    const { scripts, log } = this.#instance
    const scope = this.#instance.scopeName(String(action.sys_scope ?? '')) || 'global'
    const name = `script action ${String(action.name)}`
    return this.#instance.asSystem(() => {
      try {
        const bindings = this.#bindings(scope, event)
        const condition = String(action.condition_script ?? '')
        if (condition.trim() && !scripts.evaluate(scope, condition, `condition of ${name}`, bindings)) return undefined
        scripts.run(scope, String(action.script ?? ''), bindings, name)
        this.#instance.settle()
        return undefined
      } catch (error) {
        const message = `${name}: ${scripts.describe(error)}`
        log.write('error', message, scope)
        return message
      }
    })
  }

  /** `event` is the record of the event, `current` the one it is about; null where there is none. */
  #bindings(scope: string, event: Row): Record<string, unknown> {
    const glide = this.#instance.glide(scope)
    const [table, about] = [String(event.table ?? ''), this.#recordOf(event)]
    return {
      event: glide.recordOf(this.#instance.loaded(EVENTS, event)),
      current: about ? glide.recordOf(this.#instance.loaded(table, about)) : null,
    }
  }

  /** The record that an event is about. */
  #recordOf(event: Row): Row | undefined {
    const table = String(event.table ?? '')
    return this.#instance.schema.has(table)
      ? this.#instance.database.get(table, String(event.instance ?? ''))
      : undefined
  }

  #actionsOf(event: string): Row[] {
    return this.#actions().filter((action) => text(action, 'event_name') === event)
  }
}

function readyAt(now: number): ReturnType<typeof newQuery> {
  const query = newQuery(EVENTS)
  addEncoded(query, `state=ready^process_onISEMPTY^ORprocess_on<=${stampOf(now)}^ORDERBYsys_created_on`)
  return query
}
