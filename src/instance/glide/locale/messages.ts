// sn_i18n.Message: texts of sys_ui_message by a code and an English text. Source: ServiceNow docs, australia: sn_i18n.messageAPI.

import { where } from '../../database/query.ts'
import { displaySettings } from '../../values/display-settings.ts'
import { type Caller, textOf } from '../caller.ts'

const LONGEST_KEY = 255

/** Puts the values of a map in the places of a text: `{name}`, or `${name}`. */
function filled(text: string, values: unknown): string {
  const named = (values ?? {}) as Record<string, unknown>
  return text.replace(/\$?\{(\w+)\}/g, (place, name: string) => (name in named ? textOf(named[name]) : place))
}

export function i18nMessage({ instance }: Caller): object {
  const translated = (code: unknown, message: unknown, language: string): string => {
    const key = textOf(message).slice(0, LONGEST_KEY)
    const query = where('sys_ui_message', { code: textOf(code), key, language })
    return textOf(instance.database.select({ ...query, limit: 1 })[0]?.message) || textOf(message)
  }
  return Object.freeze({
    getMessage: (code: unknown, message: unknown, values?: unknown) =>
      filled(translated(code, message, displaySettings().language), values),
    getMessageLang: (code: unknown, message: unknown, values?: unknown, language?: unknown) =>
      filled(translated(code, message, textOf(language) || displaySettings().language), values),
  })
}
