import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { counted, sourceName } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { SyncState, TodaySourcesQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';

const sourcesQuery = graphql(`
  query TodaySources @live(throttle: 1000) {
    sourceSyncs(first: 50, orderBy: [{ field: STARTED_AT, direction: DESC }]) {
      nodes {
        id
        source
        name
        state
        startedAt
        finishedAt
        inserted
        changed
        unchanged
        refused
        error
      }
    }
  }
`);

type Sync = NonNullable<TodaySourcesQuery['sourceSyncs']>['nodes'][number];

const looks: Record<SyncState, { tone: Tone; Icon: typeof CircleCheck; word: string }> = {
  SUCCEEDED: { tone: 'good', Icon: CircleCheck, word: 'Up to date' },
  RUNNING: { tone: 'calm', Icon: LoaderCircle, word: 'Loading' },
  FAILED: { tone: 'bad', Icon: CircleAlert, word: 'Failed' },
  INTERRUPTED: { tone: 'warn', Icon: CircleAlert, word: 'Interrupted' },
};

/** The last load of each source: when it was, and what came of it. */
export function SourcesTile() {
  const answer = useGraph(sourcesQuery, {});
  return (
    <Tile
      title="Sources"
      answer={answer}
      part={(data) => data.sourceSyncs}
      field="sourceSyncs"
      rows={3}
      rowHeight="3.25rem"
      nothing={({ nodes }) =>
        nodes.length === 0
          ? { kind: 'none', title: 'Nothing was loaded yet', text: 'pnpm ingest loads Slack, Gong and the CRM.' }
          : undefined
      }
    >
      {({ nodes }) => (
        <Rows>
          {latest(nodes).map((sync) => {
            const { tone, Icon, word } = looks[sync.state];
            const records = sync.inserted + sync.changed + sync.unchanged;
            return (
              <Row
                key={sync.id}
                title={sourceName(sync.source)}
                text={
                  sync.error ?? `${counted(records, 'record')}${sync.refused > 0 ? `, ${sync.refused} refused` : ''}`
                }
                end={
                  <>
                    <When at={sync.finishedAt ?? sync.startedAt} />
                    <Pill tone={tone} icon={<Icon aria-hidden="true" />}>
                      {word}
                    </Pill>
                  </>
                }
              />
            );
          })}
        </Rows>
      )}
    </Tile>
  );
}

/** The list begins with the newest. */
const latest = (syncs: readonly Sync[]): Sync[] => [
  ...new Map(syncs.toReversed().map((sync) => [sync.source, sync])).values(),
];
