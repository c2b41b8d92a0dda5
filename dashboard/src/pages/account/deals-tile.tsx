import { Link } from '@tanstack/react-router';
import { formatDay, formatMoney } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { AccountDealsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Rows } from '../../parts/rows.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import styles from './deals-tile.module.css';

const dealsQuery = graphql(`
  query AccountDeals($id: ID!, $first: Int!) {
    account(id: $id) {
      id
      deals(first: $first) {
        totalCount
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

const tones: Record<Deal['status'], Tone> = { OPEN: 'calm', WON: 'good', LOST: 'plain' };

export function DealsTile({ id, isShort = false }: { readonly id: string; readonly isShort?: boolean }) {
  const answer = useGraph(dealsQuery, { id, first: isShort ? 4 : 100 });
  return (
    <Tile
      title="Deals"
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
        nodes.length === 0 ? { kind: 'none', title: 'No deals', text: 'They come from the CRM.' } : undefined
      }
    >
      {({ nodes }) => (
        <Rows>
          {nodes.map((deal) => (
            <DealRow key={deal.id} deal={deal} />
          ))}
        </Rows>
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
