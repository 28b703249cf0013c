// gs, the GlideSystem of scoped apps. Source: ServiceNow docs, c_GlideSystemScopedAPI.
import { textOf, type Caller } from './glide-record.ts'
import { completeWithThrowers, documentedMethods } from './not-implemented.ts'
import { GlideDateTime, GlideStringUtil } from './values/index.ts'
import type { Level } from '../log.ts'
import { sessionApi } from './session.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

/** Replaces {0}, {1} … in a message. */
const fillIn = (message: unknown, values: unknown[]): string =>
  textOf(message).replace(/\{(\d)\}/g, (place, index) =>
    Number(index) < values.length ? textOf(values[Number(index)]) : place
  )

export function makeGs(caller: Caller): object {
  const { instance, scope } = caller
  const say =
    (level: Level) =>
    (message: unknown, ...values: unknown[]): void =>
      instance.log.write(
        level,
        fillIn(message, values.length === 1 && Array.isArray(values[0]) ? values[0] : values),
        scope
      )
  const stamp = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')
  const ago =
    (unit: number) =>
    (count: unknown): string =>
      stamp(instance.now() - Number(count) * unit)
  const session = sessionApi(caller)

  const gs = {
    debug: say('debug'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    log: say('info'),
    print: say('info'),
    addInfoMessage: say('info'),
    addErrorMessage: say('error'),
    getProperty(name: unknown, fallback: unknown = null): unknown {
      const value = instance.property(textOf(name))
      return value === undefined || value === '' ? fallback : value
    },
    setProperty: (name: unknown, value: unknown, description?: unknown): void =>
      instance.setProperty(textOf(name), textOf(value), description === undefined ? undefined : textOf(description)),
    getUserID: () => instance.session.userId,
    getUserName: () => instance.session.userName,
    getUserDisplayName: () => instance.display.record('sys_user', instance.session.userId),
    getUser: () => session.user,
    getSession: () => session.session,
    getSessionID: () => '',
    hasRole: (roles: unknown) =>
      instance.session.admin ||
      textOf(roles)
        .split(',')
        .some((role) => instance.session.roles.has(role.trim())),
    isLoggedIn: () => instance.session.userName !== 'guest',
    isInteractive: () => instance.session.interactive,
    isDebugging: () => false,
    isMobile: () => false,
    getCurrentScopeName: () => (scope === 'global' ? 'rhino.global' : scope),
    getCallerScopeName: () => null,
    getCurrentApplicationId: () => instance.scopeId(scope) ?? 'global',
    getTimeZoneName: () => 'UTC',
    getMessage: (message: unknown, ...values: unknown[]) =>
      fillIn(message, values.length === 1 && Array.isArray(values[0]) ? values[0] : values),
    generateGUID: () => instance.newSysId(),
    nil: (value: unknown) => value === null || value === undefined || textOf(value) === '',
    tableExists: (table: unknown) => instance.schema.has(textOf(table)),
    include: () => true,
    now: () => stamp(instance.now()).slice(0, 10),
    nowDateTime: () => stamp(instance.now()),
    nowNoTZ: () => stamp(instance.now()),
    daysAgo: ago(DAY),
    hoursAgo: ago(HOUR),
    minutesAgo: ago(MINUTE),
    beginningOfToday: () => `${stamp(instance.now()).slice(0, 10)} 00:00:00`,
    endOfToday: () => `${stamp(instance.now()).slice(0, 10)} 23:59:59`,
    yesterday: () => stamp(instance.now() - DAY),
    dateGenerate: (date: unknown, time: unknown) =>
      `${textOf(date)} ${textOf(time) === 'start' ? '00:00:00' : textOf(time) === 'end' ? '23:59:59' : textOf(time)}`,
    dateDiff(start: unknown, end: unknown, numeric?: unknown) {
      const seconds =
        (new GlideDateTime(textOf(end)).getNumericValue() - new GlideDateTime(textOf(start)).getNumericValue()) / 1000
      if (numeric) return String(Math.trunc(seconds))
      const two = (n: number): string => String(Math.trunc(n)).padStart(2, '0')
      const days = Math.trunc(seconds / 86_400)
      return `${days ? `${days} ` : ''}${two((seconds % 86_400) / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`
    },
    base64Encode: (text: unknown) => Buffer.from(textOf(text)).toString('base64'),
    base64Decode: (text: unknown) => Buffer.from(textOf(text), 'base64').toString(),
    urlEncode: (text: unknown) => encodeURIComponent(textOf(text)).replaceAll('%20', '+'),
    urlDecode: (text: unknown) => decodeURIComponent(textOf(text).replaceAll('+', ' ')),
    getEscapedMessage: (message: unknown) => GlideStringUtil.escapeHTML(textOf(message)),
    eventQueue(
      name: unknown,
      record: { getUniqueValue?: () => string | null; getTableName?: () => string } | null,
      first?: unknown,
      second?: unknown
    ): void {
      instance.queueEvent(
        textOf(name),
        record?.getTableName?.() ?? '',
        record?.getUniqueValue?.() ?? '',
        textOf(first),
        textOf(second)
      )
    },
    sleep: (milliseconds: unknown): void => {
      // A script that sleeps holds its transaction: it blocks, as on the platform.
      Atomics.wait(
        new Int32Array(new SharedArrayBuffer(4)),
        0,
        0,
        Math.min(Number(milliseconds) || 0, instance.scripts.limit)
      )
    },
  }
  completeWithThrowers(gs, 'gs', documentedMethods('gs'))
  return gs
}
