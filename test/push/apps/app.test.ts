// One row of an installed app: what is read from it, when it does not flow, and what names it.

import { appDigest, appKey, named, readApp, type App } from '../../../src/push/apps/app.ts'

const ROW = {
  name: 'Slack',
  developer_name: 'Slack Technologies',
  version: '4.1',
  path: '/Applications/Slack.app',
  bundle_id: 'com.slack',
  last_opened: '2026-11-18T09:00:00Z',
  last_collected_at: '2026-11-19T09:00:00Z',
}
const read = (fields: Record<string, unknown> = {}, helpers = false) => readApp({ ...ROW, ...fields }, helpers)
const APP: App = { name: 'Slack', developer_name: 'D', version: '1', path: '/A/Slack.app', bundle_id: 'com.slack' }

describe('a row of an installed app', () => {
  test('flows with Kandji’s own texts', () => {
    expect(read()).toEqual({
      flow: 'send',
      app: {
        name: 'Slack',
        developer_name: 'Slack Technologies',
        version: '4.1',
        path: '/Applications/Slack.app',
        bundle_id: 'com.slack',
      },
      lastOpened: '2026-11-18T09:00:00Z',
      collectedAt: '2026-11-19T09:00:00Z',
      isRemoved: false,
    })
  })

  test('is cut to the columns, the path to a longer one', () => {
    const long = 'x'.repeat(2_000)
    const reading = read({
      name: long,
      developer_name: long,
      version: long,
      path: long,
      bundle_id: long,
      last_opened: long,
    })
    if (reading.flow !== 'send') throw new Error('it does not flow')
    expect(Object.values(reading.app).map((text: string) => text.length)).toEqual([255, 255, 255, 1_024, 255])
    expect(reading.lastOpened).toHaveLength(64)
  })

  test('of something inside of another app flows only when helpers are wanted', () => {
    const path = '/Applications/Slack.app/Contents/Frameworks/Helper.app'
    expect(read({ path }).flow).toBe('skip')
    expect(read({ path }, true).flow).toBe('send')
    expect(read({ path: '/Applications/Contents' }).flow).toBe('send')
    expect(read({ path: '/Applications/MyContents/x' }).flow).toBe('send')
  })

  test.each([
    'macOS',
    'macOS Sonoma 14.5',
    'Mac OS X 10.11.6',
    'macOS Big Sur 11',
    'OS X',
    'iPadOS 17',
    'visionOS 2.0.1',
  ])('of the operating system %s does not flow, helpers or not', (name) => {
    for (const path of ['', '/System/Library/CoreServices', '/x.app/y', '/xapp'])
      for (const helpers of [false, true]) expect(read({ name, path }, helpers).flow).toBe('skip')
  })

  test.each(['my macOS', 'macOS sonoma', 'macOS 14 beta', 'macOS 14.', 'macOS Sonoma Beta Three', 'macOS14', 'iOSx'])(
    'of %s, which only sounds like one, flows',
    (name) => expect(read({ name, path: '/Applications/x' }).flow).toBe('send')
  )

  test.each(['/Applications/macOS.app', '/Applications/macOS.APP', '/Applications/macOS.app/'])(
    'called like an operating system flows when it is a bundle: %s',
    (path) => expect(read({ name: 'macOS', path }).flow).toBe('send')
  )

  test.each(['', '  ', null, undefined, '<EMPTY_STRING>'])('without a name is a problem: %j', (name) => {
    expect(read({ name })).toMatchObject({ flow: 'problem', app: { bundle_id: 'com.slack' } })
  })

  test('needs a path or a bundle id', () => {
    expect(read({ path: '' }).flow).toBe('send')
    expect(read({ bundle_id: null }).flow).toBe('send')
    expect(read({ path: null, bundle_id: ' ' }).flow).toBe('problem')
  })

  test('has two problems told apart', () => {
    const reasons = [read({ name: '' }), read({ path: '', bundle_id: '' })].map((one) => 'reason' in one && one.reason)
    expect(new Set(reasons).size).toBe(2)
  })

  test('never says "clear this field"', () => {
    const clearing = '<EMPTY_STRING>'
    expect(read({ developer_name: clearing, version: clearing })).toMatchObject({
      flow: 'send',
      app: { developer_name: '', version: '', name: 'Slack' },
    })
  })
})

describe('the App ID', () => {
  const key = (serial: string, fields: Partial<App> = {}) => appKey(serial, { ...APP, ...fields }).toString('hex')

  test('is 16 bytes, and the same for all versions and names at one path', () => {
    expect(key('A')).toMatch(/^[0-9a-f]{32}$/)
    expect(key('A', { version: '2', name: 'Other', developer_name: 'E', bundle_id: 'x' })).toBe(key('A'))
    expect(key('a')).toBe(key('A'))
  })

  test('differs by device and by path', () => {
    expect(new Set([key('A'), key('B'), key('A', { path: '/B/Slack.app' }), key('A', { path: '' })]).size).toBe(4)
  })

  test('comes from the bundle id where there is no path, which is no path of that text', () => {
    expect(key('A', { path: '', bundle_id: 'b' })).not.toBe(key('A', { path: '', bundle_id: 'c' }))
    expect(key('A', { path: '', bundle_id: 'b' })).not.toBe(key('A', { path: 'b' }))
  })

  test('stays what ServiceNow knows it by: it is the contract of a state that is lost', () => {
    expect(key('C02X')).toBe('599244f2ee43efd20c92dafaf5670d75')
    expect(key('C02X', { path: '' })).toBe('c4deaf69311415d28ce30ff2299a30b0')
  })
})

describe('an app', () => {
  test('has another digest with anything that is sent of it', () => {
    const digests = [{}, { name: 'x' }, { developer_name: 'x' }, { version: 'x' }, { path: 'x' }, { bundle_id: 'x' }]
    const all = digests.map((fields) => appDigest({ ...APP, ...fields }).toString('hex'))
    expect(new Set(all).size).toBe(6)
    expect(all[0]).toHaveLength(32)
  })

  test('is named by its path, or else by its bundle id', () => {
    expect(named(APP)).toBe('"Slack" (/A/Slack.app)')
    expect(named({ ...APP, path: '' })).toBe('"Slack" (com.slack)')
  })
})
