import type { TurnContext } from 'botbuilder';
import type { Viewer } from '../cards/escalation-actions';
import { type DeskNotice, writeDeskNotice } from '../compose-desk';
import { answerCard, expertCard } from '../compose-escalation';
import type { PersonalChats } from '../escalation/channels';
import type { Courier } from '../escalation/courier';
import type { Desk, HelpRequest } from '../escalation/desk';
import type { Outcome } from '../escalation/take-step';
import type { Library } from '../library';
import { describeError, type Log } from '../log';
import type { DeskPress } from '../message/desk-press';
import type { Audience } from '../message/message';
import type { CardReply } from '../reply';
import type { DeskSteps, StepPress } from './desk-steps';
import { type HelpPress, toHelpRequest } from './help-request';
import type { Incoming } from './incoming';
import { readPerson } from './person';
import { hasReplaced } from './replace';
import { toSettled } from './requester-words';
import type { Responder } from './responder';
import { toActivity } from './to-activity';
import { isPersonal } from './to-message';

/** Answers what was pressed for the desk and came as a message: a request for help, a requester's answer, a step from an old client. */
export type DeskMessages = (press: DeskPress, context: TurnContext) => Promise<void>;

interface Parts {
  readonly desk: Desk;
  readonly take: DeskSteps;
  readonly courier: Courier;
  readonly personalChats: PersonalChats;
  readonly library: Library;
  readonly responder: Responder;
  readonly log: Log;
}

export function createDeskMessages(parts: Parts): DeskMessages {
  const { desk, take, courier, personalChats, library, responder, log } = parts;

  async function ask(press: HelpPress, context: TurnContext, audience: Audience): Promise<void> {
    const { activity } = context;
    const request = toHelpRequest(press, activity, audience, library);
    if (!request) return;
    const asked = await desk.ask(request);
    log.info({ event: 'help_asked', isPassedOn: asked !== undefined, urgency: press.urgency });
    if (!asked) return regret(press, request, context, audience);
    const { escalation, isNew } = asked;
    if (!activity.replyToId) return say({ say: 'asked', escalation }, context, audience);
    // In a chat the card says how it stands; where others are, the form stays, and may be sent again.
    if (!isNew && !isPersonal(activity)) await tellAlone({ say: 'asked', escalation }, context, audience);
  }

  /** In a chat the card says that nobody can be asked, and keeps what was filled in; where others are, a word does. */
  async function regret(
    press: HelpPress,
    request: HelpRequest,
    context: TurnContext,
    audience: Audience,
  ): Promise<void> {
    const { activity } = context;
    if (!isPersonal(activity)) return say({ say: 'noExperts' }, context, audience);
    const requests = activity.replyToId ? await desk.ofCard(request.asked.conversation, activity.replyToId) : [];
    const { carried: excerpt, urgency } = press;
    const draft = { note: request.note, urgency, isIncluded: press.excerpt !== undefined };
    const state = { alert: 'noExperts', requests, draft, ...(excerpt === undefined ? {} : { excerpt }) } as const;
    const isShown = await hasReplaced(context, answerCard(request, state, library));
    if (!isShown) await say({ say: 'noExperts' }, context, audience);
  }

  async function step(press: StepPress, context: TurnContext, audience: Audience): Promise<void> {
    const { activity } = context;
    const outcome = await take(press, activity);
    if (!outcome) return tellAlone({ say: 'gone' }, context, audience);
    const { escalation, refusal } = outcome;
    if (refusal) return tellAlone({ say: 'refused', refusal, escalation }, context, audience);
    if (press.step === 'view')
      return send(context, expertCard(escalation, audience, toViewer(outcome, activity, desk), library));
    const isRequester = press.step === 'solved' || press.step === 'notSolved';
    // The two cards are shown anew wherever they are.
    if (!isRequester || activity.replyToId === escalation.asked.cardId) return;
    const reply = writeDeskNotice(toSettled(escalation), audience, library);
    // The question that was answered need not be asked again; a list is still of use. It is done, whatever becomes of that.
    const isReplaced = press.isTold && (await hasReplaced(context, reply).catch(() => false));
    if (!isReplaced) await send(context, reply);
  }

  /** What concerns one person only: in their own chat, if there is one. */
  async function tellAlone(notice: DeskNotice, context: TurnContext, audience: Audience): Promise<void> {
    const { activity } = context;
    const person = readPerson(activity);
    const chat = person && !isPersonal(activity) ? await personalChats.find(person) : undefined;
    const reply = writeDeskNotice(notice, audience, library);
    if (!chat) return send(context, reply);
    await courier.post(chat, reply).catch(() => send(context, reply));
  }

  async function say(notice: DeskNotice, context: TurnContext, audience: Audience): Promise<void> {
    await send(context, writeDeskNotice(notice, audience, library));
  }

  return async (press, context) => {
    const audience = await responder.listen(context.activity);
    try {
      await (press.action === 'getHelp' ? ask(press, context, audience) : step(press, context, audience));
    } catch (error) {
      log.error({ event: 'desk_failed', ...describeError(error) });
      await say({ say: press.action === 'getHelp' ? 'helpFailed' : 'failed' }, context, audience);
    }
  };
}

async function send(context: TurnContext, reply: CardReply): Promise<void> {
  await context.sendActivity(toActivity(reply));
}

/** For whom an expert card is made. */
export function toViewer({ refusal, escalation }: Outcome, activity: Incoming, desk: Pick<Desk, 'isSteward'>): Viewer {
  const person = readPerson(activity);
  return { refusal, ...(person ? { person, isSteward: desk.isSteward(person, escalation) } : {}) };
}
