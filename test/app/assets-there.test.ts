// Assets that an asset manager made before the device came: the computer takes the one that is there, and whatever is beside it is named.

import { useInstance } from '../support/instance.ts'
import { COMPUTER_ROWS, computerRow, MODES, setProperty, settled } from './rows.ts'
import type { Row } from './rows.ts'

const SERIAL = 'C02TEST00001'
const local = useInstance({ app: true })

const send = (changes: Row = {}): Row => settled(local.import(COMPUTER_ROWS, computerRow(changes)).result[0]!)
const item = (sysId: string): Row => local.get('cmdb_ci_hardware', sysId)!
const asset = (sysId: string): Row => local.get('alm_asset', sysId)!
const assets = (): Row[] => local.rows('alm_asset', `serial_number=${SERIAL}`)
/** By hand, without a category: the platform makes no item for such a one. */
const made = (values: Row = {}): string =>
  local.insert('alm_hardware', { serial_number: SERIAL, asset_tag: 'P1000', ...values })
const model = (maker: string): string =>
  local.insert('cmdb_hardware_product_model', {
    name: 'Bought as',
    manufacturer: local.insert('core_company', { name: maker, manufacturer: '1' }),
  })

describe.each(MODES)('with identification = %s', (mode) => {
  beforeEach(() => setProperty(local, 'identification', mode))

  test.each<[string, () => Row]>([
    ['says no more than its serial number', () => ({})],
    ['has another model of Apple', () => ({ model: model('Apple Inc.') })],
    ['has lost its item', () => ({ ci: 'f'.repeat(32) })],
    ['was written in small letters', () => ({ serial_number: SERIAL.toLowerCase() })],
  ])('an asset that %s becomes that of the new computer', (_what, values) => {
    const known = made(values())
    const row = send()
    expect(assets()).toHaveLength(1)
    expect(item(row.sys_id!)).toMatchObject({ asset: known, asset_tag: 'P1000' })
    expect(asset(known)).toMatchObject({ ci: row.sys_id, model: item(row.sys_id!).model_id })
    expect(row.status_message ?? '').not.toContain('asset')
    expect(send({ os_version: '15.0' }).status_message ?? '').not.toContain('asset')
    expect(assets()).toHaveLength(1)
  })

  test('it becomes that of a computer that had none, and keeps what people entered', () => {
    const location = local.insert('cmn_location', { name: 'Berlin' })
    const ann = local.insert('sys_user', { user_name: 'ann', email: 'ann@example.com', name: 'Ann' })
    const known = made({ location, assigned_to: ann })
    const ci = local.insert('cmdb_ci_computer', { serial_number: SERIAL, name: 'Of SCCM', asset_tag: 'P7' })
    expect(send().sys_id).toBe(ci)
    expect(item(ci)).toMatchObject({ asset: known, location, assigned_to: '', asset_tag: 'P7' })
    expect(asset(known).assigned_to).toBe(ann)
    expect(assets()).toHaveLength(1)
  })

  test('one in stock brings its state along', () => {
    const known = made({ install_status: '6' })
    const { sys_id } = send()
    expect(item(sys_id!)).toMatchObject({ asset: known, hardware_status: 'in_stock', install_status: '6' })
    expect(asset(known).install_status).toBe('6')
  })

  test('and Kandji says who the owner is, as everywhere', () => {
    const [ann, bob] = ['ann', 'bob'].map((name) =>
      local.insert('sys_user', { user_name: name, email: `${name}@example.com`, name })
    )
    const known = made({ assigned_to: ann! })
    const { sys_id } = send({ assigned_user: 'bob@example.com' })
    expect([item(sys_id!).assigned_to, asset(known).assigned_to]).toEqual([bob, bob])
  })

  test.each<[string, () => Row, string]>([
    ['of another maker', () => ({ model: model('Dell') }), 'its model is of `Dell`'],
    ['that is retired', () => ({ install_status: '7' }), 'it is retired'],
    [
      'of another computer',
      () => ({ ci: local.insert('cmdb_ci_computer', { name: 'Other', serial_number: 'OTHER1' }) }),
      'it belongs to the configuration item `Other`',
    ],
  ])('an asset %s is left as it is, and named', (_what, values, reason) => {
    const known = made(values())
    const before = asset(known)
    const row = send()
    expect(asset(known)).toEqual(before)
    expect(item(row.sys_id!).asset).not.toBe(known)
    expect(row.status_message).toContain(
      `(alm_hardware) is an asset of this serial number beside that of the computer: ${reason}`
    )
  })

  test('of two that fit the older one is taken, and the other one is named', () => {
    const [first, second] = [made(), made({ asset_tag: 'P1001' })]
    const row = send()
    const taken = item(row.sys_id!).asset!
    expect([first, second]).toContain(taken)
    expect(row.status_message).toMatch(/`P100[01]` \(alm_hardware\) .*: it has no configuration item/)
    expect(assets()).toHaveLength(2)
  })
})
