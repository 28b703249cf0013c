// gs, the GlideSystem of scoped apps. Source: ServiceNow docs, c_GlideSystemScopedAPI.

import { queueEvent } from '../records/queue-event.ts'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { runScript } from '../scripting/run-script.ts'
import { type Caller, textOf } from './caller.ts'
import { stateOf } from './glide-record.ts'
import { fence } from './fence.ts'
import { DATE_FUNCTIONS, GLOBAL_DATE_FUNCTIONS } from './gs-dates.ts'
import { globalFunctions } from './gs-global.ts'
import { messageFunctions } from './gs-messages.ts'
import {
  absentClass,
  completeWithThrowers,
  documentedMethods,
  globalMethods,
  isNotImplemented,
} from '../scripting/not-implemented.ts'
import { sessionApi } from './session.ts'
import { userApi } from './user.ts'
import { displaySettings } from '../values/display-settings.ts'

/** Where the session keeps its id, beside what scripts put there. */
const SESSION_ID = 'session id of the instance'

type Functions = Record<string, (...args: never[]) => unknown>

export function makeGs(caller: Caller): object {
  const { sourced, ...messages } = messageFunctions(caller)
  const gs: Functions = {
    ...DATE_FUNCTIONS,
    ...messages,
    ...people(caller),
    ...properties(caller),
    ...events(caller),
    ...texts(),
    getCurrentScopeName: () => (caller.scope === 'global' ? 'rhino.global' : caller.scope),
    getCurrentApplicationId: () => caller.instance.scopeId(caller.scope) ?? 'global',
    tableExists: (table: unknown) => caller.instance.schema.has(textOf(table)),
    generateGUID: () => caller.instance.newSysId(),
    include: (name: unknown) => includes(caller, textOf(name)),
    isDebugging: () => false,
    isMobile: () => false,
    /** The same for all scripts of a session. */
    getSessionID: () => sessionId(caller),
    getSessionToken: () => caller.instance.session.token ?? null,
    getUrlOnStack: () => null,
  }
  const globalOnly: Functions = {
    ...GLOBAL_DATE_FUNCTIONS,
    ...globalFunctions(caller, messages.getMessage),
    ...sourced,
    sleep: (milliseconds: unknown) => sleep(Math.min(Number(milliseconds) || 0, caller.instance.scripts.limit)),
  }
  for (const [name, member] of Object.entries(globalOnly)) {
    gs[name] = caller.scope === 'global' ? member : notInScope(name, caller.scope)
  }
  const documented = [...documentedMethods('gs'), ...(caller.scope === 'global' ? globalMethods('gs') : [])]
  completeWithThrowers(gs, 'gs', documented)
  // The address of the request that runs: published scripts ask `gs.action.getGlideURI()`.
  if (caller.scope === 'global') return Object.freeze(Object.assign(gs, { action: absentClass('gs.action') }))
  const asking = fenced(caller, gs)
  completeWithThrowers(asking, 'gs', documented)
  return Object.freeze(asking)
}

/** Each function asks for the privilege of its caller's application first. Those that are not there say just that. */
function fenced(caller: Caller, gs: Functions): Functions {
  const members = Object.entries(gs).map(([name, member]) => {
    const asking = (...args: never[]): unknown => {
      fence(caller, 'gs', name)
      return member(...args)
    }
    return [name, isNotImplemented(member) ? member : asking] as const
  })
  return Object.fromEntries(members)
}

function sessionId({ instance }: Caller): string {
  const { data } = instance.session
  if (!data.has(SESSION_ID)) data.set(SESSION_ID, instance.newSysId().toUpperCase())
  return data.get(SESSION_ID)!
}

/** As the platform words it. */
const notInScope = (name: string, scope: string) => (): never => {
  const advice = /^(log|print)/.test(name) ? ' Use gs.debug() or gs.info() instead.' : ''
  throw new Error(`Function ${name} is not allowed in scope ${scope}.${advice}`)
}

/** A script that sleeps holds its transaction: it blocks, as on the platform. */
const sleep = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

