// Device actions for what can't ask for a module: conditions of UI actions, and steps of flows.
var KandjiDeviceActions = Class.create()
KandjiDeviceActions.prototype = {
  initialize: function () {},

  // Whether the form of a computer or an MDM record shows the button of an action to this user.
  offers: function (record, action) {
    return require('./src/server/actions/form.ts').offers(record, action)
  },

  // Whether the form of a device action shows the button of its PIN to this user.
  offersPin: function (record) {
    return require('./src/server/actions/form.ts').offersPin(record)
  },

  // Asks for an action. { device, action, reason, task, message, phone_number } becomes { state, device_action, message }.
  ask: function (inputs) {
    return require('./src/server/actions/flow.ts').askFromFlow(inputs)
  },

  type: 'KandjiDeviceActions',
}
