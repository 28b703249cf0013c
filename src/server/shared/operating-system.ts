// os_type → os, in Apple's own spelling, whatever upper and lower case it came in.

const SYSTEMS = ['macOS', 'iOS', 'iPadOS', 'tvOS', 'visionOS']
/** Kandji's platform names, for senders that pass them on as they are. */
const PLATFORMS = new Map([
  ['mac', 'macOS'],
  ['iphone', 'iOS'],
  ['ipad', 'iPadOS'],
  ['appletv', 'tvOS'],
  ['apple tv', 'tvOS'],
  ['vision', 'visionOS'],
])
const OTHER_MAKERS = /^(windows|android|linux|chrome)/i

/** The choice value of cmdb_ci_computer.os, or empty for a system that is not known. */
export function operatingSystem(text: string): string {
  const wanted = text.toLowerCase()
  return SYSTEMS.find((system) => system.toLowerCase() === wanted) || PLATFORMS.get(wanted) || ''
}

/** True for another maker's system: such rows are refused, only Apple devices flow. */
export const isForeign = (text: string): boolean => OTHER_MAKERS.test(text)

/** True for iPhone and iPad, which may live in the handheld class. */
export const isMobile = (text: string): boolean => ['iOS', 'iPadOS'].includes(operatingSystem(text))

/** True for the model name or identifier of a virtual Mac: Apple's own, and those of the usual programs. */
export const isVirtual = (model: string): boolean => /virtual|vmware|parallels|qemu|utm\b/i.test(model)
