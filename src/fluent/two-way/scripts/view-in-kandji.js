// The link View in Kandji: opens the page of the device in a window of its own, which knows nothing of this one.
function kandjiView() {
  window.open(g_scratchpad.x_kandj_kandji_page, '_blank', 'noopener,noreferrer')
  return false
}
