import { Check } from 'lucide-react';
import { formatDue, formatMoment } from '../../common/formats.ts';
import { graphql } from '../../generated/gql.ts';
import { useChange, useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { toast } from '../../parts/toasts.tsx';
import { useClock } from '../../parts/zone.tsx';
import { useMay } from '../../view/use-may.ts';
import styles from './action-items-tile.module.css';
import { ownerWords } from './point-words.ts';

const actionItemsQuery = graphql(`
  query CallActionItems($id: ID!, $first: Int!, $after: String) {
    gongCall(id: $id) {
      id
      actionItems: findings(first: $first, after: $after, filter: { kind: { eq: ACTION_ITEM } }) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          sentence
          owner
          dueText
          dueDate
          isDone
          doneBy
          likelyDone {
            sentence
          }
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

const closeItem = graphql(`
  mutation CloseActionItem($id: ID!) {
    done: actionItemClose(id: $id) {
      actionItem {
        id
        isDone
        doneBy
        likelyDone {
          sentence
        }
      }
      userErrors {
        message
      }
    }
  }
`);

const reopenItem = graphql(`
  mutation ReopenActionItem($id: ID!) {
    done: actionItemReopen(id: $id) {
      actionItem {
        id
        isDone
        doneBy
        likelyDone {
          sentence
        }
      }
      userErrors {
        message
      }
    }
  }
`);

interface ActionItemsTileProps {
  readonly id: string;
  readonly onAt: (second: number) => void;
}

/** What was promised or asked for in the call, and what of it is done. */
export function ActionItemsTile({ id, onAt }: ActionItemsTileProps) {
  const variables = { id, first: 10 };
  const answer = useGraph(actionItemsQuery, variables);
  const mayDecide = useMay('ALERTS_WRITE');
  const { zone, now } = useClock();
  const [close, reopen] = [useChange(closeItem), useChange(reopenItem)];
  const decide = async (itemId: string, isDone: boolean): Promise<void> => {
    const { data, error } = await (isDone ? close : reopen)({ id: itemId });
    const problem = error?.message ?? data?.done?.userErrors[0]?.message;
    if (problem) toast(problem, { isError: true });
    else if (isDone) toast('Marked as done', { undo: () => void decide(itemId, false) });
  };
  return (
    <Tile
      title="Action items"
      count={answer.data?.gongCall?.actionItems?.totalCount}
      answer={answer}
      part={(data) => data.gongCall?.actionItems}
      field="actionItems"
      rows={4}
      rowHeight="3.25rem"
      nothing={({ nodes }) =>
        nodes.length === 0 ? { kind: 'none', title: 'Nothing was promised or asked for' } : undefined
      }
    >
      {(first) => (
        <Pages
          document={actionItemsQuery}
          variables={variables}
          page={first}
          take={(data) => data.gongCall?.actionItems}
        >
          {(items) => (
            <Rows label="Action items">
              {items.map((item) => {
                const second = item.segment && Math.floor(item.segment.startMilliseconds / 1000);
                const due = item.dueDate ? formatDue(item.dueDate, zone, now) : undefined;
                return (
                  <Row
                    key={item.id}
                    wraps
                    title={item.sentence}
                    text={
                      <>
                        {second != null && (
                          <button type="button" className={styles.moment} onClick={() => onAt(second)}>
                            {formatMoment(second)}
                          </button>
                        )}
                        {[item.segment?.speaker?.name, ownerWords(item.owner), item.dueText]
                          .filter(Boolean)
                          .map((text) => ` · ${text}`)}
                      </>
                    }
                    more={item.likelyDone ? `Likely done: “${item.likelyDone.sentence}”` : undefined}
                    end={
                      item.isDone ? (
                        <Pill tone="good" icon={<Check aria-hidden="true" />}>
                          Done{item.doneBy ? ` by ${item.doneBy}` : ''}
                        </Pill>
                      ) : (
                        <>
                          {due && (due.isOverdue ? <Pill tone="bad">{due.text}</Pill> : due.text)}
                          {mayDecide && <Button onClick={() => void decide(item.id, true)}>Mark as done</Button>}
                        </>
                      )
                    }
                  />
                );
              })}
            </Rows>
          )}
        </Pages>
      )}
    </Tile>
  );
}
