// The nightly job: an install of Kandji that was used becomes a usage of its product.

import { Test } from '@servicenow/sdk/core'

export const usagePublisherTest = Test(
  {
    $id: Now.ID['test-usage-publisher'],
    name: 'Kandji: the usage publisher writes the last use of a product',
    description:
      'Makes a computer, a product with a discovery model, and an install of the discovery source Kandji that was used; runs what the job Kandji usage publisher runs, and asserts that the usage of that computer and product is there.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    const computer = atf.server.recordInsert({
      $id: Now.ID['test-usage-publisher-computer'],
      table: 'cmdb_ci_computer',
      fieldValues: { name: 'Kandji ATF Mac', serial_number: 'KANDJIATF0005' },
      enforceSecurity: false,
      assert: 'record_successfully_inserted',
    })
    const product = atf.server.recordInsert({
      $id: Now.ID['test-usage-publisher-product'],
      table: 'samp_sw_product',
      fieldValues: { name: 'Kandji ATF Ledger' },
      enforceSecurity: false,
      assert: 'record_successfully_inserted',
    })
    const model = atf.server.recordInsert({
      $id: Now.ID['test-usage-publisher-model'],
      table: 'cmdb_sam_sw_discovery_model',
      fieldValues: { display_name: 'Kandji ATF Ledger', norm_product: product.record_id },
      enforceSecurity: false,
      assert: 'record_successfully_inserted',
    })
    atf.server.recordInsert({
      $id: Now.ID['test-usage-publisher-install'],
      table: 'cmdb_sam_sw_install',
      fieldValues: {
        display_name: 'Kandji ATF Ledger',
        installed_on: computer.record_id,
        discovery_model: model.record_id,
        discovery_source: 'Kandji',
        last_used: '2026-01-15 09:00:00',
      },
      enforceSecurity: false,
      assert: 'record_successfully_inserted',
    })
    atf.server.runServerSideScript({
      $id: Now.ID['test-usage-publisher-job'],
      jasmineVersion: '3.1',
      script: `require('./src/server/software-usage/publish.ts').publishUsage()`,
    })
    atf.server.recordQuery({
      $id: Now.ID['test-usage-publisher-usage'],
      table: 'samp_sw_usage',
      fieldValues: `configuration_item=${computer.record_id}^norm_product=${product.record_id}^last_used_timeISNOTEMPTY`,
      enforceSecurity: false,
      assert: 'records_match_query',
    })
  }
)
