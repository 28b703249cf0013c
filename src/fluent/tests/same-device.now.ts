// A device that is sent again, or that another source has made, is not doubled.

import { Test } from '@servicenow/sdk/core'
import { integration } from '../security/roles.now.ts'

export const sameDevice = Test(
  {
    $id: Now.ID['test-same-device'],
    name: 'Kandji: a device that is there is updated, not doubled',
    description:
      'Makes a computer by hand, posts a device row of the same serial number in other letters twice, and asserts that there is one piece of hardware with it, which now comes from Kandji.',
    active: true,
    failOnServerError: true,
  },
  (atf) => {
    atf.server.recordInsert({
      $id: Now.ID['test-same-device-by-hand'],
      table: 'cmdb_ci_computer',
      fieldValues: { name: 'Kandji ATF by hand', serial_number: 'KANDJIATF0002' },
      enforceSecurity: false,
      assert: 'record_successfully_inserted',
    })
    atf.server.createUser({
      $id: Now.ID['test-same-device-account'],
      firstName: 'Kandji',
      lastName: 'Automated Test',
      fieldValues: {},
      groups: [],
      roles: [`${integration.$id}`],
      impersonate: true,
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-same-device-first'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_computer',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"serial_number":"kandjiatf0002","device_name":"Kandji ATF Mac","os_type":"macOS"}',
    })
    atf.rest.sendRestRequest({
      $id: Now.ID['test-same-device-second'],
      method: 'post',
      path: '/api/now/import/x_kandj_kandji_kandji_import_set_computer',
      auth: 'basic',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      queryParameters: {},
      body: '{"serial_number":"KANDJIATF0002","device_name":"Kandji ATF Mac","os_type":"macOS"}',
    })
    atf.server.runServerSideScript({
      $id: Now.ID['test-same-device-count'],
      jasmineVersion: '3.1',
      script: `(function (outputs, steps, params, stepResult, assertEqual) {
  var item = new GlideRecord('cmdb_ci_hardware')
  item.addQuery('serial_number', 'KANDJIATF0002')
  item.query()
  assertEqual({ name: 'how many have the serial number', shouldbe: 1, value: item.getRowCount() })
  item.next()
  assertEqual({ name: 'discovery source', shouldbe: 'Kandji', value: item.getValue('discovery_source') })
})(outputs, steps, params, stepResult, assertEqual)`,
    })
  }
)
