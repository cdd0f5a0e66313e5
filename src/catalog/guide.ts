import { z } from 'zod';
import { familyNames } from '../families/code';

/** What is true of a guide in every language: one property of `catalog/guides.json`. Its texts have the shape of a code's. */
export const guideShape = z
  .object({
    /** Addresses to read on, best first, without a language in the path. */
    links: z.array(z.string().url().startsWith('https://')).max(3),
    /** Families with whose errors it is offered, but for those that the user can put right, beside the codes that name it. */
    families: z.array(z.enum(familyNames)).optional(),
  })
  .strict();

/** A troubleshooting scenario that several codes share. */
export type Guide = Readonly<z.infer<typeof guideShape>>;
