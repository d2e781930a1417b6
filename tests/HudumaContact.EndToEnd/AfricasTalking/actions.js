// Voice XML as the vendor's own package writes it. On stdin: a list of calls of its builder, each a name and its arguments.
const { ActionBuilder } = require('africastalking')({ apiKey: 'none', username: 'sandbox' }).VOICE

let told = ''
process.stdin.on('data', piece => { told += piece })
process.stdin.on('end', () => {
  const builder = new ActionBuilder()
  for (const [name, ...given] of JSON.parse(told)) builder[name](...given)
  process.stdout.write(builder.build())
})
