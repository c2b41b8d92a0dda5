import { useCallback, useEffect, useMemo, useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { CallOverviewFilter, CallOverviewOrder, CallOverviewOrderField } from '../../generated/graphql.ts';
import { useEvents } from '../../graph/use-events.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useClock } from '../../parts/zone.tsx';
import { comparedRangeOf, timesOf } from '../../view/range.ts';
import { useRange } from '../../view/use-range.ts';
import { type CallsSearch, type SortName, unknownSubject } from './search.ts';

const callRow = graphql(`
  fragment CallRow on GongCall {
    id
    title
    startedAt
    durationSeconds
    talkRatio
    customerSentiment
    keyTopics
    account {
      id
      name
    }
    parties {
      id
      name
      affiliation
    }
  }
`);

const callsQuery = graphql(`
  query Calls($first: Int!, $after: String, $filter: CallOverviewFilter, $orderBy: [CallOverviewOrder!]) {
    callOverviews(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        call {
          id
          ...CallRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const comparedQuery = graphql(`
  query CallsBefore($filter: CallOverviewFilter) {
    callOverviewGroups(by: MONTH, first: 1, filter: $filter) {
      count
    }
  }
`);

const addedSubscription = graphql(`
  subscription CallAdded {
    interactionAdded(filter: { kinds: [CALL] }) {
      interactionId
    }
  }
`);

const orderFields: Record<SortName, CallOverviewOrderField> = {
  title: 'TITLE',
  when: 'STARTED_AT',
  length: 'DURATION',
  mood: 'CUSTOMER_SENTIMENT',
};

const pageSize = 60;
/** Many may arrive together, such as while a source loads. They are read at once. */
const readAfterMs = 1_000;

const within = (values: readonly string[]) => ({ in: [...values] });

function filterOf({ q, topic, objection, competitor, account, person, employee }: CallsSearch): CallOverviewFilter {
  const subjects = objection?.filter((subject) => subject !== unknownSubject) ?? [];
  return {
    ...(q && { title: { contains: q } }),
    ...(topic && { topic: within(topic) }),
    ...(objection && {
      or: [
        ...(subjects.length > 0 ? [{ objection: within(subjects) }] : []),
        ...(objection.includes(unknownSubject) ? [{ objection: { isNull: true } }] : []),
      ],
    }),
    ...(competitor && { competitor: within(competitor) }),
    ...(account && { accountId: within(account) }),
    ...(person && { contactId: within(person) }),
    ...(employee && { employeeId: within(employee) }),
  };
}

interface Rows {
  readonly nodes: readonly FragmentType<typeof callRow>[];
  readonly total: number;
  /** Cursor of the next page; undefined at the end. */
  readonly next: string | undefined;
}

/** What the rows depend on: not the columns. */
const keyOf = ({ hide: _, ...search }: CallsSearch): string => JSON.stringify(search);

/** The rows of the table, and a way to get more of them. The cache joins the pages. */
export function useCalls(search: CallsSearch) {
  const { zone } = useClock();
  const chosen = useRange();
  const startedAt = timesOf(chosen.range, zone);
  const key = `${keyOf(search)} ${startedAt.gte}`;
  const [page, setPage] = useState<{ readonly key: string; readonly after?: string }>({ key });
  if (page.key !== key) setPage({ key });
  const after = page.key === key ? page.after : undefined;
  const { sort = 'when', up = false } = search;
  const filter = { ...filterOf(search), startedAt };
  const orderBy: CallOverviewOrder[] = [{ field: orderFields[sort], direction: up ? 'ASC' : 'DESC' }];
  const answer = useGraph(callsQuery, { first: pageSize, after, filter, orderBy }, { isPaused: chosen.isLoading });
  const before = comparedRangeOf(chosen.search.compare, chosen.range, zone);
  const compared = useGraph(
    comparedQuery,
    { filter: { ...filter, ...(before && { startedAt: timesOf(before, zone) }) } },
    { isPaused: chosen.isLoading || before === undefined },
  );
  const { retry } = answer;
  const [isDue, setDue] = useState(false);
  useEvents(addedSubscription, {}, () => setDue(true));
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => {
      setDue(false);
      retry();
    }, readAfterMs);
    return () => clearTimeout(timer);
  }, [isDue, retry]);

  const answered = useMemo((): Rows | undefined => {
    const calls = answer.data?.callOverviews;
    if (!calls) return undefined;
    const { hasNextPage, endCursor } = calls.pageInfo;
    return {
      nodes: calls.nodes.map(({ call }) => call),
      total: calls.totalCount ?? calls.nodes.length,
      next: hasNextPage ? (endCursor ?? undefined) : undefined,
    };
  }, [answer.data]);
  // The rows before stay in sight until the next answer, and their pages for good if a later one fails.
  const [shown, setShown] = useState<{ readonly key: string; readonly rows: Rows }>();
  if (answered && shown?.rows !== answered) setShown({ key, rows: answered });
  const isOld = shown?.key !== key;
  const rows = answered ?? (isOld && answer.error ? undefined : shown?.rows);
  const next = answered?.next;
  return {
    key,
    startedAt,
    /** What the table asks for. */
    filter,
    orderBy,
    /** Undefined if there is nothing to show but the state of the answer. */
    rows: useMemo(() => rows?.nodes.map((node) => readFragment(callRow, node)), [rows]),
    total: rows?.total ?? 0,
    /** Number of calls in the days that these are compared with. */
    before: before && compared.data?.callOverviewGroups?.count,
    comparedWith: chosen.comparedWith,
    error: answer.error,
    retry,
    /** True while the rows are those of another filter or order. */
    isOld: !answered && isOld,
    /** True while rows of a first page are read anew. */
    isRefreshing: after === undefined && answer.isRefreshing,
    more: useCallback(() => {
      if (next) setPage({ key, after: next });
    }, [next, key]),
  };
}
