// The suite that a customer with SAM Pro runs after each upgrade. What its test writes is rolled back by ATF.

import { Record } from '@servicenow/sdk/core'
import { usagePublisherTest } from './usage-publisher.now.ts'

export const suite = Record({
  $id: Now.ID['test-suite'],
  table: 'sys_atf_test_suite',
  data: {
    name: 'Kandji software',
    description:
      'Whether the use of software still becomes usage in SAM: run it after each upgrade, on an instance that is not the production one.',
    active: true,
  },
})

export const suiteUsagePublisher = Record({
  $id: Now.ID['test-suite-usage-publisher'],
  table: 'sys_atf_test_suite_test',
  data: { test_suite: suite.$id, test: usagePublisherTest, order: 100 },
})
