// What KandjiMapping would say of rows: kandji-push asks it for a preview. Nothing is written. Logic: src/server/preview.

import { Acl, RestApi } from '@servicenow/sdk/core'
import { admin, integration } from '../security/roles.now.ts'

export const mappingPreviewExecute = Acl({
  $id: Now.ID['acl-mapping-preview-execute'],
  name: 'kandji_mapping_preview',
  type: 'rest_endpoint',
  operation: 'execute',
  // Whoever may send rows may ask what would become of them.
  roles: ['import_transformer', 'import_admin', integration, admin],
  decisionType: 'allow',
  adminOverrides: true,
  active: true,
  description: 'Ask what KandjiMapping would say of rows',
})

export const mappingPreviewApi = RestApi({
  $id: Now.ID['api-mapping-preview'],
  name: 'Kandji mapping preview',
  serviceId: 'mapping_preview',
  shortDescription: 'What KandjiMapping would say of rows. Nothing is written.',
  consumes: 'application/json',
  produces: 'application/json',
  enforceAcl: [mappingPreviewExecute],
  active: true,
  routes: [
    {
      $id: Now.ID['api-mapping-preview-answers'],
      name: 'Answers',
      shortDescription: 'Answers for each row what KandjiMapping says of it.',
      method: 'POST',
      path: '/answers',
      authentication: true,
      authorization: true,
      enforceAcl: [mappingPreviewExecute],
      script: `(function process(request, response) {
  try {
    return require('./src/server/preview/foretell.ts').foretell((request.body.data || {}).rows)
  } catch (error) {
    if (!/^Expected /.test(error.message)) throw error
    var bad = new sn_ws_err.BadRequestError(error.message)
    bad.setDetail('Send {"rows": [{"kind": "computer", "row": {"serial_number": "…"}}]}.')
    return bad
  }
})(request, response)`,
    },
  ],
})
