// The tenant's activity feed. It reports a device's life (enrolled, removed, moved to another blueprint), as documented; a new name or owner is not in it.

import { zuluDate } from './fleet/dates.ts'
import type { Device } from './fleet/device.ts'
import { mix32 } from './fleet/seeded.ts'

export interface AuditEvent {
  /** A ULID. */
  id: string
  action: 'create' | 'update' | 'delete'
  occurred_at: string
  actor_id: string
  actor_type: string
  target_id: string
  target_type: 'device'
  target_component: string
  new_state: Record<string, unknown>
  metadata: Record<string, unknown>
}

/** Who made a change: the API (by its token), or the device and its admin (by way of `/local`). */
export type Actor = 'api_token' | 'system'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEPT_EVENTS = 10_000
const ACTOR_IDS: Record<Actor, string> = {
  api_token: 'a4c1f6de-52f5-4f0f-8b0b-3c1f5f1f7a10',
  system: '00000000-0000-4000-8000-000000000000',
}

function base32(value: number, digits: number): string {
  let text = ''
  for (let rest = value; text.length < digits; rest = Math.floor(rest / 32)) text = CROCKFORD[rest % 32] + text
  return text
}

/** The newest 10,000 events, oldest first, no two at the same microsecond. */
export class AuditLog {
  readonly #now: () => number
  readonly events: AuditEvent[] = []
  #lastMicros = 0
  #count = 0

  constructor(now: () => number) {
    this.#now = now
  }

  /** Records what a change means for the life of a device: `before` undefined for a new one, `after` undefined for one that was removed. */
  recordChange(before: Device | undefined, after: Device | undefined, actor: Actor): void {
    const device = after ?? before
    if (!device) return
    const { device_name: name, serial_number, platform, blueprint_id, blueprint_name } = device
    if (!before) this.#add('create', device, actor, '', { name, serial_number, platform, blueprint_id, blueprint_name })
    else if (!after) this.#add('delete', device, actor, '', { name, serial_number })
    else {
      if (before.blueprint_id !== after.blueprint_id) {
        this.#add('update', device, actor, 'blueprint', { name, blueprint_id, blueprint_name })
      }
      if (before.is_removed !== after.is_removed || before.mdm_enabled !== after.mdm_enabled) {
        const { is_removed, mdm_enabled } = after
        this.#add('update', device, actor, 'mdm', { name, is_removed, mdm_enabled })
      }
    }
  }

  #add(
    action: AuditEvent['action'],
    device: Device,
    actor: Actor,
    target_component: string,
    new_state: AuditEvent['new_state']
  ): void {
    const micros = Math.max(this.#now() * 1000, this.#lastMicros + 1)
    this.#lastMicros = micros
    this.#count++
    const ms = Math.floor(micros / 1000)
    this.events.push({
      id: base32(ms, 10) + base32(mix32(this.#count), 8) + base32(this.#count, 8),
      action,
      occurred_at: zuluDate(ms, micros % 1000),
      actor_id: ACTOR_IDS[actor],
      actor_type: actor,
      target_id: device.device_id,
      target_type: 'device',
      target_component,
      new_state,
      metadata: {},
    })
    if (this.events.length > KEPT_EVENTS) this.events.shift()
  }
}
