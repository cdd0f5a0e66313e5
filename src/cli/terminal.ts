import type { ExplanationView } from '../cards/explanation-view';
import type { NoticeView } from '../cards/notice-card';
import { toText } from '../cards/rich-text';
import type { Reply } from '../reply';

/** The reply as lines for a terminal: the same words as the card, in the same order. */
export function toTerminal(reply: Reply): string {
  const lines = reply.kind === 'explanation' ? explanationLines(reply.view) : noticeLines(reply.view);
  return `${lines.join('\n').trim()}\n`;
}

function explanationLines(view: ExplanationView): string[] {
  return [
    `${toText(view.codeLine)}   ${view.kindLine}`,
    view.title,
    ...view.actor.map(({ actorLine }) => actorLine),
    ...view.notes.map(({ note }) => `(${note})`),
    '',
    toText(view.description),
    '',
    view.remediationHeading,
    ...view.steps.map(({ number, step }) => `${number} ${toText(step)}`),
    ...view.identifiers.flatMap(({ heading, rows }) => [
      '',
      heading,
      ...rows.map(({ label, value }) => `  ${label}: ${value}`),
    ]),
    ...view.foreign.flatMap(({ line }) => ['', toText(line)]),
    ...view.others.flatMap(({ heading, rows, more }) => [
      '',
      heading,
      ...rows.map(({ line }) => `  ${toText(line)}`),
      ...more.map(({ count }) => `  ${count}`),
    ]),
    ...view.related.flatMap(({ heading, codes }) => [
      '',
      heading,
      ...codes.map(({ code, tooltip }) => `  ${code}  ${tooltip}`),
    ]),
    '',
    ...view.links.map(({ label, url }) => `${label}: ${url}`),
  ];
}

function noticeLines(view: NoticeView): string[] {
  return [
    view.title,
    '',
    ...view.paragraphs.map(({ paragraph }) => paragraph),
    ...view.examples.flatMap(({ heading, codes }) => [
      '',
      heading,
      ...codes.map(({ code, tooltip }) => `  ${code}  ${tooltip}`),
    ]),
    ...view.links.flatMap(({ label, url }) => ['', `${label}: ${url}`]),
  ];
}
