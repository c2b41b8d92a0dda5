import { Link } from '@tanstack/react-router';
import { counted, sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Pages } from '../../parts/pages.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';

const conversationsQuery = graphql(`
  query AccountConversations($id: ID!, $first: Int!, $after: String) {
    account(id: $id) {
      id
      conversationThreads(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
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
  const variables = { id, first: isShort ? 5 : 100 };
  const answer = useGraph(conversationsQuery, variables);
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
      {(first) => (
        <Pages
          key={id}
          document={conversationsQuery}
          variables={variables}
          page={first}
          take={(data) => data.account?.conversationThreads}
        >
          {(nodes) => (
            <Rows>
              {nodes.map((thread) => (
                <Row
                  key={thread.id}
                  title={
                    <Link
                      from="/accounts/$accountId"
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
        </Pages>
      )}
    </Tile>
  );
}
