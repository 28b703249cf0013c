// The customer's own rules: KandjiMapping is his, KandjiMappingBase ours. docs/customising.md says how they are used.

import { ScriptInclude } from '@servicenow/sdk/core'

export const kandjiMappingBase = ScriptInclude({
  $id: Now.ID['include-kandji-mapping-base'],
  name: 'KandjiMappingBase',
  apiName: 'x_kandj_kandji.KandjiMappingBase',
  description: 'What KandjiMapping inherits. Part of the app: change KandjiMapping instead.',
  script: Now.include('./scripts/kandji-mapping-base.js'),
  accessibleFrom: 'package_private',
  protectionPolicy: 'read',
  active: true,
})

// `once`: it comes with the first version that brings it, and no later version touches it, customised or not.
export const kandjiMapping = ScriptInclude({
  $id: Now.ID['include-kandji-mapping'],
  $meta: { installMethod: 'once' },
  name: 'KandjiMapping',
  apiName: 'x_kandj_kandji.KandjiMapping',
  description: 'Yours: what this instance does differently with a Kandji device. No upgrade touches it.',
  script: Now.include('./scripts/kandji-mapping.js'),
  accessibleFrom: 'package_private',
  active: true,
})

export const kandjiMappingLoader = ScriptInclude({
  $id: Now.ID['include-kandji-mapping-loader'],
  name: 'KandjiMappingLoader',
  apiName: 'x_kandj_kandji.KandjiMappingLoader',
  description: 'Makes a KandjiMapping for the modules of the app.',
  script: Now.include('./scripts/kandji-mapping-loader.js'),
  accessibleFrom: 'package_private',
  protectionPolicy: 'read',
  active: true,
})
