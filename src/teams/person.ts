import { z } from 'zod';
import { type Conversation, channelId, type Person } from '../escalation/escalation';
import { cut } from '../message/cut';
import type { Incoming } from './incoming';

const text = z.string().nullish();
const channelDataShape = z.object({
  tenant: z.object({ id: text }).nullish(),
  team: z.object({ id: text, aadGroupId: text }).nullish(),
  teamsTeamId: text,
});

const MAX_NAME_LENGTH = 80;
/** Names stand in texts of cards, which read Markdown, and in mentions. */
const MARKUP = /[[\]*_~`<>\\|]|:\/\/|(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu;

/** Who sent an activity; undefined where it does not say. */
export function readPerson({ from }: Incoming): Person | undefined {
  if (!from?.id) return undefined;
  const { id, aadObjectId, name } = from;
  return { id, name: readName(name), ...(aadObjectId ? { aadObjectId } : {}) };
}

/** A name as it may stand in any text: nobody's is a link. */
export function readName(name: string | null | undefined): string {
  return cut((name ?? '').replace(MARKUP, ' ').replace(/\s+/g, ' ').trim(), MAX_NAME_LENGTH).toWellFormed();
}

/** Where an activity comes from, as a place to write to later. */
export function readConversation(activity: Incoming): Conversation {
  const { serviceUrl, conversation } = activity;
  const { tenant, team } = readChannelData(activity);
  const tenantId = conversation.tenantId ?? tenant?.id;
  const groupId = team?.aadGroupId;
  return {
    serviceUrl,
    id: conversation.id,
    kind: kindOf(conversation),
    ...(tenantId ? { tenantId } : {}),
    ...(groupId ? { groupId } : {}),
  };
}

/** The channel that an activity comes from, beyond its thread. */
export function readChannel(activity: Incoming): Conversation {
  const conversation = readConversation(activity);
  return { ...conversation, id: channelId(conversation) };
}

/** The team of the channel; a channel that is shared with others may say none. */
export function readTeamId(activity: Incoming): string | undefined {
  const { team, teamsTeamId } = readChannelData(activity);
  return team?.id || teamsTeamId || undefined;
}

function readChannelData({ channelData }: Incoming): Partial<z.infer<typeof channelDataShape>> {
  return channelDataShape.safeParse(channelData).data ?? {};
}

/** Channels other than Teams name no type; there a conversation is personal unless it says that it is a group. */
export function kindOf({ conversationType, isGroup }: Incoming['conversation']): Conversation['kind'] {
  const type = conversationType ?? (isGroup ? 'groupChat' : 'personal');
  return type === 'channel' || type === 'personal' ? type : 'groupChat';
}
