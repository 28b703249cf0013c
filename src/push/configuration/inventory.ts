// Which devices are sent, and what of them.

import { attributesOf, STANDARD_ATTRIBUTES, type Attributes } from './attributes.ts'
import type { ConfigurationFile } from './schema.ts'
import type { Selection } from './selection.ts'

export interface Inventory {
  selection: Selection
  attributes: Attributes
}

/** Every Apple device, with the standard columns. */
export const WHOLE_INVENTORY: Inventory = { selection: {}, attributes: STANDARD_ATTRIBUTES }

export function inventoryOf({ devices, attributes }: ConfigurationFile): Inventory {
  return { selection: devices ?? {}, attributes: attributesOf(attributes) }
}
