// The class in which a device that is new to the CMDB is made.

import { gs } from '@servicenow/glide'
import { COMPUTER, HANDHELD } from '../cmdb/configuration-item.ts'
import { hasTable } from '../cmdb/lookup.ts'
import { classNameOf } from '../customising/answers.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { remembered } from '../staging/row-memory.ts'
import { sent } from '../staging/row.ts'
import { isMobile } from '../shared/operating-system.ts'

const PROPERTY = 'x_kandj_kandji.mobile_class'

/** What KandjiMapping says; else cmdb_ci_computer, unless the setting sends iPhones and iPads to the class of handhelds. */
export const classFor = (source: StagingRow): string =>
  remembered(source, 'class', () => classNameOf(source) || usualClassFor(source))

function usualClassFor(source: StagingRow): string {
  const isHandheld = isMobile(sent(source, 'os_type')) && wantsHandheld()
  return isHandheld ? HANDHELD : COMPUTER
}

/** Where the instance has no such class, there is the default alone. */
const wantsHandheld = (): boolean =>
  `${gs.getProperty(PROPERTY, '') || ''}`.trim().toLowerCase() === HANDHELD && hasTable(HANDHELD)
