import { differenceInHours } from 'date-fns';
import { CircleAlert, CircleCheck, LoaderCircle } from 'lucide-react';
import { readFragment } from '../generated/fragment-masking.ts';
import { graphql } from '../generated/gql.ts';
import type { LatestLoadsQuery, LatestSyncsFragment, SyncState } from '../generated/graphql.ts';
import { useGraph } from '../graph/use-graph.ts';
import type { Tone } from '../parts/pill.tsx';

const sourcesQuery = graphql(`
  query LatestLoads @live(throttle: 1000) {
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
      qualityScore
    }
  }
`);

export type Sync = LatestSyncsFragment['nodes'][number];

/** Sources that load each day are late after this. */
export const lateAfterHours = 26;

interface Look {
  readonly tone: Tone;
  readonly Icon: typeof CircleCheck;
  readonly word: string;
}

const looks: Record<SyncState, Look> = {
  SUCCEEDED: { tone: 'good', Icon: CircleCheck, word: 'Last load worked' },
  RUNNING: { tone: 'calm', Icon: LoaderCircle, word: 'Loading' },
  FAILED: { tone: 'bad', Icon: CircleAlert, word: 'Failed' },
  INTERRUPTED: { tone: 'warn', Icon: CircleAlert, word: 'Interrupted' },
};

/** How the last load of something looks: one that worked, but too long ago, is a warning. */
export function lookOf({ state, finishedAt, startedAt }: Sync, now: Date): Look {
  const hours = differenceInHours(now, new Date(finishedAt ?? startedAt));
  if (state !== 'SUCCEEDED' || hours < lateAfterHours) return looks[state];
  return { tone: 'warn', Icon: CircleAlert, word: `No load for over ${lateAfterHours} h` };
}

/** Reads the last loads of all sources, live. */
export const useLatestLoads = () => useGraph(sourcesQuery, {});

/** Returns the last load of each name of each source, newest first; null if one cannot be read. */
export function latestOf({ crm, gong, hubspot, salesforce, slack }: LatestLoadsQuery): Sync[] | null {
  const latest = new Map<string, Sync>();
  for (const each of [crm, gong, hubspot, salesforce, slack]) {
    const syncs = readFragment(syncsFragment, each);
    if (!syncs) return null;
    // The list begins with the newest.
    for (const sync of syncs.nodes.toReversed()) latest.set(`${sync.source} ${sync.name}`, sync);
  }
  return [...latest.values()].toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
}
