// What the instance tells a form's page: its fields, who looks at it, and what is to run.

export interface FieldShape {
  name: string
  label: string
  /** Shown as text: the page has no input for it. */
  fixed: boolean
  mandatory: boolean
  reference: string
  value: string
  display: string
}

export interface FormShape {
  table: string
  sysId: string
  isNew: boolean
  fields: FieldShape[]
  user: { id: string; name: string; firstName: string; lastName: string; fullName: string; roles: string[] }
  scratchpad: Record<string, unknown>
  policies: PolicyShape[]
  /** g_ck: goes with whatever the page asks of the instance. */
  token: string
}

/** A condition of an encoded query, its operator spelt as there. */
export interface ConditionShape {
  field: string
  operator: string
  value: string
}

export interface PolicyShape {
  name: string
  /** Alternatives of groups; each group holds when one of the conditions in each of its lists does. None: it always holds. */
  when: ConditionShape[][][]
  onLoad: boolean
  reverses: boolean
  actions: PolicyActionShape[]
  /** The names of the functions that its scripts make, where it runs scripts. */
  scripts?: { true?: string; false?: string }
}

/** `true`, `false` or `ignore` each. */
export interface PolicyActionShape {
  field: string
  visible: string
  mandatory: string
  disabled: string
  cleared: boolean
  value: string | undefined
}
