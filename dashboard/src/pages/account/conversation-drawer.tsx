import { counted, sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Drawer } from '../../parts/drawer.tsx';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Pages } from '../../parts/pages.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { When } from '../../parts/when.tsx';
import { EventLink } from '../../view/event-link.tsx';
import styles from './conversation-drawer.module.css';

const conversationQuery = graphql(`
  query Conversation($id: ID!, $first: Int!, $after: String) {
    conversationThread(id: $id) {
      id
      subject
      type
      typeReasons
      summary
      startedAt
      endedAt
      interactionCount
      keyOutcomes
      painPoints
      recommendedFollowUps
      why {
        basis
        detail
        weight
      }
      interactions(first: $first, after: $after, orderBy: [{ field: OCCURRED_AT, direction: ASC }]) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          id
          kind
          source
          title
          summary
          occurredAt
          ...EventLink
        }
      }
    }
  }
`);

/** One conversation over all sources: what was said, and why its parts belong together. */
export function ConversationDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const variables = { id, first: 50 };
  const { data, error, isLoading, retry } = useGraph(conversationQuery, variables);
  const thread = data?.conversationThread;
  const why = error ? whyFailed(error, retry) : ({ kind: 'none', title: 'There is no such conversation' } as const);
  return (
    <Drawer
      title={thread?.subject ?? 'Conversation'}
      text={
        thread
          ? [thread.type && words(thread.type), counted(thread.interactionCount, 'part')].filter(Boolean).join(' · ')
          : undefined
      }
      onClose={onClose}
    >
      {isLoading ? (
        <Skeleton rows={8} />
      ) : !thread ? (
        <Empty why={why} />
      ) : (
        <div className={styles.conversation}>
          {thread.summary && <p className={styles.summary}>{thread.summary}</p>}
          <Points title="What came of it" points={thread.keyOutcomes} />
          <Points title="What hurts" points={thread.painPoints} />
          <Points title="What to follow up" points={thread.recommendedFollowUps} />
          <Points
            title="Why these belong together"
            points={thread.why?.map(({ basis, detail }) => `${words(basis)}: ${detail}`)}
          />
          <Points
            title={`Why it is called ${words(thread.type ?? 'a conversation').toLowerCase()}`}
            points={thread.typeReasons}
          />
          <section>
            <h3>Its parts</h3>
            <Pages
              document={conversationQuery}
              variables={variables}
              page={thread.interactions}
              take={(data) => data.conversationThread?.interactions}
            >
              {(parts) => (
                <ol className={styles.parts}>
                  {parts.map((part) => (
                    <li key={part.id}>
                      <span className={styles.kind}>
                        {words(part.kind)} · {sourceName(part.source)} · <When at={part.occurredAt} />
                      </span>
                      <strong>
                        <EventLink of={part} />
                      </strong>
                      {part.summary && part.summary !== part.title && <p>{part.summary}</p>}
                    </li>
                  ))}
                </ol>
              )}
            </Pages>
          </section>
        </div>
      )}
    </Drawer>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] | null | undefined }) {
  if (!points || points.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.points}>
        {[...new Set(points)].map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
