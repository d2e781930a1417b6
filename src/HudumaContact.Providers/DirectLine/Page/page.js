// The page round Microsoft's Web Chat: a token for one chat, the two languages, and a new chat when this one is over.
(() => {
  'use strict';

  const kept = 'huduma-chat';
  const spoken = 'huduma-language';
  // What Microsoft's client calls its states.
  const online = 2;
  const expired = 3;
  const failed = 4;
  const ended = 5;

  const words = {
    en: {
      other: 'Kiswahili',
      otherLanguage: 'sw',
      again: 'New chat',
      about: 'Ask about government services: what you need, what it costs, where and how long.',
      careful: 'On a shared computer, choose New chat when you are done: what you wrote is then gone from this page. We never ask for a PIN.',
      over: 'This chat is over. Choose New chat to go on.',
      unreachable: 'The chat can\u2019t be reached just now. Choose New chat to try again, or call 1919 (free).',
      strings: {
        ACTIVITY_BOT_SAID_ALT: 'Huduma Kenya said:',
        SUGGESTED_ACTIONS_LABEL_ALT: 'Choices',
        TEXT_INPUT_PLACEHOLDER: 'Type a service, e.g. passport',
      },
    },
    sw: {
      other: 'English',
      otherLanguage: 'en',
      again: 'Mazungumzo mapya',
      about: 'Uliza kuhusu huduma za serikali: unachohitaji, bei, mahali na muda.',
      careful: 'Ukitumia kompyuta ya watu wengi, chagua Mazungumzo mapya ukimaliza: ulichoandika kitaondoka kwenye ukurasa huu. Hatuombi PIN kamwe.',
      over: 'Mazungumzo haya yameisha. Chagua Mazungumzo mapya kuendelea.',
      unreachable: 'Mazungumzo hayapatikani kwa sasa. Chagua Mazungumzo mapya ujaribu tena, au piga 1919 (bure).',
      strings: {
        ACTIVITY_BOT_SAID_ALT: 'Huduma Kenya:',
        ACTIVITY_STATUS_SEND_FAILED_RETRY: 'Haikutumwa. [Jaribu tena][RETRY].',
        ACTIVITY_STATUS_SEND_STATUS_ALT_SENDING: 'Inatumwa',
        ACTIVITY_YOU_SAID_ALT: 'Wewe:',
        CONNECTIVITY_STATUS_ALT: 'Mtandao: $1',
        CONNECTIVITY_STATUS_ALT_CONNECTED: 'Umeunganishwa',
        CONNECTIVITY_STATUS_ALT_CONNECTING: 'Inaunganisha\u2026',
        CONNECTIVITY_STATUS_ALT_FATAL: 'Haikuweza kuunganisha.',
        CONNECTIVITY_STATUS_ALT_RECONNECTING: 'Mtandao umekatika. Inaunganisha tena\u2026',
        CONNECTIVITY_STATUS_ALT_SLOW_CONNECTION: 'Inachukua muda kuunganisha.',
        SEND_BOX_IS_EMPTY_TOOLTIP_ALT: 'Andika kwanza, kisha utume.',
        SUGGESTED_ACTIONS_LABEL_ALT: 'Chaguo',
        TEXT_INPUT_ALT: 'Sehemu ya kuandika',
        TEXT_INPUT_PLACEHOLDER: 'Andika huduma, mfano pasipoti',
        TEXT_INPUT_SEND_BUTTON_ALT: 'Tuma',
        TRANSCRIPT_ARIA_LABEL_ALT: 'Mazungumzo. Tumia vitufe vya mishale kusogea.',
        TRANSCRIPT_ARIA_ROLE_ALT: 'mazungumzo',
        TRANSCRIPT_LIVE_REGION_SEND_FAILED_ALT: 'Ujumbe haukutumwa.',
        TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_LABEL_ALT: 'Ujumbe una chaguo. Bonyeza Shift na Tab mara 2 hadi 3 kuzifikia.',
        TRANSCRIPT_LIVE_REGION_SUGGESTED_ACTIONS_WITH_ACCESS_KEY_LABEL_ALT: 'Ujumbe una chaguo. Bonyeza $1 kuzifikia.',
        TRANSCRIPT_MORE_MESSAGES: 'Zaidi',
        TRANSCRIPT_NEW_MESSAGES: 'Ujumbe mpya',
        TRANSCRIPT_TERMINATOR_TEXT: 'Mwisho wa mazungumzo',
        TYPING_INDICATOR_ALT: 'Anaandika',
        TYPING_INDICATOR_MULTIPLE_TEXT: '$1 na wengine wanaandika.',
        TYPING_INDICATOR_SINGLE_TEXT: '$1 anaandika.',
      },
    },
  };

  const byId = id => document.getElementById(id);
  const chat = byId('chat');
  let language = sessionStorage.getItem(spoken) || (navigator.language.startsWith('sw') ? 'sw' : 'en');
  let line = null;
  let store = null;
  let following = null;

  function say(what) {
    byId('over').hidden = !what;
    byId('over').textContent = what ? words[language][what] : '';
  }

  function render() {
    const said = words[language];
    document.documentElement.lang = language;
    byId('language').textContent = said.other;
    byId('language').lang = said.otherLanguage;
    for (const id of ['again', 'about', 'careful']) byId(id).textContent = said[id];
    if (!line) return;
    window.WebChat.renderWebChat({
      directLine: line,
      store,
      activityStatusMiddleware: () => next => told => told.sendState === 'sent' ? false : next(told),
      locale: 'en-US',
      sendTypingIndicator: true,
      overrideLocalizedStrings: said.strings,
      styleOptions: {
        accent: '#0b5a3c',
        backgroundColor: 'White',
        bubbleBackground: '#eef4f0',
        bubbleBorderRadius: 10,
        bubbleFromUserBackground: '#0b5a3c',
        bubbleFromUserBorderRadius: 10,
        bubbleFromUserTextColor: 'White',
        hideUploadButton: true,
        subtle: '#44544c',
        suggestedActionBorderRadius: 8,
        suggestedActionLayout: 'flow',
        suggestedActionTextColor: '#0b5a3c',
        timestampColor: '#44544c',
      },
    }, chat);
  }

  /** What a reload of this tab goes on with; another tab has a chat of its own. */
  function keep() {
    if (line && line.token) sessionStorage.setItem(kept, line.token);
  }

  async function newToken() {
    const answer = await fetch('/webchat/token', { method: 'POST' });
    if (!answer.ok) throw new Error(`No token: ${answer.status}`);
    return (await answer.json()).token;
  }

  async function begin(goesOn) {
    if (following) following.unsubscribe();
    if (line) line.end();
    say(null);
    const known = goesOn ? sessionStorage.getItem(kept) : null;
    if (!known) sessionStorage.removeItem(kept);
    try {
      line = window.WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token: known || await newToken() });
    } catch {
      line = null;
      say('unreachable');
      return;
    }

    store = window.WebChat.createStore();
    following = line.connectionStatus$.subscribe(status => {
      if (status === expired && known) begin(false);
      else if (status === expired || status === ended) say('over');
      else if (status === failed) say('unreachable');
      else if (status === online) {
        keep();
        chat.dataset.live = 'yes';
      }
    });
    render();
  }

  byId('language').addEventListener('click', () => {
    language = words[language].otherLanguage;
    sessionStorage.setItem(spoken, language);
    render();
  });
  byId('again').addEventListener('click', () => begin(false));
  addEventListener('pagehide', keep);
  render();
  begin(true);
})();
