import { Link } from '@tanstack/react-router';
import { formatLength, formatShare } from '../../common/formats.ts';
import { words } from '../../common/words.ts';
import type { CallRowFragment } from '../../generated/graphql.ts';
import type { Column } from '../../parts/data-table.tsx';
import { When } from '../../parts/when.tsx';
import { AccountLink } from '../../view/account-link.tsx';
import { Mood } from '../../view/mood.tsx';
import styles from './calls-page.module.css';

const none = <span className={styles.none}>–</span>;

/** The columns of the table. The first one is always shown. */
export const columns: readonly Column<CallRowFragment>[] = [
  {
    id: 'title',
    title: 'Call',
    width: 285,
    sorts: true,
    cell: ({ id, title }) => (
      <Link to="/calls/$callId" params={{ callId: id }} className={styles.title}>
        {title}
      </Link>
    ),
  },
  {
    id: 'account',
    title: 'Account',
    width: 160,
    cell: ({ account }) => (account ? <AccountLink account={account} /> : none),
  },
  {
    id: 'when',
    title: 'When',
    width: 85,
    isNumber: true,
    sorts: true,
    cell: ({ startedAt }) => <When at={startedAt} />,
  },
  {
    id: 'length',
    title: 'Length',
    width: 80,
    isNumber: true,
    sorts: true,
    cell: ({ durationSeconds }) => formatLength(durationSeconds),
  },
  { id: 'people', title: 'People', width: 155, cell: ({ parties }) => <People parties={parties} /> },
  {
    id: 'mood',
    title: 'Customer’s mood',
    width: 130,
    sorts: true,
    cell: ({ customerSentiment }) => (customerSentiment == null ? none : <Mood value={customerSentiment} />),
  },
  {
    id: 'talk',
    title: 'We talked',
    width: 110,
    isNumber: true,
    cell: ({ talkRatio }) => (talkRatio == null ? none : <TalkShare share={talkRatio} />),
  },
  { id: 'topics', title: 'Topics', width: 170, cell: ({ keyTopics }) => keyTopics?.map(words).join(', ') || none },
];

function TalkShare({ share }: { readonly share: number }) {
  return (
    <span className={styles.talk} title={`Our people talked ${formatShare(share)} of the time`}>
      <span className={styles.share} aria-hidden="true">
        <span style={{ width: formatShare(share) }} />
      </span>
      {formatShare(share)}
    </span>
  );
}

function People({ parties }: Pick<CallRowFragment, 'parties'>) {
  const theirs = parties.filter(({ affiliation }) => affiliation !== 'INTERNAL');
  const ours = parties.filter(({ affiliation }) => affiliation === 'INTERNAL');
  const [first, ...others] = [...theirs, ...ours];
  if (!first) return none;
  const names = [...theirs, ...ours].map(({ name }) => name ?? 'Unknown').join(', ');
  return (
    <span title={names}>
      {first.name ?? 'Unknown'}
      {others.length > 0 && <span className={styles.none}> +{others.length}</span>}
    </span>
  );
}
