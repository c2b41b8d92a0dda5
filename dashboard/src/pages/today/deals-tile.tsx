import { Link } from '@tanstack/react-router';
import { formatDay, formatMoney, formatNumber } from '../../common/formats.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { More } from '../../parts/pages.tsx';
import { Pill } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import { warningNames, warningTitles } from '../../view/deal-warnings.ts';

const dealsQuery = graphql(`
  query TodayDeals {
    openDeals(first: 8, filter: { warning: { isNull: false } }, orderBy: [{ field: CLOSE_DATE, direction: ASC }]) {
      totalCount
      nodes {
        deal {
          id
        }
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
        chance {
          shownValue
          change7Days
        }
        warnings {
          kind
          message
        }
      }
    }
  }
`);

/** Open deals that something is wrong with, the next to close first. What is wrong the graph says, as on Revenue. */
export function DealsTile() {
  const { zone, now } = useClock();
  const answer = useGraph(dealsQuery, {});
  const table = { tab: 'deals', warning: [...warningNames], sort: 'close' } as const;
  return (
    <Tile
      title="Deals with warnings"
      count={answer.data?.openDeals?.totalCount}
      aside={
        <Link to="/revenue" search={table}>
          All in the table
        </Link>
      }
      answer={answer}
      part={(data) => data.openDeals}
      field="openDeals"
      rows={8}
      rowHeight="5rem"
      nothing={({ nodes }) => (nodes.length === 0 ? { kind: 'none', title: 'No open deal has a warning' } : undefined)}
    >
      {({ nodes, totalCount }) => (
        <>
          <Rows>
            {nodes.map(({ deal, name, stage, closeDate, amount, account, chance, warnings }) => (
              <Row
                key={deal.id}
                title={
                  <Link to="/revenue" search={{ deal: deal.id }}>
                    {name}
                  </Link>
                }
                text={`${account?.name ?? 'No account'} · ${stage}${closeDate ? ` · closes ${formatDay(closeDate, zone, now)}` : ''}`}
                more={warnings.map(({ kind, message }) => (
                  <span key={kind} title={message}>
                    <Pill tone="warn">{warningTitles[kind]}</Pill>
                  </span>
                ))}
                end={
                  <>
                    {chance && (
                      <ScoreValue value={chance.shownValue} change={chance.change7Days} better="more" isShort />
                    )}
                    <strong>{amount ? formatMoney(amount) : '–'}</strong>
                  </>
                }
              />
            ))}
          </Rows>
          {totalCount != null && totalCount > nodes.length && (
            <More>
              The next {nodes.length} of {formatNumber(totalCount)} to close
            </More>
          )}
        </>
      )}
    </Tile>
  );
}
