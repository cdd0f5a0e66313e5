import type { InvokeResponse } from 'botbuilder';
import { writeDeskNotice } from '../compose-desk';
import { expertCard } from '../compose-escalation';
import type { Desk } from '../escalation/desk';
import type { Library } from '../library';
import { describeError, type Log } from '../log';
import type { Audience } from '../message/message';
import { toViewer } from './desk-messages';
import type { DeskSteps, StepPress } from './desk-steps';
import type { Incoming } from './incoming';
import type { Responder } from './responder';
import { CARD_TYPE } from './to-activity';

/** Answers a step that an expert pressed, or the refresh of an expert card, with the card for them alone. */
export type DeskInvokes = (press: StepPress, activity: Incoming) => Promise<InvokeResponse>;

interface Parts {
  readonly desk: Desk;
  readonly take: DeskSteps;
  readonly library: Library;
  readonly responder: Responder;
  readonly log: Log;
}

const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';

export function createDeskInvokes({ desk, take, library, responder, log }: Parts): DeskInvokes {
  const answer = (type: string, value: unknown) => ({ status: 200, body: { statusCode: 200, type, value } });

  /** A line that the one who pressed sees, and nobody else. */
  function say(word: 'gone' | 'failed', audience: Audience): InvokeResponse {
    return answer(MESSAGE_TYPE, writeDeskNotice({ say: word }, audience, library).view.summary);
  }

  return async (press, activity) => {
    const audience = await responder.listen(activity);
    try {
      const outcome = await take(press, activity);
      if (!outcome) return say('gone', audience);
      const { escalation, refusal } = outcome;
      if (refusal?.reason === 'notExpert' || refusal?.reason === 'notRequester') {
        const refused = writeDeskNotice({ say: 'refused', refusal, escalation }, audience, library);
        return answer(MESSAGE_TYPE, refused.view.summary);
      }
      return answer(CARD_TYPE, expertCard(escalation, audience, toViewer(outcome, activity, desk), library).card);
    } catch (error) {
      log.error({ event: 'desk_failed', ...describeError(error) });
      return say('failed', audience);
    }
  };
}
