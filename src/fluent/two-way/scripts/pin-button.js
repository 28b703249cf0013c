// The button of a PIN: opens the dialog that reads it.
function kandjiShowPin() {
  var dialog = new GlideModal('x_kandj_kandji_show_pin', false, 450)
  dialog.setTitle('PIN of the locked Mac')
  dialog.setPreference('sysparm_sys_id', g_form.getUniqueValue())
  dialog.render()
  return false
}
