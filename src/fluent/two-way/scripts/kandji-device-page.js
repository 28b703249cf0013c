// The page of a device in Kandji for what can't ask for a module: the condition of a UI action.
var KandjiDevicePage = Class.create()
KandjiDevicePage.prototype = {
  initialize: function () {},

  // Address of the page; empty where there is none.
  of: function (record) {
    return require('./src/server/kandji/web-page.ts').pageOf(record)
  },

  type: 'KandjiDevicePage',
}
