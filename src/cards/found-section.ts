import { lookUp } from '../catalog/catalog';
import { lookUpGuide } from '../catalog/look-up-guide';
import { parseKey } from '../families/code';
import { writeCode } from '../families/families';
import { explainAction } from '../message/card-action';
import type { FoundKey } from '../message/topic';
import type { ChoicesView } from './explanation-view';
import type { Reader } from './reader';

/** What a search found, a line each to be pressed; nothing where it found nothing. */
export function foundSection(found: readonly FoundKey[], heading: string, reader: Reader): ChoicesView[] {
  const rows = found.flatMap((key) => foundRow(key, reader));
  return rows.length === 0 ? [] : [{ heading, rows }];
}

/** What has left the catalog since it was found has no line. */
function foundRow(key: FoundKey, reader: Reader): ChoicesView['rows'] {
  if (key.startsWith('guide:')) {
    const guide = key.slice('guide:'.length);
    const title = lookUpGuide(guide, reader)?.text.title;
    return title === undefined ? [] : [{ choice: `🧭 ${title}`, data: { action: 'guide', guide } }];
  }
  const code = parseKey(key);
  const finding = code && lookUp(code, reader);
  if (finding?.state !== 'explained') return [];
  return [
    {
      choice: `${writeCode(finding.code, reader.families)} · ${finding.text.title}`,
      data: explainAction(finding.code),
    },
  ];
}
