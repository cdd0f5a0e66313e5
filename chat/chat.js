// @ts-check
import { createBot } from './bot.js';
import { explainChoice, rememberChoice } from './chosen-language.js';
import { createComposer } from './composer.js';
import { createConnectionNotice } from './connection.js';
import { createConversation } from './conversation.js';
import { createEvents } from './events.js';
import { createExchange } from './exchange.js';
import { createExpertsPane } from './experts-pane.js';
import { createExplainDialog } from './explain-dialog.js';
import { createHeader } from './header.js';
import { createHistory } from './history.js';
import { createLiveCards } from './live-cards.js';
import { createMessageMenu } from './message-menu.js';
import { createMessages } from './messages.js';
import { part } from './page.js';
import { createPerson } from './person.js';
import { createReaders } from './readers.js';
import { createReplyFoot } from './reply-foot.js';
import { createSearch } from './search.js';
import { conversationOf, isChannel, startOver } from './tab.js';
import { createTeamsLinks } from './teams-links.js';
import { addPrivateNote, showPrivateNotes } from './thread.js';
import { createUnfurl } from './unfurl.js';
import { createWelcome } from './welcome.js';

/** @typedef {import('./tab.js').Place} Place */
/** @typedef {import('./message.js').Message} Message */

const header = createHeader(showPlace);
const readers = createReaders({ onLanguage: changeLanguage, onExpert: changeExpert, onClient: changeClient });
const showConnection = createConnectionNotice(() => events.connect());
const events = createEvents((event) => messages.receive(event), showConnection);
const bot = createBot(readers.of, events.serviceUrl);
const exchange = createExchange(bot, events);

const search = createSearch(bot);
const unfurl = createUnfurl(bot);
const explain = createExplainDialog(bot, rememberChoice);

const composer = createComposer(part('composer', HTMLFormElement), {
  id: 'composer-text',
  label: 'Message to Signpost',
  placeholder: 'Paste an error or a code',
  end: 'Clear',
  onEnd: clear,
  where: () => ({ place: header.place(), conversationId: conversationOf(header.place()) }),
  send: (draft) => person.post(header.place(), draft),
  search,
  unfurl,
});
const experts = createExpertsPane({
  send: (draft) => person.post('experts', draft),
  search,
  unfurl,
  clear: () => conversation.clear('experts'),
  show: restore,
});
/** What was said in each place; two of them are of this tab alone. */
const histories = {
  personal: createHistory('sessionStorage', 'personal.history', restore),
  channel: createHistory('sessionStorage', 'channel.history', restore),
  experts,
};
const conversation = createConversation(
  { requester: part('conversation', HTMLElement), experts: experts.log },
  (place) => (place === 'experts' ? experts.composer : composer),
  (thread) => createReplyFoot({ where: () => thread, send: (draft) => person.reply(thread, draft), search, unfurl }),
);
const cards = createLiveCards(bot, {
  isOld: readers.isOld,
  press: (message, pressed) => person.press(message, pressed),
  notice: rememberChoice,
  follow: createTeamsLinks(conversation.messages, header.goTo),
  tell: addPrivateNote,
});
const messages = createMessages(conversation, cards, {
  openMenu: createMessageMenu(menuOf),
  tellNews: header.tellNews,
  keep: (message) => histories[message.thread.place].keep(message),
});
const person = createPerson(conversation, messages, exchange, readers.of);
const welcome = createWelcome(
  (text) => {
    person.post(header.place(), { text, isMentioned: isChannel(header.place()), attachments: [] });
    composer.focus();
  },
  (place) => person.install(conversation.whole(place)),
);

showPlace(header.readChoice());
// A card is refreshed in the language of its reader.
void readers.isReady.then(() => {
  for (const history of Object.values(histories)) history.restore();
  // What was missed meanwhile comes after what was there.
  events.connect();
  showPlace(header.readChoice());
});
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  search(experts.hasFocus() || header.readChoice() === 'experts' ? experts.composer : composer);
});

/** @type {import('./history.js').Show} */
function restore(conversationId, said) {
  messages.restore(conversationId, said);
}

/** @param {Place} chosen */
function showPlace(chosen) {
  const place = header.place();
  welcome.show(place);
  conversation.show(place, chosen);
  composer.show(place);
  cards.refresh();
}

function clear() {
  conversation.clear(header.place());
  histories[header.place()].clear();
  startOver(header.place());
  showPlace(header.place());
  composer.focus();
}

/** @param {'own' | 'experts'} pane */
function changeLanguage(pane) {
  cards.refresh();
  const place = pane === 'own' ? header.place() : pane;
  explainChoice(readers.of(place).person, conversation.whole(place));
}

function changeExpert() {
  showPrivateNotes(experts.log, readers.of('experts').person);
  cards.redraw((place) => place === 'experts');
  cards.refresh();
}

function changeClient() {
  cards.redraw((place) => place !== 'experts');
  cards.refresh();
}

/** @param {Message} message */
function menuOf(message) {
  const isInChannel = isChannel(message.thread.place);
  return [
    { label: 'Explain this error', act: () => explain(message) },
    ...(isInChannel ? [{ label: 'Ask Signpost about this', act: () => person.askAbout(message) }] : []),
    ...(message.author && message.text && !isInChannel ? [{ label: 'Edit', act: () => person.edit(message) }] : []),
  ];
}
