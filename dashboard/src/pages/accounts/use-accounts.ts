import { useCallback, useState } from 'react';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { AccountFilter, AccountOrder, AccountOrderField } from '../../generated/graphql.ts';
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
  query AccountsByRisk($first: Int!, $after: String, $filter: ChurnRiskFilter) {
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

/** The rows of the table, and a way to get more of them. The cache joins the pages. */
export function useAccounts(search: AccountsSearch) {
  const { sort = 'name', down = false, segment, region, owner } = search;
  const isByRisk = sort === 'risk';
  const key = JSON.stringify(search);
  const [page, setPage] = useState<{ readonly key: string; readonly after?: string }>({ key });
  const after = page.key === key ? page.after : undefined;
  const orderBy: AccountOrder[] =
    sort === 'risk' ? [] : [{ field: orderFields[sort], direction: down ? 'DESC' : 'ASC' }];
  const byField = useGraph(
    accountsQuery,
    { first: pageSize, after, filter: filterOf(search), orderBy },
    { isPaused: isByRisk },
  );
  const ofRisk = {
    ...(segment && { segment: within(segment) }),
    ...(region && { region: within(region) }),
    ...(owner && { ownerId: within(owner) }),
  };
  const byRisk = useGraph(risksQuery, { first: pageSize, after, filter: ofRisk }, { isPaused: !isByRisk });
  const answer = isByRisk ? byRisk : byField;
  const list = isByRisk ? byRisk.data?.churnRisks : byField.data?.accounts;
  const nodes: readonly FragmentType<typeof accountRow>[] = isByRisk
    ? (byRisk.data?.churnRisks?.nodes ?? []).map(({ account }) => account)
    : (byField.data?.accounts?.nodes ?? []);
  const next = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : undefined;
  const more = useCallback(() => {
    if (next) setPage({ key, after: next });
  }, [next, key]);
  return {
    answer,
    rows: nodes.map((node) => readFragment(accountRow, node)),
    total: list?.totalCount ?? 0,
    more,
    list,
  };
}
