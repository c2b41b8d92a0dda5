import type { EntityManager } from '@sophia/database';
import type { Batch, SubgraphContext } from '../context/subgraph-context.ts';
import { isUuid } from '../entities/is-uuid.ts';
import type { ListDefinition } from './define-connection.ts';
import { countRows, fetchPages, type Page } from './fetch-pages.ts';
import { type ConnectionArguments, type PagePlan, planPage } from './plan.ts';

/**
 * Parent of a list: the list has the rows whose column (a property or one of the definition's `parents`) has this id.
 */
export interface Parent {
  readonly column: string;
  readonly id: string;
}

interface Edge<Row> {
  readonly node: Row;
  /** Position of the node. */
  readonly cursor: string;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page of a list. GraphQL calls the methods, so that fields that are not queried are not read. */
export interface Connection<Row> {
  edges(): Promise<Edge<Row>[]>;
  nodes(): Promise<Row[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

/** One of several lists that are read in one statement. */
interface ListRequest {
  readonly plan: PagePlan<object>;
  /** Requests of the same group differ only in the parent. */
  readonly group: string;
  readonly parentId: string;
}

/**
 * Returns the page for the arguments of a connection field. Fields of many parents with the same arguments are read in
 * one statement. Throws BAD_USER_INPUT, naming the argument.
 *
 * The side of the list from which a cursor was given counts as having more items, as Relay's specification allows.
 */
export function connection<Row extends object>(
  ctx: SubgraphContext,
  definition: ListDefinition<Row>,
  args: ConnectionArguments,
  parent?: Parent,
): Connection<Row> {
  const plan = planPage(ctx, definition, args, parent?.column);
  const { filter, ...place } = args;
  const request = (what: unknown): ListRequest => ({
    plan,
    group: JSON.stringify([parent?.column ?? null, what]),
    parentId: parent?.id.toLowerCase() ?? '',
  });
  // A malformed id has no list, and a page of size 0 needs no statement.
  const isEmpty = plan.parent?.type === 'uuid' && !isUuid(parent?.id ?? '');
  const page = async (): Promise<Page<Row>> => {
    if (isEmpty) return { rows: [], hasMore: false };
    const pages = ctx.loader(definition.pages, inGroups(fetchPages), { cacheKey });
    // The loader belongs to the definition, so it has the same row type.
    return pages.load(request([place, filter])) as Promise<Page<Row>>;
  };
  const edge = ({ row, keys }: Page<Row>['rows'][number]): Edge<Row> => ({
    node: row,
    get cursor() {
      return ctx.cursors.encode(plan.orderName, keys);
    },
  });
  return {
    edges: async () => (await page()).rows.map(edge),
    nodes: async () => (await page()).rows.map(({ row }) => row),
    async pageInfo() {
      const { rows, hasMore } = await page();
      const [first, last] = [rows[0], rows.at(-1)];
      return {
        hasNextPage: plan.before !== null || (!plan.backward && hasMore),
        hasPreviousPage: plan.after !== null || (plan.backward && hasMore),
        startCursor: first ? edge(first).cursor : null,
        endCursor: last ? edge(last).cursor : null,
      };
    },
    totalCount: async () =>
      isEmpty ? 0 : ctx.loader(definition.counts, inGroups(countRows), { cacheKey }).load(request(filter)),
  };
}

const cacheKey = ({ group, parentId }: ListRequest) => `${parentId} ${group}`;

/** Reads the requests of each group together. */
function inGroups<T>(
  read: (em: EntityManager, plan: PagePlan<object>, parents: readonly string[]) => Promise<T[]>,
): Batch<ListRequest, T> {
  return async (em, requests) => {
    const answers = new Map<ListRequest, T>();
    for (const group of Map.groupBy(requests, (request) => request.group).values()) {
      const [first] = group;
      if (!first) continue;
      const lists = await read(
        em,
        first.plan,
        group.map((request) => request.parentId),
      );
      for (const [index, request] of group.entries()) answers.set(request, lists[index] as T);
    }
    return requests.map((request) => answers.get(request) as T);
  };
}
