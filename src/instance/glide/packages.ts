// Packages: Java's classes, of which global scripts find time zones. Any other one throws its full name.
// Source: published scripts (`Packages.java.util.TimeZone.getTimeZone('US/Eastern')`, for GlideDateTime.setTZ).

import { absentClass } from '../scripting/not-implemented.ts'
import { displaySettings } from '../values/display-settings.ts'
import { javaTimeZone } from '../values/java-time-zone.ts'
import { textOf } from './caller.ts'

const CLASSES: Record<string, object> = {
  'Packages.java.util.TimeZone': Object.freeze({
    getTimeZone: (name: unknown) => javaTimeZone(textOf(name)),
    getDefault: () => javaTimeZone(displaySettings().timeZone),
  }),
}

/** What the language asks of any object. */
const ASKED_OF_ANYTHING = new Set(['then', 'toJSON', 'constructor', 'prototype', 'valueOf', 'toString'])

/** Names with a capital are classes, others packages. */
function packageOf(path: string): object {
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name !== 'string' || ASKED_OF_ANYTHING.has(name)) return undefined
        const whole = `${path}.${name}`
        return CLASSES[whole] ?? (/^[A-Z]/.test(name) ? absentClass(whole) : packageOf(whole))
      },
      set: () => true,
      defineProperty: () => false,
      deleteProperty: () => false,
    }
  )
}

export const Packages = packageOf('Packages')
