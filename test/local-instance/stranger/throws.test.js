const { useInstance } = require('local-instance-for-servicenow/jest')

const desk = useInstance()

test('throws', async () => {
  expect(await desk.records('sys_user', 'user_name=admin')).toHaveLength(1)
  throw new Error('the instance is up')
})
