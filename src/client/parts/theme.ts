// On ServiceNow the user's theme gives the colours, as variables; elsewhere the system's setting does. What the theme has no
// variable for follows its background.

/** Red, green and blue of the theme's background. Source: ServiceNow SDK, ui-page-theming-guide. */
const BACKGROUND = '--now-color_background--primary'
/** Below this share of white a background is a dark one. */
const DARK_BELOW = 0.5

/** Sets `data-theme` on the document, now and when the theme's style sheet has arrived. */
export function followTheme(): void {
  apply()
  window.addEventListener('load', apply)
}

function apply(): void {
  const background = getComputedStyle(document.documentElement).getPropertyValue(BACKGROUND)
  const colours = background.match(/\d+/g)?.slice(0, 3).map(Number)
  if (colours?.length !== 3) return
  const [red, green, blue] = colours as [number, number, number]
  const light = (0.299 * red + 0.587 * green + 0.114 * blue) / 255
  document.documentElement.dataset.theme = light < DARK_BELOW ? 'dark' : 'light'
}
