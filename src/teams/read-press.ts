import { parseKey } from '../families/code';
import type { Library } from '../library';
import { OUTDATED, type Press, parsePress } from '../message/card-action';
import type { Topic } from '../message/topic';

/** Reads what was pressed; undefined where the button is another app's. */
export function readPress(data: unknown, library: Library): Press | undefined {
  const press = parsePress(data);
  return press?.action === 'show' && !isSound(press.topic, library) ? OUTDATED : press;
}

/** Whether Signpost can have put a topic there: a code that no family writes so is not its own. */
export function isSound(topic: Topic, { families }: Library): boolean {
  if (topic.about !== 'codes') return true;
  return topic.codes
    .map((key) => parseKey(key))
    .every((code) => code !== undefined && families[code.family].isId(code.id));
}
