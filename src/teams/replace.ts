import type { TurnContext } from 'botbuilder';
import type { CardReply } from '../reply';
import { toActivity } from './to-activity';

/** Puts a card in the place of an earlier one, by default the one that was pressed; false where that is not there: somebody deleted it. */
export async function hasReplaced(
  context: TurnContext,
  reply: CardReply,
  id = context.activity.replyToId,
): Promise<boolean> {
  if (!id) return false;
  try {
    await context.updateActivity({ ...toActivity(reply), id });
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'statusCode' in error && (error.statusCode === 404 || error.statusCode === 403);
}
