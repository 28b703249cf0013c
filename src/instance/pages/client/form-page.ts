// The page of a form: it makes g_form, and runs the client scripts, UI policies and client actions of the form.

import { keepFormOnAttaching } from './attachments.ts'
import { offerDependentChoices } from './dependent-choices.ts'
import { GForm, sendForm } from './g-form.ts'
import { listGlobals, LiveList } from './live-list.ts'
import { offerGlobals, pageFunction, type PageShape, readShape, refused, Scripts } from './page-globals.ts'
import { applyPolicies } from './policies.ts'
import { offerReferences } from './reference.ts'
import type { FormShape } from './shape.ts'
import { namingWhatIsMissing } from './unknown.ts'

/** Makes what the scripts of the form need; `startForm()` runs them. */
export function preparedForm(): void {
  const shape = readShape<FormShape & PageShape>('form-shape')
  const element = document.getElementById(`${shape.table}.do`) as HTMLFormElement
  const form = new GForm(shape, element)
  const scripts = new Scripts((text) => form.addErrorMessage(text))
  const lists = shape.lists.map((list) => new LiveList({ ...list, token: shape.token }))
  /** The list whose action is at work: its scripts find it as g_list. */
  let acting: LiveList | undefined

  offerGlobals(shape, scripts, {
    ...listGlobals(lists),
    g_form: namingWhatIsMissing('g_form', form),
    g_scratchpad: shape.scratchpad,
    g_list: refused('g_list'),
    /** The way of the classic interface to run the server's half of a UI action. */
    gsftSubmit: (_control: unknown, target: HTMLFormElement | null, action: string) => {
      const list = lists.find((one) => one.element === target) ?? (target ? undefined : acting)
      if (list) list.send(action, list.list.getChecked())
      else if (form.maySubmit(action)) sendForm(target ?? element, action)
    },
    startForm: () => {
      start(form, scripts, element, shape, () => (acting = undefined))
      for (const list of lists)
        list.start(scripts, () => {
          acting = list
          Object.assign(window, { g_list: list.list })
        })
    },
  })
  // A script that the browser cannot even read.
  addEventListener('error', ({ message }) => form.addErrorMessage(`A script of this form failed: ${message}`))
}

function start(form: GForm, scripts: Scripts, element: HTMLFormElement, shape: FormShape, acting: () => void): void {
  offerReferences(form, shape.token)
  keepFormOnAttaching((text, kind) => form.addFormMessage(text, kind))
  offerDependentChoices(form)
  scripts.of('onLoad').forEach((script) => scripts.run(script))
  for (const script of scripts.of('onChange')) {
    const field = form.field(script.field)
    if (field) scripts.run(script, field.control, field.value, field.value, true, false)
  }
  form.whenChanged((field, before, isLoading) => {
    for (const script of scripts.of('onChange'))
      if (form.field(script.field) === field) scripts.run(script, field.control, before, field.value, isLoading, false)
  })
  form.beforeSubmit(() => scripts.of('onSubmit').every((script) => scripts.run(script) !== false))
  applyPolicies(form, shape.policies, (name) => pageFunction(name)?.())
  element.addEventListener('submit', (event) => {
    acting()
    onSubmit(event, form, scripts)
  })
}

function onSubmit(event: SubmitEvent, form: GForm, scripts: Scripts): void {
  const button = event.submitter as HTMLButtonElement | null
  const action = button?.value ?? ''
  if (scripts.isClientAction(action)) {
    event.preventDefault()
    scripts.runAction(button?.textContent?.trim() ?? action, action)
    return
  }
  if (action !== 'sysverb_delete' && !form.maySubmit(action)) event.preventDefault()
}
