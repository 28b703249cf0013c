// The mapping of attributes over REST. Logic: src/server/mapping.

import { Acl, RestApi } from '@servicenow/sdk/core'
import { admin, integration, user } from '../security/roles.now.ts'

const mappingLook = Acl({
  $id: Now.ID['acl-rest-mapping-look'],
  type: 'rest_endpoint',
  name: 'Kandji mapping: look',
  operation: 'execute',
  // Whoever may send rows may ask what of a device goes into them.
  roles: [user, admin, 'import_transformer', 'import_admin', integration],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'See which attribute goes into which column',
})

const mappingChange = Acl({
  $id: Now.ID['acl-rest-mapping-change'],
  type: 'rest_endpoint',
  name: 'Kandji mapping: change',
  operation: 'execute',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Change which attribute goes into which column',
})

export const mappingApi = RestApi({
  $id: Now.ID['rest-mapping'],
  name: 'Kandji mapping',
  serviceId: 'mapping',
  shortDescription: "Which of Kandji's attributes goes into which column",
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [mappingLook],
  active: true,
  routes: [
    {
      $id: Now.ID['rest-mapping-show'],
      name: 'Show the mapping',
      method: 'GET',
      path: '/',
      authentication: true,
      authorization: true,
      enforceAcl: [mappingLook],
      script: `require('./src/server/mapping/rest.ts').show(request, response);`,
    },
    {
      $id: Now.ID['rest-mapping-choices'],
      name: 'Show what can be chosen',
      method: 'GET',
      path: '/choices',
      authentication: true,
      authorization: true,
      enforceAcl: [mappingLook],
      script: `require('./src/server/mapping/rest.ts').showChoices(request, response);`,
    },
    {
      $id: Now.ID['rest-mapping-change'],
      name: 'Change the mapping',
      method: 'PUT',
      path: '/',
      authentication: true,
      authorization: true,
      enforceAcl: [mappingChange],
      script: `require('./src/server/mapping/rest.ts').change(request, response);`,
    },
    {
      $id: Now.ID['rest-mapping-try'],
      name: 'Try a change',
      method: 'POST',
      path: '/try',
      authentication: true,
      authorization: true,
      enforceAcl: [mappingChange],
      script: `require('./src/server/mapping/rest.ts').test(request, response);`,
    },
  ],
})
