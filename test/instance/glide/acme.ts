// A small app whose scripts the tests of the Glide API run, in its own scope.

import { type Local, useInstance } from '../../support/instance.ts'
import type { AppSpec } from '../../support/packages.ts'

const ACME: AppSpec = {
  scope: 'acme',
  tables: {
    acme_owner: { columns: { full_name: { display: true }, email: 'string' } },
    acme_thing: {
      columns: {
        name: { display: true },
        size: 'integer',
        color: { default: 'grey' },
        owner: { reference: 'acme_owner' },
        spare: 'boolean',
        bought: 'glide_date_time',
        checked: 'glide_date',
        state: { choices: { open: 'Open now', shut: 'Shut' } },
        script: { type: 'script' },
      },
    },
    acme_big_thing: { extends: 'acme_thing', columns: { weight: 'decimal' } },
  },
}

/** An instance with the app, at a moment that stands still. */
export function useAcme(
  more: Partial<AppSpec> = {}
): Local & { things(...rows: Array<Record<string, string>>): string[] } {
  const local = useInstance({ packages: [{ ...ACME, ...more }], clock: () => NOW, scriptSeconds: 20 })
  const things = (...rows: Array<Record<string, string>>): string[] =>
    rows.map((row) => local.insert('acme_thing', row))
  return Object.assign(local, { things })
}

/** Wednesday. */
export const NOW = Date.UTC(2026, 3, 15, 12, 34, 56)

/** What a script of the app returns, as plain data. */
export function script(local: Local, code: string, scope = 'acme'): unknown {
  const { scripts } = local.instance
  const value = scripts.evaluate(scope, `(function () { ${code} })()`, 'test script')
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

/** The names of the things that a query finds; `build` has it as `gr`. */
export const found = (local: Local, build: string): unknown =>
  script(
    local,
    `var gr = new GlideRecord('acme_thing'); ${build}; gr.orderBy('name'); gr.query();
     var names = []; while (gr.next()) names.push(gr.getValue('name')); return names.join()`
  )
