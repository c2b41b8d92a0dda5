import { Link } from '@tanstack/react-router';
import { counted, sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';

const conversationsQuery = graphql(`
  query AccountConversations($id: ID!, $first: Int!) {
    account(id: $id) {
      id
      conversationThreads(first: $first) {
        totalCount
        nodes {
          id
          subject
          type
          endedAt
          interactionCount
          interactionCounts {
            source
            count
          }
        }
      }
    }
  }
`);

export function ConversationsTile({ id, isShort = false }: { readonly id: string; readonly isShort?: boolean }) {
  const answer = useGraph(conversationsQuery, { id, first: isShort ? 5 : 100 });
  return (
    <Tile
      title="Conversations"
      count={answer.data?.account?.conversationThreads?.totalCount}
      answer={answer}
      part={(data) => data.account?.conversationThreads}
      field="conversationThreads"
      rows={isShort ? 4 : 8}
      rowHeight="3.25rem"
      aside={
        isShort && (
          <Link to="/accounts/$accountId" params={{ accountId: id }} search={{ tab: 'conversations' }}>
            All conversations
          </Link>
        )
      }
      nothing={({ nodes }) => (nodes.length === 0 ? { kind: 'none', title: 'No conversations yet' } : undefined)}
    >
      {({ nodes }) => (
        <Rows>
          {nodes.map((thread) => (
            <Row
              key={thread.id}
              title={
                <Link
                  to="/accounts/$accountId"
                  params={{ accountId: id }}
                  search={(before) => ({ ...before, thread: thread.id })}
                >
                  {thread.subject ?? 'Without a subject'}
                </Link>
              }
              text={[
                thread.type && words(thread.type),
                counted(thread.interactionCount, 'part'),
                thread.interactionCounts.map(({ source }) => sourceName(source)).join(' + '),
              ]
                .filter(Boolean)
                .join(' · ')}
              end={<When at={thread.endedAt} />}
            />
          ))}
        </Rows>
      )}
    </Tile>
  );
}
