// A fleet through each single fault between push and ServiceNow and between push and Kandji, in batches: in the end each device is there
// once, and nothing is lost. Few devices do: what is looked at is what becomes of a request, not how many there are.

import { BATCH, type Case, endingInDelivery, passingInDelivery, passingInReading, testFleet } from './fault-cases.ts'

const DEVICES = 'GET /api/v1/devices'
const PRISM = 'GET /api/v1/prism/device_information'

const ENDING_IN_READING: Case[] = [
  ['a lasting 500', 'tenant', { match: PRISM, status: 500, times: 100_000 }, 4],
  ['an object for a list', 'tenant', { match: DEVICES, status: 200, body: { detail: 'maintenance' } }, 4],
  [
    'a spent hour',
    'tenant',
    { match: DEVICES, status: 429, headers: { 'Retry-After': 1_800, 'x-ratelimit-remaining-hour': 0 } },
    4,
  ],
  ['a refused token', 'tenant', { match: DEVICES, status: 401, body: { detail: 'Invalid token.' } }, 3],
  ['no permission for Prism', 'tenant', { match: PRISM, status: 403, body: { detail: 'No permission.' } }, 1],
]

describe('60 devices, in batches', () => {
  testFleet(
    60,
    [...passingInDelivery(BATCH, 2), ...passingInReading(DEVICES, PRISM)],
    [...endingInDelivery(BATCH, 2), ...ENDING_IN_READING]
  )
})
