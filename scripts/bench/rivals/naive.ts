// The pusher that one would write on a Friday: the details of each device, and one post at a time.

import type { Json, Link } from './link.ts'
import { computerRow, isApple, mdmRow, PAGE_SIZE } from './rows.ts'
import { STAGING } from './link.ts'

/** @returns how many rows were sent */
export async function pushNaively(link: Link, limit: number): Promise<number> {
  let devices = 0
  let rows = 0
  for (let offset = 0; devices < limit; offset += PAGE_SIZE) {
    const page = (await link.fromKandji(`/api/v1/devices?limit=${PAGE_SIZE}&offset=${offset}`)) as Json[]
    if (page.length === 0) break
    for (const device of page.slice(0, limit - devices)) {
      devices++
      if (!isApple(device)) continue
      const details = (await link.fromKandji(`/api/v1/devices/${String(device['device_id'])}/details`)) as {
        volumes?: Json[]
      }
      await link.toServiceNow(`/api/now/import/${STAGING}_computer`, {
        ...computerRow(device),
        device_capacity: String(details.volumes?.[0]?.['capacity'] ?? ''),
      })
      await link.toServiceNow(`/api/now/import/${STAGING}_mdm`, mdmRow(device))
      rows += 2
    }
  }
  return rows
}
