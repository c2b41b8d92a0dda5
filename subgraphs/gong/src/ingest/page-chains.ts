import { count, fieldsOf, text } from './read-values.ts';

/** One file as a page of a list. */
export interface Page {
  path: string;
  /** Key of the list; null when the file names none. */
  list: string | null;
  /** Number of records in the page. */
  size: number;
  /** Id of the first record, which identifies the page among those of its number. */
  firstId: string | null;
  /** Gong's paging information: `records`. */
  records: unknown;
}

export interface PageDefect {
  path: string;
  reason: string;
}

interface NumberedPage {
  path: string;
  number: number;
  hasNext: boolean;
  /** Number of records that Gong counted for the query. All pages of one query have the same. */
  total: number | null;
}

/**
 * Finds missing pages: a page with a cursor must have a next one. A list may come from several queries, so several
 * pages can have the same number. A page that was saved twice counts once.
 */
export class PageChains {
  readonly #lists = new Map<string, Map<string, NumberedPage>>();
  readonly #short: PageDefect[] = [];

  add({ path, list, size, firstId, records }: Page): void {
    if (list === null) return;
    const { currentPageNumber, currentPageSize, cursor, totalRecords } = fieldsOf(records);
    const [number, stated] = [count(currentPageNumber), count(currentPageSize)];
    if (stated !== null && size < stated) {
      this.#short.push({ path, reason: 'the page holds fewer records than it declares' });
    }
    if (number === null) return;
    const pages = this.#lists.get(list) ?? new Map<string, NumberedPage>();
    const page = { path, number, hasNext: text(cursor) !== null, total: count(totalRecords) };
    this.#lists.set(list, pages.set(`${number} ${firstId}`, page));
  }

  /** Defects, one page's together. */
  defects(): PageDefect[] {
    const missing = [...this.#lists.values()].flatMap((pages) => missingPages([...pages.values()]));
    return [...this.#short, ...missing].toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  }
}

function missingPages(pages: readonly NumberedPage[]): PageDefect[] {
  const byNumber = Map.groupBy(pages, (page) => page.number);
  const followed = new Set<NumberedPage>();
  const preceded = new Set<NumberedPage>();
  const link = (isNext: (page: NumberedPage, next: NumberedPage) => boolean) => {
    for (const page of pages.filter((page) => page.hasNext && !followed.has(page))) {
      const next = byNumber.get(page.number + 1)?.find((next) => !preceded.has(next) && isNext(page, next));
      if (!next) continue;
      followed.add(page);
      preceded.add(next);
    }
  };
  link((page, next) => page.total === next.total);
  // Calls may have been added between two requests, so the totals of neighbouring pages can differ.
  link(() => true);
  // Gong does not document if pages are counted from 0 or from 1.
  const first = Math.min(1, ...byNumber.keys());
  return [
    ...pages
      .filter((page) => page.hasNext && !followed.has(page))
      .map(({ path }) => ({ path, reason: 'the next page is missing' })),
    ...pages
      .filter((page) => page.number > first && !preceded.has(page))
      .map(({ path }) => ({ path, reason: 'the previous page is missing' })),
  ];
}
