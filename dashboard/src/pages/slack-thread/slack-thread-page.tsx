import { getRouteApi, Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { SlackThreadQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Empty } from '../../parts/empty.tsx';
import facts from '../../parts/facts.module.css';
import { whyFailed } from '../../parts/failure.ts';
import { Pages } from '../../parts/pages.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import tile from '../../parts/tile.module.css';
import { When } from '../../parts/when.tsx';
import { AccountLink } from '../../view/account-link.tsx';
import { Page } from '../../view/page.tsx';
import { ConversationTile } from './conversation-tile.tsx';
import { Message } from './message.tsx';
import { PeopleTile } from './people-tile.tsx';
import styles from './slack-thread-page.module.css';

const rootQuery = graphql(`
  query SlackThreadRoot($id: ID!) {
    slackMessage(id: $id) {
      id
      root {
        id
      }
    }
  }
`);

const threadQuery = graphql(`
  query SlackThread($id: ID!, $first: Int!, $after: String) {
    slackMessage(id: $id) {
      id
      sentAt
      lastActivityAt
      replyCount
      permalink
      channel {
        id
        name
        isPrivate
        type
        account {
          id
          name
        }
      }
      interaction {
        id
        account {
          id
          name
        }
        thread {
          ...SlackThreadConversation
        }
      }
      ...SlackMessageBody
      ...SlackThreadAuthor
      replies(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          ...SlackMessageBody
          ...SlackThreadAuthor
        }
      }
    }
  }
`);

const route = getRouteApi('/calls/threads/$messageId');
const pageSize = 50;

/** A thread of Slack: the message that began it, and all replies. The address of a reply shows its thread, too. */
export function SlackThreadPage() {
  const { messageId } = route.useParams();
  const found = useGraph(rootQuery, { id: messageId });
  const message = found.data?.slackMessage;
  const rootId = message?.root?.id ?? message?.id ?? '';
  const variables = { id: rootId, first: pageSize };
  const answer = useGraph(threadQuery, variables, { isPaused: message == null });
  const root = answer.data?.slackMessage;
  if (message && root) return <Thread root={root} chosen={messageId} variables={variables} />;
  const { isLoading, error, retry } = message ? answer : found;
  return (
    <Page title={isLoading || error ? 'Slack thread' : 'No such message'} above={<Path />}>
      {isLoading ? (
        <Skeleton rows={10} rowHeight="4.5rem" />
      ) : (
        <Empty
          why={
            error
              ? whyFailed(error, retry)
              : {
                  kind: 'none',
                  title: 'There is no message with this id',
                  text: 'It was deleted, or it is of an account of somebody else.',
                }
          }
        />
      )}
    </Page>
  );
}

function Path({ account }: { readonly account?: { readonly id: string; readonly name: string } | null | undefined }) {
  return (
    <nav aria-label="Path" className={styles.path}>
      {account ? (
        <Link to="/accounts/$accountId" params={{ accountId: account.id }} search={{ tab: 'timeline' }}>
          {account.name}
        </Link>
      ) : (
        <Link to="/accounts">Accounts</Link>
      )}
    </nav>
  );
}

interface ThreadProps {
  readonly root: NonNullable<SlackThreadQuery['slackMessage']>;
  /** The message that the address names. */
  readonly chosen: string;
  readonly variables: { readonly id: string; readonly first: number };
}

function Thread({ root, chosen, variables }: ThreadProps) {
  const { channel, interaction, replies } = root;
  const account = channel.account ?? interaction?.account;
  const thread = interaction?.thread;
  return (
    <Page
      title={`#${channel.name}`}
      above={<Path account={account} />}
      text={
        <ul className={facts.facts}>
          {account && (
            <li>
              <AccountLink account={account} />
            </li>
          )}
          <li>{words(channel.type)} channel</li>
          <li>{counted(root.replyCount, 'reply', 'replies')}</li>
          <li>
            Began <When at={root.sentAt} />
          </li>
          {root.replyCount > 0 && (
            <li>
              Last message <When at={root.lastActivityAt} />
            </li>
          )}
        </ul>
      }
      controls={
        root.permalink && (
          <a href={root.permalink} target="_blank" rel="noreferrer" className={styles.out}>
            <ExternalLink aria-hidden="true" /> Open in Slack
          </a>
        )
      }
    >
      <div className={styles.columns}>
        <section className={tile.tile} aria-labelledby="messages">
          <header className={tile.header}>
            <h2 id="messages">Messages</h2>
            <span className={tile.count}>{root.replyCount + 1}</span>
          </header>
          <ol className={styles.messages}>
            <Message of={root} isChosen={chosen === root.id} isRoot />
            <Pages
              document={threadQuery}
              variables={variables}
              page={replies}
              take={(data) => data.slackMessage?.replies}
            >
              {(messages) =>
                messages.map((message) => <Message key={message.id} of={message} isChosen={chosen === message.id} />)
              }
            </Pages>
          </ol>
        </section>
        <div className={styles.column}>
          <PeopleTile of={[root, ...replies.nodes]} isCut={replies.pageInfo.hasNextPage} />
          <ConversationTile of={thread} account={account} />
        </div>
      </div>
    </Page>
  );
}
