import { oneOf } from '../../common/one-of.ts';
import { readText } from '../../common/read-texts.ts';
import type { PassageKind, SearchMode, SourceSystem } from '../../generated/graphql.ts';

export const kindNames = [
  'CALL',
  'MESSAGE',
  'EMAIL',
  'TICKET',
  'NOTE',
  'MEETING',
  'TASK',
  'THREAD',
  'ACCOUNT',
  'CONTACT',
] as const satisfies readonly PassageKind[];
const sourceNames = ['CRM', 'GONG', 'HUBSPOT', 'SALESFORCE', 'SLACK'] as const satisfies readonly SourceSystem[];
export const modeNames = ['HYBRID', 'WORDS', 'MEANING'] as const satisfies readonly SearchMode[];

/** What the URL of the search says. */
export interface SearchSearch {
  /** What somebody has typed. */
  readonly q?: string | undefined;
  /** True if it is to be answered as a question, false if not; if it looks like one otherwise. */
  readonly ask?: boolean | undefined;
  readonly mode?: SearchMode | undefined;
  readonly kind?: PassageKind | undefined;
  readonly source?: SourceSystem | undefined;
  readonly topic?: string | undefined;
  /** Id of an account. */
  readonly account?: string | undefined;
  /** Month, such as 2026-11. */
  readonly month?: string | undefined;
  /** Passage that is open. */
  readonly hit?: string | undefined;
}

export const readSearchSearch = (search: Record<string, unknown>): SearchSearch => ({
  q: readText(search.q)?.slice(0, 1_000),
  ask: typeof search.ask === 'boolean' ? search.ask : undefined,
  mode: oneOf(modeNames, search.mode),
  kind: oneOf(kindNames, search.kind),
  source: oneOf(sourceNames, search.source),
  topic: readText(search.topic),
  account: readText(search.account),
  month: typeof search.month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(search.month) ? search.month : undefined,
  hit: readText(search.hit),
});
