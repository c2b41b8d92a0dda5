import { counted, sourceName } from '../../common/words.ts';
import { Pill } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';
import { latestOf, lookOf, useLatestLoads } from '../../view/latest-loads.ts';

/** The last load of each source: when it was, and what came of it. */
export function SourcesTile() {
  const { now } = useClock();
  const answer = useLatestLoads();
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
