import { z } from 'zod';
import { findTopics } from '../find-topics';
import type { Library } from '../library';
import { guideKey } from '../message/found-key';
import type { Topic } from '../message/topic';

const queryShape = z.object({
  /** Of the person's Teams; they may type another one. */
  language: z.string(),
  query: z.string(),
  /** Keys of what may stand first; empty where nothing fits. */
  wanted: z.array(z.string()),
});

/** A query, and what a knowledgeable person would want to find first. */
export type LabelledQuery = z.infer<typeof queryShape>;

/** How well queries find what they should. */
export interface SearchScore {
  /** Queries for which there is something, and of them those with it in the first place, among the first three, among all. */
  readonly answerable: number;
  readonly first: number;
  readonly firstThree: number;
  readonly found: number;
  /** Queries for which there is nothing, and of them those that found nothing. */
  readonly unanswerable: number;
  readonly quiet: number;
  readonly misses: readonly { readonly query: LabelledQuery; readonly found: readonly string[] }[];
}

/** Reads a file of labelled queries, one in JSON on each line. */
export function parseQueries(lines: string): LabelledQuery[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => queryShape.parse(JSON.parse(line)));
}

/** Searches for each query and compares. */
export function scoreSearch(queries: readonly LabelledQuery[], library: Library): SearchScore {
  const searched = queries.map((query) => {
    const found = findTopics(query.query, query.language, library).map(keyOf);
    return { query, found, place: found.findIndex((key) => query.wanted.includes(key)) };
  });
  const answerable = searched.filter(({ query }) => query.wanted.length > 0);
  const unanswerable = searched.filter(({ query }) => query.wanted.length === 0);
  const among = (places: number) => answerable.filter(({ place }) => place >= 0 && place < places).length;
  return {
    answerable: answerable.length,
    first: among(1),
    firstThree: among(3),
    found: among(Number.POSITIVE_INFINITY),
    unanswerable: unanswerable.length,
    quiet: unanswerable.filter(({ found }) => found.length === 0).length,
    misses: searched.filter(({ query, found, place }) => (query.wanted.length > 0 ? place !== 0 : found.length > 0)),
  };
}

function keyOf(topic: Topic): string {
  if (topic.about === 'codes') return topic.codes[0];
  return topic.about === 'guide' ? guideKey(topic.guide) : topic.about;
}
