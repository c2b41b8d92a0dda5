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

const texts = (value: unknown): readonly string[] | undefined => {
  const list = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && each !== '');
  return list.length > 0 ? list : undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined;

export const readAccountsSearch = (search: Record<string, unknown>): AccountsSearch => ({
  // A list by risk cannot be searched.
  q: search.sort === 'risk' ? undefined : text(search.q),
  segment: texts(search.segment),
  region: texts(search.region),
  owner: texts(search.owner),
  sort: sortNames.find((name) => name === search.sort),
  down: search.down === true || undefined,
  hide: texts(search.hide),
  view: text(search.view),
});
