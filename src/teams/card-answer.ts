import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { Library } from '../library';
import { OUTDATED } from '../message/card-action';
import type { DeskTurns } from './desk-turns';
import type { InvokeAnswer } from './invoke-answer';
import { readPress } from './read-press';
import type { Responder } from './responder';
import { CARD_TYPE } from './to-activity';
import { readAudience } from './to-message';

const pressShape = z.object({ action: z.object({ data: z.unknown() }) });

/**
 * Answers a press of `Action.Execute`, or the refresh that Teams asks for on behalf of each reader, with a card for them alone.
 *
 * Where a client knows only `Action.Submit`, the same press comes as a message.
 */
export function createCardAnswer(library: Library, { reply, tell }: Responder, deskTurns: DeskTurns): InvokeAnswer {
  return async (activity) => {
    const parsed = pressShape.safeParse(activity.value);
    if (!parsed.success) return refuseAction('The value of adaptiveCard/action needs an action.');
    const { data } = parsed.data.action;
    const ofDesk = await deskTurns.onInvoke(activity, data);
    if (ofDesk) return ofDesk;
    const pressed = readPress(data, library) ?? OUTDATED;
    const requests = await deskTurns.requestsAt(activity, pressed);
    const answered = await reply(activity, () => ({
      text: '',
      pressed,
      isAddressed: true,
      requests,
      ...readAudience(activity),
    }));
    if (!answered) return refuseAction('The action of the card asks for nothing.');
    tell(answered, 'card');
    return { status: 200, body: { statusCode: 200, type: CARD_TYPE, value: answered.card } };
  };
}

/** Refuses in the form that Teams knows from cards. */
function refuseAction(message: string): InvokeResponse {
  const body = { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message } };
  return { status: 400, body };
}
