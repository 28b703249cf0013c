// The check of the discovery source: without the choice `Kandji`, ServiceNow's identification refuses the devices.

import { ensureDiscoverySource, findChoices } from '../discovery-source/choice.ts'
import { failed, ok } from './check.ts'
import type { Check } from './check.ts'

const WHAT = 'the choice `Kandji` of cmdb_ci.discovery_source'
const BY_HAND = 'or let an admin do so: Configure Choices on the discovery source of a configuration item'

export const discoverySource: Check = {
  id: 'discovery_source',
  title: 'Discovery source',
  look() {
    const { isActive, inactive, misspelled } = findChoices()
    if (isActive) return ok('Kandji is a choice of the discovery source.')
    if (inactive.length > 0) {
      const remedy = `Repair it, ${BY_HAND}, and set Active on sys_choice ${inactive[0]}. An instance can refuse it to applications.`
      return { ...failed(`${WHAT} is there and not active.`, remedy), repairable: true }
    }
    const also = misspelled.length > 0 ? ` sys_choice ${misspelled[0]} spells it differently.` : ''
    return {
      ...failed(`${WHAT} is missing: ServiceNow's identification refuses devices.${also}`, `Repair it, ${BY_HAND}.`),
      repairable: true,
    }
  },
  repair: ({ addDiscoverySource }) => ensureDiscoverySource(addDiscoverySource),
}
