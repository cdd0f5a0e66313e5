import { z } from 'zod';

const area = z.string().regex(/^\/(?:[\w-]+\/)*$/, 'write the beginning of a path, such as "/entra/"');

/** What `locales/<tag>/learn.json` holds: where learn.microsoft.com speaks this language. */
export const learnSiteShape = z
  .object({
    /** As the site writes the language in its addresses. */
    locale: z.string().regex(/^[a-z]{2,3}-[a-z\d]{2,8}$/, 'write it as the site does, such as "sv-se"'),
    /** Beginnings of the paths that are there in this language. */
    areas: z.array(area),
    /** Beginnings of paths among them that are in English all the same. */
    except: z.array(area).default([]),
  })
  .strict();

export type LearnSite = Readonly<z.infer<typeof learnSiteShape>>;
