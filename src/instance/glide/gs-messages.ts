// What gs says: lines of the log, messages for the person at the screen, and texts of sys_ui_message.
// Source: ServiceNow docs, c_GlideSystemScopedAPI.

import { where } from '../database/query.ts'
import type { Level } from '../log-line.ts'
import { addMessage, type MessageKind, messagesOf } from '../records/messages.ts'
import { type Caller, textOf } from './caller.ts'
import { GlideStringUtil } from '../values/index.ts'

/** Replaces {0}, {1} … in a message, by the values or by those of one list. */
function fillIn(message: unknown, values: unknown[]): string {
  const all = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values
  return textOf(message).replace(/\{(\d+)\}/g, (place, index) =>
    Number(index) < all.length ? textOf(all[Number(index)]) : place
  )
}

/** Nothing is printed by its name, as in the outputs of GlideSession.clearClientData and XMLNode.getNodeValue. */
const printed = (message: unknown): string =>
  message === null || message === undefined ? String(message) : textOf(message)

export function messageFunctions({ instance, scope }: Caller) {
  const say =
    (level: Level) =>
    (message: unknown, ...values: unknown[]): void =>
      instance.log.write(level, fillIn(printed(message), values), scope)

  /** Of global scripts: no places to fill in, but a source. */
  const sayFrom =
    (level: Level) =>
    (message: unknown, source?: unknown): void =>
      instance.log.write(level, printed(message), textOf(source) || scope)

  const show =
    (kind: MessageKind) =>
    (message: unknown): void =>
      addMessage(instance.session, kind, textOf(message))

  const shown = (kind: MessageKind) => (): string[] =>
    messagesOf(instance.session)
      .filter((message) => message.kind === kind)
      .map(({ text }) => text)

  /** The text of a message in English, or the key itself. */
  const translated = (key: unknown): string => {
    const query = where('sys_ui_message', { key: textOf(key), language: 'en' })
    return String(instance.database.select({ ...query, limit: 1 })[0]?.message ?? textOf(key))
  }
  const message = (key: unknown, ...values: unknown[]): string => fillIn(translated(key), values)

  return {
    debug: say('debug'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    sourced: { log: sayFrom('info'), logWarning: sayFrom('warn'), logError: sayFrom('error'), print: sayFrom('info') },
    addErrorMessage: show('error'),
    addInfoMessage: show('info'),
    addHighMessage: show('high'),
    addModerateMessage: show('moderate'),
    addLowMessage: show('low'),
    addSuccessMessage: show('success'),
    getErrorMessages: shown('error'),
    getInfoMessages: shown('info'),
    getMessage: message,
    getEscapedMessage: (key: unknown, ...values: unknown[]) => GlideStringUtil.escapeHTML(message(key, ...values)),
  }
}
