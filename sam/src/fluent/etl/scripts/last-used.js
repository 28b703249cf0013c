// Kandji's dates → UTC as ServiceNow keeps it, yyyy-MM-dd HH:mm:ss. Kandji writes 2026-02-27T09:00:00.000123+00:00,
// 2024-05-13 20:09:27.374451+00:00, …Z, or a day alone; no zone means UTC. What is no date becomes empty, which changes
// nothing. Runs in the Robust Transform Engine: ES5
// (ServiceNow docs, installed-with-bcm), nothing from other files.
;(function (batch, output) {
  var DATE =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s*(?:(?:Z|UTC|GMT)|([+-])(\d\d)(?::?(\d\d))?)?)?$/i
  // Earlier is no use: the zero of some clock (0001, 1601, 1904, 1970, 1980, and Apple's 2001-01-01), before any Mac could run one
  // of these apps.
  var EARLIEST = Date.UTC(2001, 0, 2)

  function utc(text) {
    var parts = DATE.exec(text.trim())
    if (!parts) return ''
    var number = function (index) {
      return parts[index] ? parseInt(parts[index], 10) : 0
    }
    var year = number(1)
    var month = number(2)
    var day = number(3)
    // Date would take the 31st of February for a day in March.
    var midnight = new Date(Date.UTC(year, month - 1, day))
    if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return ''
    if (number(4) > 23 || number(5) > 59 || number(6) > 59 || number(8) > 14 || number(9) > 59) return ''
    var offset = (parts[7] === '-' ? -1 : 1) * (number(8) * 60 + number(9))
    var time = Date.UTC(year, month - 1, day, number(4), number(5), number(6)) - offset * 60000
    if (time < EARLIEST) return ''
    return new Date(time).toISOString().substring(0, 19).replace('T', ' ')
  }

  for (var i = 0; i < batch.length; i++) {
    var value = batch[i].last_opened
    output[i] = value === null || value === undefined ? '' : utc(value + '')
  }
})(batch, output)
