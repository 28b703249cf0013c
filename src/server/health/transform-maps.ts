// The check of the transform maps: there, active, recognising records by what they have to, with their scripts.

import { attention, failed, ok } from './check.ts'
import type { Check } from './check.ts'
import { MAP_DEFINITIONS } from './map-definitions.ts'
import { faultsOf, rivalsOf } from './map-parts.ts'
import { repairMap } from './map-repair.ts'

const LOOK = 'System Import Sets > Transform Maps'

export const transformMaps: Check = {
  id: 'transform_maps',
  title: 'Transform maps',
  look() {
    const faults = MAP_DEFINITIONS.map((one) => ({ name: one.name, faults: faultsOf(one) })).filter(
      (one) => one.faults.length > 0
    )
    if (faults.length > 0) {
      const named = faults.map((one) => `${one.name} ${one.faults.join(', ')}`).join('. ')
      return { ...failed(`${named}.`, `Repair them, or put them right under ${LOOK}.`), repairable: true }
    }
    const rivals = MAP_DEFINITIONS.map((one) => ({ source: one.source, names: rivalsOf(one) })).filter(
      (one) => one.names.length > 0
    )
    if (rivals.length > 0) {
      const named = rivals.map(({ source, names }) => `${names.join(', ')} of ${source}`).join('; ')
      return attention(
        `Other active maps take the same rows: ${named}.`,
        `Set those inactive that are not meant to be, under ${LOOK}.`
      )
    }
    return ok(`${MAP_DEFINITIONS.map(({ name }) => name).join(', ')} are active and recognise records as they have to.`)
  },
  repair() {
    for (const definition of MAP_DEFINITIONS) if (faultsOf(definition).length > 0) repairMap(definition)
  },
}
