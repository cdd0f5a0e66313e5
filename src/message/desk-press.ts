import { z } from 'zod';
import { type Urgency, urgencies } from '../escalation/escalation';
import { MAX_EXCERPT_LENGTH } from './excerpt';
import { type Topic, topicShape } from './topic';

/** What the form "Get help" of a card carries; Teams adds what was filled in. */
export interface HelpAction {
  readonly action: 'getHelp';
  readonly topic: Topic;
  readonly excerpt?: string | undefined;
  /** The language of the card. */
  readonly shownIn: string;
}

/** What a button carries that belongs to an escalation. */
export interface StepAction {
  readonly action: 'escalation';
  readonly step: (typeof steps)[number];
  readonly escalation: string;
  /** Whether the button stands below a word to the requester, which is done with once it is pressed. */
  readonly isTold?: boolean;
}

const steps = ['view', 'claim', 'handOver', 'resolve', 'reopen', 'solved', 'notSolved'] as const;

/** What somebody has filled in who has to send it again. */
export interface Draft {
  readonly note: string;
  readonly urgency: Urgency;
  /** Whether the beginning of the message goes along. */
  readonly isIncluded: boolean;
}

/** The inputs of the forms, by the names under which Teams sends what was filled in. */
export const inputs = { note: 'note', urgency: 'urgency', include: 'include', colleague: 'colleague' } as const;

/** The note of a step: phones show no card in which two inputs have the same name. */
export function noteInput(escalation: string): string {
  return `${inputs.note}-${escalation}`;
}

/** Longer notes are cut: they are for people who help, not for logs. */
export const MAX_NOTE_LENGTH = 1000;

const note = z.string().max(100_000).catch('');

const helpShape = z
  .object({
    action: z.literal('getHelp'),
    topic: topicShape,
    excerpt: z.string().max(MAX_EXCERPT_LENGTH).optional(),
    shownIn: z.string().max(100).optional().catch(undefined),
    note,
    urgency: z.enum(urgencies).catch('normal'),
    include: z.enum(['true', 'false']).catch('false'),
  })
  .transform(({ include, excerpt: carried, ...rest }) => ({
    ...rest,
    /** What the card carries, for the next try; what is passed on. */
    carried,
    excerpt: include === 'true' ? carried : undefined,
  }));

const stepShape = z
  .object({
    action: z.literal('escalation'),
    step: z.enum(steps),
    escalation: z.string().uuid(),
    note,
    colleague: z.string().max(200).catch(''),
    isTold: z.boolean().optional().catch(undefined),
  })
  .passthrough()
  .transform(({ action, step, escalation, note, colleague, isTold = false, ...others }) => {
    const written = others[noteInput(escalation)];
    return { action, step, escalation, note: typeof written === 'string' ? written : note, colleague, isTold };
  });

/** What a person pressed and filled in that is for the desk. */
export type DeskPress = z.output<typeof helpShape> | z.output<typeof stepShape>;

/** Whether a button belongs to the desk, whatever else it says. */
export function isDeskAction(action: unknown): boolean {
  return action === 'getHelp' || action === 'escalation';
}

/** Reads the data of a pressed button; undefined where it is not for the desk or makes no sense. */
export function parseDeskPress(data: unknown): DeskPress | undefined {
  // Most messages come without any, and to find out what is wrong with nothing takes longer than to answer.
  if (typeof data !== 'object' || data === null || !('action' in data)) return undefined;
  if (data.action === 'getHelp') return helpShape.safeParse(data).data;
  return data.action === 'escalation' ? stepShape.safeParse(data).data : undefined;
}
