import { library } from '../library';

const KEYS = [
  'help.title',
  'help.greeting',
  'help.nothingFound',
  'help.thanks',
  'help.picture',
  'welcome.title',
  'picker.title',
  'chosen.title',
  'chosen.automatic',
  'guides.title',
  'search.title',
  'nothing.title',
  'outdated.title',
  'dialog.title',
  'told.claimed',
  'told.resolved',
  'told.reopened',
  'told.thanks',
  'noExperts.heading',
  'channelSet.team',
  'channelSet.everyone',
  'channelNotSet.elsewhere',
  'channelNotSet.noTeam',
  'openList.heading',
  'openList.none',
  'openList.mine',
  'openList.noneMine',
  'thread.reopened',
  'forget.done',
] as const;

/** The names of phrases by what they say, in every language: a recording holds no sentence that a translator may better. */
export const phraseTitles: ReadonlyMap<string, string> = new Map(
  library.languages.tags.flatMap((tag) => namesBySaying(library.languages.phrases(tag), tag)),
);

function namesBySaying(phrases: (key: never, values: never) => unknown, tag: string): [string, string][] {
  return KEYS.map((key) => [
    String(phrases(key as never, { expert: 'Bo Expert', requester: 'Ann Example' } as never)),
    `${tag}: ${key}`,
  ]);
}
