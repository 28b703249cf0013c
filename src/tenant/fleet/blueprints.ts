// Data: the blueprints and tags that the default fleet uses.

import { uuidOf } from './seeded.ts'

/** A blueprint as `GET /blueprints` lists it, without what is counted. */
export interface Blueprint {
  id: string
  name: string
  icon: string
  color: string
  description: string
  type: 'classic' | 'map'
  enrollment_code: string
  created_at: string
}

export const BLUEPRINTS = {
  office: {
    id: uuidOf('blueprint', 0),
    name: 'Office Macs',
    icon: 'ss-laptop',
    color: 'aqua-500',
    description: 'Sales, finance and people team',
    type: 'classic',
    enrollment_code: '204816',
    created_at: '2022-03-14T08:30:12.402117Z',
  },
  engineering: {
    id: uuidOf('blueprint', 1),
    name: 'Engineering Macs',
    icon: 'ss-code',
    color: 'purple-500',
    description: 'Local administrators, developer tools',
    type: 'map',
    enrollment_code: '073155',
    created_at: '2022-03-14T08:41:55.118020Z',
  },
  mobile: {
    id: uuidOf('blueprint', 2),
    name: 'Mobile devices',
    icon: 'ss-phone',
    color: 'green-500',
    description: '',
    type: 'classic',
    enrollment_code: '660291',
    created_at: '2022-05-02T13:05:40.900411Z',
  },
  rooms: {
    id: uuidOf('blueprint', 3),
    name: 'Meeting rooms & signage',
    icon: 'ss-tv',
    color: 'orange-500',
    description: 'Apple TVs, room iPads and the screens in the lobby',
    type: 'classic',
    enrollment_code: '481920',
    created_at: '2023-01-19T10:12:03.771230Z',
  },
  personal: {
    id: uuidOf('blueprint', 4),
    name: 'Personal devices (BYOD)',
    icon: 'ss-heart',
    color: 'aqua-800',
    description: 'User enrolment; work data only',
    type: 'classic',
    enrollment_code: '019374',
    created_at: '2024-06-27T15:44:21.006518Z',
  },
} as const satisfies Record<string, Blueprint>

export type BlueprintKey = keyof typeof BLUEPRINTS

/** Kandji's API has no mark for a personal device; the tag `byod` and the blueprint are how this company marks one. */
export const TAG_NAMES = ['berlin', 'lisbon', 'remote', 'loaner', 'byod', 'executive', 'lab'] as const
