// The step of the flow action: asks for a device action as the REST API does.
;(function execute(inputs, outputs) {
  var outcome = new x_kandj_kandji.KandjiDeviceActions().ask(inputs)
  outputs.state = outcome.state
  outputs.device_action = outcome.device_action
  outputs.message = outcome.message
})(inputs, outputs)
