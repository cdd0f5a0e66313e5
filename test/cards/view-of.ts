import { answer } from '../../src/answer';
import type { ExplanationView } from '../../src/cards/explanation-view';
import type { CodeKey } from '../../src/families/code';
import { topicOfCode } from '../../src/message/topic';
import { library } from '../library';

/** What the card says that answers a text, or the press of a button; the real flow makes it. */
export function viewOf(wanted: CodeKey | { readonly text: string }): ExplanationView {
  const asked =
    typeof wanted === 'string'
      ? { text: '', pressed: { action: 'show', topic: topicOfCode(wanted) } as const }
      : wanted;
  const reply = answer({ ...asked, isAddressed: true, languageTags: ['en'] }, library);
  if (reply?.kind !== 'explanation') throw new Error(`${JSON.stringify(wanted)} is not explained`);
  return reply.view;
}
