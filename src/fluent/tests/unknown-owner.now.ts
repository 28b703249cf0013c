// An owner that nobody is: named, and no user is made.

import { Test } from '@servicenow/sdk/core'
import { integration } from '../security/roles.now.ts'

export const unknownOwner = Test(
  {
    $id: Now.ID['test-unknown-owner'],
    name: 'Kandji: an owner that nobody is gets named, and no user is made',
    description:
      'Posts a device row with an e-mail that no user has, and asserts that the answer names it and that no user with it was made: the negative side of finding the owner.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.createUser({
      $id: Now.ID['test-unknown-owner-account'],
      firstName: 'Kandji',
      lastName: 'Automated Test',
      fieldValues: {},
      groups: [],
      roles: [`${integration.$id}`],
      impersonate: true,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-unknown-owner-row'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_computer',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"serial_number":"KANDJIATF0004","device_name":"Kandji ATF Mac","os_type":"macOS","assigned_user":"kandji-atf-nobody@example.com"}',
    })
    atf.rest.assertResponsePayload({
      $id: Now.ID['test-unknown-owner-named'],
      operation: 'contains',
      responseBody: 'nobody has it',
    })
    atf.server.recordQuery({
      $id: Now.ID['test-unknown-owner-nobody'],
      table: 'sys_user',
      fieldValues: 'email=kandji-atf-nobody@example.com',
      enforceSecurity: false,
      assert: 'no_records_match_query',
    })
  }
)
