// The accounts that the README names: each does its work, and whichever right is taken away is the one that is named.

import { runCheck } from '../../src/push/check/check.ts'
import { connect } from '../../src/push/connect/connect.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import { runApps, runSync } from '../../src/push/sync.ts'
import { deviceRow } from './support/fake-kandji.ts'
import { useLocalSides } from './support/local-sides.ts'

const INTEGRATION = 'x_kandj_kandji.integration'
const SERIALS = ['RLES000A1', 'RLES000B2']

const sides = useLocalSides({ devices: SERIALS.map((serial_number) => deviceRow({ serial_number, user: '' })) })

/** The service account has these roles and no other. */
const give = (...roles: string[]) => {
  const user = sides.rows('sys_user', `user_name=${sides.config.servicenow.username}`)[0]!['sys_id']!
  sides.remove('sys_user_has_role', `user=${user}`)
  for (const name of roles)
    sides.insert('sys_user_has_role', { user, role: sides.rows('sys_user_role', `name=${name}`)[0]!['sys_id']! })
}

const ACCOUNTS: Record<string, string[]> = {
  'the documented account': ['cmdb_read', 'import_transformer', 'rest_api_explorer'],
  'the narrow account, with preview': [INTEGRATION, 'cmdb_read'],
  'the narrow account': [INTEGRATION],
}

describe.each(Object.entries(ACCOUNTS))('%s', (_name, roles) => {
  beforeEach(() => give(...roles))

  test('connects and delivers', async () => {
    const { checks, exitCode } = await connect(sides.config)
    expect([exitCode, checks.filter(({ status }) => status === 'fail')]).toEqual([0, []])
    expect(await runSync(sides.config)).toMatchObject({ exitCode: 0, summary: { rows: { sent: 4, inserted: 4 } } })
    expect(sides.rows('cmdb_ci_computer', 'discovery_source=Kandji')).toHaveLength(2)
    expect(sides.rows('x_kandj_kandji_mdm')).toHaveLength(2)
    expect(await runCheck(sides.config)).toMatchObject({ exitCode: 0, summary: { devices: { unchanged: 2 } } })
  })

  test('brings apps, where the instance has SAM Pro', async () => {
    sides.running.instance.setPlugin('com.snc.samp', true)
    const { exitCode, failure, summary } = await runApps(sides.config)
    expect([exitCode, failure]).toEqual([0, undefined])
    const { seen, skipped } = summary.apps!
    expect(seen).toBeGreaterThan(0)
    expect(sides.rows('cmdb_sam_sw_install')).toHaveLength(seen - skipped)
  })

  test('previews, where it may read the CMDB', async () => {
    const { exitCode, failure } = await runPreview(sides.config)
    const may = roles.includes('cmdb_read')
    expect([exitCode, failure]).toEqual(may ? [0, undefined] : [3, expect.stringContaining('the role cmdb_read')])
    expect(failure ?? '').not.toMatch(/import_transformer|rest_api_explorer/)
  })

  test.each(roles)('without %s, connect names that and no other right', async (taken) => {
    const left = roles.filter((role) => role !== taken)
    give(...left)
    const { checks } = await connect(sides.config)
    const named = checks
      .filter(({ status }) => status !== 'ok')
      .flatMap(({ found, todo }) => [...`${found} ${todo}`.matchAll(/\bthe role (\S+?)(?: \(or ([^)]+)\))?[ .]/g)])
      .map(([, role, or = '']) => [role, ...or.split(' or ')])
    // Without any right to the CMDB the narrow account has lacked that before.
    const news = named.filter((one) => roles.includes('cmdb_read') || !one.includes('cmdb_read'))
    expect(news).not.toEqual([])
    for (const one of news) expect(one).toContain(taken)
    const { failure = '' } = await runSync(sides.config)
    if (taken === INTEGRATION || taken === 'import_transformer') {
      expect(failure).toContain(taken)
      expect(failure).not.toMatch(/cmdb_read|rest_api_explorer/)
      return
    }
    expect(failure).toBe('')
    const checked = await runCheck(sides.config)
    if (taken === 'cmdb_read' && !roles.includes(INTEGRATION)) {
      expect([checked.exitCode, checked.failure]).toEqual([3, expect.stringContaining('cmdb_read')])
      expect(checked.failure).not.toMatch(/import_transformer|rest_api_explorer/)
    } else expect(checked.exitCode).toBe(0)
  })
})

describe('a role that may send rows and not see their results', () => {
  test('delivers nothing, and is told which role is lacking', async () => {
    give(INTEGRATION)
    for (const column of ['sys_import_state', 'sys_target_sys_id'])
      sides.remove('sys_security_acl', `nameSTARTSWITHx_kandj_kandji_kandji_import_set_^nameENDSWITH.${column}`)
    const { exitCode, failure, summary } = await runSync(sides.config)
    expect([exitCode, summary.rows]).toMatchObject([3, { inserted: 0 }])
    expect(failure).toMatch(/returned no result.*import_transformer \(or x_kandj_kandji\.integration/s)
    expect(sides.rows('cmdb_ci_computer', 'discovery_source=Kandji').length).toBeGreaterThan(0)
  })
})
