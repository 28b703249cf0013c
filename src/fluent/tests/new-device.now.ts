// A device that is new: its row becomes a computer, and the row of its MDM record finds it.

import { Test } from '@servicenow/sdk/core'
import { integration } from '../security/roles.now.ts'

export const newDevice = Test(
  {
    $id: Now.ID['test-new-device'],
    name: 'Kandji: a new device becomes a configuration item with an MDM record',
    description:
      'Posts a row to each staging table as the service account does, with the role x_kandj_kandji.integration alone, and asserts that hardware with that serial number and the discovery source Kandji is there, and one MDM record that points to it.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['test-new-device-account'],
      firstName: 'Kandji',
      lastName: 'Automated Test',
      fieldValues: {},
      groups: [],
      roles: [`${integration.$id}`],
      impersonate: true,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-new-device-computer-row'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_computer',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"serial_number":"KANDJIATF0001","device_name":"Kandji ATF Mac","model_name":"MacBook Air (M2, 2022)","os_type":"macOS","os_version":"14.6.1","device_capacity":"228.27 GB"}',
    })
    atf.rest.assertStatusCode({
      $id: Now.ID['test-new-device-computer-created'],
      operation: 'equals',
      statusCode: 201,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-new-device-mdm-row'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_mdm',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"device_id":"kandji-atf-0001","blueprint_id":"kandji-atf-blueprint","serial_number":"KANDJIATF0001"}',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['test-new-device-mdm-inserted'],
      operation: 'contains',
      responseBody: '"status":"inserted"',
    })
    atf.server.recordQuery({
      $id: Now.ID['test-new-device-item'],
      table: 'cmdb_ci_hardware',
      fieldValues: 'serial_number=KANDJIATF0001^discovery_source=Kandji',
      enforceSecurity: false,
      assert: 'records_match_query',
    })
    atf.server.recordQuery({
      $id: Now.ID['test-new-device-record'],
      table: 'x_kandj_kandji_mdm',
      fieldValues: 'kandji_device_id=kandji-atf-0001^configuration_item.name!=^configuration_itemISNOTEMPTY',
      enforceSecurity: false,
      assert: 'records_match_query',
    })
  }
)
