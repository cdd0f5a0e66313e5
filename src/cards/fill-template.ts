/** A card as it is sent. */
export type AdaptiveCard = Readonly<Record<string, unknown>>;

/** What a template is filled with: each property is a `${name}` there. */
type TemplateData = object;

/** A template made ready once, so that filling it costs little more than building the card by hand. */
export type CardTemplate = (data: TemplateData) => AdaptiveCard;

type Fill = (scope: TemplateData) => unknown;

const PLACEHOLDER = /\$\{(\w+)\}/g;
const ONLY_PLACEHOLDER = /^\$\{(\w+)\}$/;

/**
 * Compiles the part of the Adaptive Cards templating language that Signpost's cards use: `${name}` in a text,
 * `"${name}"` alone for a value of any type, and `$data` on an element of a list, which repeats it for each item.
 */
export function compileTemplate(template: AdaptiveCard, name: string): CardTemplate {
  const fill = compile(template, name);
  return (data) => fill(data) as AdaptiveCard;
}

function compile(node: unknown, name: string): Fill {
  // What needs no value is the same in every card.
  if (!needsValue(node)) return () => node;
  if (typeof node === 'string') return compileText(node, name);
  if (Array.isArray(node)) return compileList(node, name);
  return compileObject(node as object, name);
}

function compileText(text: string, name: string): Fill {
  const only = ONLY_PLACEHOLDER.exec(text)?.[1];
  if (only) return (scope) => read(scope, only, name);
  return (scope) => text.replace(PLACEHOLDER, (_, property: string) => String(read(scope, property, name)));
}

function compileList(list: readonly unknown[], name: string): Fill {
  const items = list.map((item) => compileItem(item, name));
  return (scope) => items.flatMap((item) => item(scope));
}

/** One element of a list: itself, or as many as its `$data` has items. */
function compileItem(item: unknown, name: string): (scope: TemplateData) => unknown[] {
  if (typeof item !== 'object' || item === null || !('$data' in item)) {
    const fill = compile(item, name);
    return (scope) => [fill(scope)];
  }
  const { $data, ...element } = item;
  const readItems = compile($data, name);
  const fill = compile(element, name);
  return (scope) => (readItems(scope) as readonly TemplateData[]).map(fill);
}

function compileObject(node: object, name: string): Fill {
  const filled = Object.entries(node).filter(([, value]) => needsValue(value));
  const properties = filled.map(([key, value]) => [key, compile(value, name)] as const);
  return (scope) => {
    const copy: Record<string, unknown> = { ...node };
    for (const [key, fill] of properties) copy[key] = fill(scope);
    return copy;
  };
}

function needsValue(node: unknown): boolean {
  return JSON.stringify(node).includes('${');
}

function read(scope: TemplateData, property: string, name: string): unknown {
  const value: unknown = Reflect.get(scope, property);
  if (value === undefined) throw new Error(`cards/${name}.json needs a value for \${${property}}`);
  return value;
}
