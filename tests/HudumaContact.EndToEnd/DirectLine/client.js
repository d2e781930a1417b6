// Microsoft's own client of Direct Line (npm botframework-directlinejs). What it is told to do comes line by line as JSON; what it is told
// by the server, and where its connection stands, goes out the same way.
'use strict';

globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = require('ws');
const { DirectLine, ConnectionStatus } = require('botframework-directlinejs');
const lines = require('node:readline').createInterface({ input: process.stdin });

const tell = what => console.log(JSON.stringify(what));
const line = new DirectLine({ ...JSON.parse(process.argv[2]), pollingInterval: 200 });
line.connectionStatus$.subscribe(status => tell({ status: ConnectionStatus[status], conversation: line.conversationId, token: line.token }));
line.activity$.subscribe(activity => tell({ activity }), broken => tell({ broken: String(broken) }));

lines.on('line', text => {
  const activity = JSON.parse(text);
  line.postActivity({ from: { id: 'user' }, type: 'message', ...activity }).subscribe(id => tell({ posted: id }), refused => tell({ refused: refused.status ?? String(refused) }));
});
lines.on('close', () => process.exit(0));
