// What kinds of problems there are, and what helps against each: reports group by them, ServiceNow keeps them, and
// docs/problems.md has an article for each.

/** What to do about each kind. A word that was once used is never given another meaning. */
const REMEDIES = {
  // What Kandji says of a device.
  'no-serial': 'Wait until Kandji knows the serial number of the device, or leave the device out by the configuration.',
  'placeholder-serial': 'Give the device its own serial number in Kandji, or leave it out by the configuration.',
  'twin-serial':
    'Remove the device that no longer exists from Kandji; give a virtual machine a serial number of its own.',
  'unknown-os':
    'Check the platform of the device in Kandji; update kandji-push and the app where Apple has a new system.',
  'future-check-in': 'Set the clock of the device; the time in ServiceNow stays until Kandji has one that is past.',
  'unreadable-device':
    'Look at the device in Kandji; if it looks right there, report the row to the makers of kandji-push.',
  'unreadable-owner': 'Look at the user of the device in Kandji, and give that user an e-mail address or a name.',
  'unreadable-capacity':
    'Look at the capacity of the device in Kandji; the one in ServiceNow stays until Kandji has a number.',
  'unreadable-prism':
    'Look at Prism › Device information in Kandji; if it looks right there, report it to the makers of kandji-push.',
  'unreadable-app':
    'Look at Prism › Applications in Kandji; if it looks right there, report it to the makers of kandji-push.',
  'reserved-word': 'Change the value in Kandji: ServiceNow reads the word NULL as "clear this field".',
  // What ServiceNow says of a row.
  'unknown-owner': 'Make the user in ServiceNow, or correct the owner in Kandji; then `kandji-push retry`.',
  'ambiguous-owner':
    'Leave one user with this e-mail address, user name or name in ServiceNow; then `kandji-push retry`.',
  'inactive-owner':
    'Assign the device to another user in Kandji, or take it back; make the user active where that is a mistake.',
  'owner-kept': 'Check the owner in ServiceNow: the next change of the owner in Kandji is taken again.',
  'model-not-made':
    'Let the app create records of core_company and cmdb_hardware_product_model, or make the record by hand; then `kandji-push retry`.',
  'kept-by-reconciliation':
    'Nothing, where the rule is meant; else change the reconciliation rules of the source Kandji in ServiceNow.',
  'not-kept':
    'Change the business rule or the length of the column in ServiceNow, or skip the attribute under Kandji › Mapping; then `kandji-push retry`.',
  'duplicate-ci':
    'Merge the configuration items of this serial number in ServiceNow, or mark all but one as duplicates.',
  'duplicate-asset':
    'Keep one asset of this serial number in ServiceNow: link it to the configuration item, and delete or retire the others.',
  'retired-ci': 'Set the configuration item to in use in ServiceNow, or remove the device from Kandji.',
  'serial-changed':
    'Check the configuration item of the old serial number in ServiceNow, and retire it where its main board was replaced.',
  'other-maker':
    'Correct the serial number of the other configuration item, or its manufacturer and operating system; then `kandji-push retry`.',
  'found-by-serial-table':
    'Bring the serial number of the configuration item and its entry in cmdb_serial_number together.',
  'own-mapping': 'Look at KandjiMapping and at your own field maps and transform maps in ServiceNow.',
  'skipped-by-mapping':
    'Nothing, where it is meant; else change `skip` of KandjiMapping in ServiceNow, then `kandji-push retry`.',
  'owner-not-noted': 'Let the app create and update records of x_kandj_kandji_assignment.',
  note: 'Read what ServiceNow says, and fix it there; then `kandji-push retry`.',
  'refused-row': 'Fix in ServiceNow what the reason names; then `kandji-push retry`.',
  'stored-not-transformed':
    'Set the import set to synchronous, and the transform maps of the app to active; then run again.',
  'app-waits': 'Wait for the computer of these apps, or fix what its own problem names.',
  // What a run as a whole found.
  'gone-from-kandji':
    'Check the device list in Kandji; if the devices have really left, run `kandji-push sync --accept-leavers` once.',
  'gone-from-servicenow':
    'Look at the MDM record and its configuration item in ServiceNow: a rule may undo what is written, or hide it.',
  'older-in-servicenow':
    'Run `kandji-push sync --all` where it has to be right at once; else the daily check sends the device again.',
  'other-source':
    'Decide by reconciliation rules in ServiceNow which source goes first, or take the device out of the other source.',
  'unlisted-record':
    'Mark the MDM record as removed in ServiceNow, or delete it, where the device is no longer in Kandji.',
  'incomplete-listing': 'Check in Kandji whether the list is complete. What is missing is not taken as removed.',
  'missing-permission': 'Give the API token or the service account the permission that the reason names.',
  'unmatched-name': 'Correct the name in the command or in the configuration file.',
  'damaged-state': 'Usually nothing: what was damaged is made anew. Check the disk of the state folder.',
  'old-app': 'Install the app of this version of kandji-push in ServiceNow.',
  'nothing-to-retry': 'See `kandji-push status` for what was refused or noted.',
  settings: 'Correct the setting that the reason names, then run again.',
  refused: 'Check the credentials, roles and the app that the reason names, then run again.',
  'gave-up': 'Run again later: nothing is lost. If it stays so, check the service or the disk that the reason names.',
  unforeseen: 'Report it to the makers of kandji-push, with the stack that is in the log.',
  more: 'See the problems of this kind that are listed; fix what they have in common.',
  // What the health page finds.
  'not-seen': 'Find the device, or remove it from Kandji if it is no longer used.',
  // What the app finds when it writes to Kandji.
  conflict: 'Decide in ServiceNow which of the two values holds: open the problem there and choose.',
  'unknown-in-kandji':
    'Make the user in Kandji with exactly this e-mail address, or choose another owner in ServiceNow.',
  'user-without-email': 'Give the user an e-mail address in the directory that Kandji reads.',
  'user-not-made': 'See the system log of ServiceNow for what refused the user, or make the user by hand.',
  'kandji-refused': "Give the app's API token the permission that the reason names.",
} as const

export type ProblemCode = keyof typeof REMEDIES

/** All kinds, those of the app included. */
export const PROBLEM_CODES = Object.keys(REMEDIES) as readonly ProblemCode[]

/** What helps against this kind in general, as a sentence. */
export function remedyOf(code: ProblemCode): string {
  return REMEDIES[code]
}
