// What the instance tells the page of a form or a list: its fields, who looks at it, and what is to run.

export interface FieldShape {
  /** A column's name, or a path through references. */
  name: string
  label: string
  type: string
  /** Shown as text: the page has no input for it. */
  fixed: boolean
  mandatory: boolean
  reference: string
  value: string
  display: string
  /** Of a choice that depends on another field: which one, and the choices with the values that they are for. */
  dependent?: { on: string; choices: Array<{ value: string; label: string; dependent: string }> }
}

export interface UserShape {
  id: string
  name: string
  firstName: string
  lastName: string
  fullName: string
  roles: string[]
}

export interface FormShape {
  table: string
  /** Of a new record the one that it will have. */
  sysId: string
  isNew: boolean
  /** The name of the view; empty for the default view. */
  view: string
  fields: FieldShape[]
  user: UserShape
  scratchpad: Record<string, unknown>
  policies: PolicyShape[]
  /** The related lists. */
  lists: ListShape[]
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
  /** Related lists that it shows or hides: `true`, `false` or `ignore`. */
  lists: Array<{ name: string; visible: string }>
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
  /** Said at the field while the condition holds; empty for nothing. */
  message: string
  messageType: string
}

/** A column of a list. */
export interface ListColumnShape {
  /** A column's name, or a path through references. */
  path: string
  label: string
}

export interface ListShape {
  /** Of its element. */
  id: string
  /** Its table; of a related list the form's table before it, and the column after it. */
  name: string
  /** The table of the form that it stands on; empty on a page of its own. */
  parent: string
  /** The column that refers to the form's record, or `REL:` and the sys_id of a relationship. */
  related: string
  table: string
  title: string
  view: string
  /** The filter that a person may change; the fixed part is beside it. */
  filter: string
  fixed: string
  /** As in encoded queries: `ORDERBYnumber`, `GROUPBYstate`; empty for none. */
  orderBy: string
  groupBy: string
  /** From 1. */
  firstRow: number
  rows: number
  total: number
  /** The records of the page, in their order. */
  records: Array<{ table: string; sysId: string }>
  columns: ListColumnShape[]
  /** Whether cells may be edited in this list at all. */
  edits: boolean
  /** Entries of the context menu of a record. */
  menu: Array<{ id: string; name: string }>
  messages: Record<string, string>
  user: UserShape
  token: string
}

/** How a cell is edited, or why it is not. */
export type CellShape =
  | { editable: false; reason: string }
  | {
      editable: true
      label: string
      kind: 'text' | 'long' | 'boolean' | 'choice' | 'reference' | 'date'
      reference: string
      mandatory: boolean
      choices: Array<{ value: string; label: string }>
      /** Of the records that were asked for, in their order. */
      values: string[]
      displays: string[]
    }

/** What came of an edit. */
export interface SavedShape {
  /** The cells of each record as they are now, as HTML, by sys_id. */
  rows: Record<string, string[]>
  /** What scripts had to say, and why a record stayed as it was. */
  messages: Array<{ kind: string; text: string }>
  saved: string[]
}

/** A record as client scripts have it. */
export interface RecordShape {
  sysId: string
  table: string
  display: string
  /** What the person may read. */
  values: Record<string, string>
}

/** What the instance says of records that a page asked for. */
export interface RecordAnswer {
  records: RecordShape[]
  /** Why there are none, or why nothing was written. */
  error?: string
}
