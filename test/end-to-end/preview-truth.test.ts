// What a preview shows is what the next sync does: the same devices, the same fields, whatever has happened on both sides.

import { SYSTEM_CLOCK } from '../../src/push/clock.ts'
import { runPreview } from '../../src/push/preview/preview.ts'
import type { Preview } from '../../src/push/preview/change.ts'
import { runSync } from '../../src/push/sync.ts'
import { useLocalSides } from '../push/support/local-sides.ts'
import { History } from './random-histories.ts'

const HISTORIES = Number(process.env.PREVIEW_HISTORIES ?? 200)
const FIRST_SEED = Number(process.env.PREVIEW_SEED ?? 1)

const DAY_MS = 24 * 60 * 60 * 1000
const COMPUTER = 'cmdb_ci_computer'
const HARDWARE = 'cmdb_ci_hardware'
const MDM = 'x_kandj_kandji_mdm'

/** What a row can make of a new record, and what it can change besides of one that is there. */
const MADE = [
  'serial_number',
  'name',
  'manufacturer',
  'model_id',
  'model_category',
  'os',
  'os_version',
  'disk_space',
  'assigned_to',
  'last_discovered',
  'discovery_source',
  'short_description',
]
const CHANGED = [...MADE, 'sys_class_name', 'install_status', 'hardware_status', 'operational_status']
const MDM_FIELDS = [
  'kandji_device_id',
  'kandji_blueprint_id',
  'fingerprint',
  'blueprint_name',
  'last_check_in',
  'first_enrollment',
  'asset_tag',
  'is_missing',
  'computer',
  'configuration_item',
  'discovery_source',
  'is_removed',
  'retired_from',
]
const NAMED: Record<string, string> = {
  manufacturer: 'core_company',
  model_id: 'cmdb_model',
  model_category: 'cmdb_model_category',
  assigned_to: 'sys_user',
  computer: 'cmdb_ci',
  configuration_item: 'cmdb_ci',
}

type Row = Record<string, string>

/** Every function has a say in some of the devices, and leaves others to the app. */
const OWN_MAPPING = `var KandjiMapping = Class.create();
KandjiMapping.prototype = Object.extendsObject(KandjiMappingBase, {
  skip: function (source) { return /[05]$/.test(source.getValue('serial_number')) ? 'ends with it' : ''; },
  className: function (source) { if (source.getValue('os_type') === 'iPadOS') return 'cmdb_ci_handheld_computing'; },
  model: function (source) {
    if (!/[13]$/.test(source.getValue('serial_number'))) return;
    var model = new GlideRecord('cmdb_model');
    if (model.get('name', 'Standard laptop')) return model.getUniqueValue();
  },
  owner: function (source) { if (/[2]$/.test(source.getValue('serial_number'))) return ''; },
  extra: function (source) { return { short_description: 'macOS ' + source.getValue('os_version'), comments: '' }; },
  type: 'KandjiMapping'
});`

