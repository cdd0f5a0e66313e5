import { refusalLine } from './cards/escalation-card';
import { nameOf, toNotSolvedForm } from './cards/forms';
import { type NoticeView, notice } from './cards/notice-card';
import type { Reader } from './cards/reader';
import { type RequestView, toEntryView, toRequestView } from './cards/request-view';
import { ago } from './cards/time';
import { aboutLine, noticeOf } from './compose-escalation';
import type { ChannelUnset } from './escalation/desk';
import type { Escalation, Person } from './escalation/escalation';
import type { Refusal } from './escalation/take-step';
import type { Library } from './library';
import type { Audience } from './message/message';
import type { Reply } from './reply';
import { toReader } from './to-reader';

/** What the desk says to who told it something. */
export type DeskNotice =
  | { readonly say: 'channelSet'; readonly scope: 'team' | 'everyone'; readonly person: Person }
  | { readonly say: 'channelMoved'; readonly person: Person }
  | ({ readonly say: 'channelUnset'; readonly person: Person } & ChannelUnset)
  | { readonly say: 'channelNotSet'; readonly why: 'elsewhere' | 'groupChat' | 'noTeam' | 'notAllowed' }
  | { readonly say: Listing; readonly escalations: readonly Escalation[]; readonly now: number }
  | { readonly say: 'asked'; readonly escalation: Escalation }
  | { readonly say: 'thanks' | 'askedAgain'; readonly escalation: Escalation }
  | { readonly say: 'refused'; readonly refusal: Refusal; readonly escalation: Escalation }
  | { readonly say: 'forgotten'; readonly isForgotten: boolean }
  | { readonly say: 'noExperts' | 'helpFailed' | 'onCard' | 'gone' | 'failed' };

/** Those of a channel; those of a person; those of which they have said something that may mean either. */
type Listing = 'open' | 'mine' | 'unclear';

/** More make a card too large, and the oldest come first. */
const MAX_LISTED: Readonly<Record<Listing, number>> = { open: 12, mine: 6, unclear: 6 };

/** Writes what the desk says, in the language of who reads it. */
export function writeDeskNotice(said: DeskNotice, audience: Audience, library: Library): Reply {
  const reader = toReader(audience, library);
  return noticeOf(toView(said, reader, library), requestsOf(said, reader, library), reader, library);
}

function toView(said: DeskNotice, reader: Reader, library: Library): NoticeView {
  const { phrases } = reader;
  switch (said.say) {
    case 'channelSet': {
      const by = phrases('channelSet.by', { person: nameOf(said.person, reader) });
      const ofTeam = said.scope === 'team' ? [phrases('channelSet.teamOnly')] : [];
      const paragraphs = [by, phrases('channelSet.then'), ...ofTeam, phrases('channelSet.undo')];
      return notice(phrases(`channelSet.${said.scope}`), reader, paragraphs);
    }
    case 'channelMoved':
      return notice(phrases('channelSet.moved', { person: nameOf(said.person, reader) }), reader, [
        phrases('channelSet.movedHow'),
      ]);
    case 'channelUnset':
      return channelUnset(said, reader);
    case 'channelNotSet':
      return notice(phrases(`channelNotSet.${said.why}`), reader, [phrases(`channelNotSet.${said.why}How`)]);
    case 'open':
      return said.escalations.length > 0
        ? notice(phrases('openList.heading'), reader, restOf(said, reader))
        : notice(phrases('openList.none'), reader, [phrases('openList.noneHow')]);
    case 'mine':
      return said.escalations.length > 0
        ? notice(phrases('openList.mine'), reader, restOf(said, reader))
        : notice(phrases('openList.noneMine'), reader, [phrases('openList.noneMineHow')]);
    case 'unclear':
      return notice(phrases('openList.mine'), reader, [phrases('told.question'), ...restOf(said, reader)]);
    case 'asked':
      return notice(aboutLine(said.escalation, reader, library), reader, []);
    case 'thanks':
      return notice(phrases('told.thanks'), reader, [aboutLine(said.escalation, reader, library)]);
    case 'askedAgain': {
      const about = aboutLine(said.escalation, reader, library);
      return notice(phrases('told.reopened'), reader, [about, phrases('told.askedAgain')]);
    }
    case 'refused':
      return notice(refusalLine(said.refusal, said.escalation, reader), reader, aboutRefused(said, reader, library));
    case 'forgotten':
      return said.isForgotten
        ? notice(phrases('forget.done'), reader, [phrases('forget.doneWhat')])
        : notice(phrases('forget.failed'), reader, [phrases('forget.failedHow')]);
    case 'noExperts':
    case 'helpFailed':
    case 'onCard':
      return notice(phrases(`${said.say}.heading`), reader, [phrases(`${said.say}.how`)]);
    case 'gone':
    case 'failed':
      return notice(phrases(`refusal.${said.say}`), reader, []);
  }
}

/** Whoever has no part in it is told nothing of it. */
function aboutRefused(
  { refusal, escalation }: Extract<DeskNotice, { say: 'refused' }>,
  reader: Reader,
  library: Library,
): string[] {
  const isOutsider = ['notExpert', 'notRequester', 'gone'].includes(refusal.reason);
  return isOutsider ? [] : [aboutLine(escalation, reader, library)];
}

/** How many are not listed for want of room. */
function restOf({ say, escalations }: Extract<DeskNotice, { say: Listing }>, { phrases }: Reader): string[] {
  const count = escalations.length - MAX_LISTED[say];
  return count > 0 ? [phrases('openList.more', { count })] : [];
}

function channelUnset(
  { wasSet, isRouted, person }: ChannelUnset & { readonly person: Person },
  reader: Reader,
): NoticeView {
  const { phrases } = reader;
  const then = isRouted ? phrases('channelUnset.routedHow') : phrases('channelSet.movedHow');
  if (wasSet) return notice(phrases('channelUnset.done', { person: nameOf(person, reader) }), reader, [then]);
  if (isRouted) return notice(phrases('channelUnset.routed'), reader, [then]);
  return notice(phrases('channelUnset.none'), reader, [phrases('channelUnset.noneHow')]);
}

function requestsOf(said: DeskNotice, reader: Reader, library: Library): RequestView[] {
  const { form } = library.cards;
  if (said.say === 'asked') {
    return [toRequestView(said.escalation, form(toNotSolvedForm(said.escalation, reader)), reader)];
  }
  if (!('escalations' in said)) return [];
  return said.escalations.slice(0, MAX_LISTED[said.say]).map((escalation) => {
    const about = aboutLine(escalation, reader, library);
    const age = ago(said.now - (escalation.history[0]?.at ?? said.now), reader.language);
    if (said.say === 'open') return toEntryView(escalation, about, age, reader);
    const view = toRequestView(escalation, form(toNotSolvedForm(escalation, reader)), reader);
    // What experts wrote stands on the card of each.
    return { ...view, headings: [{ heading: `${about} · ${age}` }], quotes: [] };
  });
}
