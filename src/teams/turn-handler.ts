import type { TurnContext } from 'botbuilder';

/** What Signpost does with one activity. */
export type TurnHandler = (context: TurnContext) => Promise<void>;
