import { counted, sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { SyncState } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pages } from '../../parts/pages.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { lateAfterHours, latestOf, lookOf, useLatestLoads } from '../../view/latest-loads.ts';
import styles from './trust-page.module.css';

const loadsQuery = graphql(`
  query Loads($first: Int!, $after: String) {
    sourceSyncs(first: $first, after: $after) {
      totalCount
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const indexQuery = graphql(`
  query SearchIndexState {
    searchIndex {
      passageCount
      spaces {
        model
        version
        state
        embeddedCount
        refusedCount
        servingSince
      }
    }
  }
`);

/** Whether what is loaded is current and complete. */
export function SourcesTab() {
  return (
    <div className={styles.column}>
      <LatestTile />
      <LoadsTile />
      <IndexTile />
    </div>
  );
}

/** Share as `98%`; what is not quite all is never called all. */
const percent = (share: number): string => `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100}%`;

function LatestTile() {
  const { now } = useClock();
  const answer = useLatestLoads();
  return (
    <Tile
      title="Sources"
      answer={answer}
      part={latestOf}
      rows={4}
      nothing={(syncs) =>
        syncs.length === 0
          ? { kind: 'none', title: 'Nothing was loaded yet', text: 'pnpm ingest loads Slack, Gong and the CRM.' }
          : undefined
      }
    >
      {(syncs) => (
        <PlainTable
          label="Sources with their last load"
          columns={[
            { id: 'source', title: 'Source' },
            { id: 'state', title: 'State' },
            { id: 'lag', title: 'Last load' },
            { id: 'records', title: 'Records', isNumber: true },
            { id: 'new', title: 'New', isNumber: true },
            { id: 'changed', title: 'Changed', isNumber: true },
            { id: 'refused', title: 'Refused', isNumber: true },
            { id: 'complete', title: 'Complete records', isNumber: true },
          ]}
          note={`A source that was not loaded for over ${lateAfterHours} hours is late.`}
          rows={syncs.map((sync) => {
            const { tone, Icon, word } = lookOf(sync, now);
            return {
              id: sync.id,
              cells: [
                <>
                  {sourceName(sync.source)}
                  <span className={styles.below}>{sync.name}</span>
                </>,
                <>
                  <Pill tone={tone} icon={<Icon aria-hidden="true" />}>
                    {word}
                  </Pill>
                  {sync.error && <span className={styles.below}>{sync.error}</span>}
                </>,
                <When key="lag" at={sync.finishedAt ?? sync.startedAt} />,
                (sync.inserted + sync.changed + sync.unchanged).toLocaleString('en'),
                sync.inserted.toLocaleString('en'),
                sync.changed.toLocaleString('en'),
                sync.refused.toLocaleString('en'),
                sync.qualityScore == null ? '–' : percent(sync.qualityScore),
              ],
            };
          })}
        />
      )}
    </Tile>
  );
}

const tones: Record<SyncState, Tone> = { SUCCEEDED: 'good', RUNNING: 'calm', FAILED: 'bad', INTERRUPTED: 'warn' };

function LoadsTile() {
  const variables = { first: 10 };
  const answer = useGraph(loadsQuery, variables);
  return (
    <Tile
      title="Loads"
      count={answer.data?.sourceSyncs?.totalCount}
      answer={answer}
      part={({ sourceSyncs }) => sourceSyncs}
      field="sourceSyncs"
      rows={6}
      nothing={({ nodes }) => (nodes.length === 0 ? { kind: 'none', title: 'Nothing was loaded yet' } : undefined)}
    >
      {(page) => (
        <Pages document={loadsQuery} variables={variables} page={page} take={({ sourceSyncs }) => sourceSyncs}>
          {(loads) => (
            <Rows label="Loads">
              {loads.map((load) => (
                <Row
                  key={load.id}
                  title={`${sourceName(load.source)}: ${load.name}`}
                  text={
                    load.error ??
                    [
                      `${load.inserted.toLocaleString('en')} new`,
                      `${load.changed.toLocaleString('en')} changed`,
                      `${load.unchanged.toLocaleString('en')} unchanged`,
                      ...(load.refused > 0 ? [`${load.refused.toLocaleString('en')} refused`] : []),
                    ].join(', ')
                  }
                  end={
                    <>
                      <Pill tone={tones[load.state]}>{words(load.state)}</Pill>
                      <When at={load.finishedAt ?? load.startedAt} />
                    </>
                  }
                />
              ))}
            </Rows>
          )}
        </Pages>
      )}
    </Tile>
  );
}

function IndexTile() {
  const answer = useGraph(indexQuery, {});
  return (
    <Tile title="Search index" answer={answer} part={({ searchIndex }) => searchIndex} field="searchIndex" rows={2}>
      {({ passageCount, spaces }) => (
        <Rows>
          <Row
            title={`${counted(passageCount, 'text')} can be found by words`}
            text="A long message or a call is several texts"
          />
          {spaces.map(({ model, version, state, embeddedCount, refusedCount, servingSince }) => (
            <Row
              key={model + version}
              title={`${percent(passageCount === 0 ? 1 : embeddedCount / passageCount)} by meaning, with ${model} ${version}`}
              text={[
                counted(embeddedCount, 'text'),
                ...(refusedCount > 0 ? [`${counted(refusedCount, 'text')} refused by the model`] : []),
              ].join(', ')}
              end={
                <>
                  <Pill tone={servingSince ? 'good' : 'calm'}>{words(state)}</Pill>
                  {servingSince && <When at={servingSince} />}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Tile>
  );
}
