// The script of the script include KandjiMapping. What you have tested here, paste it there.
var KandjiMapping = Class.create()
KandjiMapping.prototype = Object.extendsObject(KandjiMappingBase, {
  // Loaners are no assets of ours.
  skip: function (source) {
    return /^LOANER/i.test(String(source.getValue('device_name') || '')) ? 'a loaner, which is no asset' : ''
  },

  // Kandji still has the addresses of the old domain.
  owner: function (source) {
    var address = String(source.getValue('assigned_user') || '')
    if (/@old\.example\.com$/i.test(address)) return address.replace(/@old\.example\.com$/i, '@example.com')
  },

  extra: function (source) {
    var room = source.getValue('u_room')
    if (room) return { short_description: 'Room ' + room }
  },

  type: 'KandjiMapping',
})
