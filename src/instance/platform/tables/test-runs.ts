// Suites of automated tests, and what running tests leaves behind.
// Columns: ServiceNow docs, australia: atf-test-suite-record, atf-test-results-record, atf-test-suite-results-record,
// atf-step-result-record; their names as now-sdk cicd 4.12 and published scripts read them, the rest is assumed.

import type { PlatformColumn, PlatformTable } from '../types.ts'
import { READ_ONLY } from '../access.ts'

const STATUS: PlatformColumn = {
  type: 'string',
  label: 'Status',
  maxLength: 40,
  default: 'waiting',
  choices: {
    waiting: 'Waiting',
    running: 'Running',
    success: 'Success',
    success_with_warnings: 'Success with warning(s)',
    failure: 'Failure',
    error: 'Error',
    skipped: 'Skipped',
    canceled: 'Canceled',
  },
}

const TIMES: Record<string, PlatformColumn> = {
  start_time: { type: 'glide_date_time', label: 'Start time' },
  end_time: { type: 'glide_date_time', label: 'End time' },
  run_time: { type: 'glide_duration', label: 'Duration' },
}

const count = (label: string): PlatformColumn => ({ type: 'integer', label, default: '0' })

export const TEST_RUNS: PlatformTable[] = [
  {
    name: 'sys_atf_test_suite',
    label: 'Test Suite',
    extends: 'sys_metadata',
    columns: {
      active: { type: 'boolean', label: 'Active', default: 'true' },
      description: { type: 'string', label: 'Description', maxLength: 1000 },
      name: { type: 'string', label: 'Name', maxLength: 100, mandatory: true, display: true },
      parent: { type: 'reference', label: 'Parent suite', reference: 'sys_atf_test_suite' },
    },
  },
  {
    name: 'sys_atf_test_suite_test',
    label: 'Test Suite Test',
    extends: 'sys_metadata',
    columns: {
      abort_on_failure: { type: 'boolean', label: 'Abort on failure', default: 'false' },
      order: { type: 'integer', label: 'Execution order', default: '100' },
      test: { type: 'reference', label: 'Test', mandatory: true, reference: 'sys_atf_test' },
      test_suite: { type: 'reference', label: 'Test suite', mandatory: true, reference: 'sys_atf_test_suite' },
    },
  },
  // Written by @servicenow/sdk 4.9.0 for inputs that take the outputs of earlier steps.
  {
    name: 'sys_element_mapping',
    label: 'Element Mapping',
    extends: 'sys_metadata',
    columns: {
      field: { type: 'string', label: 'Field', maxLength: 80 },
      id: { type: 'string', label: 'ID', maxLength: 32 },
      table: { type: 'string', label: 'Table', maxLength: 80 },
      value: { type: 'string', label: 'Value', maxLength: 65000 },
    },
  },
  {
    name: 'sys_atf_test_suite_result',
    label: 'Test Suite Result',
    access: READ_ONLY,
    number: { prefix: 'TSR', digits: 7 },
    columns: {
      number: { type: 'string', label: 'Number', maxLength: 40, display: true },
      test_suite: { type: 'reference', label: 'Test suite', reference: 'sys_atf_test_suite' },
      parent: { type: 'reference', label: 'Parent', reference: 'sys_atf_test_suite_result' },
      base_suite_result: {
        type: 'reference',
        label: 'Base test suite result',
        reference: 'sys_atf_test_suite_result',
      },
      status: STATUS,
      ...TIMES,
      rolled_up_test_success_count: count('Rolled up test success count'),
      rolled_up_test_failure_count: count('Rolled up test failure count'),
      rolled_up_test_error_count: count('Rolled up test error count'),
      rolled_up_test_skip_count: count('Rolled up test skip count'),
      execution_tracker: { type: 'reference', label: 'Execution tracker', reference: 'sys_execution_tracker' },
    },
  },
  {
    name: 'sys_atf_test_result',
    label: 'Test Result',
    access: READ_ONLY,
    number: { prefix: 'TR', digits: 7 },
    columns: {
      number: { type: 'string', label: 'Number', maxLength: 40, display: true },
      test: { type: 'reference', label: 'Test', reference: 'sys_atf_test' },
      test_name: { type: 'string', label: 'Test name', maxLength: 100 },
      parent: { type: 'reference', label: 'Test suite result', reference: 'sys_atf_test_suite_result' },
      status: STATUS,
      ...TIMES,
      output: { type: 'string', label: 'Output', maxLength: 4096 },
      first_failing_step: { type: 'reference', label: 'Failing step', reference: 'sys_atf_test_result_step' },
      user: { type: 'reference', label: 'User', reference: 'sys_user' },
      execution_tracker: { type: 'reference', label: 'Execution tracker', reference: 'sys_execution_tracker' },
    },
  },
  {
    name: 'sys_atf_test_result_step',
    label: 'Step Result',
    access: READ_ONLY,
    columns: {
      test_result: { type: 'reference', label: 'Test result', reference: 'sys_atf_test_result' },
      step: { type: 'reference', label: 'Step', reference: 'sys_atf_step' },
      step_name: { type: 'string', label: 'Step name', maxLength: 100, display: true },
      order: { type: 'integer', label: 'Execution order' },
      status: STATUS,
      ...TIMES,
      description: { type: 'string', label: 'Description', maxLength: 1000 },
      summary: { type: 'string', label: 'Summary', maxLength: 1000 },
      output: { type: 'string', label: 'Output', maxLength: 4096 },
    },
  },
]
