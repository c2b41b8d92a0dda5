import { Link } from '@tanstack/react-router';
import { counted, words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import tile from '../../parts/tile.module.css';
import { nameOf } from './message.tsx';
import styles from './slack-thread-page.module.css';

const authorFragment = graphql(`
  fragment SlackThreadAuthor on SlackMessage {
    id
    authorName
    author {
      id
      realName
      displayName
      title
      roleCategory
      isGuest
      contact {
        id
        title
        account {
          id
          name
        }
      }
      employee {
        id
        title
      }
    }
  }
`);

interface PeopleTileProps {
  readonly of: readonly FragmentType<typeof authorFragment>[];
  /** True if there are more messages than these. */
  readonly isCut: boolean;
}

/** Who wrote in the thread, and how often. */
export function PeopleTile({ of, isCut }: PeopleTileProps) {
  const messages = of.map((message) => readFragment(authorFragment, message));
  const byAuthor = Map.groupBy(messages, ({ author, authorName }) => author?.id ?? authorName ?? '');
  return (
    <section className={tile.tile} aria-labelledby="people">
      <header className={tile.header}>
        <h2 id="people">People</h2>
        <span className={tile.count}>{byAuthor.size}</span>
      </header>
      <Rows>
        {[...byAuthor].map(([key, [first, ...others]]) => {
          const author = first?.author;
          const name = nameOf(author, first?.authorName);
          const account = author?.contact?.account;
          return (
            <Row
              key={key}
              lead={<Avatar name={name} />}
              title={
                account ? (
                  <Link to="/accounts/$accountId" params={{ accountId: account.id }} search={{ tab: 'people' }}>
                    {name}
                  </Link>
                ) : (
                  name
                )
              }
              text={[
                author?.contact?.title ?? author?.employee?.title ?? author?.title,
                author?.contact || author?.isGuest ? (account?.name ?? 'Customer') : author?.employee && 'Our people',
                author?.roleCategory && words(author.roleCategory),
              ]
                .filter(Boolean)
                .join(' · ')}
              end={counted(others.length + 1, 'message')}
            />
          );
        })}
      </Rows>
      {isCut && <p className={styles.note}>Of the first {messages.length} messages.</p>}
    </section>
  );
}
