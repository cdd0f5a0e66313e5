import { answer } from '../../src/answer';
import type { ExplanationView } from '../../src/cards/explanation-view';
import { type Code, type CodeKey, parseKey } from '../../src/families/code';
import { library } from '../library';

/** What the card says that answers a text, or the press of a button; the real flow makes it. */
export function viewOf(wanted: CodeKey | { readonly text: string }): ExplanationView {
  const asked =
    typeof wanted === 'string'
      ? { text: '', pressed: { action: 'explain', code: parseKey(wanted) as Code } as const }
      : wanted;
  const reply = answer({ ...asked, isAddressed: true, languageTags: ['en'] }, library);
  if (reply?.kind !== 'explanation') throw new Error(`${JSON.stringify(wanted)} is not explained`);
  return reply.view;
}
