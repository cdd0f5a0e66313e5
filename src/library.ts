import type { CardTemplate } from './cards/fill-template';
import type { Catalog } from './catalog/catalog';
import type { Families } from './families/families';
import type { Languages } from './language/languages';
import type { CommandReader } from './message/command';
import type { CodeReader } from './message/find-codes';
import type { IdentifierReader } from './message/find-identifiers';
import type { OccasionReader } from './message/occasion';
import type { SearchReader } from './message/search-call';
import type { AnswerReader } from './message/spoken-answer';
import type { Search } from './search/search';

/** Everything Signpost knows, read once at start: what an answer is made of. */
export interface Library {
  readonly families: Families;
  readonly catalog: Catalog;
  readonly languages: Languages;
  readonly readCodes: CodeReader;
  readonly readIdentifiers: IdentifierReader;
  readonly readOccasion: OccasionReader;
  readonly readSearch: SearchReader;
  readonly readCommand: CommandReader;
  readonly readAnswer: AnswerReader;
  readonly search: Search;
  readonly cards: CardTemplates;
}

/** The templates of `cards/`, by file name. */
interface CardTemplates {
  readonly explanation: CardTemplate;
  readonly notice: CardTemplate;
  readonly escalation: CardTemplate;
  /** A form within a card; how a request for help stands, within a card. */
  readonly form: CardTemplate;
  readonly request: CardTemplate;
}