describe('a preview and the sync after it', () => {
  // Records of one second have no order: time moves on with each thing that happens.
  let time = Date.parse('2026-11-20T12:00:00Z')
  const clock = { ...SYSTEM_CLOCK, now: () => time }
  const sides = useLocalSides({ devices: [], clock: clock.now })
  const read = () => ({
    // A row of hardware lacks the columns of computers.
    items: new Map(
      [...sides.rows(HARDWARE), ...sides.rows(COMPUTER)].map((row) => [row['sys_id']!, row] as [string, Row])
    ),
    records: new Map(sides.rows(MDM).map((row) => [row['sys_id']!, row] as [string, Row])),
  })
  type World = ReturnType<typeof read>

  /** A reference as people read it; names are those before the sync, or of what it made. */
  const shown = (field: string, value: string): string => {
    if (value === '') return ''
    if (field === 'disk_space') return String(Number(value))
    const table = NAMED[field]
    if (table === undefined) return value
    const [row] = sides.rows(table, `sys_id=${value}`)
    if (field === 'configuration_item' || field === 'computer') return value
    return row?.['name'] ?? value
  }

  function actual(before: World, after: World): string[] {
    const lines: string[] = []
    for (const [sysId, row] of after.items) {
      const was = before.items.get(sysId)
      for (const field of was ? CHANGED : MADE)
        if ((was?.[field] ?? '') !== (row[field] ?? ''))
          lines.push(`${was ? sysId : `new ${row['serial_number']}`} ${field} = ${shown(field, row[field] ?? '')}`)
    }
    for (const [sysId, row] of after.records) {
      const was = before.records.get(sysId)
      for (const field of MDM_FIELDS) {
        const [from, to] = [was?.[field] ?? '', row[field] ?? ''].map((value) =>
          field === 'is_removed' || field === 'is_missing'
            ? value === '1' || value === 'true'
              ? 'true'
              : 'false'
            : value
        ) as [string, string]
        if (from !== to)
          lines.push(
            `${row['kandji_device_id']} ${field} = ${['computer', 'configuration_item'].includes(field) ? 'linked' : to}`
          )
      }
    }
    return lines.sort()
  }

  function foretold(preview: Preview): string[] {
    const lines = preview.changes.flatMap(({ action, serial, sysId, device, fields }) =>
      action === 'skip'
        ? []
        : fields.map(({ table, field, to }) => {
            if (table !== MDM) return `${sysId || `new ${serial}`} ${field} = ${to}`
            return `${device} ${field} = ${['computer', 'configuration_item'].includes(field) ? 'linked' : to}`
          })
    )
    return lines.filter((line) => !/ retired_status = /.test(line)).sort()
  }

  const difference = (seed: number, round: number, done: string[], told: string[], happened: string[]): string =>
    [
      `PREVIEW_SEED=${seed}, round ${round}: what was foretold is not what happened.`,
      ...done.map((line) => `  ${line}`),
      ...told.filter((line) => !happened.includes(line)).map((line) => `foretold only: ${line}`),
      ...happened.filter((line) => !told.includes(line)).map((line) => `happened only: ${line}`),
    ].join('\n')

  test.each([
    ['as the app ships', '', HISTORIES],
    ['with a KandjiMapping of the customer’s own', OWN_MAPPING, Math.ceil(HISTORIES / 4)],
  ])(
    'tell the same devices and fields in random histories of edits, %s',
    async (_name, script, histories) => {
      if (script !== '') {
        sides.insert('cmdb_hardware_product_model', { name: 'Standard laptop' })
        sides.update('sys_script_include', 'name=KandjiMapping', { script })
      }
      const start = sides.running.instance.snapshot()
      const folder = sides.config.stateFolder
      let fields = 0
      for (let seed = FIRST_SEED; seed < FIRST_SEED + histories; seed++) {
        const history = new History(sides, seed, () => (time += 1000))
        await history.begin()
        const config = {
          ...sides.config,
          stateFolder: `${folder}-${seed}`,
          patienceMs: 10_000,
          leavers: 'retire' as const,
        }
        const rounds = seed % 4 === 0 ? 3 : 2
        for (let round = 0; round < rounds; round++) {
          const before = read()
          const { preview, failure } = await runPreview(config, {}, { clock })
          time += 1000
          const { summary, failure: reason } = await runSync(config, {}, { clock })
          expect(failure).toBe(reason)
          const happened = actual(before, read())
          const told = foretold(preview)
          if (told.join('\n') !== happened.join('\n'))
            throw new Error(difference(seed, round, history.done, told, happened))
          expect([seed, round, preview.devices]).toMatchObject([seed, round, summary.devices])
          fields += happened.length
          // Notes are sent again, and check-ins refreshed, after a day.
          if (seed % 3 === 0) time += DAY_MS + 60_000
          if (round < rounds - 1) await history.goOn(1 + Math.floor((seed % 5) + round))
        }
        await history.end()
        sides.running.instance.restore(start)
      }
      expect(fields).toBeGreaterThan(10 * histories)
    },
    900_000
  )
})
