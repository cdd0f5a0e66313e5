import type { Library } from '../library';
import { OUTDATED, type Press, parsePress } from '../message/card-action';
import { isSound } from '../message/topic';

/** Reads what was pressed; undefined where the button is another app's. */
export function readPress(data: unknown, library: Library): Press | undefined {
  const press = parsePress(data);
  const topic = press?.action === 'chooseLanguage' ? press.next : press?.topic;
  return topic && !isSound(topic, library) ? OUTDATED : press;
}
