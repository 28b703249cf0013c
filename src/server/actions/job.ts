// The job "Kandji device actions": sends what is queued, once, and follows what was sent until it is done or has failed.

import { GlideDateTime, GlideRecord } from '@servicenow/glide'
import { valueOf } from '../cmdb/lookup.ts'
import { call, meaningOf, refusalOf, wordsOf } from '../kandji/client.ts'
import type { Answer } from '../kandji/client.ts'
import type { Connection } from '../kandji/connection.ts'
import { putLater } from '../kandji/next-try.ts'
import type { Waits } from '../kandji/next-try.ts'
import { goOn, plan, takeAll } from '../kandji/rounds.ts'
import type { Work } from '../kandji/rounds.ts'
import { isActionsOn } from './ask.ts'
import { commandsOf, COMPLETED, FAILED } from './commands.ts'
import type { Command } from './commands.ts'
import { KINDS } from './kinds.ts'
import type { Kind } from './kinds.ts'
import { become, isSentAlready, OPEN, TABLE } from './record.ts'
import type { State } from './record.ts'

const WAITS: Waits = { first: 30, longest: 1800 }
/** So many of a device's earlier commands are remembered: of older ones Kandji's times tell. */
const MOST_KNOWN = 60
/** After so many looks, within 15 minutes, nobody expects a command to turn up that Kandji does not list. */
const MOST_LOOKS = 6
/** The same while Kandji does not list anything. */
const MOST_TRIES = 20
const COMMANDS = 'GET /api/v1/devices/{device_id}/commands'
const NOT_LISTED = 'Kandji took it, and does not list it among the commands of the device yet'
const LOOK = 'Kandji did not say whether it took this: look at the device in Kandji. It is not sent again'

const ACTIONS: Work = {
  event: 'x_kandj_kandji.actions_left',
  waiting(isDueOnly) {
    const action = new GlideRecord(TABLE)
    action.addQuery('state', 'IN', OPEN.join(','))
    // What nobody has an answer to for long is left to a person.
    action.addNotNullQuery('next_try')
    if (isDueOnly) action.addQuery('next_try', '<=', new GlideDateTime().getValue())
    return action
  },
  take(known, sysId) {
    const action = openOne(sysId)
    if (action) step(known, action)
    return 'done'
  },
  putOff(sysId, reason) {
    const action = openOne(sysId)
    if (action) later(action, reason)
  },
}

/** The condition of the job. */
export function isDue(): boolean {
  switched()
  return plan(ACTIONS)
}

/** Run by hand, the job takes all that is open, whatever its next try. */
export function run(): void {
  switched()
  takeAll(ACTIONS)
}

/** The next round. @param place parameter of the event */
export function next(place: string): void {
  switched()
  goOn(ACTIONS, place)
}

/**
 * Switched off, nothing is sent any more, not when it is switched on again either: nobody expects a Mac to be locked then. What was
 * sent before is followed to its end.
 */
export function switched(): void {
  if (isActionsOn()) return
  const action = new GlideRecord(TABLE)
  action.addQuery('state', 'queued')
  action.query()
  while (action.next()) end(action, 'refused', 'device actions were switched off before it was sent')
}

function openOne(sysId: string): GlideRecord | undefined {
  const action = new GlideRecord(TABLE)
  return action.get(sysId) && OPEN.indexOf(valueOf(action, 'state') as State) >= 0 ? action : undefined
}

function step(known: Connection, action: GlideRecord): void {
  const device = deviceOf(action)
  const kind = KINDS[valueOf(action, 'action')]
  if (device === '') return gone(action)
  if (valueOf(action, 'state') === 'queued') send(known, action, kind, device)
  else follow(known, action, kind, device)
}

/**
 * Sends an action that was never sent. It is kept as sent before the request goes out: whatever happens then, it is asked
 * after and not sent again. Which commands there were before tells which one is its own.
 */
function send(known: Connection, action: GlideRecord, kind: Kind, device: string): void {
  // Two people may have asked in one moment: neither request saw the other.
  if (isSentAlready(action)) return end(action, 'refused', `${kind.label} of this device is under way already`)
  let before: Command[] = []
  if (kind.command !== '') {
    const listed = commandsOf(known, device, kind.command)
    if (!Array.isArray(listed)) return notSent(action, listed, COMMANDS)
    before = listed
  }
  action.setValue('known_commands', JSON.stringify(before.slice(-MOST_KNOWN).map(({ uuid }) => uuid)))
  action.setValue('known_until', before.length > 0 ? before[before.length - 1].requested : '')
  become(action, 'sent', 'on its way to Kandji')
  const answer = call(known, 'POST', `/devices/${encodeURIComponent(device)}/action/${kind.route}`, bodyOf(action))
  switch (meaningOf(answer)) {
    case 'done':
      return taken(known, action, kind, device, answer)
    case 'busy':
      become(action, 'queued', refusalOf(answer, kind.permission))
      return later(action, refusalOf(answer, kind.permission), answer.retryAfter)
    case 'refused':
      return end(
        action,
        'refused',
        answer.status === 400
          ? wordsOf(answer) || refusalOf(answer, kind.permission)
          : refusalOf(answer, kind.permission)
      )
    case 'unknown':
      return follow(known, action, kind, device)
  }
}

