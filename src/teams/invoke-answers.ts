import { ActivityTypes } from 'botbuilder';
import type { Library } from '../library';
import { createCardAnswer } from './card-answer';
import type { DeskTurns } from './desk-turns';
import { type InvokeAnswer, refuse } from './invoke-answer';
import { createMessageExtension } from './message-extension';
import type { Responder } from './responder';
import type { TurnHandler } from './turn-handler';

/** Answers what Teams asks and waits for: presses and refreshes of cards, the message extension. */
export function createInvokeAnswers(library: Library, responder: Responder, deskTurns: DeskTurns): TurnHandler {
  const answers = new Map<string, InvokeAnswer>([
    ['adaptiveCard/action', createCardAnswer(library, responder, deskTurns)],
    ...Object.entries(createMessageExtension(library, responder)),
  ]);
  return async (context) => {
    const { activity } = context;
    const answer = answers.get(activity.name ?? '');
    const value = answer ? await answer(activity) : refuse(404, 'Nothing here answers an invoke of this name.');
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  };
}
