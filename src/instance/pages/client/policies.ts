// UI policies: what a field is like while a condition holds.
// Source: ServiceNow docs, c_UIPolicies (on load, reverse if false, order, scripts; visible, mandatory and read-only of each action).

import { holds } from './conditions.ts'
import type { GForm } from './g-form.ts'
import type { PolicyActionShape, PolicyShape } from './shape.ts'

/** Applies all policies now, and again when a field changes. @param run calls a function that a policy's script made */
export function applyPolicies(form: GForm, policies: PolicyShape[], run: (name: string) => void): void {
  const last = new Map<PolicyShape, boolean>()
  const apply = (isLoading: boolean) => {
    for (const policy of policies) {
      if (isLoading && !policy.onLoad) continue
      const isMet = holds(policy.when, (field) => form.getValue(field))
      if (last.get(policy) === isMet) continue
      last.set(policy, isMet)
      if (isMet || policy.reverses) {
        policy.actions.forEach((action) => act(form, action, !isMet))
        for (const { name, visible } of policy.lists)
          if (visible === 'true' || visible === 'false')
            form.setRelatedListDisplay(name, (visible === 'true') === isMet)
      }
      const script = isMet ? policy.scripts?.true : policy.scripts?.false
      if (script) run(script)
    }
  }
  apply(true)
  form.whenChanged((_field, _before, isLoading) => {
    if (!isLoading) apply(false)
  })
}

function act(
  form: GForm,
  { field, visible, mandatory, disabled, cleared, value, message, messageType }: PolicyActionShape,
  reversed: boolean
): void {
  const says = (setting: string, set: (name: string, on: boolean) => void) => {
    if (setting === 'true' || setting === 'false') set(field, (setting === 'true') !== reversed)
  }
  // First what can be filled in, then what must be: a hidden field that is mandatory stays in sight.
  if (visible !== 'false' || reversed) says(visible, (name, on) => form.setVisible(name, on))
  says(mandatory, (name, on) => form.setMandatory(name, on))
  if (visible === 'false' && !reversed) form.setVisible(field, false)
  says(disabled, (name, on) => form.setReadOnly(name, on))
  if (message !== '') {
    if (reversed) form.hideFieldMsg(field)
    else form.showFieldMsg(field, message, messageType === 'none' ? 'info' : messageType)
  }
  if (reversed) return
  if (cleared) form.clearValue(field)
  if (value !== undefined) form.setValue(field, value)
}
