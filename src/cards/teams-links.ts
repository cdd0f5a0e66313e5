import { type Conversation, channelId, type Person } from '../escalation/escalation';

const TEAMS = 'https://teams.microsoft.com/l';

/** Leads to a message of a channel or group chat; a personal chat is nobody else's. */
export function messageLink(conversation: Conversation, messageId: string | undefined): string | undefined {
  const { id, kind, tenantId, groupId } = conversation;
  if (kind === 'personal' || messageId === undefined) return undefined;
  const root = /;messageid=(.+)$/.exec(id)?.[1];
  const query = new URLSearchParams({
    ...(tenantId ? { tenantId } : {}),
    ...(groupId ? { groupId } : {}),
    ...(kind === 'channel' ? { parentMessageId: root ?? messageId } : {}),
    ...(kind === 'groupChat' ? { context: JSON.stringify({ contextType: 'chat' }) } : {}),
  });
  return `${TEAMS}/message/${encodeURIComponent(channelId(conversation))}/${encodeURIComponent(messageId)}?${query}`;
}

/** Opens a chat with a person; undefined where the directory's id of theirs is not known. */
export function chatLink({ aadObjectId }: Person, tenantId: string | undefined): string | undefined {
  if (!aadObjectId) return undefined;
  const query = new URLSearchParams({ ...(tenantId ? { tenantId } : {}), users: `8:orgid:${aadObjectId}` });
  return `${TEAMS}/chat/0/0?${query}`;
}
