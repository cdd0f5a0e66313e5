import { loadSource } from '../../src/app-package/load-source';
import { library } from '../library';

const { template, strings } = loadSource();

/** What the bot understands each command as, in this order: in a chat, and where others are. */
const common = ['help', 'search', 'language', 'guides'] as const;
const commands = [
  [...common, 'openRequests', 'forgetMe'],
  [...common, 'openRequests', 'escalateHere'],
] as const;

const bot = (template.bots as { scopes: string[]; commandLists: CommandList[] }[])[0];
interface CommandList {
  scopes: string[];
  commands: { title: string }[];
}

const titles = [
  ...(bot?.commandLists ?? []).flatMap((list, index) =>
    list.commands.map(({ title }, place) => ['en', index, commands[index]?.[place], title] as const),
  ),
  ...[...strings].flatMap(([name, texts]) =>
    commands.flatMap((ofList, index) =>
      ofList.map(
        (command, place) =>
          [name, index, command, String(texts[`bots[0].commandLists[${index}].commands[${place}].title`])] as const,
      ),
    ),
  ),
];

test('there is a command of each kind in each language and for each place', () => {
  expect(titles).toHaveLength(library.languages.tags.length * commands.flat().length);
});

test.each(titles.filter(([, , command]) => command !== 'search'))(
  'the bot understands a command as Teams writes it: %s, list %i, %s: %s',
  (_language, _list, command, title) => {
    expect(library.readCommand(title) ?? library.readOccasion(title)).toBe(command);
  },
);

test.each(titles.filter(([, , command]) => command === 'search'))(
  'the bot searches for what follows the command: %s, list %i, %s: %s',
  (_language, _list, _command, title) => {
    expect(library.readSearch(`${title} redirect uri`)).toBe('redirect uri');
  },
);

test('every place where the bot is offered has its commands, once', () => {
  expect(bot?.commandLists.flatMap(({ scopes }) => scopes).sort()).toEqual([...(bot?.scopes ?? [])].sort());
});

test.each([...strings])('%s has words of its own for all but the name', (_, texts) => {
  const english = JSON.stringify(template);
  const same = Object.entries(texts).filter(
    ([key, text]) => key !== '$schema' && english.includes(JSON.stringify(text)),
  );
  expect(same).toEqual([['name.short', 'Signpost']]);
});
