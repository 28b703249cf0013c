// A conflict between ServiceNow and Kandji is decided by a person: by REST, or by a button of the problem's form.

import { Acl, RestApi, UiAction } from '@servicenow/sdk/core'
import { admin } from '../security/roles.now.ts'

const decisionAccess = Acl({
  $id: Now.ID['acl-rest-problems'],
  type: 'rest_endpoint',
  name: 'x_kandj_kandji_problems',
  operation: 'execute',
  roles: [admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Decide which of two values is kept',
})

export const problemsApi = RestApi({
  $id: Now.ID['rest-problems'],
  name: 'Kandji problems',
  serviceId: 'problems',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [decisionAccess],
  shortDescription: 'Decides a conflict between ServiceNow and Kandji',
  routes: [
    {
      $id: Now.ID['rest-problems-decision'],
      name: 'Decide a conflict',
      method: 'POST',
      path: '/{sys_id}/decision',
      enforceAcl: [decisionAccess],
      script: `require('./src/server/both-ways/decision.ts').decideByRest(request, response);`,
    },
  ],
})

export const keepServiceNow = UiAction({
  $id: Now.ID['action-keep-servicenow'],
  name: "Keep ServiceNow's value",
  actionName: 'x_kandj_kandji_keep_servicenow',
  table: 'x_kandj_kandji_problem',
  hint: 'Kandji gets the value that ServiceNow has',
  condition: `gs.hasRole('x_kandj_kandji.admin') && current.getValue('code') == 'conflict' && current.getValue('state') == 'open'`,
  roles: [admin],
  script: `require('./src/server/both-ways/decision.ts').decideOnForm(current, 'servicenow');
action.setRedirectURL(current);`,
  form: { showButton: true, style: 'primary' },
  showInsert: false,
  showUpdate: true,
  order: 100,
  active: true,
})

export const keepKandji = UiAction({
  $id: Now.ID['action-keep-kandji'],
  name: "Keep Kandji's value",
  actionName: 'x_kandj_kandji_keep_kandji',
  table: 'x_kandj_kandji_problem',
  hint: 'ServiceNow gets the value that Kandji has',
  condition: `gs.hasRole('x_kandj_kandji.admin') && current.getValue('code') == 'conflict' && current.getValue('state') == 'open'`,
  roles: [admin],
  script: `require('./src/server/both-ways/decision.ts').decideOnForm(current, 'kandji');
action.setRedirectURL(current);`,
  form: { showButton: true, style: 'primary' },
  showInsert: false,
  showUpdate: true,
  order: 110,
  active: true,
})
