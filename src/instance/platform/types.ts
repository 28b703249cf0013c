// The shape of the platform's own tables, roles, access rules and records: data that the instance starts with.

/** A column as the dictionary describes it. `type` is the platform's internal_type. */
export interface PlatformColumn {
  type: string
  label?: string
  maxLength?: number
  mandatory?: boolean
  readOnly?: boolean
  unique?: boolean
  /** The table's display column. */
  display?: boolean
  default?: string
  /** The referenced table, for type `reference` (and `glide_list`). */
  reference?: string
  /** What deleting the referenced record does: `cascade`, `restrict`, `none`; nothing clears the reference. */
  cascade?: string
  /** Value → label, in order. A column with choices is a choice column. */
  choices?: Record<string, string>
}

export interface PlatformTable {
  name: string
  label: string
  /** The parent table, whose columns are inherited. */
  extends?: string
  /** Prefix and digits of automatic numbers, e.g. `ISET` and 7, for the column `number`. */
  number?: { prefix: string; digits: number }
  /** What scripts of other scopes may do (Application Access). Read is always possible unless false. */
  access?: { read?: boolean; create?: boolean; update?: boolean; delete?: boolean }
  /** "Allow access to this table via web services"; true unless said otherwise. */
  wsAccess?: boolean
  /** The table exists only while this plugin is active. */
  plugin?: string
  columns: Record<string, PlatformColumn>
}

export interface PlatformRole {
  name: string
  contains?: string[]
  description?: string
}

/** Who may do what with a table's records. No role listed means any authenticated user. */
export interface PlatformAcl {
  /** A table, or a column of it: `sys_import_set_row.sys_import_state`. */
  table: string
  operation: 'read' | 'create' | 'write' | 'delete'
  roles: string[]
  /** What the record must be, besides: a script that answers true or false about `current`. */
  script?: string
}

/** A record the platform ships. `sysId` is made from table and key when absent. */
export interface PlatformRecord {
  table: string
  /** Identifies the record within its table, so that its sys_id is the same on every instance. */
  key: string
  values: Record<string, string>
}
