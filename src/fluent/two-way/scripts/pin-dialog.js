// The dialog that shows a PIN. Opening it is a reading, and is recorded.
;(function () {
  var dialog = GlideModal.prototype.get('x_kandj_kandji_show_pin')
  var action = dialog.getPreference('sysparm_sys_id')
  var shown = document.getElementById('kandji_pin')

  document.getElementById('kandji_pin_close').addEventListener('click', function () {
    dialog.destroy()
  })
  var request = new XMLHttpRequest()
  request.open('GET', '/api/x_kandj_kandji/actions/' + encodeURIComponent(action) + '/pin')
  request.setRequestHeader('Accept', 'application/json')
  request.setRequestHeader('X-UserToken', window.g_ck)
  request.onload = function () {
    var answer = {}
    try {
      answer = JSON.parse(request.responseText)
    } catch {
      // Said below.
    }
    if (request.status === 200) shown.textContent = 'PIN: ' + answer.result.pin
    else shown.textContent = (answer.error && answer.error.message) || 'ServiceNow gave no answer. Try it again.'
  }
  request.onerror = function () {
    shown.textContent = 'ServiceNow gave no answer. Try it again.'
  }
  request.send()
})()
