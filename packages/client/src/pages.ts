import { SophiaError } from './errors.ts';

/** The position of a page in its list. */
export interface PageInfo {
  readonly hasNextPage?: boolean | undefined;
  readonly hasPreviousPage?: boolean | undefined;
  readonly startCursor?: string | null | undefined;
  readonly endCursor?: string | null | undefined;
}

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

export interface Page<Node> {
  readonly nodes: readonly Node[];
  /** Continue after this page with it, also another day; null if the list is empty. */
  readonly cursor: string | null;
  /** False for the last page in this direction. */
  readonly hasMore: boolean;
}

export interface PagesOptions {
  /** True to go from the end of the list to its start. @default false */
  readonly backwards?: boolean | undefined;
  /** Nodes in a page. @default 50 */
  readonly size?: number | undefined;
  /** The `cursor` of the page to continue after. */
  readonly cursor?: string | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The variables by which an operation takes one page. */
export interface PageVariables {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Yields the pages of a connection, each when it is asked for. */
export async function* readPages<Node>(
  read: (variables: PageVariables) => Promise<Connection<Node> | null | undefined>,
  { backwards = false, size = 50, cursor = null }: PagesOptions,
): AsyncGenerator<Page<Node>, void> {
  for (let at = cursor; ; ) {
    const connection = await read(backwards ? { last: size, before: at } : { first: size, after: at });
    if (!connection) throw new SophiaError('NO_CONNECTION', 'The answer has no such list: it is null');
    const { nodes, pageInfo } = connection;
    const next = (backwards ? pageInfo.startCursor : pageInfo.endCursor) ?? null;
    const hasMore = (backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage) === true;
    // Otherwise the same page would come for ever.
    if (hasMore && (next === null || next === at)) {
      throw new SophiaError('NO_CURSOR', 'The answer has more pages but no cursor: select pageInfo with its cursors');
    }
    yield { nodes, cursor: next ?? at, hasMore };
    if (!hasMore) return;
    at = next;
  }
}
