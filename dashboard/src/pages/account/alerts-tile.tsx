import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Tile } from '../../parts/tile.tsx';
import { AlertList, stillWaits } from '../../view/alerts/alert-list.tsx';
import { MoreAlerts } from '../../view/alerts/more-alerts.tsx';

const alertsQuery = graphql(`
  query AccountAlerts($id: ID!, $first: Int!) @live {
    account(id: $id) {
      id
      alerts(
        first: $first
        filter: { status: { in: [OPEN, ACKNOWLEDGED] } }
        orderBy: [{ field: SEVERITY, direction: DESC }, { field: LAST_SEEN_AT, direction: DESC }]
      ) {
        totalCount
        nodes {
          id
          ...AlertRow
        }
      }
    }
  }
`);

export function AlertsTile({ id }: { readonly id: string }) {
  const [first, setFirst] = useState(20);
  const answer = useGraph(alertsQuery, { id, first });
  const waiting = answer.data?.account?.alerts?.nodes.filter(stillWaits) ?? [];
  return (
    <Tile
      title="Open alerts"
      count={answer.data?.account?.alerts?.totalCount}
      answer={answer}
      part={(data) => data.account?.alerts}
      field="alerts"
      rows={1}
      rowHeight="6.5rem"
      nothing={() => (waiting.length === 0 ? { kind: 'none', title: 'No open alerts' } : undefined)}
    >
      {({ nodes, totalCount }) => (
        <>
          <AlertList alerts={waiting} hasAccounts={false} />
          <MoreAlerts shown={nodes.length} total={totalCount} onMore={setFirst} />
        </>
      )}
    </Tile>
  );
}
