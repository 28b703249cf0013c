// A row without a serial number makes nothing, and says why.

import { Test } from '@servicenow/sdk/core'
import { integration } from '../security/roles.now.ts'

export const refusedRow = Test(
  {
    $id: Now.ID['test-refused-row'],
    name: 'Kandji: a placeholder in place of a serial number is refused',
    description:
      'Posts a device row with the serial number N/A and asserts that the answer names the placeholder, and that no hardware of that name was made: the negative side of the rule that a device is recognised by its serial number.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['test-refused-row-account'],
      firstName: 'Kandji',
      lastName: 'Automated Test',
      fieldValues: {},
      groups: [],
      roles: [`${integration.$id}`],
      impersonate: true,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-refused-row-sent'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_computer',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"serial_number":"N/A","device_name":"Kandji ATF without serial","os_type":"macOS"}',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['test-refused-row-named'],
      operation: 'contains',
      responseBody: 'is a placeholder',
    })
    atf.server.recordQuery({
      $id: Now.ID['test-refused-row-nothing'],
      table: 'cmdb_ci_hardware',
      fieldValues: 'name=Kandji ATF without serial',
      enforceSecurity: false,
      assert: 'no_records_match_query',
    })
  }
)
