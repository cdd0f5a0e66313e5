import type { Activity } from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { type Courier, DeliveryError } from '../escalation/courier';
import { type Conversation, channelId, type Person } from '../escalation/escalation';
import { describeError } from '../log';
import type { Credentials } from '../read-credentials';
import { createAuthentication } from './authentication';
import { readName } from './person';
import { toActivity } from './to-activity';
import { withMention } from './with-mention';

/** A message that nobody waits for may take its time; a name that somebody waits for may not. */
const SEND_LIMIT_MS = 10_000;
const LOOK_UP_LIMIT_MS = 2000;

type Act<Result> = (client: ConnectorClient, options: { abortSignal: AbortSignal }) => Promise<Result>;

/** Stands for the id of a message to which nobody gave one: what is to change it later finds nothing, and is sent anew. */
const UNNAMED = 'unnamed';

/** Sends by the SDK's connector, each message once: whoever asks for it tries again. */
export function createCourier(credentials: Credentials | undefined): Courier {
  const authentication = createAuthentication(credentials);
  const { AppIdClaim, AudienceClaim } = AuthenticationConstants;
  const claims = credentials ? [AppIdClaim, AudienceClaim].map((type) => ({ type, value: credentials.appId })) : [];
  const factory = authentication.createConnectorFactory(new ClaimsIdentity(claims));
  const clients = new Map<string, Promise<ConnectorClient>>();
  const turns = new Map<string, Promise<unknown>>();
  /** Until when Teams asked not to write to a conversation, whatever there is to write. */
  const waits = new Map<string, number>();

  /** A client for each address is enough, and they are few: one for each region of Teams. */
  function clientOf({ serviceUrl }: Conversation): Promise<ConnectorClient> {
    const client = clients.get(serviceUrl) ?? factory.create(serviceUrl, '').then(withoutRetries);
    if (clients.size > MAX_CLIENTS) clients.clear();
    clients.set(serviceUrl, client);
    client.catch(() => clients.delete(serviceUrl));
    return client;
  }

  async function call<Result>(conversation: Conversation, limitMs: number, act: Act<Result>): Promise<Result> {
    const abortSignal = AbortSignal.timeout(limitMs);
    try {
      // A token that does not come is not cut off by the SDK.
      const client = await withinLimit(clientOf(conversation), abortSignal);
      return await withinLimit(act(client, { abortSignal }), abortSignal);
    } catch (error) {
      throw toDeliveryError(error);
    }
  }

  /** What goes to one conversation goes one after the other: only then can it be known that Teams asks to wait. */
  function send<Result>(conversation: Conversation, act: Act<Result>): Promise<Result> {
    const place = channelId(conversation);
    const sending = (turns.get(place) ?? Promise.resolve()).then(() => sendNow(place, conversation, act));
    const turn = sending
      .catch(() => {})
      .finally(() => {
        if (turns.get(place) === turn) turns.delete(place);
      });
    turns.set(place, turn);
    return sending;
  }

  async function sendNow<Result>(place: string, conversation: Conversation, act: Act<Result>): Promise<Result> {
    const waitMs = (waits.get(place) ?? 0) - Date.now();
    if (waitMs > 0) throw new DeliveryError('later', 'AskedToWait', waitMs);
    waits.delete(place);
    try {
      return await call(conversation, SEND_LIMIT_MS, act);
    } catch (error) {
      if (error instanceof DeliveryError && error.retryAfterMs) waits.set(place, Date.now() + error.retryAfterMs);
      throw error;
    }
  }

  return {
    post: (conversation, reply, mentioned) =>
      send(conversation, async ({ conversations }, options) => {
        const activity = addressed(
          mentioned ? withMention(toActivity(reply), mentioned) : toActivity(reply),
          conversation,
        );
        const { id } = await conversations.sendToConversation(conversation.id, activity, options);
        // It was taken all the same: sent again, it would be doubled.
        return id || UNNAMED;
      }),
    update: (conversation, messageId, reply) =>
      send(conversation, async ({ conversations }, options) => {
        const activity = addressed({ ...toActivity(reply), id: messageId }, conversation);
        await conversations.updateActivity(conversation.id, messageId, activity, options);
      }),
    findMember: async (conversation, personId) => {
      try {
        return await call(conversation, LOOK_UP_LIMIT_MS, async ({ conversations }, options) => {
          const member = await conversations.getConversationMember(conversation.id, personId, options);
          return toPerson(member as object);
        });
      } catch (error) {
        if (error instanceof DeliveryError && error.reason === 'later') throw error;
        // Teams knows nobody of that id there.
        return undefined;
      }
    },
  };
}

const MAX_CLIENTS = 100;

function addressed(activity: Partial<Activity>, { id, serviceUrl, tenantId, kind }: Conversation): Partial<Activity> {
  const conversation = { id, isGroup: kind !== 'personal', conversationType: kind, ...(tenantId ? { tenantId } : {}) };
  return { ...activity, serviceUrl, channelId: 'msteams', conversation: conversation as Activity['conversation'] };
}

/** The directory's id has had two names. */
function toPerson(member: { id?: string; name?: string; aadObjectId?: string; objectId?: string }): Person | undefined {
  const { id, name, aadObjectId = member.objectId } = member;
  return id ? { id, name: readName(name), ...(aadObjectId ? { aadObjectId } : {}) } : undefined;
}

/** The SDK does not pass on that nothing is to be retried: it would say again what may have arrived, and wait here itself. */
function withoutRetries(client: ConnectorClient): ConnectorClient {
  const { client: inner } = client as unknown as { client: { pipeline: { removePolicy(of: { name: string }): void } } };
  inner.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}

function withinLimit<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DeliveryError('later', 'Timeout')), { once: true });
    promise.then(resolve, reject);
  });
}

/** 403: the bot is blocked, or was removed. 404: the message or conversation is gone. All else may pass. */
function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const { statusCode, response } = error as { statusCode?: number; response?: { headers?: unknown } };
  const code = describeError(error).code ?? (error instanceof Error ? error.name : 'unknown');
  if (statusCode === 403) return new DeliveryError('refused', code);
  if (statusCode === 404) return new DeliveryError('gone', code);
  // What Teams cannot read today it cannot read tomorrow.
  if (statusCode === 400 || statusCode === 413) return new DeliveryError('refused', code);
  return new DeliveryError('later', code, readRetryAfter(response?.headers));
}

/** In seconds or as a date. */
function readRetryAfter(headers: unknown): number | undefined {
  const { get } = (headers ?? {}) as { get?: (name: string) => string | undefined };
  const value = get?.call(headers, 'retry-after');
  if (!value) return undefined;
  const ms = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
