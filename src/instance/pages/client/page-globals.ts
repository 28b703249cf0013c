// What scripts find on the pages of forms and lists alike, and how they hand over what is to run.

import { glideAjaxFor } from './ajax.ts'
import { GUser } from './g-user.ts'
import { GlideModal } from './glide-modal.ts'
import { glideRecordFor } from './glide-record.ts'
import type { UserShape } from './shape.ts'
import { namingWhatIsMissing } from './unknown.ts'

/** A client script, as the page wraps it. */
export interface ClientScript {
  name: string
  type: 'onLoad' | 'onChange' | 'onSubmit' | 'onCellEdit'
  field: string
  /** The element of the list that it is for; empty for a form's. */
  list: string
  run: (...values: unknown[]) => unknown
}

/** What a page has for all of its scripts. */
export interface PageShape {
  user: UserShape
  messages: Record<string, string>
  token: string
}

export class Scripts {
  readonly #scripts: ClientScript[] = []
  /** What client actions do in the browser, by the value of their button. */
  readonly #actions = new Map<string, () => unknown>()
  readonly #complain: (text: string) => void

  /** @param complain says on the page that a script failed */
  constructor(complain: (text: string) => void) {
    this.#complain = complain
  }

  add(script: ClientScript): void {
    this.#scripts.push(script)
  }

  addAction(id: string, work: () => unknown): void {
    this.#actions.set(id, work)
  }

  of(type: ClientScript['type']): ClientScript[] {
    return this.#scripts.filter((script) => script.type === type)
  }

  isClientAction(id: string): boolean {
    return this.#actions.has(id)
  }

  /** A script that fails is named; the others still run. */
  run(script: ClientScript, ...values: unknown[]): unknown {
    try {
      return script.run(...values)
    } catch (error) {
      this.#complain(`The client script ${script.name} failed: ${(error as Error).message}`)
      return undefined
    }
  }

  /** What the button of a client action does first. */
  runAction(name: string, id: string): void {
    try {
      this.#actions.get(id)?.()
    } catch (error) {
      this.#complain(`The action ${name} failed: ${(error as Error).message}`)
    }
  }
}

const page = window as unknown as Record<string, unknown>

/** A function that a script of the page has made. */
export const pageFunction = (name: string): (() => void) | undefined => page[name] as (() => void) | undefined

/** An object that this kind of page does not have: it says so when used. */
export const refused = (name: string): object => namingWhatIsMissing(name, {})

/** @param own what this kind of page has beside */
export function offerGlobals(shape: PageShape, scripts: Scripts, own: Record<string, unknown>): void {
  Object.assign(page, {
    g_user: namingWhatIsMissing('g_user', new GUser(shape.user)),
    GlideAjax: glideAjaxFor(shape.token, 'global'),
    GlideModal,
    GlideRecord: glideRecordFor(shape.token),
    glideAjaxFor: (scope: string) => glideAjaxFor(shape.token, scope),
    getMessage: (key: string) => shape.messages[key] ?? key,
    g_ck: shape.token,
    // An older dialog of the same methods.
    GlideDialogWindow: GlideModal,
    jslog: (text: unknown) => console.log(text),
    gel: (id: string) => document.getElementById(id),
    clientScript: (script: ClientScript) => scripts.add(script),
    clientAction: (id: string, work: () => unknown) => scripts.addAction(id, work),
    ...own,
  })
}

/** What the instance wrote into the page. */
export const readShape = <T>(id: string): T => JSON.parse(document.getElementById(id)?.textContent ?? '{}') as T
