// Choices that depend on another field: those of its value are there, as long as it has that value.
// Source: ServiceNow docs, t_MakingAFieldDependent. That a choice without a dependent value is there for every one: assumed.

import type { Field } from './field.ts'
import type { GForm } from './g-form.ts'

export function offerDependentChoices(form: GForm): void {
  const fields = [...form.fields].filter((field) => field.shape.dependent && field.select)
  for (const field of fields) fill(form, field)
  form.whenChanged((changed) => {
    for (const field of fields) if (form.field(field.shape.dependent!.on) === changed) fill(form, field)
  })
}

/** What was chosen stays where it is still one of them. */
function fill(form: GForm, field: Field): void {
  const { on, choices } = field.shape.dependent!
  const select = field.select!
  const wanted = form.getValue(on)
  const fitting = choices.filter(({ dependent }) => dependent === '' || dependent === wanted)
  const chosen = field.value
  select.replaceChildren(new Option('-- None --', ''), ...fitting.map(({ value, label }) => new Option(label, value)))
  const keeps = fitting.some(({ value }) => value === chosen)
  select.value = keeps ? chosen : ''
  if (!keeps && chosen !== '') form.changed(field)
}
