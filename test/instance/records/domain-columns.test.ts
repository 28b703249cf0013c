// Columns of domains where domains are not separated. Source: ServiceNow docs, c_TableAPI (sys_domain is a reference of the value
// global, sys_domain_path is /), cmdb-instance-api, contact-api (the display value of global is global).

import { useInstance } from '../../support/instance.ts'

const local = useInstance()

test.each(['incident', 'cmdb_ci_computer', 'sys_user', 'core_company'])(
  'a record of %s is of the global domain',
  (table) => {
    const sysId = local.insert(table, {})
    const row = local.instance.database.get(table, sysId)!
    expect(row).toMatchObject({ sys_domain: 'global', sys_domain_path: '/' })
    const column = local.instance.schema.column(table, 'sys_domain')!
    expect(local.instance.display.of(table, column, row)).toBe('global')
    expect(column.reference).toBe('sys_user_group')
  }
)
