import type { ChoicesView, ExplanationView } from '../cards/explanation-view';
import type { NoticeView } from '../cards/notice-card';
import { toText } from '../cards/rich-text';
import type { Reply } from '../reply';

/** The reply as lines for a terminal: the same words as the card, in the same order. */
export function toTerminal(reply: Reply): string {
  const lines = reply.kind === 'notice' ? noticeLines(reply.view) : explanationLines(reply.view);
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
    ...view.organization.flatMap(({ heading, addition }) => ['', heading, toText(addition)]),
    ...choiceLines(view.choices),
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
    ...choiceLines(view.choices),
    ...view.examples.flatMap(({ heading, codes }) => [
      '',
      heading,
      ...codes.map(({ code, tooltip }) => `  ${code}  ${tooltip}`),
    ]),
    ...view.links.flatMap(({ label, url }) => ['', `${label}: ${url}`]),
  ];
}

/** A guide stands behind the name by which `--guide` opens it. */
function choiceLines(choices: readonly ChoicesView[]): string[] {
  return choices.flatMap(({ heading, rows }) => [
    '',
    heading,
    ...rows.map(
      ({ choice, press: { data } }) => `  ${data.action === 'guide' ? `${data.guide.padEnd(20)} ` : ''}${choice}`,
    ),
  ]);
}
