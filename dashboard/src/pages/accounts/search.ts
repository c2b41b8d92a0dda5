import { readText, readTexts } from '../../common/read-texts.ts';

/** What the URL of the table says. */
export interface AccountsSearch {
  /** A part of a name or domain. */
  readonly q?: string | undefined;
  readonly segment?: readonly string[] | undefined;
  readonly region?: readonly string[] | undefined;
  /** Ids of employees. */
  readonly owner?: readonly string[] | undefined;
  readonly sort?: SortName | undefined;
  readonly down?: boolean | undefined;
  /** Columns that are hidden. */
  readonly hide?: readonly string[] | undefined;
  /** Id of the saved view that was chosen, or `all` for none. */
  readonly view?: string | undefined;
}

/** The view of somebody who wants none, and so no default either. */
export const wholeView = 'all';

export const sortNames = ['name', 'units', 'revenue', 'updated', 'risk'] as const;
export type SortName = (typeof sortNames)[number];

export const readAccountsSearch = (search: Record<string, unknown>): AccountsSearch => ({
  // A list by risk cannot be searched.
  q: search.sort === 'risk' ? undefined : readText(search.q),
  segment: readTexts(search.segment),
  region: readTexts(search.region),
  owner: readTexts(search.owner),
  sort: sortNames.find((name) => name === search.sort),
  down: search.down === true || undefined,
  hide: readTexts(search.hide),
  view: readText(search.view),
});
