// The button of a device action: opens the dialog that names the device and asks for a reason.
function kandjiAsk(action) {
  var dialog = new GlideModal('x_kandj_kandji_ask_action', false, 600)
  dialog.setTitle('Device action')
  dialog.setPreference('sysparm_action', action)
  dialog.setPreference('sysparm_table', g_form.getTableName())
  dialog.setPreference('sysparm_sys_id', g_form.getUniqueValue())
  dialog.render()
  return false
}
