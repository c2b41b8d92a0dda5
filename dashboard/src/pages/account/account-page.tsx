import { getRouteApi, Link } from '@tanstack/react-router';
import { words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Empty } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Page } from '../../view/page.tsx';
import styles from './account-page.module.css';
import { AlertsTile } from './alerts-tile.tsx';
import { ConversationDrawer } from './conversation-drawer.tsx';
import { ConversationsTile } from './conversations-tile.tsx';
import { DealsTile } from './deals-tile.tsx';
import { Facts } from './facts.tsx';
import { NextActionsTile } from './next-actions-tile.tsx';
import { PeopleTile } from './people-tile.tsx';
import { ScoreDrawer } from './score-drawer.tsx';
import { Scores } from './scores.tsx';
import { tabNames } from './search.ts';
import { SimilarTile } from './similar-tile.tsx';
import { TimelineTile } from './timeline-tile.tsx';

const accountQuery = graphql(`
  query AccountHeader($id: ID!) @live(throttle: 1000) {
    account(id: $id) {
      id
      name
      ...AccountFacts
      ...AccountScores
    }
  }
`);

const route = getRouteApi('/accounts/$accountId');

/** Everything about one account. */
export function AccountPage() {
  const { accountId: id } = route.useParams();
  const { tab = 'overview', why, thread, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const answer = useGraph(accountQuery, { id });
  const account = answer.data?.account;
  const above = (
    <nav aria-label="Path" className={styles.path}>
      <Link to="/accounts">Accounts</Link>
    </nav>
  );
  if (!account) {
    return (
      <Page title={answer.isLoading || answer.error ? 'Account' : 'No such account'} above={above}>
        {answer.isLoading ? (
          <Skeleton rows={12} />
        ) : (
          <Empty
            why={
              answer.error
                ? whyFailed(answer.error, answer.retry)
                : { kind: 'none', title: 'There is no account with this id', text: 'It may belong to somebody else.' }
            }
          />
        )}
      </Page>
    );
  }
  const close = () => void navigate({ search: (before) => ({ ...before, why: undefined, thread: undefined }) });
  const isOverview = tab === 'overview';
  return (
    <Page title={account.name} above={above} text={<Facts of={account} />}>
      <Scores of={account} />
      <nav aria-label="Parts" className={styles.tabs}>
        {tabNames.map((name) => (
          <Link
            key={name}
            to="/accounts/$accountId"
            params={{ accountId: id }}
            search={{ tab: name === 'overview' ? undefined : name }}
            replace
            className={styles.tab}
            activeOptions={{ includeSearch: true, explicitUndefined: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {words(name)}
          </Link>
        ))}
      </nav>
      {isOverview ? (
        <div className={styles.columns}>
          <div className={styles.column}>
            <AlertsTile id={id} />
            <TimelineTile id={id} kind={kind} />
          </div>
          <div className={styles.column}>
            <NextActionsTile id={id} />
            <DealsTile id={id} state="OPEN" isShort />
            <PeopleTile id={id} isShort />
            <ConversationsTile id={id} isShort />
            <SimilarTile id={id} />
          </div>
        </div>
      ) : (
        <>
          {tab === 'timeline' && <TimelineTile id={id} kind={kind} />}
          {tab === 'people' && <PeopleTile id={id} />}
          {tab === 'deals' && (
            <div className={styles.column}>
              <DealsTile id={id} state="OPEN" />
              <DealsTile id={id} state="CLOSED" />
            </div>
          )}
          {tab === 'conversations' && <ConversationsTile id={id} />}
        </>
      )}
      {why && <ScoreDrawer id={id} name={why} onClose={close} />}
      {thread && <ConversationDrawer id={thread} onClose={close} />}
    </Page>
  );
}
