/** Where cards of every kind keep what they show: of Teams, of older apps, of connectors. */
const SHOWN = [
  'name',
  'title',
  'activityTitle',
  'activitySubtitle',
  'subtitle',
  'activityText',
  'text',
  'value',
  'codeSnippet',
] as const;

const MAX_DEPTH = 20;
const MAX_LINES = 500;

/** Reads what a card of any app says, a line for each of its parts: an alert that was posted as a card. */
export function readCardText(card: unknown): string {
  return linesOf(card, 0).slice(0, MAX_LINES).join('\n');
}

function linesOf(node: unknown, depth: number): string[] {
  if (typeof node !== 'object' || node === null || depth > MAX_DEPTH || isAction(node)) return [];
  if (Array.isArray(node))
    return node.flatMap((each) => (typeof each === 'string' ? [each] : linesOf(each, depth + 1)));
  const own = SHOWN.map((name): unknown => Reflect.get(node, name)).filter((value) => typeof value === 'string');
  return [
    ...(own.length > 0 ? [own.join(': ')] : []),
    ...Object.values(node).flatMap((child) => linesOf(child, depth + 1)),
  ];
}

/** What a button says is nothing that happened. */
function isAction(node: object): boolean {
  return 'type' in node && typeof node.type === 'string' && node.type.startsWith('Action.');
}
