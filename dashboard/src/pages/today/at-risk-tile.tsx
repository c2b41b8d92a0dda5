import { Link } from '@tanstack/react-router';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { ScoreValue } from '../../parts/score.tsx';
import { Tile } from '../../parts/tile.tsx';

const atRiskQuery = graphql(`
  query TodayAtRisk {
    churnRisks(first: 5) {
      totalCount
      nodes {
        account {
          id
          name
          owner {
            id
            fullName
          }
        }
        reasons {
          label
        }
        score {
          shownValue
          change7Days
        }
      }
    }
  }
`);

/** The accounts that are most likely to leave, with what says so. */
export function AtRiskTile() {
  const answer = useGraph(atRiskQuery, {});
  return (
    <Tile
      title="Churn risk"
      answer={answer}
      part={(data) => data.churnRisks}
      field="churnRisks"
      rows={5}
      rowHeight="4.5rem"
      aside={
        <Link to="/accounts" search={{ sort: 'risk' }}>
          All by risk
        </Link>
      }
      nothing={({ nodes }) =>
        nodes.length === 0
          ? { kind: 'none', title: 'No account has a risk yet', text: 'It is calculated once there are conversations.' }
          : undefined
      }
    >
      {({ nodes }) => (
        <Rows>
          {nodes.map(({ account, score, reasons }) => (
            <Row
              key={account.id}
              lead={<Avatar name={account.name} isRound={false} />}
              title={
                <Link to="/accounts/$accountId" params={{ accountId: account.id }} search={{ why: 'churnRisk' }}>
                  {account.name}
                </Link>
              }
              text={reasons.length === 0 ? account.owner?.fullName : undefined}
              more={
                reasons.length > 0
                  ? reasons.slice(0, 2).map(({ label }) => <span key={label}>{label}</span>)
                  : undefined
              }
              end={<ScoreValue value={score.shownValue} change={score.change7Days} better="less" />}
            />
          ))}
        </Rows>
      )}
    </Tile>
  );
}
