// An installation is active unless the row says that the app is removed: a row that says nothing is one of an app that is
// there. Runs in the Robust Transform Engine: ES5
// (ServiceNow docs, installed-with-bcm), nothing from other files.
;(function (batch, output) {
  for (var i = 0; i < batch.length; i++) {
    output[i] = /^\s*true\s*$/i.test(batch[i].is_removed + '') ? 'false' : 'true'
  }
})(batch, output)