function notSent(action: GlideRecord, answer: Answer, permission: string): void {
  if (meaningOf(answer) === 'refused') end(action, 'refused', refusalOf(answer, permission))
  else later(action, refusalOf(answer, permission), answer.retryAfter)
}

function bodyOf(action: GlideRecord): object | undefined {
  if (valueOf(action, 'action') !== 'lock') return undefined
  const [message, phone] = [valueOf(action, 'message'), valueOf(action, 'phone_number')]
  return { ...(message !== '' && { Message: message }), ...(phone !== '' && { PhoneNumber: phone }) }
}

function taken(known: Connection, action: GlideRecord, kind: Kind, device: string, answer: Answer): void {
  const { PIN } = (answer.body || {}) as { PIN?: unknown }
  // Its value goes into the encrypted column and nowhere else.
  if ((typeof PIN === 'string' && PIN !== '') || typeof PIN === 'number')
    action.getElement('pin').setDisplayValue(`${PIN}`)
  if (kind.command === '') return end(action, 'done', 'Kandji took it')
  action.setValue('is_taken', 'true')
  become(action, 'sent', 'Kandji took it; the device has not carried it out yet')
  follow(known, action, kind, device)
}

/** Asks Kandji what became of an action that was sent. */
function follow(known: Connection, action: GlideRecord, kind: Kind, device: string): void {
  if (kind.command === '') return end(action, 'unknown', LOOK)
  const listed = commandsOf(known, device, kind.command)
  if (!Array.isArray(listed)) return uncertain(action, refusalOf(listed, COMMANDS), listed.retryAfter)
  const own = ownOf(action, listed)
  if (!own) return isTaken(action) ? uncertain(action, NOT_LISTED) : uncertain(action, LOOK, 0, MOST_LOOKS)
  action.setValue('command_id', own.uuid)
  if (own.status === COMPLETED) return end(action, 'done', 'the device carried it out')
  if (own.status === FAILED) return end(action, 'failed', own.error || 'Kandji reports that the command failed')
  become(action, 'sent', 'Kandji took it; the device has not carried it out yet')
  later(action, valueOf(action, 'outcome'))
}

/** The command of this action: the one that it is known by, else the first that was not there before. */
function ownOf(action: GlideRecord, listed: Command[]): Command | undefined {
  const id = valueOf(action, 'command_id')
  if (id !== '') return listed.filter(({ uuid }) => uuid === id)[0]
  const before = JSON.parse(valueOf(action, 'known_commands') || '[]') as string[]
  const until = valueOf(action, 'known_until')
  return listed.filter(({ uuid, requested }) => before.indexOf(uuid) < 0 && requested >= until)[0]
}

/** Whether Kandji said that it took it, or listed its command. */
const isTaken = (action: GlideRecord): boolean =>
  /^(1|true)$/.test(valueOf(action, 'is_taken')) || valueOf(action, 'command_id') !== ''

/** Nobody knows yet whether Kandji took it. One that it took and says nothing of at the moment stays sent. */
function uncertain(action: GlideRecord, outcome: string, retryAfter = 0, most = MOST_TRIES): void {
  become(action, isTaken(action) ? 'sent' : 'unknown', outcome)
  if (Number(valueOf(action, 'tries')) >= most) end(action, 'unknown', LOOK)
  else later(action, outcome, retryAfter)
}

function end(action: GlideRecord, state: 'done' | 'failed' | 'refused' | 'unknown', outcome: string): void {
  action.setValue('next_try', '')
  become(action, state, outcome)
}

/** What was sent may have been carried out before the device went; what was not is refused. */
function gone(action: GlideRecord): void {
  if (valueOf(action, 'state') === 'queued') end(action, 'refused', 'the device is no longer in Kandji')
  else end(action, 'unknown', 'the device left Kandji before it was known what became of this')
}

/** @param retryAfter seconds */
function later(action: GlideRecord, outcome: string, retryAfter = 0): void {
  putLater(action, outcome, retryAfter, WAITS)
  action.update()
}

function deviceOf(action: GlideRecord): string {
  const mdm = new GlideRecord('x_kandj_kandji_mdm')
  if (!mdm.get(valueOf(action, 'mdm')) || /^(1|true)$/.test(valueOf(mdm, 'is_removed'))) return ''
  return valueOf(mdm, 'kandji_device_id')
}
