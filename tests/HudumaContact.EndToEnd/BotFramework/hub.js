// A hub as its own package (npm botbuilder) makes one: a bot that accepts handoffs, answers citizens and closes. Every turn it gets is kept as the
// package read it; /do lets it act by itself, with the package's own client.
const express = require('express')
const { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication, EventFactory, TurnContext } = require('botbuilder')

const settings = JSON.parse(process.argv[2])
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, undefined, { requiredEndorsements: settings.RequiredEndorsements ?? [] }))
adapter.onTurnError = async (context, error) => turns.put({ error: error.message, status: error.statusCode })

const queue = () => {
  const kept = [], waiting = []
  return {
    put: item => waiting.length > 0 ? waiting.shift()(item) : kept.push(item),
    next: then => kept.length > 0 ? then(kept.shift()) : waiting.push(then),
  }
}
const turns = queue()
let reference

const onTurn = async context => {
  const activity = context.activity
  reference = TurnContext.getConversationReference(activity)
  const reply = async what => turns.put({ activity, sent: settings.Replies ? await context.sendActivity(what) : null })
  if (activity.type === ActivityTypes.Event && activity.name === 'handoff.initiate') {
    await reply(EventFactory.createHandoffStatus(activity.conversation, 'accepted', 'Achieng'))
  } else if (activity.type === ActivityTypes.Message) {
    await reply(`Umesema: ${activity.text}`)
  } else {
    turns.put({ activity })
  }
}

// What the hub does by itself: its package's events, and calls of its client.
const deeds = {
  status: (context, { state, message }) => context.sendActivity(EventFactory.createHandoffStatus(context.activity.conversation, state, message)),
  say: (context, { text }) => context.sendActivity(text),
  typing: context => context.sendActivity({ type: ActivityTypes.Typing }),
  end: context => context.sendActivity({ type: ActivityTypes.EndOfConversation }),
  trace: context => context.sendTraceActivity('turn', { state: 'accepted' }),
  update: (context, { id, text }) => context.updateActivity({ id, type: ActivityTypes.Message, text }),
  delete: (context, { id }) => context.deleteActivity(id),
  client: (context, { call, parameters }) =>
    context.turnState.get(adapter.ConnectorClientKey).conversations[call](...parameters.map(each => each === '$conversation' ? reference.conversation.id : each)),
}

const app = express()
app.post('/api/messages', express.json({ limit: '1mb' }), (request, response) => adapter.process(request, response, onTurn))
app.get('/next', (request, response) => turns.next(turn => response.json(turn)))
app.post('/do', express.json({ limit: '1mb' }), (request, response) => {
  let result
  const act = async context => {
    try {
      result = { sent: await deeds[request.body.deed](context, request.body) }
    } catch (error) {
      result = { error: error.message, status: error.statusCode }
    }
  }
  adapter.continueConversationAsync(settings.MicrosoftAppId ?? '', reference, act).then(() => response.json(result))
})

const server = app.listen(settings.Port ?? 0, '127.0.0.1', () => console.log(server.address().port))
