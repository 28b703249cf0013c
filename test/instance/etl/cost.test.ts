// What a row costs the database: it must not grow with what is there, and what never changes is not read for each row.

import { useInstance } from '../../support/instance.ts'
import { addEtl, STAGE, serverEntity, stagingApp } from './definitions.ts'

const COLUMNS = ['tag', 'app', 'version']

describe('a row of software on a computer with much software', () => {
  const local = useInstance({ packages: [stagingApp(COLUMNS)] })
  const send = (app: string, version = '1') => local.import(STAGE, { tag: 'A1', app, version }).result[0]!.status
  const installs = () => local.rows('cmdb_sam_sw_install', 'ORDERBYdisplay_name')

  beforeEach(() => {
    local.instance.setPlugin('com.snc.samp', true)
    addEtl(local, {
      columns: COLUMNS,
      more: ['key'],
      operations: [{ type: 'concat', from: ['tag', 'app'], sets: ['key'], joining_string: '|' }],
      entities: [
        serverEntity(),
        {
          name: 'Install 1',
          table: 'cmdb_sam_sw_install',
          relatedFor: 'Server 1',
          fields: { source_native_key: 'key', display_name: 'app', version: 'version' },
        },
      ],
    })
  })

  /** Rows of a table that the database handed out, and queries by table, while `work` ran. */
  function measure(work: () => void) {
    const { database } = local.instance
    const select = database.select.bind(database)
    let handedOut = 0
    database.stats = {}
    const spy = jest.spyOn(database, 'select').mockImplementation((query) => {
      const rows = select(query)
      if (query.table === 'cmdb_sam_sw_install') handedOut += rows.length
      return rows
    })
    work()
    spy.mockRestore()
    const queries = Object.fromEntries(
      Object.entries(database.stats).map(([table, { queries: count }]) => [table, count])
    )
    return { handedOut, queries, total: Object.values(queries).reduce((sum, count) => sum + count, 0) }
  }

  test('reads none of that software, and asks as often as on a computer with little', () => {
    for (let i = 0; i < 5; i++) send(`App ${i}`)
    const early = measure(() => send('App early'))
    for (let i = 5; i < 60; i++) send(`App ${i}`)
    const late = measure(() => send('App late'))
    expect(installs()).toHaveLength(62)
    expect([early.handedOut, late.handedOut]).toEqual([0, 0])
    expect(late.queries).toEqual(early.queries)
  })

  test('reads neither the definition nor properties nor waiting payloads once they are known', () => {
    send('App 1')
    const { queries, total } = measure(() => send('App 1'))
    const constant = Object.keys(queries).filter((table) =>
      /^sys_rte|^cmdb_ident|^sys_prop|^cmdb_ire|^sys_choice/.test(table)
    )
    expect(constant).toEqual([])
    expect(queries.sys_object_source).toBe(2)
    expect(total).toBeLessThanOrEqual(10)
  })

  test('finds software whatever the case of its name, also beyond ASCII', () => {
    for (const name of ['editor', 'ÉDITEUR', 'РЕДАКТОР'])
      local.insert('cmdb_sam_sw_install', { display_name: name, version: '1' })
    send('first')
    const [computer] = local.rows('cmdb_ci_linux_server')
    for (const row of installs())
      local.update('cmdb_sam_sw_install', row.sys_id!, { installed_on: computer!.sys_id!, discovery_source: 'Harbour' })
    for (const name of ['EDITOR', 'éditeur', 'редактор']) send(name)
    expect(installs()).toHaveLength(4)
  })
})
