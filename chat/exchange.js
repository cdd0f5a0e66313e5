// @ts-check
import { addNote, addProblem, startWaiting } from './thread.js';

/** @typedef {import('./bot.js').Bot} Bot */
/** @typedef {import('./activity.js').Fields} Fields */
/** @typedef {import('./thread.js').Thread} Thread */
/** @typedef {{ silence?: string, after?: HTMLElement, reader?: import('./people.js').Reader }} Circumstances what silence means, beside what to wait, and who says it */

/** Replies and the end of the turn come by different ways: this much later a reply may still arrive. */
const GRACE_MS = 400;

/**
 * Makes what tells the bot something in a thread, and shows that it is at work, fails or keeps silent.
 *
 * @param {Bot} bot
 * @param {ReturnType<typeof import('./events.js').createEvents>} events
 */
export function createExchange(bot, events) {
  /**
   * @param {Thread} thread
   * @param {Fields} fields
   * @param {Circumstances} [circumstances]
   */
  return async function exchange(thread, fields, circumstances = {}) {
    const { silence = 'No reply: Signpost kept silent', after, reader = bot.readerOf(thread.place) } = circumstances;
    const stopWaiting = startWaiting(thread, after);
    const reaction = watchConversation(events, thread.conversationId);
    const { problem } = await bot.send(fields, thread, reader);
    const isAnswered = problem === undefined && (await reaction.comes());
    reaction.stop();
    stopWaiting();
    // Who sends it again is who said it, whoever was chosen meanwhile.
    if (problem) addProblem(thread, problem, () => exchange(thread, fields, { ...circumstances, reader }), after);
    else if (!isAnswered) addNote(thread, silence, after);
  };
}

/** @param {ReturnType<typeof import('./events.js').createEvents>} events @param {string} conversationId */
function watchConversation(events, conversationId) {
  const [whole] = conversationId.split(';');
  let hasCome = false;
  /** @type {(() => void) | undefined} */
  let go;
  const stop = events.watch((event) => {
    if (event.activity?.type === 'typing') return;
    // The greeting of a channel comes to the channel, and not to one of its threads; a change names either.
    const isHere = event.conversationId.startsWith(event.kind === 'message' ? conversationId : whole);
    if (!isHere) return;
    hasCome = true;
    go?.();
  });
  return {
    stop,
    /** Whether the bot has done something there, or does so in a moment. */
    async comes() {
      // While the connection is lost, a reply waits for it.
      await events.serviceUrl();
      if (!hasCome) {
        await new Promise((resolve) => {
          go = () => resolve(undefined);
          setTimeout(go, GRACE_MS);
        });
      }
      return hasCome;
    },
  };
}
