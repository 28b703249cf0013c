// kandji_fix_script: makes `Kandji` a choice of cmdb_ci.discovery_source. Other choices are never touched, and it may
// run as often as one likes. How far a scoped app may write sys_choice is not documented, hence two ways and a last look.

import { GlideRecord, gs } from '@servicenow/glide'
import { DISCOVERY_SOURCE } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'

const TABLE = 'cmdb_ci'
const ELEMENT = 'discovery_source'
const LANGUAGE = 'en'
const WHAT = `choice \`${DISCOVERY_SOURCE}\` of ${TABLE}.${ELEMENT}`

/**
 * Looks for the choice; activates it, or adds it by the platform's own helper, else by GlideRecord; looks again and says
 * in the log what happened.
 * @param addByPlatform calls `global.CMDBDataSourceUtil.addDataSource`; only scripts, not modules, can reach it
 */
export function ensureDiscoverySource(addByPlatform: (value: string) => void): void {
  const known = findChoice()
  if (known && isActive(known)) return say(`${WHAT} is there already, nothing to do`)
  const done = known ? activate(known) : add(addByPlatform)
  const now = findChoice()
  if (now && isActive(now)) return say(`${WHAT} was ${done}`)
  gs.error(
    `kandji_fix_script: ${WHAT} could not be added: an admin has to add it by hand (Configure Choices on a CI's ` +
      `discovery source), or to run this fix script again in the global scope`
  )
}

function say(text: string): void {
  gs.info(`kandji_fix_script: ${text}`)
}

function findChoice(): GlideRecord | undefined {
  const choice = new GlideRecord('sys_choice')
  choice.addQuery('name', TABLE)
  choice.addQuery('element', ELEMENT)
  choice.addQuery('value', DISCOVERY_SOURCE)
  choice.query()
  while (choice.next()) {
    // The platform's helper sets no language. Queries take `kandji` for `Kandji`, the CMDB does not.
    const language = valueOf(choice, 'language')
    if ((language === LANGUAGE || language === '') && valueOf(choice, 'value') === DISCOVERY_SOURCE) return choice
  }
  return undefined
}

function isActive(choice: GlideRecord): boolean {
  const inactive = valueOf(choice, 'inactive')
  return inactive !== '1' && inactive !== 'true'
}

function activate(choice: GlideRecord): string {
  attempt('activating it', () => {
    choice.setValue('inactive', 'false')
    choice.update()
  })
  return 'activated'
}

function add(addByPlatform: (value: string) => void): string {
  attempt('adding it by CMDBDataSourceUtil', () => addByPlatform(DISCOVERY_SOURCE))
  if (findChoice()) return 'added by CMDBDataSourceUtil'
  attempt('adding it by GlideRecord', () => {
    const choice = new GlideRecord('sys_choice')
    choice.initialize()
    choice.setValue('name', TABLE)
    choice.setValue('element', ELEMENT)
    choice.setValue('value', DISCOVERY_SOURCE)
    choice.setValue('label', DISCOVERY_SOURCE)
    choice.setValue('language', LANGUAGE)
    choice.insert()
  })
  return 'added'
}

function attempt(what: string, action: () => void): void {
  try {
    action()
  } catch (error) {
    gs.warn(`kandji_fix_script: ${what} failed: ${error}`)
  }
}
