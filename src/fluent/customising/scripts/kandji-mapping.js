// Yours: what this instance does differently with a Kandji device. An upgrade of the app never touches this record.
// Override what you need of KandjiMappingBase, where each function is described: skip, className, model, owner, extra.
var KandjiMapping = Class.create()
KandjiMapping.prototype = Object.extendsObject(KandjiMappingBase, {
  type: 'KandjiMapping',
})
