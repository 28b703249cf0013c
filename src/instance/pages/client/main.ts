// What runs on a form's page: it makes g_form and its kin, then the scripts of the form stand in the page, then it starts them.

import { glideAjaxFor } from './ajax.ts'
import { GForm, sendForm } from './g-form.ts'
import { GUser } from './g-user.ts'
import { GlideModal } from './glide-modal.ts'
import { applyPolicies } from './policies.ts'
import { learnDisplayColumn, offerReferences } from './reference.ts'
import type { FormShape } from './shape.ts'
import { namingWhatIsMissing } from './unknown.ts'

/** A client script, as the page wraps it. */
interface ClientScript {
  name: string
  type: 'onLoad' | 'onChange' | 'onSubmit'
  field: string
  run: (...values: unknown[]) => unknown
}

const page = window as unknown as Record<string, unknown>
const shape = JSON.parse(document.getElementById('form-shape')!.textContent ?? '{}') as FormShape & {
  displays: Record<string, string>
  messages: Record<string, string>
}
const element = document.getElementById(`${shape.table}.do`) as HTMLFormElement
for (const [table, column] of Object.entries(shape.displays)) learnDisplayColumn(table, column)

const form = new GForm(shape, element)
const SCRIPTS: ClientScript[] = []
/** What client actions do in the browser, by the value of their button. */
const ACTIONS = new Map<string, () => unknown>()

const refused = (name: string) =>
  namingWhatIsMissing(name, {}) as unknown as Record<string, (...values: unknown[]) => unknown>

Object.assign(page, {
  g_form: namingWhatIsMissing('g_form', form),
  g_user: namingWhatIsMissing('g_user', new GUser(shape.user)),
  g_scratchpad: shape.scratchpad,
  g_list: refused('g_list'),
  GlideAjax: glideAjaxFor(shape.token, 'global'),
  GlideModal,
  glideAjaxFor: (scope: string) => glideAjaxFor(shape.token, scope),
  getMessage: (key: string) => shape.messages[key] ?? key,
  gel: (id: string) => document.getElementById(id),
  /** The way of the classic interface to run the server's half of a UI action. */
  gsftSubmit: (_control: unknown, target: HTMLFormElement | null, action: string) => {
    if (form.maySubmit(action)) sendForm(target ?? element, action)
  },
  clientScript: (script: ClientScript) => SCRIPTS.push(script),
  clientAction: (id: string, work: () => unknown) => ACTIONS.set(id, work),
  startForm: start,
})

// A script that the browser cannot even read.
addEventListener('error', ({ message }) => form.addErrorMessage(`A script of this form failed: ${message}`))

function start(): void {
  offerReferences(form, shape.token)
  of('onLoad').forEach((script) => run(script))
  for (const script of of('onChange')) {
    const field = form.field(script.field)
    if (field) run(script, field.control, field.value, field.value, true, false)
  }
  form.whenChanged((field, before, isLoading) => {
    for (const script of of('onChange'))
      if (form.field(script.field) === field) run(script, field.control, before, field.value, isLoading, false)
  })
  form.beforeSubmit(() => of('onSubmit').every((script) => run(script) !== false))
  applyPolicies(form, shape.policies, (name) => (page[name] as (() => void) | undefined)?.())
  element.addEventListener('submit', onSubmit)
}

const of = (type: ClientScript['type']): ClientScript[] => SCRIPTS.filter((script) => script.type === type)

/** A script that fails is named; the others still run. */
function run(script: ClientScript, ...values: unknown[]): unknown {
  try {
    return script.run(...values)
  } catch (error) {
    form.addErrorMessage(`The client script ${script.name} failed: ${(error as Error).message}`)
    return undefined
  }
}

function onSubmit(event: SubmitEvent): void {
  const button = event.submitter as HTMLButtonElement | null
  const action = button?.value ?? ''
  if (ACTIONS.has(action)) {
    event.preventDefault()
    runOnclick(button?.textContent?.trim() ?? action, action)
    return
  }
  if (action !== 'sysverb_delete' && !form.maySubmit(action)) event.preventDefault()
}

/** What the button of a client action does first. */
function runOnclick(name: string, id: string): void {
  try {
    ACTIONS.get(id)?.()
  } catch (error) {
    form.addErrorMessage(`The action ${name} failed: ${(error as Error).message}`)
  }
}
