const { useInstance } = require('local-instance-for-servicenow/jest')

const desk = useInstance({ apps: [`${__dirname}/app.zip`] })

test('the app is there', async () => {
  expect((await desk.insert('x_acme_desk_ticket', { title: 'one' })).state).toBe('open')
})
