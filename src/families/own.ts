import { type Family, MAX_SIGHTINGS } from './family';
import { createNameReader } from './names';

/** A letter first, and a digit or a mark somewhere: a plain word is no code. */
const FORM = /^(?=.{3,60}$)(?=.*[\d_-])[a-z][\w-]*\w$/i;

/** Codes that an organization added itself; they are known by its catalog, and read in any letter case. */
export function createOwn(ids: readonly string[]): Family {
  const spelled = new Map(ids.map((id) => [id.toLowerCase(), id]));
  const readNames = createNameReader(ids);
  const spell = (name: string) => spelled.get(name.toLowerCase());
  return {
    name: 'own',
    isId: (id) => FORM.test(id),
    write: (id) => id,
    lookUpUrl: () => undefined,
    // What is nearly all that a person wrote is found by `read` as well.
    readBare: () => undefined,
    read: (text) =>
      ids.length === 0
        ? []
        : readNames(text)
            .slice(0, MAX_SIGHTINGS)
            .map(({ id, index }) => ({ id: spell(id) ?? id, index })),
  };
}
