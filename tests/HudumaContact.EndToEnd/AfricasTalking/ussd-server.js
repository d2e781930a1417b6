// The vendor's own USSD router as a server: it reads the form and frames the reply. What it is to answer it is told in
// two headers, so that it can be given the very screen that ours showed; what it read of the form comes back in one.
const express = require('express')
const africasTalking = require('africastalking')({ apiKey: 'none', username: 'sandbox' })

const app = express()
app.use((request, response, next) => {
  response.locals.told = {
    response: Buffer.from(request.get('x-screen'), 'base64').toString('utf8'),
    endSession: request.get('x-ends') === 'true'
  }
  next()
})
app.post('/', (request, response, next) => {
  const [parse, answer] = africasTalking.USSD((form, reply) => {
    response.set('x-form', Buffer.from(JSON.stringify(form)).toString('base64'))
    reply(response.locals.told)
  })
  parse(request, response, failed => (failed ? next(failed) : answer(request, response, next)))
})

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port))
