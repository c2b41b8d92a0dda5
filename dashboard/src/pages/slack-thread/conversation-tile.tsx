import { Link } from '@tanstack/react-router';
import { counted, sourceName, words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { Empty } from '../../parts/empty.tsx';
import tile from '../../parts/tile.module.css';
import { When } from '../../parts/when.tsx';
import styles from './slack-thread-page.module.css';

const conversationFragment = graphql(`
  fragment SlackThreadConversation on ConversationThread {
    id
    subject
    type
    summary
    startedAt
    endedAt
    interactionCount
    interactionCounts {
      source
      count
    }
    why {
      basis
      detail
      weight
    }
  }
`);

interface ConversationTileProps {
  readonly of: FragmentType<typeof conversationFragment> | null | undefined;
  readonly account: { readonly id: string } | null | undefined;
}

/** The conversation that the thread is a part of, and why calls and mail belong to it, too. */
export function ConversationTile({ of, account }: ConversationTileProps) {
  const thread = of && readFragment(conversationFragment, of);
  return (
    <section className={tile.tile} aria-labelledby="conversation">
      <header className={tile.header}>
        <h2 id="conversation">Conversation</h2>
        <div className={tile.aside}>
          {thread && account && (
            <Link
              to="/accounts/$accountId"
              params={{ accountId: account.id }}
              search={{ tab: 'conversations', thread: thread.id }}
            >
              All of it
            </Link>
          )}
        </div>
      </header>
      {thread ? (
        <div className={styles.conversation}>
          <p className={styles.faint}>
            {[
              thread.type && words(thread.type),
              counted(thread.interactionCount, 'part'),
              thread.interactionCounts.map(({ source, count }) => `${sourceName(source)} ${count}`).join(', '),
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            · <When at={thread.startedAt} />
          </p>
          {thread.summary && <p>{thread.summary}</p>}
          <h3>Why its parts belong together</h3>
          {thread.why && thread.why.length > 0 ? (
            <ul className={styles.why}>
              {[...new Set(thread.why.map(({ basis, detail }) => `${words(basis)}: ${detail}`))].map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          ) : (
            <p className={styles.faint}>All of it is this thread.</p>
          )}
        </div>
      ) : (
        <Empty why={{ kind: 'none', title: 'It belongs to no conversation yet' }} />
      )}
    </section>
  );
}
