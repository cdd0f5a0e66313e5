// @ts-check
import { newId, toActivity } from './activity.js';
import { askBot } from './bot.js';
import { createComposer } from './composer.js';
import { addMessage, addNote, addProblem, addReply, createConversation, startWaiting } from './conversation.js';
import { examples } from './examples.js';
import { loadLanguages, pickLanguage } from './languages.js';
import { element, part } from './page.js';
import { renderReply } from './render-reply.js';
import { readSetting, saveSetting } from './settings.js';

/** @typedef {import('./activity.js').Place} Place */
/** @typedef {import('./conversation.js').Thread} Thread */
/** @typedef {{ text?: string, value?: unknown, isMentioned?: boolean, replyToId?: string }} Outgoing */

const language = part('language', HTMLSelectElement);
const welcome = part('welcome', HTMLElement);
const conversation = createConversation(part('conversation', HTMLElement));
const composer = createComposer(send);

setUpTheme();
setUpPlaces();
setUpExamples();
part('clear', HTMLButtonElement).addEventListener('click', () => {
  conversation.clear(place());
  showPlace();
  composer.focus();
});
setUpLanguages();

/** @param {string} text */
function send(text) {
  const id = newId();
  const thread = conversation.openThread(place(), id);
  const isMentioned = composer.isMentioned(thread.place);
  welcome.hidden = true;
  addMessage(thread, text, isMentioned);
  exchange(thread, { text, isMentioned }, id);
}

/** @param {Thread} thread @param {string} replyToId @param {{ title: string, data: unknown }} pressed */
function press(thread, replyToId, { title, data }) {
  addNote(thread, `You pressed “${title}”`);
  rememberChoice(data);
  exchange(thread, { value: data, replyToId });
}

/** The bot keeps a language that was pressed, and then no longer follows the menu of this page. @param {unknown} data */
function rememberChoice(data) {
  const { action, language: chosen } = /** @type {{ action?: string, language?: string }} */ (data ?? {});
  if (action === 'chooseLanguage') saveSetting('chosenLanguage', chosen === 'automatic' ? '' : `${chosen}`);
}

/** Sends to the bot and shows what comes back, in the same thread. @param {Thread} thread @param {Outgoing} outgoing @param {string} [id] */
async function exchange(thread, outgoing, id = newId()) {
  const stopWaiting = startWaiting(thread);
  const { replies, problem } = await askBot(
    toActivity({
      ...outgoing,
      id,
      place: thread.place,
      threadId: thread.id,
      language: language.value,
      serviceUrl: location.origin,
    }),
  );
  stopWaiting();
  for (const reply of replies) {
    addReply(
      thread,
      reply,
      renderReply(reply, (pressed) => press(thread, reply.id, pressed)),
    );
  }
  if (problem) addProblem(thread, problem, () => exchange(thread, outgoing));
  else if (replies.length === 0) addNote(thread, explainSilence(thread, outgoing));
}

/** @param {Thread} thread @param {Outgoing} outgoing */
function explainSilence({ place }, { text, isMentioned }) {
  return place === 'channel' && text !== undefined && !isMentioned
    ? 'No reply: in a channel Signpost answers only when mentioned'
    : 'No reply: Signpost kept silent';
}

/** @returns {Place} */
function place() {
  return part('place-channel', HTMLInputElement).checked ? 'channel' : 'personal';
}

function showPlace() {
  welcome.hidden = !conversation.isEmpty(place());
  for (const hint of welcome.querySelectorAll('p')) hint.hidden = hint.dataset.place !== place();
  conversation.show(place());
  composer.show(place());
}

function setUpPlaces() {
  for (const id of ['place-personal', 'place-channel']) {
    part(id, HTMLInputElement).addEventListener('change', showPlace);
  }
  // A browser that reloads the page may bring back the radio that was chosen.
  showPlace();
}

function setUpExamples() {
  const items = examples.map(({ label, text }) => {
    const button = element('button', 'example', element('span', 'label', label), ' ', element('span', 'preview', text));
    button.type = 'button';
    button.addEventListener('click', () => {
      send(text);
      composer.focus();
    });
    return element('li', '', button);
  });
  part('examples', HTMLUListElement).append(...items);
}

function setUpTheme() {
  const theme = part('theme', HTMLSelectElement);
  theme.value = readSetting('theme') ?? 'system';
  if (theme.value === '') theme.value = 'system';
  const apply = () => {
    document.documentElement.dataset.theme = theme.value;
  };
  apply();
  theme.addEventListener('change', () => {
    apply();
    saveSetting('theme', theme.value);
  });
}

async function setUpLanguages() {
  const languages = await loadLanguages();
  const options = languages.map(({ tag, name }) => {
    const option = new Option(name, tag);
    option.lang = tag;
    return option;
  });
  const chosen = readSetting('language');
  language.replaceChildren(...options);
  language.value = pickLanguage(chosen ? [chosen, ...navigator.languages] : navigator.languages, languages);
  language.addEventListener('change', () => {
    saveSetting('language', language.value);
    if (!readSetting('chosenLanguage')) return;
    const thread = conversation.openThread(place(), newId());
    addNote(
      thread,
      'You chose a language in the chat, and it wins: send `language` and press Automatic to follow this menu',
    );
  });
}
