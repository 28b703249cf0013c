// What scripts ask for to find the address, name and release of their instance.

import { useRemote } from '../../support/rest.ts'

const remote = useRemote()
const { call } = remote
const said = async () => {
  const script = `gs.info([gs.getProperty('glide.servlet.uri'), gs.getProperty('instance_name'), gs.getProperty('glide.buildname'), gs.getUserID()].join(' '))`
  const { json } = await call('POST /local/script', { body: { scope: 'global', script } })
  return json.log.map(({ message }: { message: string }) => message).join()
}

test('the properties have address, name and release, after a reset too', async () => {
  const wanted = `${remote.running.url}/ local Australia 6816f79cc0a8016401c5a33be04be441`
  expect(await said()).toBe(wanted)
  await call('POST /local/reset')
  expect(await said()).toBe(wanted)
})
