// @ts-check
import { createBot } from './bot.js';
import { createComposer } from './composer.js';
import { createConnectionNotice } from './connection.js';
import { createConversation } from './conversation.js';
import { createEvents } from './events.js';
import { createExchange } from './exchange.js';
import { createExplainDialog } from './explain-dialog.js';
import { readResults } from './extension-result.js';
import { createHeader } from './header.js';
import { createLiveCards } from './live-cards.js';
import { createMessageMenu } from './message-menu.js';
import { createMessages } from './messages.js';
import { part } from './page.js';
import { createPerson } from './person.js';
import { createReplyFoot } from './reply-foot.js';
import { createSearch } from './search.js';
import { readSetting, saveSetting } from './settings.js';
import { conversationOf, startOver } from './tab.js';
import { addNote } from './thread.js';
import { createWelcome } from './welcome.js';

/** @typedef {import('./message.js').Message} Message */
/** @typedef {import('./thread.js').Composer} Composer */

const header = createHeader({ onPlace: showPlace, onLanguage: changeLanguage, onClient: changeClient });
const showConnection = createConnectionNotice(() => events.connect());
const events = createEvents((event) => messages.receive(event), showConnection);
const bot = createBot(header.language, events.serviceUrl);
const exchange = createExchange(bot, events);

const search = createSearch(bot, here);
const explain = createExplainDialog(bot, rememberChoice);
const openMenu = createMessageMenu(menuOf);

const composer = createComposer(part('composer', HTMLFormElement), {
  id: 'composer-text',
  label: 'Message to Signpost',
  placeholder: 'Paste an error or a code',
  end: 'Clear',
  onEnd: clear,
  send: (draft) => person.post(header.place(), draft),
  search,
  unfurl,
});
const conversation = createConversation(
  part('conversation', HTMLElement),
  () => composer,
  (thread) => createReplyFoot({ send: (draft) => person.reply(thread, draft), search, unfurl }),
);
const cards = createLiveCards(bot, {
  isOld: header.isOldClient,
  press: (message, pressed) => person.press(message, pressed),
  notice: rememberChoice,
  tell: ({ thread }, text) => addNote(thread, text),
});
const messages = createMessages(conversation, cards, openMenu);
const person = createPerson(conversation, messages, exchange);
const welcome = createWelcome(
  (text) => {
    person.post(header.place(), { text, isMentioned: header.place() === 'channel', attachments: [] });
    composer.focus();
  },
  (place) => person.install(conversation.whole(place)),
);

// A browser that reloads the page may bring back the place that was chosen.
showPlace();
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  search(composer);
});

function showPlace() {
  const place = header.place();
  welcome.show(place);
  conversation.show(place);
  composer.show(place);
  cards.refresh();
}

function clear() {
  conversation.clear(header.place());
  startOver(header.place());
  showPlace();
  composer.focus();
}

function changeLanguage() {
  cards.refresh();
  if (!readSetting('chosenLanguage')) return;
  addNote(
    conversation.whole(header.place()),
    'You chose a language in the chat, and it wins: send `language` and press Automatic to follow this menu',
  );
}

function changeClient() {
  cards.redraw();
  cards.refresh();
}

/** The bot keeps a language that was pressed, and then no longer follows the menu of this page. @param {unknown} data */
function rememberChoice(data) {
  const { action, language: chosen } = /** @type {{ action?: string, language?: string }} */ (data ?? {});
  if (action === 'chooseLanguage') saveSetting('chosenLanguage', chosen === 'automatic' ? '' : `${chosen}`);
}

/** @param {Message} message */
function menuOf(message) {
  const isInChannel = message.thread.place === 'channel';
  return [
    { label: 'Explain this error', act: () => explain(message) },
    ...(isInChannel ? [{ label: 'Ask Signpost about this', act: () => person.askAbout(message) }] : []),
    ...(message.isMine && message.text && !isInChannel ? [{ label: 'Edit', act: () => person.edit(message) }] : []),
  ];
}

/** Where the message extension is used. */
function here() {
  const place = header.place();
  return { place, conversationId: conversationOf(place) };
}

/** @param {string} url */
async function unfurl(url) {
  const [result] = readResults(await bot.invoke('composeExtension/queryLink', { url }, here()));
  return result?.attachment;
}
