import { count, fieldsOf, text } from './read-values.ts';

/** A file as a page of a list. */
export interface Page {
  path: string;
  /** The list's key; null when the file names none. */
  list: string | null;
  /** How many records it holds. */
  size: number;
  /** Tells the page's first record from other records. */
  firstId: string | null;
  /** What Gong says of the page's place: `records`. */
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
  /** How many records Gong counted when it was asked; the pages of one answer agree in it. */
  total: number | null;
}

/**
 * Finds pages that are missing: a page with a cursor has a next one. Several questions may have been asked of one list,
 * so that several pages have one number; and a page that was kept twice is one page.
 */
export class PageChains {
  readonly #lists = new Map<string, Map<string, NumberedPage>>();
  readonly #short: PageDefect[] = [];

  add({ path, list, size, firstId, records }: Page): void {
    if (list === null) return;
    const { currentPageNumber, currentPageSize, cursor, totalRecords } = fieldsOf(records);
    const [number, stated] = [count(currentPageNumber), count(currentPageSize)];
    if (stated !== null && size < stated) {
      this.#short.push({ path, reason: 'the page holds fewer records than it says' });
    }
    if (number === null) return;
    const pages = this.#lists.get(list) ?? new Map<string, NumberedPage>();
    const page = { path, number, hasNext: text(cursor) !== null, total: count(totalRecords) };
    this.#lists.set(list, pages.set(`${number} ${firstId}`, page));
  }

  /** One page's defects stand together. */
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
  // Calls may have come in between two pages.
  link(() => true);
  // Whether Gong counts pages from 0 or from 1 is written nowhere.
  const first = Math.min(1, ...byNumber.keys());
  return [
    ...pages
      .filter((page) => page.hasNext && !followed.has(page))
      .map(({ path }) => ({ path, reason: 'the next page is missing' })),
    ...pages
      .filter((page) => page.number > first && !preceded.has(page))
      .map(({ path }) => ({ path, reason: 'the page before is missing' })),
  ];
}
