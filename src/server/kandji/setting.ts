// How the settings that switch something on at Kandji are read: as the check of the settings judges them.

import { gs } from '@servicenow/glide'

/** A setting without blanks around it and in lower case; empty where it is not set. @param property its full name */
export const settingOf = (property: string): string => `${gs.getProperty(property, '') || ''}`.trim().toLowerCase()

/** Whether a setting of the values true and false is on. */
export const isOn = (property: string): boolean => settingOf(property) === 'true'
