import { FaultsError } from '../../src/faults';
import { migrate } from '../../src/store/migrate';
import { migrations } from '../../src/store/migrations';
import { createStore } from '../../src/store/store';
import { databases } from './databases';

jest.setTimeout(60_000);

for (const { name, isThere, open } of databases) {
  (isThere ? describe : describe.skip)(`on ${name}`, () => testStore(open));
}

function testStore(open: (typeof databases)[number]['open']): void {
  let opened: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    opened = await open();
  });
  beforeEach(async () => {
    await opened.db.deleteFrom('language_choices').execute();
    await opened.db.deleteFrom('welcomes').execute();
  });
  afterAll(() => opened.remove());

  const choices = () => createStore(opened.db).languageChoices;

  test('nobody has a language before they choose one', async () => {
    expect(await choices().read('29:ann')).toBeUndefined();
  });

  test('a choice holds for the one who made it', async () => {
    await choices().save('29:ann', 'sv');
    await choices().save('29:bob', 'zh-Hans');
    expect(await choices().read('29:ann')).toBe('sv');
    expect(await choices().read('29:bob')).toBe('zh-Hans');
    expect(await choices().read('29:eve')).toBeUndefined();
  });

  test('a later choice takes the place of an earlier one, and nothing else is kept', async () => {
    await choices().save('29:ann', 'sv');
    await choices().save('29:ann', 'nl');
    const rows = await opened.db.selectFrom('language_choices').selectAll().execute();
    expect(rows).toEqual([{ person: '29:ann', language: 'nl' }]);
  });

  test('a choice that is forgotten is gone, and the others stay', async () => {
    await choices().save('29:ann', 'sv');
    await choices().save('29:bob', 'nb');
    await choices().forget('29:ann');
    await choices().forget('29:eve');
    expect(await choices().read('29:ann')).toBeUndefined();
    expect(await choices().read('29:bob')).toBe('nb');
  });

  test('persons are told apart by every sign of their id', async () => {
    const persons = [
      '29:a',
      '29:A',
      '29:a ',
      ' 29:a',
      '29:å',
      '29:a\u030a',
      '29:%',
      '29:_',
      "29:'; --",
      '29:"',
      '29:🙂',
      '',
    ];
    for (const [index, person] of persons.entries()) await choices().save(person, String(index));
    expect(await Promise.all(persons.map((person) => choices().read(person)))).toEqual(
      persons.map((_person, index) => String(index)),
    );
  });

  test('of many who claim the greeting of a conversation at once, one gets it', async () => {
    const claims = Array.from({ length: 50 }, () => createStore(opened.db).welcomes.claim('msteams:a:1'));
    expect((await Promise.all(claims)).filter((isClaimed) => isClaimed)).toHaveLength(1);
    expect(await createStore(opened.db).welcomes.claim('msteams:a:2')).toBe(true);
  });

  test('a conversation that is forgotten can be greeted again', async () => {
    const { welcomes } = createStore(opened.db);
    await welcomes.claim('msteams:a:1');
    await welcomes.forget('msteams:a:1');
    await welcomes.forget('msteams:a:2');
    expect([await welcomes.claim('msteams:a:1'), await welcomes.claim('msteams:a:1')]).toEqual([true, false]);
  });

  test('many calls at once do not mix', async () => {
    const persons = Array.from({ length: 200 }, (_person, index) => `29:${index}`);
    await Promise.all(persons.map((person) => choices().save(person, `of ${person}`)));
    expect(await Promise.all(persons.map((person) => choices().read(person)))).toEqual(
      persons.map((person) => `of ${person}`),
    );
  });

  test('two first choices of one person at the same moment are no fault', async () => {
    await Promise.all(['sv', 'nl', 'nb', 'en'].map((language) => choices().save('29:ann', language)));
    expect(await choices().read('29:ann')).toMatch(/^(?:sv|nl|nb|en)$/);
  });

  test('a call that the database refuses is rejected, and the next one works', async () => {
    await expect(choices().save('29:ann', null as unknown as string)).rejects.toThrow();
    await choices().save('29:ann', 'sv');
    expect(await choices().read('29:ann')).toBe('sv');
  });

  describe('migrations', () => {
    const taken = () => opened.db.withTables<StepsTable>().selectFrom('signpost_migration').selectAll().execute();

    test('that have run are not run again', async () => {
      await choices().save('29:ann', 'sv');
      const before = await taken();
      await migrate(opened.db, 'there');
      expect(await taken()).toEqual(before);
      expect(before.map(({ name }) => name)).toEqual(Object.keys(migrations));
      expect(await choices().read('29:ann')).toBe('sv');
    });

    test('of a newer version are run once, and keep what is there', async () => {
      await choices().save('29:ann', 'sv');
      const up = jest.fn(async () => {});
      const newer = { ...migrations, '999-newer': { up } };
      await migrate(opened.db, 'there', newer);
      await migrate(opened.db, 'there', newer);
      expect(up).toHaveBeenCalledTimes(1);
      expect(await choices().read('29:ann')).toBe('sv');
    });

    test('of a newer version that this one does not know are refused by name', async () => {
      await migrate(opened.db, 'there', { ...migrations, '999-newer': { up: async () => {} } });
      const refused = migrate(opened.db, 'there');
      await expect(refused).rejects.toThrow(FaultsError);
      await expect(refused).rejects.toMatchObject({
        faults: [expect.stringMatching(/^there: a newer version of Signpost .*999-newer.*: start that version/)],
      });
    });
  });

  test('a store that was closed refuses calls, and closing it again does no harm', async () => {
    const store = createStore(opened.db);
    await store.close();
    await store.close();
    await expect(store.languageChoices.read('29:ann')).rejects.toThrow();
  });
}

type StepsTable = Record<'signpost_migration', { name: string; timestamp: string }>;
