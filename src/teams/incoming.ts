import type { Activity } from 'botbuilder';
import { z } from 'zod';

const entity = z.object({
  type: z.string().nullish(),
  locale: z.unknown(),
  mentioned: z.object({ id: z.string().nullish(), name: z.string().nullish() }).nullish(),
  text: z.string().nullish(),
  /** A message that is quoted: not in every client. */
  quotedReply: z.unknown(),
});
const account = z.object({ id: z.string().nullish(), aadObjectId: z.string().nullish(), name: z.string().nullish() });

/** The parts of a Bot Framework activity that Signpost reads; what it does not read may be anything. */
const incomingShape = z.object({
  type: z.string().min(1),
  /** What an invoke asks for. */
  name: z.string().nullish(),
  /** What an installation did: "add", "remove". */
  action: z.string().nullish(),
  id: z.string().nullish(),
  channelId: z.string().nullish(),
  serviceUrl: z.string().refine((url) => /^https?:/i.test(url) && URL.canParse(url), 'an http or https URL'),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().nullish(),
  }),
  /** Of a press, the message with the card. */
  replyToId: z.string().nullish(),
  /** What only Teams tells, and other channels put there. */
  channelData: z.unknown(),
  from: account.nullish(),
  recipient: account.nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  text: z.string().nullish(),
  locale: z.unknown(),
  value: z.unknown(),
  entities: z.array(entity).nullish(),
  attachments: z.array(z.object({ contentType: z.string().nullish(), content: z.unknown() })).nullish(),
});

/** An activity whose parts have the types that Signpost relies on. */
export type Incoming = z.infer<typeof incomingShape>;

/** The activity of a request body, or the sentence that says why it is none. */
export type ParsedActivity = { readonly activity: Activity } | { readonly problem: string };

/** Checks a request body before the SDK, which answers nonsense with internal errors, sees it. */
export function parseActivity(body: unknown): ParsedActivity {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { problem: 'The request body must be a Bot Framework activity in JSON, sent as application/json.' };
  }
  const result = incomingShape.safeParse(body);
  if (result.success) return { activity: body as Activity };
  const faults = new Set(
    result.error.issues.map(({ path, message }) => `${path.join('.')} (${message.toLowerCase()})`),
  );
  return { problem: `This is no Bot Framework activity. Correct: ${[...faults].slice(0, 5).join(', ')}.` };
}
