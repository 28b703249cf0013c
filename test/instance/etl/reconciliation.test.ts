// Static reconciliation rules: who may overwrite whose values.

import { useInstance } from '../../support/instance.ts'
import { addSource, SOURCE } from './definitions.ts'
import { engineCalls } from './engine-calls.ts'

const OTHER = 'Lighthouse'

describe('a static reconciliation rule', () => {
  const local = useInstance()
  beforeEach(() => {
    addSource(local)
    addSource(local, OTHER)
  })
  const { write } = engineCalls(local)

  const rule = (discovery_source: string, priority: number, more: Record<string, string> = {}): string =>
    local.insert('cmdb_reconciliation_definition', {
      applies_to: 'cmdb_ci_server',
      discovery_source,
      priority: String(priority),
      active: 'true',
      ...more,
    })
  const send = (source: string, values: object) =>
    write({ items: [{ className: 'cmdb_ci_server', values: { serial_number: 'S1', ...values } }] }, source).items[0]
  const server = () => local.rows('cmdb_ci_server')[0]!

  test('lets no weaker source overwrite what a stronger one wrote, and says what was masked', () => {
    rule(SOURCE, 10, { attributes: 'name,ram' })
    rule(OTHER, 20, { attributes: 'name,ram' })
    send(SOURCE, { name: 'crane', os: 'AIX' })
    expect(send(OTHER, { name: 'winch', os: 'Solaris' })).toMatchObject({
      operation: 'UPDATE',
      maskedAttributes: ['name'],
    })
    expect(server()).toMatchObject({ name: 'crane', os: 'Solaris' })
    expect(local.rows('cmdb_datasource_last_update')).toMatchObject([{ attribute: 'name', discovery_source: SOURCE }])
  })

  test('lets a stronger source overwrite, and keeps the weaker from writing back', () => {
    rule(SOURCE, 10, { attributes: 'name' })
    rule(OTHER, 20, { attributes: 'name' })
    send(OTHER, { name: 'winch' })
    send(SOURCE, { name: 'crane' })
    expect(server().name).toBe('crane')
    send(OTHER, { name: 'winch' })
    expect(server().name).toBe('crane')
  })

  test('holds back sources without a rule', () => {
    rule(SOURCE, 10)
    send(SOURCE, { name: 'crane' })
    send(OTHER, { name: 'winch' })
    expect(server().name).toBe('crane')
  })

  test('for an attribute goes before one for all attributes', () => {
    rule(SOURCE, 10)
    rule(OTHER, 90, { attributes: 'name' })
    send(SOURCE, { name: 'crane', os: 'AIX' })
    send(OTHER, { name: 'winch', os: 'Solaris' })
    expect(server()).toMatchObject({ name: 'winch', os: 'AIX' })
  })

  test('of the class goes before one of its parent', () => {
    rule(SOURCE, 10, { applies_to: 'cmdb_ci_hardware', attributes: 'name' })
    rule(OTHER, 90, { attributes: 'name' })
    send(SOURCE, { name: 'crane' })
    send(OTHER, { name: 'winch' })
    expect(server().name).toBe('winch')
  })

  test('lets a weaker source fill what is empty', () => {
    rule(SOURCE, 10)
    send(SOURCE, { name: 'crane' })
    send(OTHER, { os: 'AIX' })
    expect(server().os).toBe('AIX')
  })

  test('keeps what a stronger source emptied, where a property says that empty counts', () => {
    rule(SOURCE, 10, { attributes: 'name,os', null_update: 'os' })
    send(SOURCE, { name: 'crane', os: 'Solaris' })
    send(SOURCE, { os: '<EMPTY_STRING>' })
    expect(server().os).toBe('')
    local.instance.setProperty('glide.reconciliation.override.null', 'false')
    send(OTHER, { os: 'AIX' })
    expect(server().os).toBe('')
    local.instance.setProperty('glide.reconciliation.override.null', 'true')
    send(OTHER, { os: 'AIX' })
    expect(server().os).toBe('AIX')
  })

  test('lets a source empty only what is named for it', () => {
    rule(SOURCE, 10, { attributes: 'name,os', null_update: 'os' })
    send(SOURCE, { name: 'crane', os: 'AIX' })
    send(SOURCE, { name: '<EMPTY_STRING>', os: '<EMPTY_STRING>' })
    expect(server()).toMatchObject({ name: 'crane', os: '' })
  })

  test('that is not active, or whose condition the CI does not meet, changes nothing', () => {
    rule(SOURCE, 10, { active: 'false' })
    rule(SOURCE, 10, { condition: 'os=Solaris' })
    send(SOURCE, { name: 'crane', os: 'AIX' })
    send(OTHER, { name: 'winch' })
    expect(server().name).toBe('winch')
  })
})
