import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, formatDue, formatMoney } from '../../common/formats.ts';
import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { TodayDealsQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { More } from '../../parts/pages.tsx';
import { Pill } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';

const dealsQuery = graphql(`
  query TodayDeals {
    deals(first: 50, filter: { status: { eq: OPEN } }, orderBy: [{ field: CLOSE_DATE, direction: ASC }]) {
      totalCount
      nodes {
        id
        name
        stage
        closeDate
        amount {
          amount
          currencyCode
        }
        account {
          id
          name
        }
        successProbability {
          shownValue
          change7Days
        }
        alerts(first: 1, filter: { status: { in: [OPEN, ACKNOWLEDGED] } }) {
          totalCount
        }
        nextBestActions(first: 1) {
          totalCount
          nodes {
            kind
          }
        }
      }
    }
  }
`);

type Deal = NonNullable<TodayDealsQuery['deals']>['nodes'][number];

/** Rows that the tile begins with. */
const fewDeals = 8;

/** Chance below which a deal has a warning. */
const poorChance = 40;

function warningsOf(deal: Deal, zone: string, now: Date): string[] {
  const { closeDate, successProbability, alerts, nextBestActions } = deal;
  const warnings: string[] = [];
  if (closeDate && formatDue(closeDate, zone, now).isOverdue) warnings.push('Close date passed');
  if (!closeDate) warnings.push('No close date');
  if (successProbability && successProbability.shownValue < poorChance) warnings.push('Low chance');
  if (successProbability?.change7Days != null && successProbability.change7Days <= -10) warnings.push('Chance falling');
  if (alerts?.totalCount) warnings.push(counted(alerts.totalCount, 'alert'));
  const [action] = nextBestActions?.nodes ?? [];
  if (action) warnings.push(words(action.kind));
  return warnings;
}

/** Warnings need scores, alerts and next actions of each deal, so only the next to close are looked at. */
function lookedAt({ nodes, totalCount }: NonNullable<TodayDealsQuery['deals']>): string | undefined {
  if (totalCount == null) return undefined;
  return nodes.length < totalCount
    ? `among the next ${nodes.length} to close of ${counted(totalCount, 'open deal')}`
    : `of ${counted(totalCount, 'open deal')}`;
}

/** Open deals that something is wrong with, the next to close first. */
export function DealsTile() {
  const { zone, now } = useClock();
  const [showsAll, setShowsAll] = useState(false);
  const answer = useGraph(dealsQuery, {});
  const warned = (answer.data?.deals?.nodes ?? [])
    .map((deal) => ({ deal, warnings: warningsOf(deal, zone, now) }))
    .filter(({ warnings }) => warnings.length > 0);
  return (
    <Tile
      title="Deals with warnings"
      count={answer.data?.deals && warned.length}
      aside={answer.data?.deals && lookedAt(answer.data.deals)}
      answer={answer}
      part={(data) => data.deals}
      field="deals"
      rows={5}
      rowHeight="3.25rem"
      nothing={(deals) =>
        warned.length === 0
          ? deals.nodes.length === 0
            ? { kind: 'none', title: 'No open deals', text: 'They come from the CRM.' }
            : { kind: 'none', title: 'No open deal has a warning', text: lookedAt(deals) }
          : undefined
      }
    >
      {() => (
        <>
          <Rows>
            {(showsAll ? warned : warned.slice(0, fewDeals)).map(({ deal, warnings }) => (
              <Row
                key={deal.id}
                title={
                  deal.account ? (
                    <Link to="/accounts/$accountId" params={{ accountId: deal.account.id }} search={{ tab: 'deals' }}>
                      {deal.name}
                    </Link>
                  ) : (
                    deal.name
                  )
                }
                text={`${deal.account?.name ?? 'No account'} · ${deal.stage}${deal.closeDate ? ` · closes ${formatDay(deal.closeDate, zone, now)}` : ''}`}
                more={warnings.map((warning) => (
                  <Pill key={warning} tone="warn">
                    {warning}
                  </Pill>
                ))}
                end={
                  <>
                    {deal.successProbability && (
                      <ScoreValue value={deal.successProbability.shownValue} better="more" isShort />
                    )}
                    <strong>{deal.amount ? formatMoney(deal.amount) : '–'}</strong>
                  </>
                }
              />
            ))}
          </Rows>
          {!showsAll && warned.length > fewDeals && (
            <More>
              <Button onClick={() => setShowsAll(true)}>Show all {warned.length}</Button>
            </More>
          )}
        </>
      )}
    </Tile>
  );
}
