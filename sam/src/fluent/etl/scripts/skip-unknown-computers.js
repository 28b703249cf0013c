// Before IRE, once a batch: an app never makes a computer, nor hangs on another maker's. Rows that name none, or one that the
// CMDB does not have, are skipped; so are rows that name no app. Source of the script's contract: the template in a published export of
// cmdb_inst_application_feed. Runs in the Robust Transform Engine: ES5, nothing from other files.
;(function (input) {
  var COMPUTER = 'cmdb_ci_computer'
  var SOFTWARE = 'cmdb_sam_sw_install'
  // As src/server/shared/serial-number.ts has them, which no script here can load; a test holds the two together.
  var INVISIBLE =
    /[\u00AD\u0600-\u0605\u061C\u06DD\u070F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g
  var PUNCTUATION = /[\s!-/:-@[-`{-~\u00A0-\u00BF\u2000-\u206F\u3000-\u303F\uFE50-\uFE6F]/g
  var PLACEHOLDERS = (
    '0 na nil nul null none nothing undefined unknown unknownserial unavailable unspecified invalid empty blank ' +
    'missing noserial noserialnumber notavailable notapplicable notspecified notset notpresent notprovided ' +
    'notfound notknown tbd tobedetermined tobefilled tobefilledbyoem filledbyoem oem default defaultstring ' +
    'serial serialno serialnumber serialnum systemserial systemserialnumber chassisserialnumber ' +
    'baseboardserialnumber boardserialnumber biosserialnumber enclosureserialnumber assetserialnumber ' +
    'productserialnumber machineserialnumber yourserialnumber sn string true false nan infinity object ' +
    'objectobject error fail test dummy sample example'
  ).split(' ')
  var OTHER_SYSTEMS = /windows|linux|ubuntu|debian|red ?hat|centos|suse|android|chrome|esx|vmware|solaris|aix|hp-?ux/i
  var COUNTED = '01234567890123456789'

  // Payloads are host objects, no plain JavaScript: as text they are JSON; where not, they are read as they are.
  function payloadOf(row) {
    var text = row.payload + ''
    return text.charAt(0) === '{' ? JSON.parse(text) : row.payload
  }

  function valueOf(item, column) {
    var value = item.values[column]
    return value === null || value === undefined ? '' : (value + '').trim()
  }

  // What the row's payload says: the serial number and the app's key; undefined where it has no such item.
  function namesOf(row) {
    var names = {}
    var items = payloadOf(row).items
    for (var i = 0; i < items.length; i++) {
      if (items[i].className + '' !== COMPUTER) continue
      names.serial = valueOf(items[i], 'serial_number').replace(INVISIBLE, '').trim()
      var related = items[i].related || []
      for (var j = 0; j < related.length; j++) {
        if (related[j].className + '' === SOFTWARE) names.app = valueOf(related[j], 'instance_key')
      }
    }
    return names
  }

  function isPlaceholder(serial) {
    if (/^javascript:/i.test(serial)) return true
    var bare = serial.toLowerCase().replace(PUNCTUATION, '')
    if (bare === '' || /^(.)\1+$/.test(bare)) return true
    return (bare.length > 3 && COUNTED.indexOf(bare) >= 0) || PLACEHOLDERS.indexOf(bare) >= 0
  }

  // Plainly: it says so, and no device row has reached it (src/server/computer/present.ts refuses those, too).
  function isAnotherMakers(hardware) {
    if (hardware.getValue('discovery_source') + '' === 'Kandji') return false
    var maker = hardware.getDisplayValue('manufacturer')
    var computer = new GlideRecord(COMPUTER)
    var os = computer.get(hardware.getUniqueValue()) ? computer.getValue('os') : ''
    if (os && OTHER_SYSTEMS.test(os + '')) return true
    return !!maker && !/\bapple\b/i.test(maker + '') && !/^(mac ?os|os ?x|ios|ipados|tvos|visionos)/i.test(os + '')
  }

  // Serial numbers of computers that the CMDB has, in capitals, as keys of `#…`, with the time at which it was seen last. The comma parts the values of IN, and a query runs
  // a value that begins with `javascript:` as a script: no serial number is like that.
  function knownSerials(rows) {
    var wanted = []
    for (var i = 0; i < rows.length; i++) {
      var serial = rows[i].serial
      if (serial && serial.indexOf(',') < 0 && !/^javascript:/i.test(serial)) wanted.push(serial)
    }
    var known = {}
    if (wanted.length === 0) return known
    var hardware = new GlideRecord('cmdb_ci_hardware')
    hardware.addQuery('serial_number', 'IN', wanted.join(','))
    hardware.query()
    while (hardware.next()) {
      if (isAnotherMakers(hardware)) continue
      var key = '#' + (hardware.getValue('serial_number') + '').trim().toUpperCase()
      var seen = hardware.getValue('last_discovered')
      // Of several the one that was seen last.
      if (!known[key] || (seen && seen + '' > known[key].seen)) known[key] = { seen: seen ? seen + '' : '' }
    }
    return known
  }

  function refusalOf(names, known) {
    if (names.serial === '') return 'serial_number is blank: the row names no computer and was refused'
    if (names.app === '') return 'app_id is blank: the row names no app and was refused'
    if (names.serial !== undefined && isPlaceholder(names.serial)) {
      return 'serial_number `' + names.serial + '` is a placeholder, which many devices may have: the row was refused'
    }
    if (names.serial === undefined || known['#' + names.serial.toUpperCase()]) return ''
    var quoted = '`' + names.serial + '`'
    return 'no computer with serial_number ' + quoted + ' is here yet: send its computer row first, then this row again'
  }

  // last_discovered is Kandji's last check-in, which device rows bring: without a value, IRE would write the time of this run.
  function keepSeen(row, serial) {
    var computer = serial === undefined ? undefined : known['#' + serial.toUpperCase()]
    if (!computer || computer.seen === '') return
    var items = row.payload.items
    for (var i = 0; items && i < items.length; i++) {
      if (items[i].className + '' === COMPUTER) items[i].values.last_discovered = computer.seen
    }
  }

  var rows = []
  var unread = []
  for (var i = 0; i < input.length; i++) {
    try {
      rows.push(namesOf(input[i]))
    } catch (e) {
      rows.push({})
      unread.push(e)
    }
  }
  var known = knownSerials(rows)
  for (var j = 0; j < rows.length; j++) {
    var refusal = refusalOf(rows[j], known)
    if (refusal === '') {
      keepSeen(input[j], rows[j].serial)
      continue
    }
    input[j].status = 'SKIPPED'
    input[j].reason = 'Kandji: ' + refusal
  }
  if (unread.length > 0) {
    gs.warn('Kandji Apps: ' + unread.length + ' rows could not be read before IRE and passed unchecked: ' + unread[0])
  }
})(input)
