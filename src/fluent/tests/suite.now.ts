// The suite that a customer runs after each upgrade of the app or of ServiceNow. What its tests write is rolled back by ATF.

import { Record } from '@servicenow/sdk/core'
import { newDevice } from './new-device.now.ts'
import { owner } from './owner.now.ts'
import { refusedRow } from './refused-row.now.ts'
import { sameDevice } from './same-device.now.ts'
import { unknownOwner } from './unknown-owner.now.ts'

export const suite = Record({
  $id: Now.ID['test-suite'],
  table: 'sys_atf_test_suite',
  data: {
    name: 'Kandji',
    description:
      'Whether devices still arrive as they should: run it after each upgrade, on an instance that is not the production one.',
    active: true,
  },
})

export const suiteNewDevice = Record({
  $id: Now.ID['test-suite-new-device'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite.$id, test: newDevice, order: 100 },
})

export const suiteRefusedRow = Record({
  $id: Now.ID['test-suite-refused-row'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite.$id, test: refusedRow, order: 200 },
})

export const suiteSameDevice = Record({
  $id: Now.ID['test-suite-same-device'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite.$id, test: sameDevice, order: 300 },
})

export const suiteOwner = Record({
  $id: Now.ID['test-suite-owner'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite.$id, test: owner, order: 400 },
})

export const suiteUnknownOwner = Record({
  $id: Now.ID['test-suite-unknown-owner'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite.$id, test: unknownOwner, order: 500 },
})
