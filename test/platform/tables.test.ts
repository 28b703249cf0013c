// The base tables are data: these tests hold that the data fits together, and spot facts that apps rely on.

import { platformTables, type PlatformColumn, type PlatformTable } from '../../src/instance/platform/index.ts'

const BY_NAME = new Map(platformTables.map((table) => [table.name, table]))

/** The table and its ancestors, nearest first. */
function lineage(table: PlatformTable): PlatformTable[] {
  const parent = table.extends === undefined ? undefined : BY_NAME.get(table.extends)
  return parent ? [table, ...lineage(parent)] : [table]
}

function column(table: string, name: string): PlatformColumn {
  const owner = lineage(BY_NAME.get(table)!).find((one) => name in one.columns)
  if (!owner) throw new Error(`${table} has no column ${name}`)
  return owner.columns[name]!
}

const columns = platformTables.flatMap((table) =>
  Object.entries(table.columns).map(([name, given]) => ({ at: `${table.name}.${name}`, table, name, ...given }))
)

describe('the base tables fit together', () => {
  test('every table is described once', () => {
    expect(BY_NAME.size).toBe(platformTables.length)
  })

  test('every parent is a known table, and no table is its own ancestor', () => {
    const orphans = platformTables.filter((table) => table.extends !== undefined && !BY_NAME.has(table.extends))
    expect(orphans.map((table) => table.name)).toEqual([])
    for (const table of platformTables) expect(lineage(table).length).toBeLessThan(10)
  })

  test('every reference names a known table, and only references name one', () => {
    const broken = columns.filter(({ reference }) => reference !== undefined && !BY_NAME.has(reference))
    expect(broken.map(({ at }) => at)).toEqual([])
    const aimless = columns.filter(({ type, reference }) => type === 'reference' && reference === undefined)
    expect(aimless.map(({ at }) => at)).toEqual([])
    const odd = columns.filter(
      ({ type, reference }) => reference && !['reference', 'glide_list', 'domain_id'].includes(type)
    )
    expect(odd.map(({ at }) => at)).toEqual([])
  })

  test('no column is defined again by a table that inherits it, and none is a system column', () => {
    const again = columns.filter(({ table, name }) =>
      lineage(table)
        .slice(1)
        .some((parent) => name in parent.columns)
    )
    expect(again.map(({ at }) => at)).toEqual([])
    const system = /^sys_(id|created_on|created_by|updated_on|updated_by|mod_count|class_name)$/
    expect(columns.filter(({ name }) => system.test(name)).map(({ at }) => at)).toEqual([])
  })

  test('a table marks one display column at most, and people can tell records of the main tables apart', () => {
    for (const table of platformTables) {
      const marked = Object.values(table.columns).filter(({ display }) => display)
      expect({ table: table.name, marked: Math.min(marked.length, 1) }).toEqual({
        table: table.name,
        marked: marked.length,
      })
    }
    const shown = (table: string) =>
      lineage(BY_NAME.get(table)!).flatMap(({ columns }) =>
        Object.keys(columns).filter((name) => columns[name]!.display)
      )[0]
    expect(['sys_user', 'core_company', 'cmdb_ci_computer', 'cmdb_model', 'sys_choice', 'incident'].map(shown)).toEqual(
      ['name', 'name', 'name', 'display_name', 'label', 'number']
    )
  })

  test('labels are there, lengths are positive, choices have labels, and a default is one of the choices', () => {
    for (const { at, label, maxLength, choices, ...rest } of columns) {
      expect({ at, label: Boolean(label), positive: maxLength === undefined || maxLength > 0 }).toEqual({
        at,
        label: true,
        positive: true,
      })
      if (!choices) continue
      expect({ at, empty: Object.entries(choices).filter(([, text]) => !text) }).toEqual({ at, empty: [] })
      if (rest.default)
        expect({ at, values: Object.keys(choices) }).toEqual({ at, values: expect.arrayContaining([rest.default]) })
    }
  })

  test('a choice value fits its column', () => {
    const long = columns.filter(({ type, maxLength, choices }) =>
      Object.keys(choices ?? {}).some((value) => type === 'string' && value.length > (maxLength ?? 40))
    )
    expect(long.map(({ at }) => at)).toEqual([])
  })

  test('a numbered table has a column for its number', () => {
    for (const table of platformTables.filter(({ number }) => number))
      expect(column(table.name, 'number').type).toBe('string')
  })
})

describe('what apps rely on', () => {
  test('a computer has the columns of its whole line of classes, and none called model', () => {
    expect(lineage(BY_NAME.get('cmdb_ci_computer')!).map(({ name }) => name)).toEqual([
      'cmdb_ci_computer',
      'cmdb_ci_hardware',
      'cmdb_ci',
      'cmdb',
    ])
    expect(column('cmdb_ci_computer', 'model_id').reference).toBe('cmdb_model')
    expect(column('cmdb_ci_computer', 'disk_space').type).toBe('decimal')
    expect(column('cmdb_ci_computer', 'os').maxLength).toBe(50)
    expect(() => column('cmdb_ci_computer', 'model')).toThrow()
  })

  test('the operating systems of Apple and the source Kandji are not among the base choices', () => {
    expect(column('cmdb_ci_computer', 'os').choices).not.toHaveProperty('macOS')
    expect(column('cmdb_ci', 'discovery_source').choices).not.toHaveProperty('Kandji')
    expect(column('cmdb_ci', 'discovery_source').maxLength).toBe(40)
  })

  test('other scopes create and update configuration items, companies, models and users, and delete none', () => {
    for (const name of ['cmdb_ci', 'cmdb_ci_computer', 'core_company', 'cmdb_model', 'sys_user']) {
      expect(BY_NAME.get(name)!.access).toEqual({ read: true, create: true, update: true, delete: false })
    }
    expect(BY_NAME.get('sys_choice')!.access).toMatchObject({ read: true, create: false })
  })

  test('software assets come with their plugin', () => {
    for (const name of ['cmdb_sam_sw_install', 'cmdb_sam_sw_discovery_model', 'samp_sw_usage', 'samp_sw_product']) {
      expect(BY_NAME.get(name)!.plugin).toBe('com.snc.samp')
    }
    expect(() => column('cmdb_sam_sw_install', 'name')).toThrow()
    expect(column('cmdb_sam_sw_install', 'installed_on').reference).toBe('cmdb_ci_hardware')
  })
})
