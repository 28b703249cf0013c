// Rows of one device that come at the same moment, to the built program with `--interleave`: one device stays one.

import { COMPUTER_ROWS, computerRow, MDM_ROWS, mdmRow } from '../app/rows.ts'
import { type Process, startProgram } from '../support/instance-program.ts'

const AT_A_TIME = 8
const DEVICES = 12

let instance: Process
afterEach(() => instance.stop())

test('rows at the same moment leave one MDM record and one computer for each device', async () => {
  instance = await startProgram('--interleave', '7')
  const send = (table: string, row: object) => instance.post(`/api/now/import/${table}`, row)
  const parallel = (rows: number, one: (at: number) => Promise<unknown>) =>
    Promise.all(Array.from({ length: rows }, (_none, at) => one(at)))
  const seen = []
  for (let device = 0; device < DEVICES; device++) {
    const serial_number = `C02SAME${String(device).padStart(5, '0')}`
    const device_id = `device-${device}`
    await send(COMPUTER_ROWS, computerRow({ serial_number }))
    await parallel(AT_A_TIME, (at) =>
      at % 4 === 3
        ? send(COMPUTER_ROWS, computerRow({ serial_number, device_name: `name ${at}` }))
        : send(MDM_ROWS, mdmRow({ device_id, serial_number, blueprint_id: `blueprint ${at}` }))
    )
    const { result: records } = await instance.get(
      `/api/now/table/x_kandj_kandji_mdm?sysparm_query=kandji_device_id=${device_id}`
    )
    const { result: computers } = await instance.get(
      `/api/now/table/cmdb_ci_computer?sysparm_query=serial_number=${serial_number}`
    )
    seen.push([records.length, records[0]?.kandji_blueprint_id.startsWith('blueprint '), computers.length])
  }
  expect(seen).toEqual(Array.from({ length: DEVICES }, () => [1, true, 1]))
})

test('the seed is a whole number', async () => {
  await expect(startProgram('--interleave', 'often')).rejects.toThrow('Expected a whole number from 0 to 2147483647')
  instance = await startProgram('--interleave', '--empty')
  expect(instance.output()).toMatch(/^requests are interleaved: --interleave \d+$/m)
})
