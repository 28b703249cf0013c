// The health of the app over REST: its checks, their repair, and figures. Logic: src/server/health. Scripts are strings: modules can't
// reach script includes of the global scope.

import { Acl, RestApi } from '@servicenow/sdk/core'
import { admin, user } from '../security/roles.now.ts'

export const healthLook = Acl({
  $id: Now.ID['acl-rest-health-look'],
  type: 'rest_endpoint',
  name: 'Kandji health: look',
  operation: 'execute',
  roles: [user, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Read the checks and figures of the health page',
})

export const healthRepair = Acl({
  $id: Now.ID['acl-rest-health-repair'],
  type: 'rest_endpoint',
  name: 'Kandji health: repair',
  operation: 'execute',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Repair what a check found',
})

export const healthApi = RestApi({
  $id: Now.ID['rest-health'],
  name: 'Kandji health',
  serviceId: 'health',
  shortDescription: 'Checks of the app Kandji, their repair, and figures',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [healthLook],
  active: true,
  routes: [
    {
      $id: Now.ID['rest-health-checks'],
      name: 'Checks',
      method: 'GET',
      path: '/checks',
      shortDescription: 'All checks, each with state, detail and remedy',
      authentication: true,
      authorization: true,
      enforceAcl: [healthLook],
      active: true,
      script: `(function process(request, response) { require('./src/server/health/rest.ts').listChecks(response); })(request, response);`,
    },
    {
      $id: Now.ID['rest-health-repair'],
      name: 'Repair',
      method: 'POST',
      path: '/checks/{id}/repair',
      shortDescription: 'Repairs what a check found, and answers the check anew',
      authentication: true,
      authorization: true,
      enforceAcl: [healthRepair],
      active: true,
      script: `(function process(request, response) { require('./src/server/health/rest.ts').repairCheck(request, response, { addDiscoverySource: function (value) { new global.CMDBDataSourceUtil().addDataSource(value); } }); })(request, response);`,
    },
    {
      $id: Now.ID['rest-health-summary'],
      name: 'Summary',
      method: 'GET',
      path: '/summary',
      shortDescription: 'Runs and rows of the last days, problems by code, and what devices lack',
      authentication: true,
      authorization: true,
      enforceAcl: [healthLook],
      active: true,
      parameters: [
        {
          $id: Now.ID['rest-health-summary-days'],
          name: 'days',
          exampleValue: '7',
          required: false,
          shortDescription: 'How many days runs and rows go back: 1 to 90, else 7',
        },
      ],
      script: `(function process(request, response) { require('./src/server/health/rest.ts').readSummary(request, response); })(request, response);`,
    },
  ],
})
