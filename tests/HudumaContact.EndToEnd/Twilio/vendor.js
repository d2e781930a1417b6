// Twilio as its own package knows it: it signs webhooks, writes TwiML, and sends; and a stand-in for the API that keeps every
// request to send, whoever makes it, so that ours can be held against the package's.
const express = require('express')
const twilio = require('twilio')

const [account, token] = process.argv.slice(2)
const sent = []
const waiting = []

const app = express()
app.post('/2010-04-01/Accounts/:account/:what.json', express.text({ type: '*/*' }), (request, response) => {
  const send = { path: request.path, authorization: request.get('authorization'), type: request.get('content-type').split(';')[0], form: request.body }
  if (waiting.length > 0) waiting.shift()(send)
  else sent.push(send)
  const sid = (request.params.what === 'Calls' ? 'CA' : 'SM') + String(Date.now()).padStart(32, '0')
  response.status(201).json({ sid, account_sid: account, status: 'queued', error_code: null, error_message: null, price: null, price_unit: 'USD' })
})

// The next request to send, as soon as it is there.
app.get('/next', (request, response) => {
  if (sent.length > 0) response.json(sent.shift())
  else waiting.push(send => response.json(send))
})

app.post('/sign', express.json(), (request, response) => {
  const form = {}
  for (const [name, value] of request.body.form) form[name] = name in form ? [].concat(form[name], value) : value
  response.send(twilio.getExpectedTwilioSignature(token, request.body.url, form))
})

app.get('/twiml', (request, response) => response.send(new twilio.twiml.MessagingResponse().toString()))

// Verbs as its builder takes them: each a method, attributes, perhaps a text, and what stands inside.
app.post('/voice', express.json(), (request, response) => {
  const write = (parent, { verb, attributes, text, children }) => {
    const written = text === null ? parent[verb](attributes) : parent[verb](attributes, text)
    for (const child of children) write(written, child)
  }
  const answer = new twilio.twiml.VoiceResponse()
  for (const verb of request.body) write(answer, verb)
  response.send(answer.toString())
})

app.post('/call', express.json(), async (request, response) => {
  const client = twilio(account, token)
  client.api.baseUrl = `http://127.0.0.1:${server.address().port}`
  await client.calls.create(request.body)
  response.end()
})

app.post('/send', express.json(), async (request, response) => {
  const client = twilio(account, token)
  client.api.baseUrl = `http://127.0.0.1:${server.address().port}`
  await client.messages.create(request.body)
  response.end()
})

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port))
