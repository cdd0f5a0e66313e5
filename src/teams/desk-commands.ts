import { type DeskNotice, writeDeskNotice } from '../compose-desk';
import type { Courier } from '../escalation/courier';
import type { Desk } from '../escalation/desk';
import type { Conversation, EscalationChannel, Person } from '../escalation/escalation';
import type { Library } from '../library';
import { AUTOMATIC } from '../message/card-action';
import type { Command } from '../message/command';
import type { Audience } from '../message/message';
import type { SpokenAnswer } from '../message/spoken-answer';
import type { Reply } from '../reply';
import type { Incoming } from './incoming';
import type { KnownChats } from './known-chats';
import { readChannel, readConversation, readPerson, readTeamId } from './person';
import { createRequesterWords } from './requester-words';
import type { SavedLanguage } from './saved-language';

/** Does what somebody tells Signpost to do; undefined where it means nothing here, and is answered as any other text. */
export type DeskCommands = (
  command: Command | SpokenAnswer,
  activity: Incoming,
  audience: Audience,
) => Promise<Reply | undefined>;

interface Parts {
  readonly desk: Desk;
  readonly courier: Courier;
  readonly library: Library;
  readonly savedLanguage: SavedLanguage;
  readonly knownChats: KnownChats;
}

export function createDeskCommands({ desk, courier, library, savedLanguage, knownChats }: Parts): DeskCommands {
  const { settle, hear } = createRequesterWords(desk);

  async function setChannel(
    activity: Incoming,
    person: Person,
    language: string,
    isForEveryone: boolean,
  ): Promise<DeskNotice> {
    const channel = readChannel(activity);
    const teamId = readTeamId(activity);
    const why = isForEveryone ? obstacleToAll(channel) : obstacleToTeam(channel, teamId);
    if (why) return { say: 'channelNotSet', why };
    const set = await desk.setChannel({ conversation: channel, language }, isForEveryone ? undefined : teamId, person);
    if (!set.isSet) return { say: 'channelNotSet', why: 'notAllowed' };
    if (set.former) await tellFormer(set.former, person);
    return { say: 'channelSet', scope: isForEveryone ? 'everyone' : 'team', person };
  }

  async function unsetChannel(activity: Incoming, person: Person): Promise<DeskNotice> {
    const conversation = readConversation(activity);
    if (conversation.kind === 'personal') return { say: 'channelNotSet', why: 'elsewhere' };
    const unset = await desk.unsetChannel(conversation, person);
    return unset === 'notAllowed' ? { say: 'channelNotSet', why: unset } : { say: 'channelUnset', ...unset, person };
  }

  /** Who worked in the channel before learns who chose another one, if it can still be told. */
  async function tellFormer({ conversation, language }: EscalationChannel, person: Person): Promise<void> {
    const reply = writeDeskNotice({ say: 'channelMoved', person }, { languageTags: [language] }, library);
    await courier.post(conversation, reply).catch(() => {});
  }

  async function list(activity: Incoming, person: Person): Promise<DeskNotice> {
    const conversation = readConversation(activity);
    const isMine = conversation.kind === 'personal';
    const escalations = await (isMine ? desk.listOf(person) : desk.listOpen(conversation));
    return { say: isMine ? 'mine' : 'open', escalations, now: Date.now() };
  }

  async function forget(activity: Incoming, person: Person): Promise<DeskNotice> {
    await knownChats.release(person);
    const isForgotten = await savedLanguage.keep(activity, AUTOMATIC);
    await desk.forget(person);
    return { say: 'forgotten', isForgotten };
  }

  return async (command, activity, audience) => {
    const person = readPerson(activity);
    if (!person) return undefined;
    const language = library.languages.choose(audience.languageTags);
    const act = {
      escalateHere: () => setChannel(activity, person, language, false),
      escalateHereForEveryone: () => setChannel(activity, person, language, true),
      stopEscalatingHere: () => unsetChannel(activity, person),
      openRequests: () => list(activity, person),
      forgetMe: () => forget(activity, person),
      solved: () => settle(activity, person, true),
      notSolved: () => settle(activity, person, false),
      yes: () => hear(activity, person, 'yes'),
      no: () => hear(activity, person, 'no'),
      unclear: () => hear(activity, person, 'unclear'),
    }[command];
    const notice = await act();
    return notice && writeDeskNotice(notice, audience, library);
  };
}

/** What keeps a conversation from being everyone's escalation channel; that of its team. */
function obstacleToAll({ kind }: Conversation): 'elsewhere' | undefined {
  return kind === 'personal' ? 'elsewhere' : undefined;
}

function obstacleToTeam(channel: Conversation, teamId: string | undefined) {
  if (channel.kind === 'groupChat') return 'groupChat';
  return obstacleToAll(channel) ?? (teamId === undefined ? 'noTeam' : undefined);
}
