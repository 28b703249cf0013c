// The two apps: the first one works without the second, the second one adds software, and an upgrade from the time when both were
// one loses nothing and doubles nothing.

import { readFileSync } from 'node:fs'
import { DISCOVERY_SOURCE } from '../../sam/src/server/record.ts'
import { DISCOVERY_SOURCE as FIRST_SOURCE } from '../../src/server/cmdb/configuration-item.ts'
import { readFolder } from '../../src/instance/packages/archive.ts'
import type { PackageFiles } from '../../src/instance/packages/archive.ts'
import { install } from '../../src/instance/packages/installer.ts'
import { runScript } from '../../src/instance/scripting/run-script.ts'
import { builtApp, builtSam } from '../support/built.ts'
import { SAM_SCOPE, SCOPE, useInstance } from '../support/instance.ts'
import type { Local } from '../support/instance.ts'
import { APP_ROWS, appRow, COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow, setProperty, settled } from './rows.ts'

const INSTALLS = 'cmdb_sam_sw_install'
const ETL = ['cmdb_inst_application_feed', 'sys_robust_import_set_transformer', 'sys_data_source', 'sys_rte_eb_field']

const counts = (local: Local): number[] => ETL.map((table) => local.rows(table).length)

describe('the first app alone', () => {
  const local = useInstance({ app: 'device part' })

  test('takes devices and MDM records, and has nothing that needs SAM or IntegrationHub ETL', () => {
    expect(settled(local.import(COMPUTER_ROWS, computerRow()).result[0]!).status).toBe('inserted')
    expect(settled(local.import(MDM_ROWS, mdmRow()).result[0]!).status).toBe('inserted')
    expect(counts(local)).toEqual([0, 0, 0, 0])
    expect(local.rows('sys_scope_privilege', 'status=allowed^target_nameLIKEsam').length).toBe(0)
    const jobs = local.rows('sysauto_script', 'active=true^nameSTARTSWITHKandji').map(({ name }) => name)
    expect(jobs).not.toContain('Kandji usage publisher')
    expect(jobs).not.toContain('Kandji removed apps')
    expect(local.rows('sys_app_module', 'nameLIKEsam')).toEqual([])
  })
})

describe('both apps', () => {
  const local = useInstance({ app: true })
  beforeEach(() => local.instance.setPlugin('com.snc.samp', true))

  const install1 = (more: Record<string, string> = {}): string =>
    local.insert(INSTALLS, { display_name: 'Ledger', discovery_source: 'Kandji', active: 'false', ...more })
  const removeApps = (): string => {
    const job = local.instance.database.find('sysauto_script', 'name', 'Kandji removed apps')!
    return runScript(local.instance, { ...job, sys_class_name: 'sysauto_script' })
      .log.map(({ message }) => message)
      .join('\n')
  }

  test('software arrives, and the menu has it and its use', () => {
    local.import(COMPUTER_ROWS, computerRow())
    local.import(APP_ROWS, appRow())
    expect(local.rows(INSTALLS)).toMatchObject([{ display_name: 'Ledger', discovery_source: 'Kandji' }])
    const modules = local.rows('sys_app_module', 'application.title=Kandji^active=true^nameLIKEsam')
    expect(modules.map(({ name }) => name).sort()).toEqual([INSTALLS, 'samp_sw_usage'])
    expect(modules.every(({ roles }) => roles !== '')).toBe(true)
  })

  test('removed apps stay as not active, which is the default', () => {
    install1()
    expect(removeApps()).toContain('nothing to do')
    expect(local.rows(INSTALLS)).toHaveLength(1)
  })

  /** Application Access of the table: as it is delivered, other applications delete nothing. */
  const mayDelete = (): void => {
    const [table] = local.rows('sys_db_object', `name=${INSTALLS}`)
    local.update('sys_db_object', table!.sys_id!, { delete_access: 'true' })
  }

  test('with removed_apps = delete they go, and nothing else does', () => {
    setProperty(local, 'removed_apps', 'delete')
    mayDelete()
    install1()
    const kept = [install1({ active: 'true' }), install1({ discovery_source: 'ServiceNow' })]
    expect(removeApps()).toContain('1 installations of removed apps deleted')
    expect(
      local
        .rows(INSTALLS)
        .map(({ sys_id }) => sys_id)
        .sort()
    ).toEqual(kept.sort())
  })

  test('where the table refuses deletions, the job says so', () => {
    setProperty(local, 'removed_apps', 'delete')
    install1()
    expect(removeApps()).toMatch(/Kandji removed apps: 0 installations deleted, then stopped: .*Application Access/)
    expect(local.rows(INSTALLS)).toHaveLength(1)
  })

  test('both write one discovery source', () => {
    expect(DISCOVERY_SOURCE).toBe(FIRST_SOURCE)
  })
})

describe('an upgrade from the version in which both were one app', () => {
  const local = useInstance()

  /** The first app as it was: with the records of the ETL definition in it. */
  function asOneApp(): PackageFiles {
    const files = readFolder(builtApp())
    const idOf = (folder: string): string => (JSON.parse(readFileSync(folder, 'utf8')) as { scopeId: string }).scopeId
    const [first, second] = [idOf('now.config.json'), idOf('sam/now.config.json')]
    for (const [path, text] of readFolder(builtSam())) {
      if (/update\/(cmdb_inst|sys_rte|sys_data_source|sys_robust)/.test(path)) {
        files.set(path, text.replaceAll(second, first).replaceAll(SAM_SCOPE, SCOPE))
      }
    }
    return files
  }

  test('keeps the definition when the first app comes alone, and has it once when the second one follows', () => {
    local.instance.setPlugin('com.snc.samp', true)
    install(local.instance, asOneApp())
    const before = counts(local)
    expect(before[0]).toBe(1)
    install(local.instance, readFolder(builtApp()))
    expect(counts(local)).toEqual(before)
    local.import(COMPUTER_ROWS, computerRow())
    local.import(APP_ROWS, appRow())
    expect(local.rows(INSTALLS)).toHaveLength(1)

    install(local.instance, readFolder(builtSam()))
    expect(counts(local)).toEqual(before)
    local.import(APP_ROWS, appRow({ version: '4.3' }))
    expect(local.rows(INSTALLS)).toMatchObject([{ version: '4.3' }])
    expect(local.rows('sysauto_script', 'name=Kandji usage publisher')).toMatchObject([{ active: '1' }])
  })
})
