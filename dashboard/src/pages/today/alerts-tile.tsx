import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Tile } from '../../parts/tile.tsx';
import { AlertList, stillWaits } from '../../view/alerts/alert-list.tsx';
import styles from './today-page.module.css';

const alertsQuery = graphql(`
  query TodayAlerts @live {
    alerts(
      first: 50
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

/** Alerts that somebody has to look at. New ones appear by themselves. */
export function AlertsTile() {
  const answer = useGraph(alertsQuery, {});
  const waiting = answer.data?.alerts?.nodes.filter(stillWaits) ?? [];
  return (
    <Tile
      title="Alerts"
      anchor="alerts"
      count={answer.data?.alerts && waiting.length}
      aside={
        <span className={styles.keys}>
          <kbd>j</kbd> <kbd>k</kbd> to move
        </span>
      }
      answer={answer}
      part={(data) => data.alerts}
      field="alerts"
      rows={4}
      rowHeight="6.5rem"
      nothing={() =>
        waiting.length === 0
          ? { kind: 'none', title: 'Nothing needs you', text: 'New alerts appear here by themselves.' }
          : undefined
      }
    >
      {() => <AlertList alerts={waiting} />}
    </Tile>
  );
}
