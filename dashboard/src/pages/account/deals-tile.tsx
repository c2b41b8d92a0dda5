import { Link } from '@tanstack/react-router';
import { formatDay, formatMoney } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { AccountDealsQuery, AccountDealsQueryVariables } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pages } from '../../parts/pages.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Rows } from '../../parts/rows.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import styles from './deals-tile.module.css';

const dealsQuery = graphql(`
  query AccountDeals($id: ID!, $first: Int!, $after: String, $filter: DealFilter, $orderBy: [DealOrder!]) {
    account(id: $id) {
      id
      deals(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          name
          stage
          status
          closeDate
          product
          amount {
            amount
            currencyCode
          }
          owner {
            id
            fullName
          }
          successProbability {
            shownValue
            change7Days
          }
          stageHistory {
            stage
            changedAt
          }
        }
      }
    }
  }
`);

type Deal = NonNullable<AccountDealsQuery['account']>['deals']['nodes'][number];

const states = {
  OPEN: {
    title: 'Open deals',
    none: 'No open deals',
    filter: { status: { eq: 'OPEN' } },
    orderBy: { field: 'CLOSE_DATE', direction: 'ASC' },
  },
  CLOSED: {
    title: 'Closed deals',
    none: 'No deal has been won or lost yet',
    filter: { status: { neq: 'OPEN' } },
    orderBy: { field: 'CLOSE_DATE', direction: 'DESC' },
  },
} as const;

interface DealsTileProps {
  readonly id: string;
  readonly state: keyof typeof states;
  readonly isShort?: boolean;
}

const tones: Record<Deal['status'], Tone> = { OPEN: 'calm', WON: 'good', LOST: 'plain' };

/** Open deals, the next to close first; or closed ones, the latest first. */
export function DealsTile({ id, state, isShort = false }: DealsTileProps) {
  const { title, none, filter, orderBy } = states[state];
  const variables: AccountDealsQueryVariables = { id, first: isShort ? 4 : 50, filter, orderBy };
  const answer = useGraph(dealsQuery, variables);
  return (
    <Tile
      title={title}
      count={answer.data?.account?.deals.totalCount}
      answer={answer}
      part={(data) => data.account?.deals}
      field="deals"
      rows={isShort ? 2 : 6}
      rowHeight="5rem"
      aside={
        isShort && (
          <Link to="/accounts/$accountId" params={{ accountId: id }} search={{ tab: 'deals' }}>
            All deals
          </Link>
        )
      }
      nothing={({ nodes }) =>
        nodes.length === 0 ? { kind: 'none', title: none, text: 'They come from the CRM.' } : undefined
      }
    >
      {(first) => (
        <Pages key={id} document={dealsQuery} variables={variables} page={first} take={(data) => data.account?.deals}>
          {(nodes) => (
            <Rows>
              {nodes.map((deal) => (
                <DealRow key={deal.id} deal={deal} />
              ))}
            </Rows>
          )}
        </Pages>
      )}
    </Tile>
  );
}

function DealRow({ deal }: { readonly deal: Deal }) {
  const { zone, now } = useClock();
  return (
    <li className={styles.deal}>
      <div className={styles.line}>
        <span className={styles.name}>{deal.name}</span>
        <Pill tone={tones[deal.status]}>{deal.status === 'OPEN' ? deal.stage : words(deal.status)}</Pill>
        <strong className={styles.amount}>{deal.amount ? formatMoney(deal.amount) : 'No amount'}</strong>
      </div>
      <div className={styles.facts}>
        {[
          deal.closeDate && `${deal.status === 'OPEN' ? 'Closes' : 'Closed'} ${formatDay(deal.closeDate, zone, now)}`,
          deal.owner?.fullName,
          deal.product,
        ]
          .filter(Boolean)
          .join(' · ')}
        {deal.successProbability && (
          <span className={styles.chance}>
            Chance{' '}
            <ScoreValue
              value={deal.successProbability.shownValue}
              change={deal.successProbability.change7Days}
              better="more"
              isShort
            />
          </span>
        )}
      </div>
      {deal.stageHistory.length > 0 && (
        <ol className={styles.stages} aria-label="Stages">
          {deal.stageHistory
            .toSorted((a, b) => a.changedAt.localeCompare(b.changedAt))
            .map(({ stage, changedAt }) => (
              <li key={changedAt + stage}>
                <span>{stage}</span> {formatDay(changedAt, zone, now)}
              </li>
            ))}
        </ol>
      )}
    </li>
  );
}
