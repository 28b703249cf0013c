// Reads devices that something is known to have changed of, one by one: for few of them that is sooner than the whole list.

import { SideBySide } from '../http/side-by-side.ts'
import type { Sweep } from '../inventory/sweep.ts'
import { fieldsOf, plainText } from '../json.ts'
import type { KandjiClient } from '../kandji/client.ts'
import { readDevice } from '../kandji/device.ts'
import { PAGES_AT_ONCE } from '../kandji/limits.ts'
import { readInformationOf } from '../kandji/prism.ts'
import { cleanSerial } from '../../server/shared/serial-number.ts'
import type { State } from '../state/state.ts'
import type { Problem } from '../summary.ts'
import { prismProblem } from './fleet-reading.ts'
import type { Run } from './run.ts'

/** @returns what of Prism could not be read: the devices flow without it @throws PushError */
export async function readSome(
  run: Run,
  state: State,
  client: KandjiClient,
  sweep: Sweep,
  ids: ReadonlySet<string>
): Promise<Problem[]> {
  const { patience } = run.services
  const asking = new SideBySide(run.signal)
  const within = client.within(asking.signal)
  const serials: string[] = []
  const left = [...ids]
  const work = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const row = await readDevice(within, id)
      patience.progress()
      const serial = cleanSerial(plainText(fieldsOf(row)['serial_number']))
      // Where another device is known by this serial number, all of them have to be seen to tell which one flows.
      const others = state.outbox.devices.ofSerial(serial).filter((other) => other !== id)
      if (row === undefined || others.length > 0) run.unresolved.push(id)
      else {
        sweep.keepDevices([row])
        serials.push(serial)
      }
    }
  }
  for (let worker = 0; worker < PAGES_AT_ONCE; worker++) asking.start(work)
  await asking.end()
  const missing = await readInformationOf(
    client,
    serials.filter((serial) => serial !== ''),
    patience,
    (rows) => sweep.keepPrism(rows)
  )
  sweep.settleRivals()
  return missing ? [prismProblem(missing)] : []
}
