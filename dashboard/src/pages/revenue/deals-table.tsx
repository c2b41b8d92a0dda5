import { getRouteApi, Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { formatDay, formatDue, formatMoney } from '../../common/formats.ts';
import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { OpenDealFilter, OpenDealOrder, OpenDealOrderField, OpenDealsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAnnounced } from '../../parts/announcer.tsx';
import { Button } from '../../parts/button.tsx';
import { type Column, DataTable, type Sort } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { type Choices, choicesOfGroups, Filter } from '../../parts/filter.tsx';
import { Pill } from '../../parts/pill.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { warningNames, warningTitles } from '../../view/deal-warnings.ts';
import { Person } from '../../view/person.tsx';
import { DealsExport } from './deals-export.tsx';
import styles from './deals-table.module.css';
import { type DealSortName, dealSortNames, type RevenueSearch } from './search.ts';

const dealsQuery = graphql(`
  query OpenDeals($first: Int!, $after: String, $filter: OpenDealFilter, $orderBy: [OpenDealOrder!]) {
    openDeals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        deal {
          id
        }
        name
        stage
        stageSince
        closeDate
        lastContactAt
        amount {
          amount
          currencyCode
        }
        account {
          id
          name
        }
        owner {
          id
          fullName
        }
        chance {
          shownValue
          change7Days
          rank
          rankOf
        }
        warnings {
          kind
          message
        }
      }
    }
  }
`);

const filtersQuery = graphql(`
  query DealFilters($filter: OpenDealFilter) {
    sum: openDealGroups(by: STAGE, filter: $filter, first: 1) {
      count
      amounts {
        amount
        currencyCode
      }
    }
    stages: openDealGroups(by: STAGE, first: 500) {
      groupCount
      groups {
        key
        count
      }
    }
    segments: openDealGroups(by: SEGMENT, first: 500) {
      groupCount
      groups {
        key
        count
      }
    }
    regions: openDealGroups(by: REGION, first: 500) {
      groupCount
      groups {
        key
        count
      }
    }
    owners: openDealGroups(by: OWNER, first: 500) {
      groupCount
      groups {
        key
        count
        owner {
          id
          fullName
        }
      }
    }
  }
`);

type Deal = NonNullable<OpenDealsQuery['openDeals']>['nodes'][number];

const route = getRouteApi('/revenue');
const none = <span className={styles.none}>–</span>;
const pageSize = 60;

const warningChoices: Choices = {
  isCut: false,
  choices: warningNames.map((value) => ({ value, label: warningTitles[value], count: undefined })),
};

const orderFields: Record<DealSortName, OpenDealOrderField> = {
  name: 'NAME',
  stage: 'STAGE',
  amount: 'AMOUNT',
  close: 'CLOSE_DATE',
  chance: 'CHANCE',
  contact: 'LAST_CONTACT_AT',
  since: 'STAGE_SINCE',
  warnings: 'WARNINGS',
};

const within = (values: readonly string[] | undefined) => (values ? { in: [...values] } : undefined);

const filterOf = ({ q, stage, segment, region, owner, warning }: RevenueSearch): OpenDealFilter => ({
  ...(q && { name: { contains: q } }),
  ...(stage && { stage: within(stage) }),
  ...(segment && { segment: within(segment) }),
  ...(region && { region: within(region) }),
  ...(owner && { ownerId: within(owner) }),
  ...(warning && { warning: { in: [...warning] } }),
});

function CloseDate({ of }: { readonly of: Deal }) {
  const { zone, now } = useClock();
  if (!of.closeDate) return none;
  return formatDue(of.closeDate, zone, now).isOverdue ? (
    <Pill tone="bad">{formatDay(of.closeDate, zone, now)}, passed</Pill>
  ) : (
    formatDay(of.closeDate, zone, now)
  );
}

const columns: readonly Column<Deal>[] = [
  {
    id: 'name',
    title: 'Deal',
    width: 280,
    sorts: true,
    cell: ({ deal, name }) => (
      <Link
        from="/revenue"
        to="/revenue"
        search={(before) => ({ ...before, deal: deal.id })}
        className={styles.name}
        title={name}
      >
        {name}
      </Link>
    ),
  },
  {
    id: 'account',
    title: 'Account',
    width: 180,
    cell: ({ account }) =>
      account ? (
        <Link to="/accounts/$accountId" params={{ accountId: account.id }} search={{}} className={styles.link}>
          {account.name}
        </Link>
      ) : (
        none
      ),
  },
  { id: 'stage', title: 'Stage', width: 160, sorts: true, cell: ({ stage }) => stage },
  {
    id: 'amount',
    title: 'Amount',
    width: 100,
    isNumber: true,
    sorts: true,
    cell: ({ amount }) => (amount ? formatMoney(amount) : none),
  },
  { id: 'close', title: 'Closes', width: 140, sorts: true, cell: (deal) => <CloseDate of={deal} /> },
  {
    id: 'chance',
    title: 'Chance',
    width: 230,
    sorts: true,
    cell: ({ chance }) =>
      chance ? (
        <>
          <ScoreValue value={chance.shownValue} change={chance.change7Days} better="more" isShort />
          <span className={styles.rank}>
            rank {chance.rank} of {chance.rankOf}
          </span>
        </>
      ) : (
        none
      ),
  },
  {
    id: 'warnings',
    title: 'Warnings',
    width: 280,
    sorts: true,
    cell: ({ warnings }) =>
      warnings.length === 0 ? (
        none
      ) : (
        <span className={styles.pills} title={warnings.map(({ message }) => message).join(' ')}>
          {warnings.slice(0, 2).map(({ kind }) => (
            <Pill key={kind} tone="warn">
              {warningTitles[kind]}
            </Pill>
          ))}
          {warnings.length > 2 && `+${warnings.length - 2}`}
        </span>
      ),
  },
  { id: 'owner', title: 'Owner', width: 160, cell: ({ owner }) => <Person name={owner?.fullName} none="Nobody" /> },
  {
    id: 'since',
    title: 'In stage',
    width: 90,
    isNumber: true,
    sorts: true,
    cell: ({ stageSince }) => <When at={stageSince} />,
  },
  {
    id: 'contact',
    title: 'Last contact',
    width: 110,
    isNumber: true,
    sorts: true,
    cell: ({ lastContactAt }) => (lastContactAt ? <When at={lastContactAt} /> : none),
  },
];

/** All open deals. The server filters, sorts and pages; the URL says how. */
export function DealsTable({ search }: { readonly search: RevenueSearch }) {
  const navigate = route.useNavigate();
  const filter = useMemo(() => filterOf(search), [search]);
  const { sort = 'close', down = false } = search;
  const key = JSON.stringify([filter, sort, down]);
  const [page, setPage] = useState<{ readonly key: string; readonly after?: string }>({ key });
  if (page.key !== key) setPage({ key });
  const after = page.key === key ? page.after : undefined;
  const orderBy: OpenDealOrder[] = [{ field: orderFields[sort], direction: down ? 'DESC' : 'ASC' }];
  const answer = useGraph(dealsQuery, { first: pageSize, after, filter, orderBy });
  const sums = useGraph(filtersQuery, { filter });
  const answered = answer.data?.openDeals;
  const [shown, setShown] = useState<{ readonly key: string; readonly deals: NonNullable<typeof answered> }>();
  // The rows before stay in sight until the next answer.
  if (answered && shown?.deals !== answered) setShown({ key, deals: answered });
  const isOld = !answered && shown?.key !== key;
  const deals = answered ?? (isOld && answer.error ? undefined : shown?.deals);
  const next = answered?.pageInfo.hasNextPage ? answered.pageInfo.endCursor : undefined;
  const more = useCallback(() => {
    if (next) setPage({ key, after: next });
  }, [next, key]);

  const change = (changed: RevenueSearch) =>
    void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const clear = () =>
    change({
      q: undefined,
      stage: undefined,
      segment: undefined,
      region: undefined,
      owner: undefined,
      warning: undefined,
    });
  const isFiltered = Object.keys(filter).length > 0;
  const onSort = ({ by, isDescending }: Sort) => {
    const name = dealSortNames.find((each) => each === by);
    change({ sort: name === 'close' ? undefined : name, down: isDescending || undefined });
  };
  const amounts = sums.data?.sum?.amounts.map((sum) => formatMoney(sum)).join(', ');
  const count = deals && !isOld ? `${counted(deals.totalCount ?? 0, 'open deal')}${amounts ? `, ${amounts}` : ''}` : '';
  useAnnounced(count || undefined);

  return (
    <>
      <div className={styles.bar}>
        <SearchBox
          label="Search by name"
          placeholder="Deal"
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        {(['stage', 'owner', 'segment', 'region'] as const).map((name) => (
          <Filter
            key={name}
            title={words(name)}
            of={choicesOfGroups(sums.data?.[`${name}s`])}
            failure={sums.error && whyFailed(sums.error, sums.retry, `${name}s`)}
            chosen={search[name]}
            unknown={name === 'owner' ? 'Somebody else' : undefined}
            none="No open deal has one"
            onChange={(chosen) => change({ [name]: chosen })}
          />
        ))}
        <Filter
          title="Warning"
          of={warningChoices}
          failure={undefined}
          chosen={search.warning}
          none="No open deal has one"
          onChange={(chosen) => change({ warning: warningNames.filter((name) => chosen?.includes(name)) })}
        />
        {isFiltered && (
          <Button look="quiet" icon={<X aria-hidden="true" />} onClick={clear}>
            Clear
          </Button>
        )}
        <span className={styles.count}>{count}</span>
        <DealsExport filter={filter} orderBy={orderBy} />
      </div>
      <div className={styles.table}>
        {answer.error && !deals ? (
          <Empty why={whyFailed(answer.error, answer.retry, 'openDeals')} />
        ) : deals?.nodes.length === 0 && !isOld ? (
          <Empty
            why={
              isFiltered
                ? { kind: 'filtered', onClear: clear }
                : { kind: 'none', title: 'No open deals', text: 'They come from the CRM.' }
            }
          />
        ) : (
          <DataTable
            of={key}
            label="Open deals"
            columns={columns}
            rows={deals?.nodes ?? []}
            keyOf={({ deal }) => deal.id}
            total={deals?.totalCount ?? 0}
            sort={{ by: sort, isDescending: down }}
            onSort={onSort}
            onEnd={more}
            isLoading={deals === undefined}
            isRefreshing={isOld || (after === undefined && answer.isRefreshing)}
          />
        )}
        {answer.error && deals && (
          <div className={styles.rest} role="alert">
            The list cannot be read on or anew now.
            <Button onClick={answer.retry}>Try again</Button>
          </div>
        )}
      </div>
    </>
  );
}
