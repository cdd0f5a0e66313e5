import { setTimeout as delay } from 'node:timers/promises';
import type { DeskRules } from '../../src/escalation/desk';
import type { Store } from '../../src/store/store';
import type { Incoming } from '../../src/teams/incoming';
import { createReceiver } from '../../src/teams/receiver';
import { createRecordedLog } from '../recorded-log';
import { openTemporaryStore } from '../temporary-store';
import { bot, mentionOf, personalMessage } from './activities';
import { type Connector, startConnector } from './connector';
import { defaultRules, makeBotWithDesk } from './make-bot';

export const people = {
  ann: { id: '29:ann', aadObjectId: '3c9e5b1a-7d42-4f0e-9a68-51b7c2d4e6f8', name: 'Ann Example' },
  bo: { id: '29:bo', aadObjectId: 'b0c4a8d2-1f63-4e57-8a90-6d2e7b35f1c8', name: 'Bo Expert' },
  eva: { id: '29:eva', aadObjectId: 'e7a91d34-5c08-4b2f-9d61-0f8c3b7a2e45', name: 'Eva Expert' },
} as const;

type Who = (typeof people)[keyof typeof people];

const tenant = { id: '7a1d0c52-84be-4e39-b6f5-2f90a3c8d714' };
const channel = (id: string, team: string | undefined) => ({
  conversation: { id: `${id};messageid=1`, conversationType: 'channel', isGroup: true, tenantId: tenant.id },
  channelData: { tenant, ...(team ? { team: { id: team } } : {}) },
});

/** Where things happen: Ann's chat with Signpost, a channel of her team, the experts' channel of theirs, one that tells no team. */
export const places = {
  chat: { conversation: { id: 'a:ann', conversationType: 'personal', tenantId: tenant.id }, channelData: { tenant } },
  support: channel('19:support@thread.tacv2', '19:helpdesk@thread.tacv2'),
  experts: channel('19:experts@thread.tacv2', '19:it@thread.tacv2'),
  shared: channel('19:shared@thread.tacv2', undefined),
  group: {
    conversation: { id: '19:group@unq', conversationType: 'groupChat', isGroup: true },
    channelData: { tenant },
  },
} satisfies Record<string, Pick<Incoming, 'conversation' | 'channelData'>>;

export type Place = Pick<Incoming, 'conversation' | 'channelData'>;

interface Card {
  readonly lang: string;
  readonly body: readonly object[];
  readonly actions: readonly object[];
  readonly refresh?: { readonly action: { readonly data: object } };
}

/** The bot with its desk at work, over a real store and connector. */
export interface Stage {
  readonly connector: Connector;
  readonly store: Store;
  readonly lines: readonly string[];
  readonly desk: ReturnType<typeof makeBotWithDesk>['desk'];
  /** Somebody writes to Signpost, with a mention where others are. */
  say(who: Who, place: Place, text: string, others?: Partial<Incoming>): Promise<void>;
  /** Somebody presses what comes as a message. */
  press(who: Who, place: Place, data: object, replyToId: string, others?: Partial<Incoming>): Promise<void>;
  /** Somebody presses what is answered at once. */
  execute(who: Who, place: Place, data: object, others?: Partial<Incoming>): Promise<{ type: string; value: unknown }>;
  /** What reached Teams since the last call: where, whether it replaced something, and its headline. */
  seen(): { to: string; isUpdate: boolean; summary: string; locale: string; card: Card; id: string }[];
  close(): Promise<void>;
}

export async function openStage(rules: Partial<DeskRules> = {}): Promise<Stage> {
  const connector = await startConnector();
  const store = await openTemporaryStore();
  const { log, lines } = createRecordedLog();
  const { bot: handler, desk, startDesk } = makeBotWithDesk(store, log, { rules: { ...defaultRules, ...rules } });
  const receive = createReceiver(undefined, handler, log);
  const stopDesk = startDesk();
  let count = 0;
  let shown = 0;

  async function deliver(who: Who, place: Place, others: Partial<Incoming>): Promise<unknown> {
    count += 1;
    const { serviceUrl } = connector;
    const { body } = await receive(
      '',
      personalMessage('', { id: `message-${count}`, from: who, ...place, serviceUrl, ...others }),
    );
    while ((await store.outbox.count()) > 0) await delay(2);
    return body;
  }

  return {
    connector,
    store,
    lines,
    desk,
    say: async (who, place, text, others) => {
      await deliver(who, place, { text: `<at>Signpost</at> ${text}`, entities: [mentionOf(bot)], ...others });
    },
    press: async (who, place, data, replyToId, others) => {
      await deliver(who, place, { text: undefined, value: data, replyToId, ...others });
    },
    execute: async (who, place, data, others) => {
      const value = { action: { type: 'Action.Execute', verb: 'escalation', data } };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, value };
      return (await deliver(who, place, { ...invoke, ...others })) as { type: string; value: unknown };
    },
    seen: () => {
      const news = connector.sent
        .slice(shown)
        .map(({ conversationId, replyToId, isUpdate = false, activity }, index) => ({
          to: conversationId,
          isUpdate,
          summary: activity.summary ?? '',
          locale: activity.locale ?? '',
          card: activity.attachments?.[0]?.content as Card,
          id: isUpdate ? replyToId : `reply-${shown + index + 1}`,
        }));
      shown = connector.sent.length;
      return news;
    },
    close: async () => {
      await stopDesk();
      await Promise.all([connector.close(), store.close()]);
    },
  };
}

/** The data of a button, whatever its words: of the form "Get help", of a step. */
export function dataOf(card: unknown, wanted: { action?: string; step?: string }): Record<string, unknown> {
  const found = partsOf(card).find(
    (part) =>
      'data' in part &&
      Object.entries(wanted).every(([name, value]) => Reflect.get(part.data as object, name) === value),
  );
  if (!found) throw new Error(`no button of the card has ${JSON.stringify(wanted)}`);
  return (found as { data: Record<string, unknown> }).data;
}

/** Every text that a card shows, in one. */
export function textOf(card: unknown): string {
  return partsOf(card)
    .flatMap((part) => ['text', 'title', 'label'].map((name): unknown => Reflect.get(part, name)))
    .filter((text) => typeof text === 'string')
    .join('\n');
}

function partsOf(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return [];
  return [node, ...Object.values(node).flatMap(partsOf)];
}
