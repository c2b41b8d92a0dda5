import { getRouteApi } from '@tanstack/react-router';
import { ArrowUp, CheckSquare, ListFilter, Mail, MessageSquare, NotebookPen, Phone, Ticket, Users } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { sourceName, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { InteractionKind, TimelinePageQuery } from '../../generated/graphql.ts';
import { useEvents } from '../../graph/use-events.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Button } from '../../parts/button.tsx';
import { Empty, type Nothing } from '../../parts/empty.tsx';
import { whyFailed } from '../../parts/failure.ts';
import { Menu, MenuOptions } from '../../parts/menu.tsx';
import { Pill, type Tone } from '../../parts/pill.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { WithEmoji } from '../../parts/with-emoji.tsx';
import { EventLink } from '../../view/event-link.tsx';
import { type KindName, kindNames } from './search.ts';
import styles from './timeline-tile.module.css';

const pageQuery = graphql(`
  query TimelinePage($id: ID!, $first: Int!, $after: String, $filter: InteractionFilter) {
    account(id: $id) {
      id
      timeline(first: $first, after: $after, filter: $filter) {
        totalCount
        nodes {
          __typename
          id
          kind
          source
          title
          summary
          occurredAt
          direction
          sentiment
          sentimentLabel
          keyTopics
          escalationRequired
          participants {
            displayName
            side
          }
          ...EventLink
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const addedSubscription = graphql(`
  subscription TimelineAdded($filter: InteractionAddedFilter) {
    interactionAdded(filter: $filter) {
      interactionId
      kind
    }
  }
`);

const icons: Record<InteractionKind, typeof Phone> = {
  CALL: Phone,
  EMAIL: Mail,
  MEETING: Users,
  MESSAGE: MessageSquare,
  NOTE: NotebookPen,
  TASK: CheckSquare,
  TICKET: Ticket,
};

const moods: Record<'POSITIVE' | 'NEGATIVE', { tone: Tone; word: string }> = {
  POSITIVE: { tone: 'good', word: 'Positive' },
  NEGATIVE: { tone: 'bad', word: 'Negative' },
};

const pageSize = 25;
/** Many may arrive together, such as while a source loads. They are read at once. */
const readAfterMs = 1_000;

const filterOf = (kind: KindName | undefined) => (kind ? { kind: { eq: kind } } : undefined);

interface TimelineProps {
  readonly id: string;
  readonly kind: KindName | undefined;
}

const route = getRouteApi('/accounts/$accountId');

/** Everything that happened between us and the account, from all sources. What arrives is announced, and shown at once at the top. */
export function TimelineTile({ id, kind }: TimelineProps) {
  const navigate = route.useNavigate();
  const key = `${id} ${kind}`;
  const [pages, setPages] = useState<{ readonly key: string; readonly cursors: readonly string[] }>({
    key,
    cursors: [],
  });
  const cursors = pages.key === key ? pages.cursors : [];
  const [arrivals, setArrivals] = useState({ key, count: 0 });
  const [isDue, setDue] = useState(false);
  const arrived = arrivals.key === key ? arrivals.count : 0;
  const answer = useGraph(pageQuery, { id, first: pageSize, filter: filterOf(kind) }, { isSteady: cursors.length > 0 });
  const refresh = () => {
    setArrivals({ key, count: 0 });
    setPages({ key, cursors: [] });
    answer.retry();
  };
  useEvents(addedSubscription, { filter: { accountIds: [id], ...(kind && { kinds: [kind] }) } }, () => {
    // With more pages below, a new first page would leave a gap before the second.
    if (cursors.length === 0) setDue(true);
    else setArrivals({ key, count: arrived + 1 });
  });
  const show = useEffectEvent(() => {
    setDue(false);
    if (cursors.length === 0) refresh();
    else setArrivals({ key, count: arrived + 1 });
  });
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(show, readAfterMs);
    return () => clearTimeout(timer);
  }, [isDue]);
  const choose = (value: KindName | 'ALL') =>
    void navigate({ search: (before) => ({ ...before, kind: value === 'ALL' ? undefined : value }), replace: true });
  const addPage = (cursor: string) => setPages({ key, cursors: [...cursors, cursor] });

  return (
    <Tile
      title="Timeline"
      count={answer.data?.account?.timeline?.totalCount}
      answer={answer}
      part={(data) => data.account?.timeline}
      field="timeline"
      rows={8}
      rowHeight="4.5rem"
      aside={
        <Menu
          trigger={
            <Button look="quiet" icon={<ListFilter aria-hidden="true" />}>
              {kind ? words(kind) : 'All kinds'}
            </Button>
          }
        >
          <MenuOptions
            label="Kind"
            options={[
              { value: 'ALL' as const, label: 'All kinds' },
              ...kindNames.map((value) => ({ value, label: words(value) })),
            ]}
            value={kind ?? 'ALL'}
            onChange={choose}
          />
        </Menu>
      }
      nothing={({ nodes }) =>
        nodes.length > 0
          ? undefined
          : kind
            ? { kind: 'filtered', onClear: () => choose('ALL') }
            : { kind: 'none', title: 'Nothing has happened yet' }
      }
    >
      {(first) => (
        <>
          {arrived > 0 && (
            <div className={styles.arrived}>
              <Button look="primary" icon={<ArrowUp aria-hidden="true" />} onClick={refresh}>
                {arrived} new
              </Button>
            </div>
          )}
          <ol className={styles.timeline} aria-label="Timeline">
            {first.nodes.map((event) => (
              <Event key={event.id} event={event} />
            ))}
            {cursors.map((after) => (
              <MoreEvents key={after} id={id} kind={kind} after={after} />
            ))}
          </ol>
          <MoreButton id={id} kind={kind} after={cursors.at(-1) ?? undefined} first={first} onMore={addPage} />
        </>
      )}
    </Tile>
  );
}

type Page = NonNullable<NonNullable<TimelinePageQuery['account']>['timeline']>;

function MoreEvents({ id, kind, after }: TimelineProps & { readonly after: string }) {
  const { data, error, isLoading, retry } = useGraph(
    pageQuery,
    { id, first: pageSize, after, filter: filterOf(kind) },
    { isSteady: true },
  );
  const page = data?.account?.timeline;
  if (page) return page.nodes.map((event) => <Event key={event.id} event={event} />);
  const why: Nothing = error
    ? whyFailed(error, retry, 'timeline')
    : { kind: 'none', title: 'There is nothing earlier' };
  return <li>{isLoading ? <Skeleton rows={3} rowHeight="4.5rem" /> : <Empty why={why} />}</li>;
}

interface MoreButtonProps extends TimelineProps {
  /** Cursor of the last page that is shown; undefined for the first. */
  readonly after: string | undefined;
  readonly first: Page;
  readonly onMore: (cursor: string) => void;
}

function MoreButton({ id, kind, after, first, onMore }: MoreButtonProps) {
  const { data } = useGraph(
    pageQuery,
    { id, first: pageSize, after, filter: filterOf(kind) },
    { isPaused: !after, isSteady: true },
  );
  const last = after ? data?.account?.timeline : first;
  const end = last?.pageInfo.hasNextPage ? last.pageInfo.endCursor : undefined;
  if (!end) return null;
  return (
    <div className={styles.more}>
      <Button onClick={() => onMore(end)}>Show earlier</Button>
    </div>
  );
}

function Event({ event }: { readonly event: Page['nodes'][number] }) {
  const Icon = icons[event.kind];
  const mood =
    event.sentimentLabel === 'POSITIVE' || event.sentimentLabel === 'NEGATIVE'
      ? moods[event.sentimentLabel]
      : undefined;
  const theirs = event.participants.filter(({ side }) => side === 'CUSTOMER').map(({ displayName }) => displayName);
  const ours = event.participants.filter(({ side }) => side !== 'CUSTOMER').map(({ displayName }) => displayName);
  const text = event.summary && event.summary !== event.title ? event.summary : undefined;
  return (
    <li className={styles.event}>
      <span className={styles.icon} aria-hidden="true">
        <Icon />
      </span>
      <div className={styles.body}>
        <div className={styles.line}>
          <span className={styles.title}>
            <EventLink of={event} />
          </span>
          <span className={styles.when}>
            <When at={event.occurredAt} />
          </span>
        </div>
        {text && (
          <p className={styles.text}>
            <WithEmoji>{text}</WithEmoji>
          </p>
        )}
        <div className={styles.facts}>
          <span>
            {words(event.kind)} · {sourceName(event.source)}
          </span>
          {theirs.length + ours.length > 0 && <span>{[...theirs, ...ours].slice(0, 3).join(', ')}</span>}
          {event.escalationRequired && <Pill tone="bad">Escalation</Pill>}
          {mood && <Pill tone={mood.tone}>{mood.word}</Pill>}
          {event.keyTopics?.slice(0, 3).map((topic) => (
            <Pill key={topic} icon={null}>
              {words(topic)}
            </Pill>
          ))}
        </div>
      </div>
    </li>
  );
}
