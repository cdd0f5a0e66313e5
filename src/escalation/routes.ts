import { type FamilyName, familyNames, parseKey } from '../families/code';
import type { Topic } from '../message/topic';
import type { Urgency } from './escalation';

/** A route of the configuration: escalations of a family, an urgency or both go to a channel of their own. */
export interface ConfiguredRoute {
  readonly family?: FamilyName;
  readonly urgency?: Urgency;
  readonly channelId: string;
  /** In which its cards are written at first; English where it is not said. */
  readonly language?: string;
}

const ENTRY = new RegExp(
  `^(?:(?<family>${familyNames.join('|')})?/?(?<urgency>urgent)?)=(?<channelId>19:[^\\s,;=#]{1,200})(?:#(?<language>[\\w-]{2,35}))?$`,
);

/** Reads `entra/urgent=19:…@thread.tacv2#sv, graph=19:…@thread.tacv2`; adds what is wrong to the faults. */
export function parseRoutes(text: string, faults: string[]): ConfiguredRoute[] {
  const entries = text.split(/[\s,;]+/).filter((entry) => entry !== '');
  const names = entries.map((entry) => entry.replace(/=.*/s, ''));
  const doubled = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  for (const name of doubled) faults.push(`ESCALATION_ROUTES has "${name}" more than once: leave one`);
  return entries.flatMap((entry) => {
    const { family, urgency, channelId, language } = ENTRY.exec(entry)?.groups ?? {};
    if (channelId !== undefined && (family || urgency)) {
      return [{ channelId, ...given('family', family), ...given('urgency', urgency), ...given('language', language) }];
    }
    faults.push(
      `ESCALATION_ROUTES has "${entry}": write a family (${familyNames.join(', ')}), "urgent", or both as "entra/urgent", then = and the id of a channel such as 19:…@thread.tacv2, and # and a language where it is not English`,
    );
    return [];
  });
}

function given<Name extends keyof ConfiguredRoute>(name: Name, value: string | undefined): Partial<ConfiguredRoute> {
  return value === undefined ? {} : { [name]: value };
}

/** The route of the configuration that fits best: the one that says most. */
export function chooseRoute(
  routes: readonly ConfiguredRoute[],
  topic: Topic,
  urgency: Urgency,
): ConfiguredRoute | undefined {
  const family = topic.about === 'codes' ? parseKey(topic.codes[0])?.family : undefined;
  const fitting = routes.filter(
    (route) =>
      (route.family === undefined || route.family === family) &&
      (route.urgency === undefined || route.urgency === urgency),
  );
  const weight = (route: ConfiguredRoute) => (route.family ? 2 : 0) + (route.urgency ? 1 : 0);
  return fitting.toSorted((a, b) => weight(b) - weight(a))[0];
}
