// kandji_fix_script: makes `Kandji` a choice of cmdb_ci.discovery_source. Other choices are never touched, and it may
// run as often as one likes. How far a scoped app may write sys_choice is not documented, hence two ways and a last look.

import { GlideRecord, gs } from '@servicenow/glide'
import { DISCOVERY_SOURCE } from '../cmdb/configuration-item.ts'
import { valueOf } from '../cmdb/lookup.ts'

const TABLE = 'cmdb_ci'
const ELEMENT = 'discovery_source'
const LANGUAGE = 'en'
const WHAT = `choice \`${DISCOVERY_SOURCE}\` of ${TABLE}.${ELEMENT}`

/** What there is of the choice: an active one of any language, else inactive ones, the one to activate first. */
export interface Choices {
  isActive: boolean
  /** sys_ids. */
  inactive: string[]
  /** sys_ids of what the platform's helper takes for it, and the CMDB does not: `kandji`. */
  misspelled: string[]
}

/**
 * Looks for the choice; activates it, or adds it by the platform's own helper, else by GlideRecord; looks again and says
 * in the log what happened.
 * @param addByPlatform calls `global.CMDBDataSourceUtil.addDataSource`; only scripts, not modules, can reach it
 */
export function ensureDiscoverySource(addByPlatform: (value: string) => void): void {
  const known = findChoices()
  if (known.isActive) return say(`${WHAT} is there already, nothing to do`)
  const done = known.inactive.length > 0 ? activate(known.inactive[0]) : add(addByPlatform)
  const now = findChoices()
  if (now.isActive) return say(`${WHAT} was ${done}`)
  gs.error(`kandji_fix_script: ${now.inactive.length > 0 ? sayInactive(now.inactive[0]) : sayMissing(now.misspelled)}`)
}

function say(text: string): void {
  gs.info(`kandji_fix_script: ${text}`)
}

const sayInactive = (sysId: string): string =>
  `${WHAT} is there but inactive, and this application may not change it: an admin has to set Active on sys_choice ` +
  `${sysId} (Configure Choices on a CI's discovery source), or to run this fix script in the global scope`

function sayMissing(misspelled: string[]): string {
  const remedy =
    misspelled.length > 0
      ? `sys_choice ${misspelled[0]} spells it differently: an admin has to correct its value and set Active`
      : `an admin has to add it by hand`
  return (
    `${WHAT} could not be added: ${remedy} (Configure Choices on a CI's discovery source), or to run this fix script ` +
    'again in the global scope'
  )
}

/** Looks for the choice, whatever its language. Queries take `kandji` for `Kandji`, the CMDB does not. */
export function findChoices(): Choices {
  const choice = new GlideRecord('sys_choice')
  choice.addQuery('name', TABLE)
  choice.addQuery('element', ELEMENT)
  choice.addQuery('value', DISCOVERY_SOURCE)
  choice.orderBy('sys_created_on')
  choice.orderBy('sys_id')
  choice.query()
  const found: Choices = { isActive: false, inactive: [], misspelled: [] }
  const ofOtherLanguages: string[] = []
  while (choice.next()) {
    if (valueOf(choice, 'value') !== DISCOVERY_SOURCE) found.misspelled.push(choice.getUniqueValue())
    else if (isActive(choice)) found.isActive = true
    // The platform's helper sets no language.
    else if (['', LANGUAGE].includes(valueOf(choice, 'language'))) found.inactive.push(choice.getUniqueValue())
    else ofOtherLanguages.push(choice.getUniqueValue())
  }
  found.inactive.push(...ofOtherLanguages)
  return found
}

function isActive(choice: GlideRecord): boolean {
  const inactive = valueOf(choice, 'inactive')
  return inactive !== '1' && inactive !== 'true'
}

function activate(sysId: string): string {
  attempt('activating it', () => {
    const choice = new GlideRecord('sys_choice')
    if (!choice.get(sysId)) return
    choice.setValue('inactive', 'false')
    choice.update()
  })
  return 'activated'
}

function add(addByPlatform: (value: string) => void): string {
  attempt('adding it by CMDBDataSourceUtil', () => addByPlatform(DISCOVERY_SOURCE))
  if (findChoices().isActive) return 'added by CMDBDataSourceUtil'
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
