import { useEffect, useRef } from 'react';
import { formatTime } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { Avatar } from '../../parts/avatar.tsx';
import { Pill } from '../../parts/pill.tsx';
import { WithEmoji } from '../../parts/with-emoji.tsx';
import { useClock } from '../../parts/zone.tsx';
import { customerKinds, findingTones } from '../../view/finding-kinds.ts';
import { Mood } from '../../view/mood.tsx';
import styles from './slack-thread-page.module.css';

const bodyFragment = graphql(`
  fragment SlackMessageBody on SlackMessage {
    id
    kind
    text
    sentAt
    editedAt
    isDeleted
    sentiment
    authorName
    author {
      id
      realName
      displayName
      isGuest
      contact {
        id
      }
    }
    reactions {
      name
      count
      users {
        id
        realName
        displayName
      }
    }
    files {
      slackFileId
      name
      title
      url
      state
    }
    interaction {
      id
      findings {
        id
        kind
        sentence
      }
    }
  }
`);

interface Named {
  readonly realName?: string | null;
  readonly displayName?: string | null;
}

export const nameOf = (user: Named | null | undefined, shown?: string | null): string =>
  user?.realName ?? user?.displayName ?? shown ?? 'Somebody unknown';

interface MessageProps {
  readonly of: FragmentType<typeof bodyFragment>;
  /** True if the page's address names it: it is in sight then. */
  readonly isChosen: boolean;
  readonly isRoot?: boolean;
}

export function Message({ of, isChosen, isRoot = false }: MessageProps) {
  const { zone } = useClock();
  const message = readFragment(bodyFragment, of);
  const { author, authorName, reactions, files, interaction } = message;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen && !isRoot) place.current?.scrollIntoView({ block: 'center' });
  }, [isChosen, isRoot]);
  const name = nameOf(author, authorName);
  const isTheirs = author?.isGuest || author?.contact != null;
  const findings = (interaction?.findings ?? []).filter(
    ({ kind }) => kind !== 'SENTIMENT' && (isTheirs || !customerKinds.includes(kind)),
  );
  const byKind = Map.groupBy(findings, ({ kind }) => kind);
  return (
    <li ref={place} className={styles.message} data-chosen={isChosen || undefined} data-reply={!isRoot || undefined}>
      <Avatar name={name} />
      <div className={styles.body}>
        <div className={styles.line}>
          <strong className={isTheirs ? styles.theirs : styles.ours}>{name}</strong>
          {isTheirs && <span className={styles.faint}>Customer</span>}
          {message.kind === 'BOT' && <span className={styles.faint}>Bot</span>}
          <time className={styles.faint} dateTime={message.sentAt} title={zone}>
            {formatTime(message.sentAt, zone)}
          </time>
          {message.editedAt && <span className={styles.faint}>edited</span>}
        </div>
        {message.isDeleted ? (
          <p className={styles.faint}>This message was deleted.</p>
        ) : message.kind === 'UNAVAILABLE' ? (
          <p className={styles.faint}>The source does not provide the text.</p>
        ) : (
          <p className={styles.text}>
            <WithEmoji>{message.text}</WithEmoji>
          </p>
        )}
        {files.length > 0 && (
          <ul className={styles.files}>
            {files.map(({ slackFileId, name: file, title, url, state }) => (
              <li key={slackFileId}>
                {url && state === 'AVAILABLE' ? (
                  <a href={url} target="_blank" rel="noreferrer">
                    {title ?? file ?? 'File'}
                  </a>
                ) : (
                  `${title ?? file ?? 'File'} (${words(state).toLowerCase()})`
                )}
              </li>
            ))}
          </ul>
        )}
        {reactions.length > 0 && (
          <ul className={styles.reactions} aria-label="Reactions">
            {reactions.map(({ name: emoji, count, users }) => (
              <li key={emoji} title={users.map((user) => nameOf(user)).join(', ')}>
                <WithEmoji>{`:${emoji}:`}</WithEmoji> <span>{count}</span>
              </li>
            ))}
          </ul>
        )}
        {(message.sentiment != null || findings.length > 0) && (
          <div className={styles.findings}>
            {message.sentiment != null && <Mood value={message.sentiment} />}
            {[...byKind].map(([kind, found]) => (
              <span key={kind} title={found.map(({ sentence }) => sentence).join(' ')}>
                <Pill tone={findingTones[kind]}>{words(kind)}</Pill>
              </span>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
