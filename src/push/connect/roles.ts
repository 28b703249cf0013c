// The roles of the documented service account, what each is for, and which others stand in for it.

export interface NeededRole {
  name: string
  /** Any of these does as well. */
  or: readonly string[]
  /** Without it nothing is delivered. */
  essential: boolean
  without: string
}

export const NEEDED_ROLES: readonly NeededRole[] = [
  {
    name: 'import_transformer',
    or: ['import_admin', 'x_kandj_kandji.integration', 'x_kandj_kandji.admin', 'admin'],
    essential: true,
    without: 'rows are stored but nobody is told what became of them, or they are refused',
  },
  {
    name: 'cmdb_read',
    or: ['itil', 'asset', 'snc_read_only', 'admin'],
    essential: false,
    without: '`preview` cannot read the computers that are there',
  },
  {
    name: 'rest_api_explorer',
    or: ['web_service_admin', 'admin'],
    essential: false,
    without: 'some instances refuse REST calls',
  },
]
