import { useState } from 'react';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Tile } from '../../parts/tile.tsx';
import { AlertList, stillWaits } from '../../view/alerts/alert-list.tsx';
import { AlertsExport } from '../../view/alerts/alerts-export.tsx';
import { MoreAlerts } from '../../view/alerts/more-alerts.tsx';
import styles from './today-page.module.css';

const alertsQuery = graphql(`
  query TodayAlerts($first: Int!) @live {
    open: alerts(first: 1, filter: { status: { eq: OPEN } }) {
      totalCount
    }
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
`);

/** So many that what is below them is not out of sight. */
const fewAlerts = 10;

/** Alerts that somebody has to look at; the number is that of the open ones, as in the navigation. New ones appear by themselves. */
export function AlertsTile() {
  const [first, setFirst] = useState(fewAlerts);
  const answer = useGraph(alertsQuery, { first });
  const waiting = answer.data?.alerts?.nodes.filter(stillWaits) ?? [];
  return (
    <Tile
      title="Alerts"
      anchor="alerts"
      count={answer.data?.open?.totalCount}
      aside={
        <>
          <span className={styles.keys}>
            <kbd>j</kbd> <kbd>k</kbd> to move
          </span>
          {waiting.length > 0 && <AlertsExport />}
        </>
      }
      answer={answer}
      part={(data) => data.alerts}
      field="alerts"
      rows={8}
      rowHeight="6.5rem"
      nothing={() =>
        waiting.length === 0
          ? { kind: 'none', title: 'Nothing needs you', text: 'New alerts appear here by themselves.' }
          : undefined
      }
    >
      {({ nodes, totalCount }) => (
        <>
          <AlertList alerts={waiting} />
          <MoreAlerts shown={nodes.length} total={totalCount} onMore={setFirst} />
        </>
      )}
    </Tile>
  );
}
