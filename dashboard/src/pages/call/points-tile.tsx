import { ListFilter } from 'lucide-react';
import { formatMoment } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, MenuOptions } from '../../parts/menu.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill } from '../../parts/pill.tsx';
import { Tile } from '../../parts/tile.tsx';
import { customerKinds, findingTones } from '../../view/finding-kinds.ts';
import { ownerWords, targetWords } from './point-words.ts';
import styles from './points-tile.module.css';
import { type PointKind, pointKinds } from './search.ts';

const pointsQuery = graphql(`
  query CallPoints($id: ID!, $kinds: [FindingKind!]!, $theirs: [FindingKind!]!, $first: Int!, $after: String) {
    findingGroups(
      by: KIND
      filter: { callId: { eq: $id }, not: { kind: { in: $theirs }, speakerRole: { eq: OUR_TEAM } } }
    ) {
      groups {
        key
        count
      }
    }
    gongCall(id: $id) {
      id
      findings(
        first: $first
        after: $after
        filter: { kind: { in: $kinds }, not: { kind: { in: $theirs }, speakerRole: { eq: OUR_TEAM } } }
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          kind
          sentence
          target
          handling
          owner
          dueText
          isDone
          segment {
            id
            startMilliseconds
            speaker {
              id
              name
            }
          }
        }
      }
    }
  }
`);

interface PointsTileProps {
  readonly id: string;
  readonly kind: PointKind | undefined;
  readonly at: number | undefined;
  readonly onKind: (kind: PointKind | undefined) => void;
  readonly onAt: (second: number) => void;
}

/** Moments of the call that matter, each of which leads to its sentence. */
export function PointsTile({ id, kind, at, onKind, onAt }: PointsTileProps) {
  const variables = { id, kinds: kind ? [kind] : [...pointKinds], theirs: [...customerKinds], first: 100 };
  const answer = useGraph(pointsQuery, variables);
  const counts = new Map(answer.data?.findingGroups?.groups.map(({ key, count }) => [key, count]));
  return (
    <Tile
      title="Points of interest"
      count={answer.data?.gongCall?.findings?.totalCount}
      className={styles.tile}
      answer={answer}
      part={(data) => data.gongCall?.findings}
      field="findings"
      rows={8}
      rowHeight="4.5rem"
      aside={
        <Menu
          trigger={
            <Button look="quiet" icon={<ListFilter aria-hidden="true" />}>
              {kind ? words(kind) : 'All kinds'}
            </Button>
          }
        >
          <MenuOptions
            label="Kind"
            options={[
              { value: 'ALL' as const, label: 'All kinds' },
              ...pointKinds
                .filter((each) => counts.has(each) || each === kind)
                .map((each) => ({ value: each, label: `${words(each)} (${counts.get(each) ?? 0})` })),
            ]}
            value={kind ?? 'ALL'}
            onChange={(value) => onKind(value === 'ALL' ? undefined : value)}
          />
        </Menu>
      }
      nothing={({ nodes }) =>
        nodes.length > 0
          ? undefined
          : kind
            ? { kind: 'filtered', onClear: () => onKind(undefined) }
            : {
                kind: 'none',
                title: 'Nothing stands out',
                text: 'The call is not analysed yet, its language is not supported, or nothing in it is of a kind that is looked for.',
              }
      }
    >
      {(first) => (
        <Pages
          key={kind}
          document={pointsQuery}
          variables={variables}
          page={first}
          take={(data) => data.gongCall?.findings}
        >
          {(points) => (
            <ul className={styles.points}>
              {points.map(({ id, kind, sentence, target, handling, owner, dueText, isDone, segment }) => {
                const second = segment ? Math.floor(segment.startMilliseconds / 1000) : undefined;
                const facts = [
                  segment?.speaker?.name,
                  target && targetWords(target),
                  handling && words(handling),
                  ownerWords(owner),
                  dueText,
                  isDone && 'done',
                ];
                return (
                  <li key={id}>
                    <button
                      type="button"
                      className={styles.point}
                      disabled={second === undefined}
                      aria-current={second !== undefined && second === at ? 'true' : undefined}
                      onClick={() => second !== undefined && onAt(second)}
                    >
                      <span className={styles.line}>
                        <Pill tone={findingTones[kind]}>{words(kind)}</Pill>
                        <span className={styles.moment}>{second === undefined ? '' : formatMoment(second)}</span>
                      </span>
                      <span className={styles.sentence}>{sentence}</span>
                      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          )}
        </Pages>
      )}
    </Tile>
  );
}
