// What gs has for global scripts only, beside the log and the dates. Source: ServiceNow docs, australia: c_GlideSystemAPI.

import { where } from '../database/query.ts'
import { addMessage, type MessageKind, takeMessages } from '../records/messages.ts'
import { periodsFromNow } from '../values/periods.ts'
import { GlobalGlideDateTime } from '../values/global-glide-date-time.ts'
import { type Caller, textOf } from './caller.ts'
import { xmlFunctions } from './gs-xml.ts'

type Functions = Record<string, (...args: never[]) => unknown>

const KINDS: readonly MessageKind[] = ['error', 'info', 'high', 'moderate', 'low', 'success']

/** @param getMessage the text of a message, its places filled in */
export const globalFunctions = (
  caller: Caller,
  getMessage: (key: unknown, ...values: unknown[]) => string
): Functions => ({
  ...dayFunctions(),
  ...recordFunctions(caller),
  ...personFunctions(caller),
  ...xmlFunctions(),
  /** @param kind `error`, `info` and their like; another one shows as information */
  addMessage: (kind: unknown, message: unknown) => {
    const known = KINDS.find((one) => one === textOf(kind).toLowerCase())
    addMessage(caller.instance.session, known ?? 'info', textOf(message))
  },
  flushMessages: () => void takeMessages(caller.instance.session),
  /** Translations there are none of: every language reads the same. */
  getMessageLang: (message: unknown, _language: unknown, args?: unknown) => getMessage(message, args),
  /** Escapes ticks, for expressions of JavaScript. */
  getMessageS: (message: unknown, args?: unknown) => getMessage(message, args).replaceAll("'", "\\'"),
  getEscapedProperty: (key: unknown, otherwise: unknown = null) => {
    const value = caller.instance.property(textOf(key))
    return value === undefined || value === '' ? otherwise : forXml(value)
  },
})

const forXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

/** Weeks begin on Monday (documented). */
function dayFunctions(): Functions {
  const on = (date: unknown) => new GlobalGlideDateTime(textOf(date))
  const isLast = (date: unknown): boolean => on(date).getDayOfMonth() === on(date).getDaysInMonth()
  return {
    isFirstDayOfWeek: (date: unknown) => on(date).getDayOfWeek() === 1,
    isLastDayOfWeek: (date: unknown) => on(date).getDayOfWeek() === 7,
    isFirstDayOfMonth: (date: unknown) => on(date).getDayOfMonth() === 1,
    isLastDayofMonth: isLast,
    // The page's own example spells it so.
    isLastDayOfMonth: isLast,
    isFirstDayOfYear: (date: unknown) => on(date).getDayOfMonth() === 1 && on(date).getMonth() === 1,
    isLastDayOfYear: (date: unknown) => isLast(date) && on(date).getMonth() === 12,
    lastWeek: () => periodsFromNow('week', -1),
    daysAgoLocal: (days: unknown) =>
      new GlobalGlideDateTime(periodsFromNow('day', -Number(days), 'start')).getDisplayValue(),
    nowGlideDateTime: () => new GlobalGlideDateTime(),
  }
}

function recordFunctions({ instance }: Caller): Functions {
  return {
    getDisplayColumn: (table: unknown) => instance.schema.displayColumn(textOf(table)),
    getDisplayValueFor(table: unknown, sysId: unknown, field: unknown): string {
      const name = textOf(table)
      const column = instance.schema.column(name, textOf(field))
      const row = column && instance.database.get(name, textOf(sysId))
      return column && row ? instance.display.of(name, column, row) : ''
    },
  }
}

function personFunctions({ instance }: Caller): Functions {
  const find = (table: string, values: Record<string, string>) => instance.database.select(where(table, values))
  const real = () => instance.database.get('sys_user', instance.session.impersonator ?? '')
  const me = () => instance.database.get('sys_user', instance.session.userId)
  return {
    userID: () => instance.session.userId,
    /** Who really acts, while acting as another user. */
    getImpersonatingUserName: () => textOf(real()?.user_name) || null,
    getImpersonatingUserDisplayName: () => instance.display.record('sys_user', instance.session.impersonator ?? ''),
    getInitials: () => `${textOf(me()?.first_name).slice(0, 1)}${textOf(me()?.last_name).slice(0, 1)}`.toUpperCase(),
    /** The display name of a login name; that itself where there is no such user. */
    getUserNameByUserID(login: unknown): string {
      const [user] = find('sys_user', { user_name: textOf(login) })
      return (user && instance.display.ofRow('sys_user', user)) || textOf(login)
    },
    getPreference(key: unknown, otherwise: unknown = null): unknown {
      if (!instance.schema.has('sys_user_preference')) return otherwise
      const [preference] = find('sys_user_preference', { user: instance.session.userId, name: textOf(key) })
      return textOf(preference?.value) || otherwise
    },
    /** Whether the user is in the group, and the group has the role. */
    hasRoleInGroup(role: unknown, group: unknown): boolean {
      const [named] = find('sys_user_role', { name: textOf(role) })
      if (!named) return false
      const isMember = find('sys_user_grmember', { user: instance.session.userId, group: textOf(group) }).length > 0
      return isMember && find('sys_group_has_role', { group: textOf(group), role: String(named.sys_id) }).length > 0
    },
  }
}