function people(caller: Caller): Functions {
  const { instance } = caller
  const user = userApi(caller)
  const session = sessionApi(caller, user)
  return {
    getUser: () => user,
    getSession: () => session,
    getUserID: () => instance.session.userId,
    getUserName: () => instance.session.userName,
    getUserDisplayName: () => instance.display.record('sys_user', instance.session.userId),
    /** One role, or several as a list or separated by commas: any of them. Admins have every role. */
    hasRole: (roles: unknown) =>
      instance.session.admin ||
      textOf(roles)
        .split(',')
        .some((role) => instance.session.roles.has(role.trim())),
    isLoggedIn: () => instance.session.userName !== 'guest',
    isInteractive: () => instance.session.interactive,
    getTimeZoneName: () => displaySettings().timeZone,
    getDateFormat: () => displaySettings().dateFormat,
    getTimeFormat: () => displaySettings().timeFormat,
    getDateTimeFormat: () => `${displaySettings().dateFormat} ${displaySettings().timeFormat}`,
  }
}

function properties({ instance, scope }: Caller): Functions {
  return {
    /** An empty property is as good as none. */
    getProperty(name: unknown, fallback: unknown = null): unknown {
      const value = instance.property(textOf(name))
      return value === undefined || value === '' ? fallback : value
    },
    /** "If the property is within the script's scope." */
    setProperty(name: unknown, value: unknown, description?: unknown): void {
      const key = textOf(name)
      const row = scope === 'global' ? undefined : instance.database.find('sys_properties', 'name', key)
      const owner = instance.scopeName(String(row?.sys_scope ?? '')) || 'global'
      if (row && owner !== scope) {
        instance.log.write('error', `gs.setProperty: the property ${key} belongs to the scope ${owner}`, scope)
        return
      }
      instance.setProperty(key, textOf(value), description === undefined ? undefined : textOf(description))
    },
  }
}

function events({ instance, scope }: Caller): Functions {
  /** @param about a GlideRecord, the sys_id of a record, or nothing; `more` further columns of the event */
  const queue = (
    name: unknown,
    about: unknown,
    first: unknown,
    second: unknown,
    more: Record<string, string>
  ): void => {
    const record = about !== null && typeof about === 'object' ? stateOf(about) : undefined
    queueEvent(instance, {
      name: textOf(name),
      table: record?.table ?? '',
      instance: record?.sysId ?? textOf(about),
      parm1: textOf(first),
      parm2: textOf(second),
      ...more,
    })
  }
  return {
    eventQueue: (name: unknown, about: unknown, first?: unknown, second?: unknown, queueName?: unknown) =>
      queue(name, about, first, second, textOf(queueName) ? { queue: textOf(queueName) } : {}),
    /** @param when a GlideDateTime or a date and time as text; now without it */
    eventQueueScheduled: (name: unknown, about: unknown, first?: unknown, second?: unknown, when?: unknown) =>
      queue(name, about, first, second, { process_on: textOf(when) || instance.timestamp() }),
    /** Runs a job of the same scope soon. @returns its sys_id, null for another scope's */
    executeNow(job: unknown): string | null {
      const state = stateOf(job)
      if ((instance.scopeName(state.text('sys_scope') ?? '') || 'global') !== scope) return null
      instance.later(() => runScript(instance, state.values))
      return state.sysId
    },
  }
}

function texts(): Functions {
  return {
    nil: (value: unknown) => value === null || value === undefined || textOf(value) === '',
    base64Encode: (text: unknown) => Buffer.from(textOf(text)).toString('base64'),
    base64Decode: (text: unknown) => Buffer.from(textOf(text), 'base64').toString(),
    urlEncode: (text: unknown) => encodeURIComponent(textOf(text)).replaceAll('%20', '+'),
    urlDecode: (text: unknown) => decodeURIComponent(textOf(text).replaceAll('+', ' ')),
    /** Attributes are `@name`, text beside them `#text`. Null for what is no XML. */
    xmlToJSON(text: unknown): object | null {
      const xml = textOf(text)
      if (XMLValidator.validate(xml) !== true) return null
      const parser = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        parseTagValue: false,
        ignoreDeclaration: true,
      })
      return parser.parse(xml) as object
    },
  }
}

/** Script includes are found by name anyway; this says whether there is one. */
function includes({ instance }: Caller, name: string): boolean {
  return instance.database.find('sys_script_include', 'name', name) !== undefined
}
