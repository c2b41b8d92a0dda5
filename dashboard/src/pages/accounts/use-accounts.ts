import { useCallback, useMemo, useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { AccountFilter, AccountOrder, AccountOrderField, AccountsByRiskQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import type { AccountsSearch, SortName } from './search.ts';

const accountRow = graphql(`
  fragment AccountRow on Account {
    id
    name
    domain
    segment
    region
    unitCount
    propertySoftware
    openAlertCount
    lastInteractionAt
    annualRevenue {
      amount
      currencyCode
    }
    openPipeline {
      amount
      currencyCode
    }
    owner {
      id
      fullName
    }
    health {
      shownValue
      change7Days
    }
    churnRisk {
      shownValue
      change7Days
    }
  }
`);

const accountsQuery = graphql(`
  query Accounts($first: Int!, $after: String, $filter: AccountFilter, $orderBy: [AccountOrder!]) {
    accounts(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        ...AccountRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const risksQuery = graphql(`
  query AccountsByRisk($first: Int!, $after: String, $filter: ChurnRiskFilter, $accountFilter: AccountFilter) {
    all: accountGroups(by: SEGMENT, first: 1, filter: $accountFilter) {
      count
    }
    churnRisks(first: $first, after: $after, filter: $filter) {
      totalCount
      nodes {
        account {
          id
          ...AccountRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const orderFields: Record<Exclude<SortName, 'risk'>, AccountOrderField> = {
  name: 'NAME',
  units: 'UNIT_COUNT',
  revenue: 'ANNUAL_REVENUE',
  updated: 'UPDATED_AT',
};

const pageSize = 60;

const within = (values: readonly string[] | undefined) => (values ? { in: [...values] } : undefined);

function filterOf({ q, segment, region, owner }: AccountsSearch): AccountFilter {
  return {
    ...(q && { or: [{ name: { contains: q } }, { domain: { contains: q } }] }),
    ...(segment && { segment: within(segment) }),
    ...(region && { region: within(region) }),
    ...(owner && { ownerId: within(owner) }),
  };
}

/** What one answer says, with all pages until it. */
interface Rows {
  readonly nodes: readonly FragmentType<typeof accountRow>[];
  readonly total: number;
  /** Number of all accounts that match, also of those without a risk. */
  readonly matching: number | undefined;
  /** Cursor of the next page; undefined at the end. */
  readonly next: string | undefined;
}

interface Page {
  readonly totalCount?: number | null;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

const rowsOf = (page: Page, nodes: Rows['nodes'], matching?: number): Rows => ({
  nodes,
  total: page.totalCount ?? nodes.length,
  matching,
  next: page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined,
});

function rowsOfRisks({ all, churnRisks }: AccountsByRiskQuery): Rows | undefined {
  const nodes = churnRisks?.nodes.map(({ account }) => account);
  return churnRisks && nodes ? rowsOf(churnRisks, nodes, all?.count) : undefined;
}

/** What the rows depend on: not the columns. */
const keyOf = ({ hide: _, view: __, ...search }: AccountsSearch): string => JSON.stringify(search);

/** What the table asks for. */
export function requestOf(search: AccountsSearch) {
  const { sort = 'name', down = false, segment, region, owner } = search;
  const orderBy: AccountOrder[] =
    sort === 'risk' ? [] : [{ field: orderFields[sort], direction: down ? 'DESC' : 'ASC' }];
  const riskFilter = {
    ...(segment && { segment: within(segment) }),
    ...(region && { region: within(region) }),
    ...(owner && { ownerId: within(owner) }),
  };
  return { isByRisk: sort === 'risk', filter: filterOf(search), orderBy, riskFilter };
}

/** The rows of the table, and a way to get more of them. The cache joins the pages. */
export function useAccounts(search: AccountsSearch) {
  const { isByRisk, filter, orderBy, riskFilter } = requestOf(search);
  const key = keyOf(search);
  const [page, setPage] = useState<{ readonly key: string; readonly after?: string }>({ key });
  if (page.key !== key) setPage({ key });
  const after = page.key === key ? page.after : undefined;
  const byField = useGraph(accountsQuery, { first: pageSize, after, filter, orderBy }, { isPaused: isByRisk });
  const byRisk = useGraph(
    risksQuery,
    { first: pageSize, after, filter: riskFilter, accountFilter: filter },
    { isPaused: !isByRisk },
  );
  const answer = isByRisk ? byRisk : byField;
  const answered = useMemo(() => {
    if (isByRisk) return byRisk.data && rowsOfRisks(byRisk.data);
    const accounts = byField.data?.accounts;
    return accounts ? rowsOf(accounts, accounts.nodes) : undefined;
  }, [isByRisk, byRisk.data, byField.data]);

  // The rows before stay in sight until the next answer, and their pages for good if a later one fails.
  const [shown, setShown] = useState<{ readonly key: string; readonly rows: Rows }>();
  if (answered && shown?.rows !== answered) setShown({ key, rows: answered });
  const isOld = shown?.key !== key;
  const rows = answered ?? (isOld && answer.error ? undefined : shown?.rows);
  const next = answered?.next;
  const more = useCallback(() => {
    if (next) setPage({ key, after: next });
  }, [next, key]);
  return {
    key,
    /** Undefined if there is nothing to show but the state of the answer. */
    rows: useMemo(() => rows?.nodes.map((node) => readFragment(accountRow, node)), [rows]),
    total: rows?.total ?? 0,
    matching: rows?.matching,
    error: answer.error,
    retry: answer.retry,
    /** True while the rows are those of another filter or order. */
    isOld: !answered && isOld,
    /** True while rows of a first page are read anew. */
    isRefreshing: after === undefined && answer.isRefreshing,
    more,
  };
}
