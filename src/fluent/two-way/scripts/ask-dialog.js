// The dialog of a device action. It asks what the action does to this device, then sends what was filled in; the server judges
// all of it again.
;(function () {
  var PAGE = 'x_kandj_kandji_ask_action'
  var DEVICES = '/api/x_kandj_kandji/devices/'
  var dialog = GlideModal.prototype.get(PAGE)
  var asked = dialog.getPreference('sysparm_action')
  var table = dialog.getPreference('sysparm_table')
  var record = dialog.getPreference('sysparm_sys_id')
  var form = document.getElementById('kandji_ask')
  var go = document.getElementById('kandji_ask_go')
  var mdm = ''

  function call(method, path, body, done) {
    var request = new XMLHttpRequest()
    request.open(method, path)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('X-UserToken', window.g_ck)
    if (body) request.setRequestHeader('Content-Type', 'application/json')
    request.onload = function () {
      done(request.status, answerIn(request.responseText))
    }
    request.onerror = function () {
      done(0, {})
    }
    request.send(body && JSON.stringify(body))
  }

  function answerIn(text) {
    try {
      return JSON.parse(text)
    } catch {
      return {}
    }
  }

  function say(id, text) {
    document.getElementById(id).textContent = text
  }

  function fault(status, answer) {
    var said = answer.error && answer.error.message
    say('kandji_ask_fault', said || 'ServiceNow gave no answer (' + status + '). Try it again.')
  }

  function show(status, answer) {
    if (status !== 200) {
      say('kandji_ask_effect', 'Nothing can be asked of this device.')
      return fault(status, answer)
    }
    var device = answer.result
    var action = device.actions.filter(function (one) {
      return one.action === asked
    })[0]
    mdm = device.mdm
    dialog.setTitle(action.label + ': ' + device.device)
    say('kandji_ask_effect', device.device + ' (' + device.platform + '): ' + action.detail)
    if (!action.possible) return
    go.textContent = action.label + ' ' + device.device
    go.hidden = false
    document.getElementById('kandji_ask_fields').hidden = false
    if (asked !== 'lock') {
      form.querySelectorAll('.kandji-lock').forEach(function (field) {
        field.hidden = true
      })
    }
    document.getElementById('kandji_ask_reason').focus()
  }

  function send() {
    var body = { action: asked, reason: form.elements.reason.value, task: form.elements.task.value.trim() }
    // The server refuses an MDM record of another computer.
    if (table !== 'x_kandj_kandji_mdm') body.computer = record
    if (asked === 'lock') {
      body.message = form.elements.message.value
      body.phone_number = form.elements.phone_number.value
    }
    go.disabled = true
    say('kandji_ask_fault', '')
    call('POST', DEVICES + encodeURIComponent(mdm) + '/actions', body, function (status, answer) {
      go.disabled = false
      if (status !== 201) return fault(status, answer)
      dialog.destroy()
      window.location.assign('/x_kandj_kandji_device_action.do?sys_id=' + encodeURIComponent(answer.result.sys_id))
    })
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault()
    if (mdm !== '' && !go.disabled) send()
  })
  document.getElementById('kandji_ask_cancel').addEventListener('click', function () {
    dialog.destroy()
  })
  call('GET', DEVICES + encodeURIComponent(record) + '/actions', null, show)
})()
