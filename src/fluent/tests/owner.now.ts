// The owner: found among users, never made, and left alone once a person has changed it.

import { Test } from '@servicenow/sdk/core'
import { integration } from '../security/roles.now.ts'

export const owner = Test(
  {
    $id: Now.ID['test-owner'],
    name: 'Kandji: the owner is found by e-mail, and a person who changes it has the last word',
    description:
      'Makes two users, posts a device row with the e-mail of the first and asserts that he is assigned; then assigns the second by hand, posts the row with another device name, and asserts that the second stays.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    const first = atf.server.createUser({
      $id: Now.ID['test-owner-first'],
      firstName: 'Kandji',
      lastName: 'First Owner',
      fieldValues: { email: 'kandji-atf-first@example.com' },
      groups: [],
      roles: [],
      impersonate: false,
    })
    const second = atf.server.createUser({
      $id: Now.ID['test-owner-second'],
      firstName: 'Kandji',
      lastName: 'Second Owner',
      fieldValues: { email: 'kandji-atf-second@example.com' },
      groups: [],
      roles: [],
      impersonate: false,
    })
    atf.server.createUser({
      $id: Now.ID['test-owner-account'],
      firstName: 'Kandji',
      lastName: 'Automated Test',
      fieldValues: {},
      groups: [],
      roles: [`${integration.$id}`],
      impersonate: true,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-owner-row'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_computer',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"serial_number":"KANDJIATF0003","device_name":"Kandji ATF Mac","os_type":"macOS","assigned_user":"Kandji-ATF-First@example.com"}',
    })
    const item = atf.server.recordQuery({
      $id: Now.ID['test-owner-assigned'],
      table: 'cmdb_ci_hardware',
      fieldValues: `serial_number=KANDJIATF0003^assigned_to=${first.user}`,
      enforceSecurity: false,
      assert: 'records_match_query',
    })
    atf.server.recordUpdate({
      $id: Now.ID['test-owner-by-hand'],
      table: 'cmdb_ci_hardware',
      recordId: item.first_record,
      fieldValues: { assigned_to: second.user },
      enforceSecurity: false,
      assert: 'record_successfully_updated',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-owner-row-again'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_computer',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"serial_number":"KANDJIATF0003","device_name":"Kandji ATF Mac, renamed","os_type":"macOS","assigned_user":"kandji-atf-first@example.com"}',
    })
    atf.server.recordValidation({
      $id: Now.ID['test-owner-stays'],
      table: 'cmdb_ci_hardware',
      recordId: item.first_record,
      fieldValues: `assigned_to=${second.user}`,
      enforceSecurity: false,
      assert: 'record_validated',
    })
  }
)
