// What KandjiMapping inherits. Each function gets the staging row (a GlideRecord) and may answer; undefined leaves the matter to
// the app's own rule. The functions are called for rows of both staging tables: source.getTableName() tells which.
var KandjiMappingBase = Class.create()
KandjiMappingBase.prototype = {
  initialize: function () {},

  // Why this device is left out: the row is refused with the reason. '' for a device that is taken.
  skip: function (source) {},

  // Class of the configuration item of a device that is new, e.g. 'cmdb_ci_handheld_computing'. One that is there keeps its class.
  className: function (source) {},

  // sys_id of the cmdb_model.
  model: function (source) {},

  // The owner: sys_id of a sys_user, or a text as Kandji would send it (e-mail, user name or name). '' for nobody.
  owner: function (source) {},

  // Further columns of the record that the row makes or changes: an object of column → value. An empty value changes nothing.
  extra: function (source) {},

  type: 'KandjiMappingBase',
}
