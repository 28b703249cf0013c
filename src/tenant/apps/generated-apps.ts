// Made-up Mac software beyond the catalogue, for tenants whose Macs are to have many apps: a place always holds the same product.

import { mix32 } from '../fleet/seeded.ts'
import type { CatalogueApp } from './catalogue.ts'

const brands =
  'Alder Beacon Cobalt Dovetail Ember Fjord Granite Harbor Indigo Juniper Kestrel Lantern Maple Nimbus Orchard Pelican Quarry Ridge Sable Thicket Umber Vesper Willow Yarrow Zephyr Årø Blåbær Éclair Straße Łąka Ñandú Ωmega'.split(
    ' '
  )
const purposes =
  'Backup Board Capture Cards Clip Compare Connect Convert Diff Draft Draw Forms Graph Invoice Mirror Notes Outline Player Printer Query Reader Relay Remote Scan Sheets Sketch Sync Tables Terminal Time Translate Vault Viewer'.split(
    ' '
  )
const COMPANIES = ['Inc.', 'GmbH', 'Ltd', 'AB', 'S.r.l.', '& Sons', 'Labs', 'Software, LLC']
const CATEGORIES = ['productivity', 'developer-tools', 'utilities', 'business', 'graphics-design', 'music', 'finance']

/** How many products there are: a prime, so that steps of any size through them meet each once. */
export const GENERATED_APPS = 1031

const MADE: (CatalogueApp | undefined)[] = []

/** @param place from 0 up to, not including, {@link GENERATED_APPS} */
export function generatedApp(place: number): CatalogueApp {
  return (MADE[place] ??= make(place))
}

function make(place: number): CatalogueApp {
  const brandPlace = place % brands.length
  const brand = brands[brandPlace]!
  const purpose = purposes[Math.floor(place / brands.length) % purposes.length]!
  const name = `${brand} ${purpose}`
  const scramble = mix32(place + 0xa995)
  const bundle_id = `example.maker${brandPlace}.${purpose.toLowerCase()}`
  const major = 1 + (scramble % 24)
  const minor = (scramble >>> 8) % 12
  return {
    name,
    bundle_id,
    // All products of a brand come from one maker.
    developer_name: `${brand} ${COMPANIES[brandPlace % COMPANIES.length]!}`,
    team_id: mix32(brandPlace + 0x7ea3)
      .toString(36)
      .toUpperCase()
      .padStart(10, 'X'),
    category: `public.app-category.${CATEGORIES[scramble % CATEGORIES.length]!}`,
    versions: [`${major}.${minor + 1}`, `${major}.${minor}.3`, `${major}.${minor}`],
    share: 0,
    ...(scramble % 5 === 0 && {
      helpers: [{ inside: `Contents/Library/LoginItems/${name} Helper.app`, bundle_id: `${bundle_id}.helper` }],
    }),
  }
}
