// ussd-menu-builder with express and its sessions in memory, showing the very screens that the host shows on the same walks.
// node server.js PORT MENU.json, where the menu is { "<answers joined by *>": "CON screen" }.
const express = require('express');
const UssdMenu = require('ussd-menu-builder');
const fs = require('fs');

const [port, file] = process.argv.slice(2);
const screens = JSON.parse(fs.readFileSync(file, 'utf8'));
const menu = new UssdMenu();

// In-memory sessions, as in the library's own documentation.
const sessions = {};
menu.sessionConfig({
  start: (id, done) => { if (!(id in sessions)) sessions[id] = {}; done(); },
  end: (id, done) => { delete sessions[id]; done(); },
  set: (id, key, value, done) => { sessions[id][key] = value; done(); },
  get: (id, key, done) => done(null, sessions[id][key]),
});

const stateOf = (path) => (path === '' ? '__start__' : path);
for (const [path, screen] of Object.entries(screens)) {
  const next = {};
  const depth = path === '' ? 0 : path.split('*').length;
  for (const other of Object.keys(screens)) {
    const parts = other.split('*');
    if (other !== '' && parts.length === depth + 1 && (path === '' || other.startsWith(path + '*'))) next[parts[depth]] = other;
  }
  const text = screen.replace(/^(CON|END) /, '');
  const show = async () => {
    await menu.session.set('at', path);
    menu.con(text);
  };
  const options = { run: () => { show(); }, next };
  if (path === '') menu.startState(options); else menu.state(stateOf(path), options);
}

const app = express();
app.use(express.urlencoded({ extended: false }));
app.post('/', (request, response) => {
  menu.run(request.body, (screen) => {
    response.type('text/plain').send(screen);
  });
});
app.listen(Number(port), '127.0.0.1', 4096);
