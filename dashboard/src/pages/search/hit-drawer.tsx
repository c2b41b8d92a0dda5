import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatMoment } from '../../common/formats.ts';
import { sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { WithEmoji } from '../../parts/with-emoji.tsx';
import styles from './hit-drawer.module.css';

const hitQuery = graphql(`
  query SearchHit($id: ID!) {
    passage(id: $id) {
      id
      kind
      source
      title
      text
      occurredAt
      topics
      account {
        id
        name
      }
      contacts {
        id
        fullName
      }
      thread {
        id
        subject
      }
      segments {
        id
        text
        startMilliseconds
        call {
          id
        }
        speaker {
          id
          name
        }
      }
    }
  }
`);

/** A text that was found, whole, with what it belongs to. */
export function HitDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data, error, isLoading, retry } = useGraph(hitQuery, { id });
  const passage = data?.passage;
  return (
    <Drawer
      title={passage?.title || 'What was found'}
      text={passage ? `${words(passage.kind)} · ${sourceName(passage.source)}` : undefined}
      onClose={onClose}
    >
      {isLoading ? (
        <Skeleton rows={8} />
      ) : !passage ? (
        <Empty
          why={
            error
              ? whyFailed(error, retry)
              : { kind: 'none', title: 'It is no longer there', text: 'The text was changed or removed since.' }
          }
        />
      ) : (
        <div className={styles.hit}>
          <dl className={styles.facts}>
            {passage.occurredAt && (
              <Fact name="When">
                <When at={passage.occurredAt} />
              </Fact>
            )}
            {passage.account && (
              <Fact name="Account">
                <Link to="/accounts/$accountId" params={{ accountId: passage.account.id }}>
                  {passage.account.name}
                </Link>
              </Fact>
            )}
            {passage.contacts.length > 0 && (
              <Fact name="People">{passage.contacts.map(({ fullName }) => fullName).join(', ')}</Fact>
            )}
            {passage.topics.length > 0 && <Fact name="Topics">{passage.topics.map(words).join(', ')}</Fact>}
            {passage.thread && passage.account && (
              <Fact name="Conversation">
                <Link
                  to="/accounts/$accountId"
                  params={{ accountId: passage.account.id }}
                  search={{ tab: 'conversations', thread: passage.thread.id }}
                >
                  {passage.thread.subject ?? 'Open it whole'}
                </Link>
              </Fact>
            )}
          </dl>
          {passage.segments.length > 0 ? (
            <ol className={styles.sentences}>
              {passage.segments.map(({ id: segmentId, text, speaker, startMilliseconds, call }) => (
                <li key={segmentId}>
                  <span className={styles.speaker}>
                    {speaker?.name ?? 'Somebody'} ·{' '}
                    <Link
                      to="/calls/$callId"
                      params={{ callId: call.id }}
                      search={{ at: Math.floor(startMilliseconds / 1_000) }}
                    >
                      {formatMoment(startMilliseconds / 1_000)}
                    </Link>
                  </span>
                  <p>{text}</p>
                </li>
              ))}
            </ol>
          ) : (
            <p className={styles.text}>
              <WithEmoji>{passage.text}</WithEmoji>
            </p>
          )}
        </div>
      )}
    </Drawer>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
