import type { Family } from './family';
import { createNameReader } from './names';

/** A letter first, and a digit or two underscores somewhere: words such as "e-mail" and "client_id" are no codes. */
const FORM = /^(?=.{3,60}$)(?=.*(?:\d|_.*_))[a-z][\w-]*[a-z\d]$/i;

/** What word processors make of a hyphen, each as long as the one it stands for. */
const OTHER_HYPHENS = /[\u2010-\u2013]/g;

/** Codes that an organization added itself; they are known by its catalog, and read in any letter case. */
export function createOwn(ids: readonly string[]): Family {
  const spelled = new Map(ids.map((id) => [id.toLowerCase(), id]));
  const readNames = createNameReader(ids);
  const spell = (name: string) => spelled.get(name.toLowerCase());
  return {
    name: 'own',
    isId: (id) => FORM.test(id),
    form: 'a letter first, 3 to 60 letters, digits, "-" and "_", among them a digit or two "_"',
    write: (id) => id,
    lookUpUrl: () => undefined,
    // What is nearly all that a person wrote is found by `read` as well.
    readBare: () => undefined,
    read: (text) =>
      ids.length === 0
        ? []
        : readNames(text.replace(OTHER_HYPHENS, '-')).map(({ id, index }) => ({ id: spell(id) ?? id, index })),
  };
}
