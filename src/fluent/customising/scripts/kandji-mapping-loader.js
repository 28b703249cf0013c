// Makes a KandjiMapping for the app's modules. They don't import it: a module that imports what can't be loaded is lost as a whole.
var KandjiMappingLoader = Class.create()
KandjiMappingLoader.prototype = {
  initialize: function () {},

  // { mapping, base } or { fault }; neither where there is no active KandjiMapping.
  load: function () {
    try {
      return { mapping: new KandjiMapping(), base: new KandjiMappingBase() }
    } catch (error) {
      return this._isThere() ? { fault: String(error) } : {}
    }
  },

  _isThere: function () {
    var include = new GlideRecord('sys_script_include')
    include.addQuery('api_name', 'x_kandj_kandji.KandjiMapping')
    include.addQuery('active', 'true')
    include.query()
    return include.hasNext()
  },

  type: 'KandjiMappingLoader',
}
