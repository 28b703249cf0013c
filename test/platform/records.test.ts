// Base records, roles and access rules name only what is there.

import { PLATFORM_ACLS, PLATFORM_RECORDS, PLATFORM_ROLES, platformTables } from '../../src/instance/platform/index.ts'
import { Instance } from '../../src/instance/instance.ts'

const TABLES = new Map(platformTables.map((table) => [table.name, table]))
const ROLES = new Set(PLATFORM_ROLES.map((role) => role.name))

function columnsOf(table: string): Record<string, unknown> {
  const known = TABLES.get(table)!
  return { ...(known.extends ? columnsOf(known.extends) : {}), ...known.columns }
}

test('roles are told once and contain known roles, never themselves', () => {
  expect(ROLES.size).toBe(PLATFORM_ROLES.length)
  const reach = (name: string, seen: string[] = []): string[] =>
    PLATFORM_ROLES.find((role) => role.name === name)!.contains!.flatMap((contained) => {
      expect(ROLES).toContain(contained)
      expect([...seen, name]).not.toContain(contained)
      return [contained, ...reach(contained, [...seen, name])]
    })
  expect(reach('import_admin')).toContain('import_transformer')
  expect(reach('itil')).toContain('cmdb_read')
  for (const role of ROLES) reach(role)
})

test('access rules name known tables and roles, each operation of a table once', () => {
  const keys = PLATFORM_ACLS.map(({ table, operation }) => `${operation} ${table}`)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  // A rule is on a table, or on a column of it.
  const isKnown = ([table = '', column]: string[]): boolean =>
    TABLES.has(table) && (column === undefined || column in TABLES.get(table)!.columns)
  expect(PLATFORM_ACLS.filter(({ table }) => !isKnown(table.split('.')))).toEqual([])
  expect(PLATFORM_ACLS.flatMap((acl) => acl.roles).filter((role) => !ROLES.has(role))).toEqual([])
})

test('the documented account reads the CMDB and uses import set rows, and does not change computers', () => {
  const rolesFor = (table: string, operation: string) =>
    PLATFORM_ACLS.find((acl) => acl.table === table && acl.operation === operation)!.roles
  expect(rolesFor('cmdb', 'read')).toContain('cmdb_read')
  expect(rolesFor('cmdb', 'write')).not.toContain('cmdb_read')
  for (const operation of ['read', 'create', 'write']) {
    expect(rolesFor('sys_import_set_row', operation)).toContain('import_transformer')
  }
})

test('records name known tables and columns, and are told once', () => {
  const keys = PLATFORM_RECORDS.map(({ table, key }) => `${table} ${key}`)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { table, key, values } of PLATFORM_RECORDS) {
    const unknown = Object.keys(values).filter((name) => name !== 'sys_id' && !(name in columnsOf(table)))
    expect({ table, key, unknown }).toEqual({ table, key, unknown: [] })
  }
  expect(
    PLATFORM_RECORDS.filter(({ table, values }) => table === 'core_company' && /apple/i.test(values.name!))
  ).toEqual([])
})

describe('on an instance', () => {
  let instance: Instance
  beforeEach(() => (instance = new Instance()))
  afterEach(() => instance.close())

  /** Runs statements in the global scope and gives the value of their `return`. */
  const script = (statements: string): unknown =>
    instance.asSystem(() => instance.scripts.evaluate('global', `(function () { ${statements} })()`, 'test'))

  test('every record is there, and every reference of every record leads somewhere', () => {
    for (const { table, values } of PLATFORM_RECORDS) {
      const row = instance.database.get(table, values.sys_id!)
      expect({ table, values, found: row !== undefined }).toEqual({ table, values, found: true })
      for (const [name, value] of Object.entries(values)) {
        const column = instance.schema.column(table, name)!
        if (column.type !== 'reference' || !value) continue
        const target = instance.database.get(column.reference, value)
        expect({ table, name, leads: target !== undefined }).toEqual({ table, name, leads: true })
      }
    }
  })

  test('CMDBDataSourceUtil adds a discovery source once', () => {
    const count = `
      var choice = new GlideRecord('sys_choice')
      choice.addEncodedQuery('name=cmdb_ci^element=discovery_source^value=Some Source')
      choice.query()
      return choice.getRowCount()`
    expect(script(count)).toBe(0)
    script(`
      new CMDBDataSourceUtil().addDataSource('Some Source')
      new CMDBDataSourceUtil().addDataSource('Some Source')`)
    expect(script(count)).toBe(1)
  })

  test('a user’s name follows from first and last name; a name given alone stays', () => {
    const shown = script(`
      var user = new GlideRecord('sys_user')
      user.initialize()
      user.setValue('first_name', 'Ada')
      user.setValue('last_name', 'Byron')
      user.insert()
      user.setValue('last_name', 'King')
      user.update()
      return user.getDisplayValue()`)
    expect(shown).toBe('Ada King')
    const alone = script(`
      var user = new GlideRecord('sys_user')
      user.initialize()
      user.setValue('name', 'Robot')
      user.insert()
      return user.getDisplayValue()`)
    expect(alone).toBe('Robot')
  })

  test('a model is shown by manufacturer and name', () => {
    const shown = script(`
      var maker = new GlideRecord('core_company')
      maker.get('name', 'Lenovo')
      var model = new GlideRecord('cmdb_model')
      model.initialize()
      model.setValue('name', 'X1')
      model.setValue('manufacturer', maker.getUniqueValue())
      model.insert()
      return model.getDisplayValue()`)
    expect(shown).toBe('Lenovo X1')
  })

  test('with software asset management an install gets a discovery model, the same one for the same software', () => {
    instance.setPlugin('com.snc.samp', true)
    script(`
      var product = new GlideRecord('samp_sw_product')
      product.initialize()
      product.setValue('name', 'Editor')
      product.insert()`)
    const modelOf = (name: string, version: string): unknown =>
      script(`
        var install = new GlideRecord('cmdb_sam_sw_install')
        install.initialize()
        install.setValue('display_name', '${name}')
        install.setValue('publisher', 'Maker')
        install.setValue('version', '${version}')
        install.insert()
        return install.getValue('discovery_model')`)
    const first = modelOf('Editor', '1')
    expect(first).toMatch(/^[0-9a-f]{32}$/)
    expect(modelOf('Editor', '1')).toBe(first)
    expect(modelOf('Editor', '2')).not.toBe(first)
    expect(modelOf('Security Update 7', '1')).toBeNull()
    const after = (column: string, value: string): unknown =>
      script(`
        var install = new GlideRecord('cmdb_sam_sw_install')
        install.get('display_name', 'Editor')
        install.setValue('${column}', '${value}')
        install.update()
        install.get(install.getUniqueValue())
        return install.discovery_model.version + ' ' + install.discovery_model.product`)
    expect(after('version', '3')).toBe('3 Editor')
    expect(after('install_location', '/elsewhere')).toBe('3 Editor')
    const product = script(`
      var model = new GlideRecord('cmdb_sam_sw_discovery_model')
      model.get('${first}')
      return model.getDisplayValue('norm_product')`)
    expect(product).toBe('Editor')
  })

  test('without the plugin there are no software asset tables', () => {
    expect(script(`return gs.tableExists('cmdb_sam_sw_install')`)).toBe(false)
  })
})
