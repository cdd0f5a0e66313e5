import { z } from 'zod';
import type { CodeKey } from '../families/code';

/** Who can put it right, and so whom the remediation addresses. */
const actors = ['user', 'developer', 'admin', 'microsoft', 'nobody'] as const;

/** Whether it failed, stopped for a normal step, or only tells. */
const kinds = ['error', 'interrupt', 'informational'] as const;

/** What is true of a code in every language: one property of `catalog/<family>.json`. */
export const entryShape = z
  .object({
    /** The issuer's own name, such as "InvalidReplyTo". A name, so never translated. */
    name: z.string().min(1).optional(),
    kind: z.enum(kinds),
    actor: z.enum(actors),
    /** Set when it usually passes by waiting or trying again. */
    temporary: z.literal(true).optional(),
    /** Set when current documentation no longer lists the code. The entry stays: old logs still hold it. */
    retired: z.literal(true).optional(),
    /** Set when many people meet it: among several that fit, it is likelier the one. */
    common: z.literal(true).optional(),
    /** Whose it is, where it stands in no registry. */
    usedBy: z.string().min(1).optional(),
    /** Addresses to read on, best first, without a language in the path. */
    links: z.array(z.string().url().startsWith('https://')).max(3),
    /** Codes easily taken for this one or met beside it, nearest first, as keys such as "http:401". */
    related: z.array(z.string()).max(4),
    /** Troubleshooting guides that may fit, likeliest first. */
    guides: z.array(z.string()).max(6).optional(),
    /** What an organization has written itself for this code: the first address on the card. */
    runbook: z
      .string()
      .regex(/^https?:\/\/[^\s@]+$/, 'must be an address with https:// or http://, without blanks or a password')
      .optional(),
  })
  .strict();

type Shape = z.infer<typeof entryShape>;

/** An entry's facts. */
export interface Entry extends Omit<Readonly<Shape>, 'related'> {
  readonly related: readonly CodeKey[];
}

export type Kind = Entry['kind'];

/** What Signpost says about a code in one language: one property of `locales/<tag>/<family>.json`. */
export const textShape = z
  .object({
    /** What happened, as a headline one could say aloud. */
    title: z.string().min(1).max(60, 'a title has at most 60 characters'),
    /** What happened, then why, for the person who reads. Literal names stand in backticks. */
    description: z.string().min(1),
    /** The way out, in order: each step one action of the one who acts. */
    remediation: z.array(z.string().min(1).max(200, 'a step has at most 200 characters')).min(1).max(4),
  })
  .strict();

export type Text = Readonly<z.infer<typeof textShape>>;
