import { oneOf } from '../../common/one-of.ts';
import { readText, readTexts } from '../../common/read-texts.ts';

export const sortNames = ['title', 'when', 'length', 'mood'] as const;
export type SortName = (typeof sortNames)[number];

/** What the URL of the list says, besides its time range. */
export interface CallsSearch {
  /** A part of a title. */
  readonly q?: string | undefined;
  readonly topic?: readonly string[] | undefined;
  /** Subjects of objections; `unknownSubject` for those without a known one. */
  readonly objection?: readonly string[] | undefined;
  readonly competitor?: readonly string[] | undefined;
  /** Ids of contacts. */
  readonly person?: readonly string[] | undefined;
  /** Ids of accounts. */
  readonly account?: readonly string[] | undefined;
  /** Ids of employees. */
  readonly employee?: readonly string[] | undefined;
  readonly sort?: SortName | undefined;
  readonly up?: boolean | undefined;
  /** Columns that are hidden. */
  readonly hide?: readonly string[] | undefined;
}

export const filterNames = ['topic', 'objection', 'competitor', 'account', 'person', 'employee'] as const;
export type FilterName = (typeof filterNames)[number];

/** No subject has this name: subjects are single words in small letters. */
export const unknownSubject = 'OTHER';

export const readCallsSearch = (search: Record<string, unknown>): CallsSearch => ({
  q: readText(search.q),
  topic: readTexts(search.topic),
  objection: readTexts(search.objection),
  competitor: readTexts(search.competitor),
  person: readTexts(search.person),
  account: readTexts(search.account),
  employee: readTexts(search.employee),
  sort: oneOf(sortNames, search.sort),
  up: search.up === true || undefined,
  hide: readTexts(search.hide),
});
