// `apps`: what is sent of the installed apps, what costs nothing, and what counts as removed.

import { runRetry } from '../../src/push/sync.ts'
import { openState } from '../../src/push/state/state.ts'
import { appRow } from './support/fake-kandji.ts'
import { useTestbed } from './support/testbed.ts'

describe('apps', () => {
  const bed = useTestbed()

  /** What the installation of an app was last told; undefined when ServiceNow was told nothing. */
  const install = (name: string, serial?: string) =>
    [...bed.servicenow.installs.values()].find(
      (row) => row['name'] === name && row['serial_number'] === (serial ?? row['serial_number'])
    )
  const names = () => [...bed.servicenow.installs.values()].map((row) => row['name']).sort()
  const app = (name: string) => bed.kandji.apps.find((row) => row['name'] === name)!
  const uninstall = (...gone: string[]) => {
    bed.kandji.apps = bed.kandji.apps.filter((row) => !gone.includes(String(row['name'])))
  }

  /** A Mac with these apps. */
  function mac(serial: string, ...apps: Array<string | Record<string, unknown>>) {
    const [device] = bed.enroll({ serial_number: serial })
    for (const one of apps) {
      const { name = one, ...fields } = typeof one === 'string' ? {} : one
      bed.kandji.apps.push(appRow(device!, String(name), fields))
    }
    return device!
  }

  describe('what is sent', () => {
    test('is one row per app and device, after the devices themselves, as Kandji has it', async () => {
      mac('A', 'Slack', { name: 'A &amp; B < > " 日本語 🎉', developer_name: 'Müller & Söhne', version: '1.0 (beta)' })
      const { summary, exitCode } = await bed.apps()
      expect(exitCode).toBe(0)
      expect(bed.servicenow.processed).toEqual(['computer A', 'mdm A', 'apps A', 'apps A'])
      expect(summary.apps).toEqual({ seen: 2, changed: 2, unchanged: 0, removed: 0, skipped: 0 })
      expect(summary.rows).toMatchObject({ sent: 4, inserted: 4 })
      expect(install('Slack')).toEqual({
        app_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        serial_number: 'A',
        device_id: expect.any(String),
        name: 'Slack',
        developer_name: 'Example Ltd.',
        version: '1.0',
        path: '/Applications/Slack.app',
        bundle_id: 'com.example.slack',
        last_opened: '2026-11-18T09:00:00.000123+00:00',
        is_removed: 'false',
      })
      expect(install('A &amp; B < > " 日本語 🎉')).toMatchObject({
        developer_name: 'Müller & Söhne',
        version: '1.0 (beta)',
      })
    })

    test('has an App ID of its own for each device and each path, and the same one for all versions', async () => {
      mac('A', 'Slack', { name: 'Slack', path: '/Users/ada/Applications/Slack.app' })
      mac('B', 'Slack')
      await bed.apps()
      const ids = [...bed.servicenow.installs.keys()]
      expect(new Set(ids).size).toBe(3)
      for (const row of bed.kandji.apps) row['version'] = '2.0'
      await bed.apps()
      expect([...bed.servicenow.installs.keys()]).toEqual(ids)
      expect([...bed.servicenow.installs.values()].map((row) => row['version'])).toEqual(['2.0', '2.0', '2.0'])
    })

    test('keeps its App ID when the state folder is lost or the Mac is enrolled anew', async () => {
      const device = mac('A', 'Slack')
      await bed.apps()
      const [id] = bed.servicenow.installs.keys()
      for (const row of [device, ...bed.kandji.prism, ...bed.kandji.apps] as Array<Record<string, unknown>>)
        row['device_id'] = 'ffffffff-0000-4000-8000-000000000009'
      bed.config.stateFolder += '-other'
      await bed.apps()
      expect([...bed.servicenow.installs.keys()]).toEqual([id])
    })

    test('keeps its App ID when the case of the serial number changes; what is removed afterwards shows all the same', async () => {
      const device = mac('c02x', 'Slack', 'Zoom')
      await bed.apps()
      for (const row of [device, ...bed.kandji.prism, ...bed.kandji.apps] as Array<Record<string, unknown>>)
        row['serial_number'] = 'C02X'
      expect((await bed.apps()).summary.apps).toMatchObject({ changed: 0, unchanged: 2 })
      uninstall('Zoom')
      expect((await bed.apps()).summary.apps).toMatchObject({ removed: 1 })
      expect(install('Zoom')).toMatchObject({ serial_number: 'C02X', is_removed: 'true' })
      expect(bed.servicenow.installs.size).toBe(2)
    })

    test('leaves out nested apps and the operating system', async () => {
      mac(
        'A',
        'Slack',
        { name: 'Slack Helper', path: '/Applications/Slack.app/Contents/Frameworks/Slack Helper.app' },
        { name: 'macOS Sonoma 14.5', path: null, bundle_id: '' },
        { name: 'macOS', path: '/System/Library/CoreServices', bundle_id: 'com.apple.macOS' },
        { name: 'Install macOS Sonoma' }
      )
      const { summary } = await bed.apps()
      expect(names()).toEqual(['Install macOS Sonoma', 'Slack'])
      expect(summary.apps).toMatchObject({ seen: 5, changed: 2, skipped: 3 })
      expect(summary.problems).toMatchObject([])
    })

    test('has nested apps, and apps of iPads by their bundle id, where the configuration says so', async () => {
      mac('A', 'Slack', { name: 'Slack Helper', path: '/Applications/Slack.app/Contents/Frameworks/Slack Helper.app' })
      const [ipad] = bed.enroll({ serial_number: 'P', platform: 'iPad' })
      bed.kandji.apps.push(appRow(ipad!, 'Keynote', { path: null }), appRow(ipad!, 'Pages', { path: '' }))
      await bed.apps()
      expect(names()).toEqual(['Slack'])
      bed.config.apps = { platforms: ['Mac', 'iPad'], helpers: true }
      await bed.apps()
      expect(names()).toEqual(['Keynote', 'Pages', 'Slack', 'Slack Helper'])
      expect(bed.kandji.seen.at(-1)?.query.get('device_families') ?? '').toBe('Mac,iPad')
    })

    test('is nothing of devices that are left out, that Prism alone lists, or whose computer was refused', async () => {
      mac('A', 'Slack')
      const personal = mac('B', 'Game')
      personal['tags'] = ['byod']
      bed.kandji.apps.push(appRow({ device_id: 'stray', platform: 'Mac', serial_number: 'S' }, 'Stray'))
      mac('C', 'Slack')
      bed.config.inventory = {
        selection: { excludePersonal: { tags: ['byod'] } },
        attributes: { skip: new Set(), rename: new Map(), extra: [] },
      }
      bed.servicenow.special = (kind, row) =>
        kind === 'computer' && row['serial_number'] === 'C'
          ? [{ status: 'error', error_message: 'no', status_message: '' }]
          : undefined
      const { summary, exitCode } = await bed.apps()
      expect([...bed.servicenow.installs.values()].map((row) => row['serial_number'])).toEqual(['A'])
      expect(exitCode).toBe(1)
      expect(summary.apps).toEqual({ seen: 2, changed: 1, unchanged: 0, removed: 0, skipped: 1 })
      expect(summary.problems).toContainEqual(
        expect.objectContaining({ subject: 'C', reason: expect.stringContaining('1 apps wait') })
      )
      // Once ServiceNow has the computer, they go.
      bed.servicenow.special = () => undefined
      bed.kandji.devices.find((row) => (row as Record<string, unknown>)['serial_number'] === 'C')
      const devices = bed.kandji.devices as Array<Record<string, unknown>>
      devices.find((row) => row['serial_number'] === 'C')!['device_name'] = 'renamed'
      expect((await bed.apps()).exitCode).toBe(0)
      expect(install('Slack', 'C')).toBeDefined()
    })

    test('is, of two rows for one app, the one that was collected last, whichever way round they come', async () => {
      const old = { name: 'Slack', version: '1.0', last_collected_at: '2026-11-18T22:00:00+00:00' }
      mac('A', old, { name: 'Slack', version: '2.0' })
      await bed.apps()
      bed.kandji.apps.reverse()
      const { summary } = await bed.apps()
      expect(install('Slack')!['version']).toBe('2.0')
      expect(summary.apps).toEqual({ seen: 2, changed: 0, unchanged: 1, removed: 0, skipped: 1 })
    })

    test('is not a row that has no name, or nothing to know it by; both are named, and do not count as removed', async () => {
      mac('A', 'Slack', 'Zoom')
      await bed.apps()
      Object.assign(app('Slack'), { name: '' })
      bed.kandji.apps.push(
        appRow((bed.kandji.devices as Array<Record<string, unknown>>)[0]!, 'Ghost', { path: '', bundle_id: null })
      )
      const { summary, exitCode } = await bed.apps()
      expect(exitCode).toBe(1)
      expect(summary.apps).toMatchObject({ unchanged: 1, removed: 0, skipped: 2 })
      expect(summary.problems.map(({ reason }) => reason)).toMatchObject([
        expect.stringContaining('"" (/Applications/Slack.app) has no name'),
        expect.stringContaining('"Ghost" () has neither path nor bundle id'),
      ])
    })
  })

  describe('a second night', () => {
    test('sends nothing and asks ServiceNow nothing', async () => {
      mac('A', 'Slack', 'Zoom')
      await bed.apps()
      const { summary } = await bed.apps()
      expect(summary.apps).toEqual({ seen: 2, changed: 0, unchanged: 2, removed: 0, skipped: 0 })
      expect(summary.rows.sent).toBe(0)
      expect(summary.requests.servicenow).toBe(0)
    })

    test('sends an upgrade, a new name and a later use, each as a row with the same App ID', async () => {
      mac('A', 'Slack', 'Zoom', 'Figma')
      await bed.apps()
      const before = [...bed.servicenow.installs.keys()]
      Object.assign(app('Slack'), { version: '2.0' })
      Object.assign(app('Zoom'), { name: 'Zoom Workplace' })
      Object.assign(app('Figma'), { last_opened: '2026-11-19T10:00:00+00:00' })
      const { summary } = await bed.apps()
      expect(summary.apps).toMatchObject({ changed: 3, removed: 0 })
      expect(summary.rows).toMatchObject({ sent: 3, updated: 3 })
      expect([...bed.servicenow.installs.keys()]).toEqual(before)
      expect(install('Zoom Workplace')).toBeDefined()
      expect(install('Figma')!['last_opened']).toBe('2026-11-19T10:00:00+00:00')
    })

    test('keeps the last use that Kandji does not send any more', async () => {
      mac('A', 'Slack')
      await bed.apps()
      Object.assign(app('Slack'), { last_opened: null })
      expect((await bed.apps()).summary.apps).toMatchObject({ changed: 0, unchanged: 1 })
      Object.assign(app('Slack'), { version: '2.0' })
      await bed.apps()
      expect(install('Slack')!['last_opened']).toBe('2026-11-18T09:00:00.000123+00:00')
    })

    test('tells of a removed app once, and of its return', async () => {
      mac('A', 'Slack', 'Zoom')
      await bed.apps()
      const zoom = app('Zoom')
      uninstall('Zoom')
      const removed = await bed.apps()
      expect(removed.summary.apps).toEqual({ seen: 1, changed: 0, unchanged: 1, removed: 1, skipped: 0 })
      expect(install('Zoom')).toMatchObject({ is_removed: 'true', name: 'Zoom', version: '1.0' })
      expect((await bed.apps()).summary.rows.sent).toBe(0)
      bed.kandji.apps.push(zoom)
      expect((await bed.apps()).summary.apps).toMatchObject({ changed: 1, removed: 0 })
      expect(install('Zoom')).toMatchObject({ is_removed: 'false' })
    })

    test('does not tell of a removal that waits when the app is back by then', async () => {
      mac('A', 'Slack', 'Zoom')
      await bed.apps()
      const zoom = app('Zoom')
      uninstall('Zoom')
      bed.servicenow.script(/import_set_apps/, { status: 503 }, Infinity)
      expect((await bed.apps()).summary.apps).toMatchObject({ removed: 1 })
      bed.servicenow.recover()
      bed.kandji.apps.push(zoom)
      expect((await bed.apps()).exitCode).toBe(0)
      expect(install('Zoom')).toMatchObject({ is_removed: 'false' })
    })

    test('sends what the first one could not deliver', async () => {
      mac('A', 'Slack', 'Zoom')
      bed.servicenow.script(/import_set_apps/, { status: 503 }, Infinity)
      expect((await bed.apps()).exitCode).toBe(4)
      bed.servicenow.recover()
      const { summary, exitCode } = await bed.apps()
      expect(exitCode).toBe(0)
      expect(summary.apps).toMatchObject({ changed: 0, unchanged: 2 })
      expect(names()).toEqual(['Slack', 'Zoom'])
    })
  })

  describe('an app of which Kandji says that it is removed', () => {
    const removed = () =>
      [...bed.servicenow.installs.values()].filter((row) => row['is_removed'] === 'true').map((row) => row['name'])

    test.each([true, 'true', 'True', 1])(
      '(%j) is believed at once, and comes back when it is no more',
      async (value) => {
        mac('A', 'Slack', 'Zoom')
        await bed.apps()
        const zoom = bed.kandji.apps.find((row) => row['name'] === 'Zoom')!
        zoom['is_removed'] = value
        expect((await bed.apps()).summary.apps).toEqual({ seen: 2, changed: 0, unchanged: 1, removed: 1, skipped: 1 })
        expect(removed()).toEqual(['Zoom'])
        expect((await bed.apps()).summary.rows.sent).toBe(0)
        zoom['is_removed'] = false
        expect((await bed.apps()).summary.apps).toMatchObject({ changed: 1, removed: 0 })
        expect(removed()).toEqual([])
      }
    )

    test('is not sent where ServiceNow never had it', async () => {
      mac('A', 'Slack')
      bed.kandji.apps.push({ ...bed.kandji.apps[0]!, name: 'Old', path: '/Applications/Old.app', is_removed: true })
      expect((await bed.apps()).summary).toMatchObject({ apps: { changed: 1, skipped: 1 }, rows: { inserted: 3 } })
    })

    test.each([false, 'false', '', null, 0])('(%j) is there', async (value) => {
      mac('A', 'Slack')
      bed.kandji.apps[0]!['is_removed'] = value
      await bed.apps()
      expect(bed.servicenow.installs.size).toBe(1)
      expect(removed()).toEqual([])
    })
  })

  describe('nothing counts as removed', () => {
    /** An app is gone, and `break` spoils the listing: the next night has to see it removed, this one must not. */
    async function night(spoil: () => void) {
      mac('A', 'Slack', 'Zoom')
      mac('B', 'Slack')
      await bed.apps()
      uninstall('Zoom')
      spoil()
      const result = await bed.apps()
      expect([...bed.servicenow.installs.values()].map((row) => row['is_removed'])).toEqual(['false', 'false', 'false'])
      return result
    }
    const apps = /GET \/api\/v1\/prism\/apps/
    const cut = (total: number | null) => ({
      body: { offset: 0, limit: 300, total, data: bed.kandji.apps.slice(0, 1), cursor: '' },
    })

    test('when the listing fails', async () => {
      const { exitCode, summary } = await night(() => bed.kandji.script(apps, { status: 500 }, Infinity))
      expect(exitCode).toBe(4)
      expect(summary.apps).toBeUndefined()
    })

    test('when it breaks off in the middle of a page', async () => {
      expect((await night(() => bed.kandji.script(apps, 'truncate', Infinity))).exitCode).toBe(4)
    })

    test('when it ends before the total that Kandji gave', async () => {
      const { exitCode, summary } = await night(() => bed.kandji.script(apps, cut(2)))
      expect(exitCode).toBe(1)
      expect(summary.problems).toMatchObject([
        {
          subject: 'Prism: Applications',
          reason: expect.stringContaining('reports 2 rows of apps, but its list ended after 1'),
        },
      ])
    })

    test('when it gives no total and ends before what Kandji counts', async () => {
      expect((await night(() => bed.kandji.script(apps, cut(null)))).exitCode).toBe(1)
    })

    test('when it is empty', async () => {
      const { exitCode, summary } = await night(() =>
        bed.kandji.script(apps, { body: { data: [], total: 0, cursor: null } })
      )
      expect(exitCode).toBe(1)
      expect(summary.problems[0]!.reason).toContain('returned no apps')
    })

    test('when it repeats a page', async () => {
      const again = { body: { data: bed.kandji.apps, total: 2, cursor: 'again' } }
      expect((await night(() => bed.kandji.script(apps, again, Infinity))).exitCode).toBe(4)
    })

    test('when a part of a page came twice in place of another one', async () => {
      const twice = () => {
        const [first, second, third] = [...bed.kandji.apps]
        bed.kandji.script(apps, { body: { data: [first, second], total: 3, cursor: 'c' } })
        bed.kandji.script(apps, { body: { data: [second], total: null, cursor: null } })
        expect(third).toBeUndefined()
      }
      const { exitCode, summary } = await night(twice)
      expect(exitCode).toBe(1)
      expect(summary.problems[0]).toMatchObject({ code: 'incomplete-listing', reason: /1 rows of apps twice/ })
      expect((await bed.apps()).summary.apps).toMatchObject({ removed: 1 })
    })

    test('of a device that has no row in it', async () => {
      mac('A', 'Slack')
      mac('B', 'Slack')
      await bed.apps()
      bed.kandji.apps.pop()
      const { summary } = await bed.apps()
      expect(summary.apps).toMatchObject({ removed: 0, unchanged: 1 })
    })

    test('of devices outside of the group that a run is narrowed to', async () => {
      mac('A', 'Slack', 'Zoom')
      mac('B', 'Slack', 'Figma')
      await bed.apps()
      uninstall('Zoom', 'Figma')
      const { summary } = await bed.apps({ serial: 'A' })
      expect(summary.apps).toMatchObject({ seen: 1, removed: 1 })
      expect(install('Figma')).toMatchObject({ is_removed: 'false' })
    })

    test('when very much would at once, until somebody confirms it', async () => {
      const many = Array.from({ length: 60 }, (_, index) => `App${index}`)
      mac('A', ...many, 'Slack')
      await bed.apps()
      uninstall(...many)
      const { summary, exitCode } = await bed.apps()
      expect(exitCode).toBe(1)
      expect(summary.apps).toMatchObject({ removed: 0, unchanged: 1 })
      expect(summary.problems[0]!.reason).toMatch(/^60 apps are missing at once.*--accept-removals/)
      const accepted = await bed.apps({ acceptRemovals: true })
      expect(accepted.summary.apps).toMatchObject({ removed: 60 })
      expect(install('App7')).toMatchObject({ is_removed: 'true' })
    })

    test('when a list that is paged by offset shrank while it was read: what moved up between two pages never came', async () => {
      mac('A', ...Array.from({ length: 302 }, (_, index) => `App${index}`))
      await bed.apps()
      bed.kandji.script(apps, { body: { data: bed.kandji.apps.slice(0, 300), total: 302, cursor: null } })
      bed.kandji.script(apps, { body: { data: bed.kandji.apps.slice(301), total: null, cursor: null } })
      // Kandji counts 301 by now: App0 is gone, and App300 is on the first page.
      uninstall('App0')
      expect((await bed.apps()).summary.apps).toMatchObject({ removed: 0 })
      expect((await bed.apps()).summary.apps).toMatchObject({ removed: 1 })
      expect(install('App300')).toMatchObject({ is_removed: 'false' })
    })

    test('is passed over where Kandji always lists an app twice: what is gone then is removed', async () => {
      mac('A', 'Slack', 'Zoom', 'Figma')
      bed.kandji.apps.push({ ...bed.kandji.apps[0] })
      expect((await bed.apps()).exitCode).toBe(0)
      uninstall('Zoom')
      const { exitCode, summary } = await bed.apps()
      expect([exitCode, summary.apps!['removed']]).toEqual([0, 1])
    })

    test('is passed over when the list shrank while it was read: the count of now holds', async () => {
      mac('A', 'Slack', 'Zoom')
      await bed.apps()
      uninstall('Zoom')
      bed.kandji.script(apps, cut(2))
      // Kandji counts 1 by now.
      const { summary } = await bed.apps()
      expect(summary.apps).toMatchObject({ removed: 1 })
    })
  })

  describe('refusals', () => {
    test('without SAM Pro: devices go, and then it says what is missing, before any app is read', async () => {
      mac('A', 'Slack')
      bed.servicenow.hasSamPro = false
      const { summary, exitCode, failure } = await bed.apps()
      expect(exitCode).toBe(3)
      expect(failure).toContain('com.snc.samp')
      expect(bed.servicenow.processed).toEqual(['computer A', 'mdm A'])
      expect(bed.kandji.count(/prism\/apps/)).toBe(0)
      expect(summary.apps).toBeUndefined()
      expect((await bed.sync()).exitCode).toBe(0)
    })

    test('a plugin that was switched off later is noticed before anything is sent; nothing is lost', async () => {
      mac('A', 'Slack')
      await bed.apps()
      Object.assign(app('Slack'), { version: '2.0' })
      bed.servicenow.hasSamPro = false
      expect((await bed.apps()).exitCode).toBe(3)
      bed.servicenow.hasSamPro = true
      await bed.apps()
      expect(install('Slack')!['version']).toBe('2.0')
    })

    test('of a permission ends with 3 and names it', async () => {
      mac('A', 'Slack')
      bed.kandji.script(/prism\/apps/, { status: 403, body: { detail: 'no' } })
      const { exitCode, failure } = await bed.apps()
      expect(exitCode).toBe(3)
      expect(failure).toContain('"Prism: Applications"')
    })

    test('of one app is named, kept until the app changes or is sent again by a person, and holds up nobody', async () => {
      mac('A', 'Slack', 'Zoom')
      bed.servicenow.special = (kind, row) =>
        kind === 'apps' && row['name'] === 'Zoom' ? [{ status: 'error', error_message: 'too odd' }] : undefined
      const { exitCode, summary } = await bed.apps()
      expect(exitCode).toBe(1)
      expect(summary.rows).toMatchObject({ rejected: 1 })
      expect(summary.problems).toMatchObject([
        { subject: 'A', reason: 'ServiceNow refused the app "Zoom" (/Applications/Zoom.app): too odd' },
      ])
      expect(names()).toEqual(['Slack'])
      bed.servicenow.special = () => undefined
      expect((await bed.apps()).summary.rows.sent).toBe(0)
      Object.assign(app('Zoom'), { version: '2.0' })
      expect((await bed.apps()).exitCode).toBe(0)
      expect(names()).toEqual(['Slack', 'Zoom'])
    })

    test('of all apps for one reason ends the run at once; all of them wait', async () => {
      mac('A', ...Array.from({ length: 200 }, (_, index) => `App${index}`))
      bed.servicenow.special = (kind) =>
        kind === 'apps' ? [{ status: 'error', error_message: 'invalid data source [Kandji]' }] : undefined
      const { exitCode, failure, summary } = await bed.apps()
      expect(exitCode).toBe(3)
      expect(failure).toContain('invalid data source [Kandji]')
      expect(summary.problems).toHaveLength(1)
      expect(bed.servicenow.processed.filter((one) => one === 'apps A').length).toBeLessThan(30)
      bed.servicenow.special = () => undefined
      expect((await bed.apps()).summary.rows).toMatchObject({ sent: 200, inserted: 200 })
    })

    test('of all apps for one reason ends the run, too, where ServiceNow takes one row a request', async () => {
      mac('A', ...Array.from({ length: 20 }, (_, index) => `App${index}`))
      bed.servicenow.special = (kind) =>
        kind === 'apps' ? [{ status: 'error', error_message: 'invalid data source [Kandji]' }] : undefined
      const { exitCode, summary } = await bed.apps()
      expect(exitCode).toBe(3)
      expect(summary.problems).toHaveLength(1)
      expect(bed.servicenow.processed.filter((one) => one === 'apps A').length).toBeLessThan(10)
      bed.servicenow.special = () => undefined
      expect((await bed.apps()).summary.rows).toMatchObject({ sent: 20, rejected: 0 })
      expect(bed.servicenow.installs.size).toBe(20)
    })

    test('of all apps from some moment on ends the run there; those that were refused wait with the others', async () => {
      const names = Array.from({ length: 30 }, (_, index) => `App${index}`)
      for (let serial = 10; serial < 30; serial++) mac(`MAC${serial}`, ...names)
      bed.servicenow.special = (kind) =>
        kind === 'apps' && bed.servicenow.installs.size >= 60
          ? [{ status: 'error', error_message: 'Invalid table cmdb_sam_sw_install' }]
          : undefined
      const { exitCode, failure, summary } = await bed.apps()
      expect(exitCode).toBe(3)
      expect(failure).toContain('Invalid table cmdb_sam_sw_install')
      expect(summary.problems).toHaveLength(1)
      expect(bed.servicenow.processed.filter((one) => one.startsWith('apps')).length).toBeLessThan(400)
      bed.servicenow.special = () => undefined
      expect((await bed.apps()).summary.rows).toMatchObject({ rejected: 0 })
      expect(bed.servicenow.installs.size).toBe(600)
    })

    test('of all apps of one Mac, which is first, keeps nothing from those of the others', async () => {
      const names = Array.from({ length: 60 }, (_, index) => `App${index}`)
      for (const serial of ['MAC1', 'MAC2', 'MAC3']) mac(serial, ...names)
      bed.servicenow.special = (kind, row) =>
        kind === 'apps' && row['serial_number'] === 'MAC1'
          ? [{ status: 'error', error_message: 'Found duplicate records in table [cmdb_ci_hardware]' }]
          : undefined
      const { exitCode, summary } = await bed.apps()
      expect(exitCode).toBe(1)
      expect(summary.rows).toMatchObject({ inserted: 6 + 120, rejected: 60 })
    })

    test('shows in the staging rows where ServiceNow answers a POST without any result', async () => {
      mac('A', 'Slack', 'Zoom')
      const stated: Array<Record<string, string>> = (bed.servicenow.appRows = [])
      bed.servicenow.special = (kind, row) => {
        if (kind !== 'apps') return undefined
        const refused = row['name'] === 'Zoom'
        stated.unshift({
          app_id: row['app_id']!,
          sys_import_state: refused ? 'skipped' : 'processed',
          sys_import_state_comment: refused ? 'Kandji: no such computer' : '',
        })
        return []
      }
      const { summary, exitCode } = await bed.apps()
      expect(exitCode).toBe(1)
      expect(summary.rows).toMatchObject({ sent: 4, updated: 1, rejected: 1 })
      expect(summary.problems[0]!.reason).toContain('(/Applications/Zoom.app): no such computer')
      expect((await bed.apps()).summary.rows.sent).toBe(0)
    })

    test('stays unknown where neither tells, and then the account is to blame', async () => {
      mac('A', 'Slack')
      bed.servicenow.special = (kind) => (kind === 'apps' ? [] : undefined)
      const { exitCode, failure } = await bed.apps()
      expect(exitCode).toBe(3)
      expect(failure).toContain('returned no result')
    })

    test('of an app goes again with retry', async () => {
      mac('A', 'Slack')
      bed.servicenow.special = (kind) => (kind === 'apps' ? [{ status: 'error', error_message: 'no' }] : undefined)
      await bed.apps()
      bed.servicenow.special = () => undefined
      const { summary, exitCode } = await runRetry(bed.config, { serial: 'a' }, { clock: bed.clock })
      expect(exitCode).toBe(0)
      expect(summary.rows).toMatchObject({ sent: 1, inserted: 1 })
    })

    test('retry for a serial number of which nothing was refused says so', async () => {
      mac('A', 'Slack')
      await bed.apps()
      const { exitCode, summary } = await runRetry(bed.config, { serial: 'NOSUCH' }, { clock: bed.clock })
      expect(exitCode).toBe(1)
      expect(summary.problems).toMatchObject([
        { subject: 'NOSUCH', reason: expect.stringContaining('refused and noted nothing') },
      ])
    })

    test('of devices are no concern of a run that brings the apps alone, nor those of apps of a sync', async () => {
      mac('A', 'Slack')
      mac('B', 'Slack')
      bed.servicenow.special = (kind, row) =>
        (kind === 'mdm' && row['serial_number'] === 'B') || (kind === 'apps' && row['serial_number'] === 'A')
          ? [{ status: 'error', error_message: 'no' }]
          : undefined
      expect((await bed.apps()).summary.problems.map(({ reason }) => reason)).toMatchObject([
        'ServiceNow refused the MDM row: no',
        'ServiceNow refused the app "Slack" (/Applications/Slack.app): no',
      ])
      expect((await bed.sync()).summary.problems.map(({ subject }) => subject)).toMatchObject(['B'])
      expect((await bed.apps({ devices: false })).summary.problems.map(({ subject }) => subject)).toMatchObject(['A'])
    })

    test('of other devices are no concern of a run that is narrowed to a group', async () => {
      mac('A', 'Slack')
      mac('B', 'Slack')
      bed.servicenow.special = (kind, row) =>
        kind === 'apps' && row['serial_number'] === 'A' ? [{ status: 'error', error_message: 'no' }] : undefined
      await bed.apps()
      expect((await bed.apps({ serial: 'B' })).summary.problems).toMatchObject([])
    })

    test('for want of its computer is taken back when the computer is delivered', async () => {
      mac('A', 'Slack')
      await bed.sync()
      bed.servicenow.special = (kind, row) =>
        kind === 'apps'
          ? [{ status: 'skipped', status_message: `Kandji: no computer ${row['serial_number']}` }]
          : undefined
      expect((await bed.apps()).exitCode).toBe(1)
      bed.servicenow.special = () => undefined
      ;(bed.kandji.devices as Array<Record<string, unknown>>)[0]!['device_name'] = 'changed'
      expect((await bed.apps()).exitCode).toBe(0)
      expect(names()).toEqual(['Slack'])
    })
  })

  describe('a computer that somebody has deleted in ServiceNow', () => {
    test('is sent again by the run after the one that shows it, with all of its apps', async () => {
      mac('A', 'Slack', 'Zoom')
      await bed.apps()
      const status_message = 'Kandji: no computer with serial_number `A` is here yet: send its computer row first'
      bed.servicenow.special = (kind, row) =>
        kind === 'apps' && !bed.servicenow.computers.has(row['serial_number']!)
          ? [{ status: 'skipped', status_message }]
          : undefined
      bed.servicenow.computers.clear()
      bed.servicenow.installs.clear()
      Object.assign(app('Slack'), { version: '2.0' })
      expect((await bed.apps()).exitCode).toBe(1)
      expect((await bed.apps()).exitCode).toBe(0)
      expect(bed.servicenow.computers.size).toBe(1)
      expect(names()).toEqual(['Slack', 'Zoom'])
      expect((await bed.apps()).summary.rows.sent).toBe(0)
    })

    test('has all of its apps sent again once its own row has made it anew', async () => {
      const device = mac('A', 'Slack', 'Zoom')
      await bed.apps()
      bed.servicenow.computers.clear()
      bed.servicenow.installs.clear()
      device['device_name'] = 'renamed'
      const { summary } = await bed.apps()
      expect(summary.apps).toMatchObject({ changed: 0, unchanged: 2 })
      expect(names()).toEqual(['Slack', 'Zoom'])
    })
  })

  test('without a Mac in the fleet there is nothing to read and nothing wrong', async () => {
    bed.enroll({ serial_number: 'P', platform: 'iPhone' })
    const { exitCode, summary } = await bed.apps()
    expect(exitCode).toBe(0)
    expect(summary.apps).toEqual({ seen: 0, changed: 0, unchanged: 0, removed: 0, skipped: 0 })
    expect(bed.kandji.count(/prism\/apps/)).toBe(0)
  })

  test('reads 300 rows a page by cursor, and goes on after a short page', async () => {
    mac('A', ...Array.from({ length: 700 }, (_, index) => `App${index}`))
    const first = { body: { data: bed.kandji.apps.slice(0, 100), total: 700, cursor: '100' } }
    bed.kandji.script(/prism\/apps/, first)
    const { summary } = await bed.apps()
    expect(summary.apps!.seen).toBe(700)
    expect(bed.kandji.count(/prism\/apps/)).toBe(3)
    expect(
      bed.kandji.seen.filter(({ path }) => path.endsWith('/apps')).every(({ query }) => query.get('limit') === '300')
    ).toBe(true)
  })

  test('for the daemon reads the device list only to know whose apps are meant', async () => {
    mac('A', 'Slack')
    await bed.sync()
    mac('B', 'Slack')
    await bed.apps({ devices: false })
    expect(bed.servicenow.processed).toEqual(['computer A', 'mdm A', 'apps A'])
  })

  test('is kept in the history, and in what status shows', async () => {
    mac('A', 'Slack')
    await bed.apps()
    await bed.sync()
    const state = openState(bed.config.stateFolder)
    expect(state.history.lastApps()).toMatchObject({ exitCode: 0, apps: { seen: 1, changed: 1 } })
    expect(state.history.lastRun()!.apps).toBeUndefined()
    state.close()
  })
})
