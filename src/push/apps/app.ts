// One row of Prism's category `apps`, made regular, and whether it flows to ServiceNow at all.

import { createHash } from 'node:crypto'
import { plainText } from '../json.ts'
import { cleanText, cut } from '../text.ts'

/** What is sent of an app, by staging column. Texts are Kandji's own, to the letter. */
export interface App {
  name: string
  developer_name: string
  version: string
  path: string
  bundle_id: string
}

export type AppReading =
  | { flow: 'send'; app: App; lastOpened: string; collectedAt: string; isRemoved: boolean }
  /** Left out, and nothing is wrong with it. */
  | { flow: 'skip' }
  /** Needs attention. */
  | { flow: 'problem'; app: App; reason: string }

/** Lengths of the staging columns, in characters. */
const LENGTHS: Readonly<Record<keyof App, number>> = {
  name: 255,
  developer_name: 255,
  version: 255,
  path: 1024,
  bundle_id: 255,
}
const LAST_OPENED_LENGTH = 64

/** A bundle inside of another one: login items, updaters, helpers. */
const NESTED = /\/Contents\//

/** ServiceNow's Robust Transform Engine reads this very text as "clear this field". */
const CLEARING = '<EMPTY_STRING>'

/** The name of an operating system, perhaps with its own name and version: `macOS`, `macOS Sonoma 14.5`. An app so called has a bundle. */
const OPERATING_SYSTEM = /^(macOS|Mac OS X|OS X|iOS|iPadOS|tvOS|visionOS)( [A-Z][a-z]+( [A-Z][a-z]+)?)?( \d+(\.\d+)*)?$/

/** Reads one row as Kandji sent it. @param helpers whether nested apps flow as well */
export function readApp(row: Record<string, unknown>, helpers: boolean): AppReading {
  const text = (field: keyof App) => cut(cleanText(row[field]), LENGTHS[field])
  const app: App = {
    name: text('name'),
    developer_name: text('developer_name'),
    version: text('version'),
    path: text('path'),
    bundle_id: text('bundle_id'),
  }
  if (!helpers && NESTED.test(app.path)) return { flow: 'skip' }
  // The operating system is an attribute of the computer.
  if (!/\.app\/?$/i.test(app.path) && OPERATING_SYSTEM.test(app.name)) return { flow: 'skip' }
  if (app.name === '' || app.name === CLEARING) return { flow: 'problem', app, reason: 'has no name' }
  if (app.path === '' && app.bundle_id === '') return { flow: 'problem', app, reason: 'has neither path nor bundle id' }
  for (const field of ['developer_name', 'version'] as const) if (app[field] === CLEARING) app[field] = ''
  const lastOpened = cut(cleanText(row['last_opened']), LAST_OPENED_LENGTH)
  const isRemoved = /^(true|1|yes)$/i.test(plainText(row['is_removed']).trim())
  return { flow: 'send', app, lastOpened, collectedAt: cleanText(row['last_collected_at']), isRemoved }
}

/**
 * The App ID: 16 bytes that name this app on this device, the same for all its versions and after a new enrolment. An app
 * at two paths is two apps; where Kandji has no path (iPhone, iPad), the bundle id is used instead. A function of nothing but
 * the row, so that a state folder that is lost doubles nothing in ServiceNow.
 */
export function appKey(serial: string, { path, bundle_id }: App): Buffer {
  const where = path === '' ? `bundle ${bundle_id}` : `path ${path}`
  return createHash('sha256').update(`${serial.toUpperCase()}\n${where}`).digest().subarray(0, 16)
}

/** 16 bytes that differ when anything of the app differs. */
export function appDigest(app: App): Buffer {
  return createHash('sha256').update(JSON.stringify(app)).digest().subarray(0, 16)
}

/** An app as messages name it. */
export function named({ name, path, bundle_id }: App): string {
  return `"${name}" (${path || bundle_id})`
}

/** Snapshots look for it: an app that is listed again waits again. */
export const DAMAGED =
  'what is known of it was damaged in the state folder, so it was not sent. `kandji-push apps` makes a new one'
