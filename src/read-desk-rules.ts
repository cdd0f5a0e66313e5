import { z } from 'zod';
import type { DeskRules } from './escalation/desk';
import { type ConfiguredRoute, parseRoutes } from './escalation/routes';
import { ENGLISH } from './language/languages';
import { matchLanguage } from './language/match-language';
import type { Read } from './read-credentials';

/** Reads what the environment says of escalations. Adds what is wrong to the faults. */
export function readDeskRules(read: Read, faults: string[]): DeskRules {
  return {
    admins: readAdmins(read('ADMINS') ?? '', faults),
    routes: parseRoutes(read('ESCALATION_ROUTES') ?? '', faults),
    reminderMinutes: readNumber(
      'ESCALATION_REMINDER_MINUTES',
      { instead: 30, least: 1, most: 7 * 24 * 60 },
      read,
      faults,
    ),
    retentionDays: readNumber('RETENTION_DAYS', { instead: 90, least: 1, most: 3650 }, read, faults),
  };
}

/** What is wrong with routes: a language that Signpost does not speak, where it speaks those of the tags. */
export function faultsOfRoutes(routes: readonly ConfiguredRoute[], tags: readonly string[]): string[] {
  const wanted = new Set(routes.map(({ language = ENGLISH }) => language));
  return [...wanted]
    .filter((language) => matchLanguage(language, tags) === undefined)
    .map((language) => `ESCALATION_ROUTES has "#${language}": write one of ${tags.join(', ')}, or none for English`);
}

function readAdmins(text: string, faults: string[]): string[] {
  const ids = text.split(/[\s,;]+/).filter((id) => id !== '');
  const wrong = ids.filter((id) => !z.string().uuid().safeParse(id).success);
  if (wrong.length > 0) {
    faults.push(
      `ADMINS has ${wrong.map((id) => `"${id}"`).join(', ')}: list object ids of users (GUIDs, from the Entra admin center, Users), with commas between them`,
    );
  }
  return ids.map((id) => id.toLowerCase());
}

interface Limits {
  readonly instead: number;
  readonly least: number;
  readonly most: number;
}

function readNumber(name: string, { instead, least, most }: Limits, read: Read, faults: string[]): number {
  const number = Number(read(name) ?? instead);
  if (number >= least && number <= most) return number;
  faults.push(`${name} is "${read(name)}": set a number from ${least} to ${most}, or leave it out for ${instead}`);
  return instead;
}
