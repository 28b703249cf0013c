// The connection to Kandji's API: its table, which nobody reads, its address as a setting, and the REST API of it.

import { Acl, Password2Column, Property, RestApi, StringColumn, Table } from '@servicenow/sdk/core'
import { admin } from '../security/roles.now.ts'
import { READERS } from '../settings/properties.now.ts'

export const x_kandj_kandji_connection = Table({
  name: 'x_kandj_kandji_connection',
  label: 'Kandji connection',
  display: 'url',
  // Its token is for the app's own client: no other app, no list and no REST answer sees it.
  accessibleFrom: 'package_private',
  actions: [],
  allowWebServiceAccess: false,
  schema: {
    // The address that the token was given for: it is sent to no other one.
    url: StringColumn({ label: 'API URL', maxLength: 255 }),
    token: Password2Column({ label: 'API token' }),
    // The instance that it was given to: a copy of that instance must not write to Kandji before somebody says so.
    instance: StringColumn({ label: 'Instance', maxLength: 80 }),
  },
})

export const kandjiUrl = Property({
  $id: Now.ID['property-kandji-url'],
  name: 'x_kandj_kandji.kandji_url',
  type: 'string',
  value: '',
  description:
    'Address of Kandji’s API, such as https://acme.api.kandji.io. Set it together with the API token under Kandji › Connection to Kandji: the token is sent only to the address that it was given for.',
  roles: { read: READERS, write: [admin] },
})

const connectionAccess = Acl({
  $id: Now.ID['acl-rest-connection'],
  type: 'rest_endpoint',
  name: 'x_kandj_kandji_connection',
  operation: 'execute',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See, set and test the connection to Kandji',
})

export const connectionApi = RestApi({
  $id: Now.ID['rest-connection'],
  name: 'Kandji connection',
  serviceId: 'connection',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [connectionAccess],
  shortDescription: 'Where Kandji is, and whether the API token may do what is needed',
  routes: [
    {
      $id: Now.ID['rest-connection-show'],
      name: 'Show the connection',
      method: 'GET',
      path: '/',
      enforceAcl: [connectionAccess],
      script: `require('./src/server/kandji/connection-rest.ts').show(request, response);`,
    },
    {
      $id: Now.ID['rest-connection-keep'],
      name: 'Set the connection',
      method: 'PUT',
      path: '/',
      enforceAcl: [connectionAccess],
      script: `require('./src/server/kandji/connection-rest.ts').keep(request, response);`,
    },
    {
      $id: Now.ID['rest-connection-test'],
      name: 'Test the connection',
      method: 'POST',
      path: '/test',
      enforceAcl: [connectionAccess],
      script: `require('./src/server/kandji/connection-rest.ts').test(request, response);`,
    },
  ],
})

export const connectionRead = Acl({
  $id: Now.ID['acl-connection-read'],
  type: 'record',
  table: 'x_kandj_kandji_connection',
  operation: 'read',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes the connection',
})

export const connectionCreate = Acl({
  $id: Now.ID['acl-connection-create'],
  type: 'record',
  table: 'x_kandj_kandji_connection',
  operation: 'create',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes the connection',
})

export const connectionWrite = Acl({
  $id: Now.ID['acl-connection-write'],
  type: 'record',
  table: 'x_kandj_kandji_connection',
  operation: 'write',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes the connection',
})

export const connectionDelete = Acl({
  $id: Now.ID['acl-connection-delete'],
  type: 'record',
  table: 'x_kandj_kandji_connection',
  operation: 'delete',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes the connection',
})

export const connectionQueryRange = Acl({
  $id: Now.ID['acl-connection-query-range'],
  type: 'record',
  table: 'x_kandj_kandji_connection',
  operation: 'query_range',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes the connection',
})

export const connectionReportView = Acl({
  $id: Now.ID['acl-connection-report-view'],
  type: 'record',
  table: 'x_kandj_kandji_connection',
  operation: 'report_view',
  script: `answer = false;`,
  decisionType: 'allow',
  adminOverrides: false,
  active: true,
  description: 'Nobody: the app alone reads and writes the connection',
})
