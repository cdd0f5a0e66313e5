import { z } from 'zod';
import { show } from '../answer';
import type { Library } from '../library';
import { OUTDATED } from '../message/card-action';
import { isSound, topicShape } from '../message/topic';
import { toDialog } from './explain-dialog';
import { toCards, toWords } from './extension-result';
import { type InvokeAnswer, refuse } from './invoke-answer';
import { readPress } from './read-press';
import type { Responder } from './responder';
import { readAudience } from './to-message';

const submitShape = z.object({ data: z.unknown() });
const postShape = z.object({ action: z.literal('post'), topic: topicShape });

/** Answers a press in the dialog: the card is put into a reply, or gives way to another. */
export function createDialogSubmitter(library: Library, { make, reply, tell }: Responder): InvokeAnswer {
  return async (activity) => {
    const parsed = submitShape.safeParse(activity.value);
    if (!parsed.success) return refuse(400, 'The value of composeExtension/submitAction needs data.');
    const { data } = parsed.data;
    const post = postShape.safeParse(data).data;
    if (post && isSound(post.topic, library)) {
      return make(
        activity,
        (audience) => {
          const posted = show(post.topic, { ...audience, isShared: true }, library);
          tell(posted, 'post');
          return toCards([posted]);
        },
        toWords,
      );
    }
    const pressed = readPress(data, library) ?? OUTDATED;
    const asked = { text: '', pressed, isAddressed: true, ...readAudience(activity), isShared: false, canAsk: false };
    const answered = await reply(activity, () => asked);
    if (!answered) return refuse(400, 'The data of composeExtension/submitAction asks for nothing.');
    tell(answered, 'dialog');
    return toDialog(answered, pressed.action === 'chooseLanguage' ? undefined : pressed.topic, library);
  };
}
