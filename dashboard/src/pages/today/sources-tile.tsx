import { differenceInHours } from 'date-fns';
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { counted, sourceName } from '../../common/words.ts';
import { readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { LatestSyncsFragment, SyncState, TodaySourcesQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';

const sourcesQuery = graphql(`
  query TodaySources @live(throttle: 1000) {
    crm: sourceSyncs(first: 20, filter: { source: { eq: CRM } }) {
      ...LatestSyncs
    }
    gong: sourceSyncs(first: 20, filter: { source: { eq: GONG } }) {
      ...LatestSyncs
    }
    hubspot: sourceSyncs(first: 20, filter: { source: { eq: HUBSPOT } }) {
      ...LatestSyncs
    }
    salesforce: sourceSyncs(first: 20, filter: { source: { eq: SALESFORCE } }) {
      ...LatestSyncs
    }
    slack: sourceSyncs(first: 20, filter: { source: { eq: SLACK } }) {
      ...LatestSyncs
    }
  }
`);

const syncsFragment = graphql(`
  fragment LatestSyncs on SourceSyncConnection {
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
`);

type Sync = LatestSyncsFragment['nodes'][number];

/** Sources that load each day are late after this. */
const lateAfterHours = 26;

const looks: Record<SyncState, { tone: Tone; Icon: typeof CircleCheck; word: string }> = {
  SUCCEEDED: { tone: 'good', Icon: CircleCheck, word: 'Last load worked' },
  RUNNING: { tone: 'calm', Icon: LoaderCircle, word: 'Loading' },
  FAILED: { tone: 'bad', Icon: CircleAlert, word: 'Failed' },
  INTERRUPTED: { tone: 'warn', Icon: CircleAlert, word: 'Interrupted' },
};

/** How the last load of something looks: one that worked, but too long ago, is a warning. */
function lookOf(
  { state, finishedAt, startedAt }: Sync,
  now: Date,
): { tone: Tone; Icon: typeof CircleCheck; word: string } {
  const hours = differenceInHours(now, new Date(finishedAt ?? startedAt));
  if (state !== 'SUCCEEDED' || hours < lateAfterHours) return looks[state];
  return { tone: 'warn', Icon: CircleAlert, word: `No load for over ${lateAfterHours} h` };
}

/** The last load of each source: when it was, and what came of it. */
export function SourcesTile() {
  const { now } = useClock();
  const answer = useGraph(sourcesQuery, {});
  return (
    <Tile
      title="Sources"
      answer={answer}
      part={latestOf}
      rows={3}
      rowHeight="3.25rem"
      nothing={(syncs) =>
        syncs.length === 0
          ? { kind: 'none', title: 'Nothing was loaded yet', text: 'pnpm ingest loads Slack, Gong and the CRM.' }
          : undefined
      }
    >
      {(syncs) => (
        <Rows>
          {syncs.map((sync) => {
            const { tone, Icon, word } = lookOf(sync, now);
            const records = sync.inserted + sync.changed + sync.unchanged;
            return (
              <Row
                key={sync.id}
                title={sourceName(sync.source)}
                text={[
                  sync.name,
                  sync.error ?? `${counted(records, 'record')}${sync.refused > 0 ? `, ${sync.refused} refused` : ''}`,
                ].join(' · ')}
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

/** Returns the last load of each name of each source, newest first; null if one cannot be read. */
function latestOf({ crm, gong, hubspot, salesforce, slack }: TodaySourcesQuery): Sync[] | null {
  const latest = new Map<string, Sync>();
  for (const each of [crm, gong, hubspot, salesforce, slack]) {
    const syncs = readFragment(syncsFragment, each);
    if (!syncs) return null;
    // The list begins with the newest.
    for (const sync of syncs.nodes.toReversed()) latest.set(`${sync.source} ${sync.name}`, sync);
  }
  return [...latest.values()].toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}
