import { lookUp } from '../catalog/catalog';
import { lookUpGuide } from '../catalog/look-up-guide';
import type { Code } from '../families/code';
import { writeCode } from '../families/families';
import { explainAction } from '../message/card-action';
import { type FoundKey, parseFoundKey } from '../message/found-key';
import type { ChoicesView } from './explanation-view';
import type { Reader } from './reader';
import { submit } from './row-press';

/** What a search found, a line each to be pressed; nothing where it found nothing. */
export function foundSection(found: readonly FoundKey[], heading: string, reader: Reader): ChoicesView[] {
  const rows = found
    .map((key) => parseFoundKey(key))
    .filter((each) => each !== undefined)
    .flatMap((each) => ('guide' in each ? guideRow(each.guide, reader) : codeRow(each.code, reader)));
  return rows.length === 0 ? [] : [{ heading, rows }];
}

/** What has left the catalog since it was found has no line. */
function guideRow(guide: string, reader: Reader): ChoicesView['rows'] {
  const title = lookUpGuide(guide, reader)?.text.title;
  if (title === undefined) return [];
  const choice = `🧭 ${title}`;
  return [{ choice, press: submit(choice, { action: 'guide', guide }) }];
}

function codeRow(code: Code, reader: Reader): ChoicesView['rows'] {
  const finding = lookUp(code, reader);
  if (finding.state !== 'explained') return [];
  const choice = `${writeCode(finding.code, reader.families)} · ${finding.text.title}`;
  return [{ choice, press: submit(choice, explainAction(finding.code)) }];
}
