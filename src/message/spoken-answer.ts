import type { Cues } from '../language/cues';
import { createCourtesy, isQuestion } from './courtesy';
import { foldCall } from './fold-call';

/** What somebody says who was asked whether it works now; `unclear` where they may mean either. */
export type SpokenAnswer = 'yes' | 'no' | 'unclear';

/** The answer that a text is; undefined where it speaks of something else. */
export type AnswerReader = (text: string) => SpokenAnswer | undefined;

/** Makes the reader that hears answers in every language. */
export function createAnswerReader(cues: Cues): AnswerReader {
  const courtesy = createCourtesy(cues);
  const words = [...cues.confirmations, ...cues.denials].join('|');
  const leading = new RegExp(`^\\s*(?:${words})\\s*[,.;:!?，。；：！？–—-]`, 'iu');
  const trailing = new RegExp(`[?？]\\s*(?:${words})[.!。！]?\\s*$`, 'iu');
  return (text) => {
    const call = foldCall(text);
    if (call === undefined) return undefined;
    if (call === '') return ofThumbs(text);
    const { kinds, isWhole } = courtesy.opening(call);
    if (isWhole) return answerOf((kind) => kinds.has(kind), isQuestion(text));
    const isSolved = courtesy.readings(call).some((reading) => cues.solved.includes(reading.words));
    // "No access to the portal" answers nothing.
    const isOpening = kinds.has('confirmations') || kinds.has('thanks') || (kinds.has('denials') && kinds.size > 1);
    return isSolved || isOpening || leading.test(text) || trailing.test(text) ? 'unclear' : undefined;
  };
}

/** What needs no language. */
function ofThumbs(text: string): SpokenAnswer | undefined {
  const [isUp, isDown] = [text.includes('👍'), text.includes('👎')];
  if (isUp && isDown) return 'unclear';
  if (isUp) return 'yes';
  return isDown ? 'no' : undefined;
}

type Answering = 'confirmations' | 'denials' | 'thanks' | 'hedges';

function answerOf(says: (kind: Answering) => boolean, isAsked: boolean): SpokenAnswer | undefined {
  const [yes, no, thanks] = [says('confirmations'), says('denials'), says('thanks')];
  if (!yes && !no && !thanks) return undefined;
  if (isAsked) return 'unclear';
  if (yes && !no && !says('hedges')) return 'yes';
  return no && !yes && !thanks ? 'no' : 'unclear';
}
