import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { show } from '../answer';
import type { Library } from '../library';
import { describeError, type Log } from '../log';
import type { Welcomes } from '../store/welcomes';
import type { Incoming } from './incoming';
import type { Responder } from './responder';
import { toActivity } from './to-activity';
import { readAudience } from './to-message';
import type { TurnHandler } from './turn-handler';

/**
 * Teams tells of an installation twice, at nearly the same time: as an installation, in the language of who made it,
 * and as a new member, without a language. The one without lets the other go first.
 */
const YIELD_MS = 1000;

const MAX_REMEMBERED = 1000;

/** Greets a person or a team where Signpost was installed: once, in their language. */
export function createWelcome(library: Library, responder: Responder, welcomes: Welcomes, log: Log): TurnHandler {
  /** A store that fails costs the certainty that there is one greeting, not the greeting. */
  const tried = async <Value>(call: Promise<Value>, instead: Value): Promise<Value> => {
    try {
      return await call;
    } catch (error) {
      log.warn({ event: 'welcome_not_kept', ...describeError(error) });
      return instead;
    }
  };

  const greeted = new LRUCache<string, true>({ max: MAX_REMEMBERED });

  return async (context) => {
    const { activity } = context;
    const conversation = conversationOf(activity);
    if (isRemoved(activity)) {
      greeted.delete(conversation);
      await tried(welcomes.forget(conversation), undefined);
    }
    if (!isAdded(activity)) return;
    if (activity.type === 'conversationUpdate' && readAudience(activity).languageTags.length === 0)
      await delay(YIELD_MS);
    // Where the store fails, this process at least knows what it did itself.
    if (greeted.has(conversation)) return;
    greeted.set(conversation, true);
    if (!(await tried(welcomes.claim(conversation), true))) return;
    const greeting = await responder.make(
      activity,
      (audience) => show({ about: 'welcome' }, audience, library),
      (apology) => apology,
    );
    try {
      await context.sendActivity(toActivity(greeting));
    } catch (error) {
      greeted.delete(conversation);
      await tried(welcomes.forget(conversation), undefined);
      throw error;
    }
    responder.tell(greeting, 'welcome');
  };
}

function isAdded(activity: Incoming): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  return isAmong(activity.membersAdded, activity);
}

function isRemoved(activity: Incoming): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'remove';
  return isAmong(activity.membersRemoved, activity);
}

function isAmong(members: Incoming['membersAdded'], { recipient }: Incoming): boolean {
  return recipient?.id != null && (members ?? []).some(({ id }) => id === recipient.id);
}

/** The channel, not one of its threads. */
function conversationOf({ channelId, conversation }: Incoming): string {
  return `${channelId ?? ''}:${conversation.id.replace(/;messageid=.*$/, '')}`;
}
