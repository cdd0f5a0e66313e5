import type { Cues } from '../language/cues';
import { createCourtesy } from './courtesy';
import { foldCall } from './fold-call';

/** What somebody says who was asked whether it works now; `unclear` where they may mean either. */
export type SpokenAnswer = 'yes' | 'no' | 'unclear';

/** The answer that a text is; undefined where it speaks of something else. */
export type AnswerReader = (text: string) => SpokenAnswer | undefined;

/** Makes the reader that hears answers in every language. */
export function createAnswerReader(cues: Cues): AnswerReader {
  const courtesy = createCourtesy(cues);
  const words = [...cues.confirmations, ...cues.denials].join('|');
  // "No access to the portal" answers nothing.
  const leading = new RegExp(`^\\s*(?:${words})\\s*[,.;:!?，。；：！？–—-]`, 'iu');
  const trailing = new RegExp(`[?？]\\s*(?:${words})[.!。！]?\\s*$`, 'iu');
  return (text) => {
    const call = foldCall(text);
    if (call === undefined) return undefined;
    const kinds = courtesy.kindsOf(call);
    if (kinds) return answerOf((kind) => kinds.has(kind));
    const isDenied = courtesy.readings(call).some((reading) => reading.isDenied && cues.solved.includes(reading.words));
    return isDenied || leading.test(text) || trailing.test(text) ? 'unclear' : undefined;
  };
}

function answerOf(says: (kind: 'confirmations' | 'denials' | 'thanks') => boolean): SpokenAnswer | undefined {
  const [yes, no, thanks] = [says('confirmations'), says('denials'), says('thanks')];
  if (yes && !no) return 'yes';
  if (no && !yes && !thanks) return 'no';
  return yes || no || thanks ? 'unclear' : undefined;
}
