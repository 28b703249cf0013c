// Asks the customer's KandjiMapping about a staging row. Whatever it does, the row goes on: what it throws is a fault that is
// named on the row.

import type { GlideRecord } from '@servicenow/glide'
import { KandjiMappingLoader } from '@servicenow/glide/x_kandj_kandji'
import { OF_OWN_MAPPING } from '../shared/remarks.ts'
import { recordBehind } from '../staging/in-hand.ts'
import type { StagingRow } from '../staging/in-hand.ts'
import { remembered } from '../staging/row-memory.ts'
import { quotedText } from '../staging/row.ts'

const HOOKS = ['skip', 'className', 'model', 'owner', 'extra'] as const

export type Hook = (typeof HOOKS)[number]

/** What a function of KandjiMapping answered; `value` is undefined where it leaves the matter to the app. */
export type Answer = { value: unknown; fault?: undefined } | { value?: undefined; fault: string }

type Mapping = Record<string, unknown>

interface Loaded {
  mapping?: Mapping
  base?: Mapping
  fault?: string
}

const load = (): Loaded => new KandjiMappingLoader().load() as Loaded

/** One KandjiMapping a row: it may keep what it has found out in `this`. */
const mappingFor = (source: StagingRow): Loaded => remembered(source, 'KandjiMapping', load)

/** The functions that are the customer's own. All of them where KandjiMapping can't be loaded: it then has a say in every row. */
export function ownFunctions(): Hook[] {
  const { mapping, base, fault } = load()
  if (fault !== undefined) return [...HOOKS]
  return HOOKS.filter((hook) => mapping && mapping[hook] !== undefined && (!base || mapping[hook] !== base[hook]))
}

/** The answer of one function about this row. Each is called once a row. */
export const answerOf = (source: StagingRow, hook: Hook): Answer =>
  remembered(source, `KandjiMapping.${hook}`, () => ask(source, hook))

function ask(source: StagingRow, hook: Hook): Answer {
  const { mapping, fault } = mappingFor(source)
  if (fault !== undefined) return { fault: `${OF_OWN_MAPPING} can't be loaded: ${quotedText(fault)}` }
  if (!mapping || mapping[hook] === undefined) return { value: undefined }
  try {
    const value = (mapping as Record<Hook, (row: GlideRecord) => unknown>)[hook](recordBehind(source))
    return { value: value === null ? undefined : value }
  } catch (error) {
    return { fault: `${OF_OWN_MAPPING}.${hook} failed: ${quotedText(`${error}`)}` }
  }
}
