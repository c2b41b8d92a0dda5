import { Link } from '@tanstack/react-router';
import {
  Building2,
  CheckSquare,
  Mail,
  MessageSquare,
  MessagesSquare,
  NotebookPen,
  Phone,
  Ticket,
  UserRound,
  Users,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { counted, sourceName, words } from '../../common/words.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import type { PassageKind, SearchFilter, SearchHitsQuery, SearchMode } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { useAnnounced } from '../../parts/announcer.tsx';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Pages } from '../../parts/pages.tsx';
import { Pill } from '../../parts/pill.tsx';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { WithEmoji } from '../../parts/with-emoji.tsx';
import { kindNames, modeNames, type SearchSearch } from './search.ts';
import styles from './search-page.module.css';

const hitsQuery = graphql(`
  query SearchHits($text: String!, $mode: SearchMode, $filter: SearchFilter, $first: Int!, $after: String) {
    search(text: $text, mode: $mode, filter: $filter, first: $first, after: $after) {
      totalCount
      problem
      meaning {
        problem
      }
      facets {
        ...SearchFacets
      }
      edges {
        wordRank
        meaningRank
        duplicateCount
        highlights {
          ...Highlight
        }
        node {
          id
          kind
          source
          title
          text
          occurredAt
          account {
            id
            name
          }
          contacts {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const facetsFragment = graphql(`
  fragment SearchFacets on SearchFacets {
    accounts {
      count
      account {
        id
        name
      }
    }
    sources {
      source
      count
    }
    topics {
      topic
      count
    }
    months {
      month
      count
    }
  }
`);

const highlightFragment = graphql(`
  fragment Highlight on SearchHighlight {
    text
    matches {
      start
      end
    }
  }
`);

type Hit = NonNullable<SearchHitsQuery['search']>['edges'][number];

const icons: Record<PassageKind, typeof Phone> = {
  ACCOUNT: Building2,
  CALL: Phone,
  CONTACT: UserRound,
  EMAIL: Mail,
  MEETING: Users,
  MESSAGE: MessageSquare,
  NOTE: NotebookPen,
  TASK: CheckSquare,
  THREAD: MessagesSquare,
  TICKET: Ticket,
};

const modeTitles: Record<SearchMode, string> = {
  HYBRID: 'Words and meaning',
  WORDS: 'Words alone',
  MEANING: 'Meaning alone',
};

/** First and next month, as the filter takes them. */
function timesOf(month: string): { from: string; to: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return {
    from: new Date(Date.UTC(year, number - 1)).toISOString(),
    to: new Date(Date.UTC(year, number)).toISOString(),
  };
}

const filterOf = ({ kind, source, topic, account, month }: SearchSearch): SearchFilter => ({
  ...(kind && { kinds: [kind] }),
  ...(source && { sources: [source] }),
  ...(topic && { topics: [topic] }),
  ...(account && { accountIds: [account] }),
  ...(month && timesOf(month)),
});

const pageOf = ({ search }: SearchHitsQuery) => search && { nodes: search.edges, pageInfo: search.pageInfo };

interface HitsProps {
  readonly text: string;
  readonly search: SearchSearch;
  /** True if the text is being answered as a question. */
  readonly isAsked: boolean;
  readonly onChange: (change: SearchSearch) => void;
}

/** What has the words or means the same, with filters by what it is and whose. */
export function Hits({ text, search, isAsked, onChange }: HitsProps) {
  const { mode = 'HYBRID' } = search;
  const variables = { text, mode, filter: filterOf(search), first: 20 };
  const answer = useGraph(hitsQuery, variables, { isSteady: true });
  const found = answer.data?.search;
  const facets = readFragment(facetsFragment, found?.facets);
  const clear = () =>
    onChange({ kind: undefined, source: undefined, topic: undefined, account: undefined, month: undefined });
  const isFiltered = Boolean(search.kind || search.source || search.topic || search.account || search.month);
  useAnnounced(found ? `${counted(found.totalCount ?? 0, 'hit')} for ${text}` : undefined);
  const accountName = facets?.accounts.find(({ account }) => account?.id === search.account)?.account?.name;
  return (
    <>
      <div className={styles.filters}>
        <Choice
          title="How"
          all={modeTitles.HYBRID}
          value={mode === 'HYBRID' ? undefined : mode}
          options={modeNames.slice(1).map((value) => ({ value, label: modeTitles[value] }))}
          onChange={(value) => onChange({ mode: value })}
        />
        <Choice
          title="Kind"
          all="All kinds"
          value={search.kind}
          options={kindNames.map((value) => ({ value, label: words(value) }))}
          onChange={(kind) => onChange({ kind })}
        />
        <Choice
          title="Source"
          all="All sources"
          value={search.source}
          options={facets?.sources.map(({ source, count }) => ({
            value: source,
            label: `${sourceName(source)} (${count})`,
          }))}
          shown={search.source && sourceName(search.source)}
          onChange={(source) => onChange({ source })}
        />
        <Choice
          title="Account"
          all="All accounts"
          value={search.account}
          options={facets?.accounts.flatMap(({ account, count }) =>
            account ? [{ value: account.id, label: `${account.name} (${count})` }] : [],
          )}
          shown={search.account && (accountName ?? 'One account')}
          onChange={(account) => onChange({ account })}
        />
        <Choice
          title="Topic"
          all="All topics"
          value={search.topic}
          options={facets?.topics.map(({ topic, count }) => ({ value: topic, label: `${words(topic)} (${count})` }))}
          shown={search.topic && words(search.topic)}
          onChange={(topic) => onChange({ topic })}
        />
        <Choice
          title="Month"
          all="Any time"
          value={search.month}
          options={facets?.months
            .toSorted((a, b) => b.month.localeCompare(a.month))
            .map(({ month, count }) => ({ value: month, label: `${monthName(month)} (${count})` }))}
          shown={search.month && monthName(search.month)}
          onChange={(month) => onChange({ month })}
        />
        {isFiltered && (
          <Button look="quiet" icon={<X aria-hidden="true" />} onClick={clear}>
            Clear
          </Button>
        )}
      </div>
      <Tile
        title={isAsked ? 'Mentions' : 'Found'}
        count={found?.totalCount}
        aside={
          isAsked ? undefined : (
            <Button look="quiet" onClick={() => onChange({ ask: true })}>
              Answer it as a question
            </Button>
          )
        }
        answer={answer}
        part={({ search: part }) => part}
        field="search"
        rows={8}
        rowHeight="4.5rem"
        nothing={({ edges, problem }) =>
          edges.length > 0
            ? undefined
            : isFiltered
              ? { kind: 'filtered', onClear: clear }
              : { kind: 'none', title: problem ?? 'Nothing was found', text: 'Fewer or other words may find more.' }
        }
      >
        {(part) => (
          <>
            {part.meaning?.problem && <p className={styles.problem}>By words alone: {part.meaning.problem}</p>}
            <Pages
              key={JSON.stringify(variables)}
              document={hitsQuery}
              variables={variables}
              page={{ nodes: part.edges, pageInfo: part.pageInfo }}
              take={pageOf}
            >
              {(hits) => (
                <Rows label="Hits">
                  {hits.map((hit) => (
                    <HitRow key={hit.node.id} hit={hit} onOpen={() => onChange({ hit: hit.node.id })} />
                  ))}
                </Rows>
              )}
            </Pages>
          </>
        )}
      </Tile>
    </>
  );
}

const monthName = (month: string): string =>
  new Date(`${month}-15T12:00:00Z`).toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function HitRow({ hit, onOpen }: { readonly hit: Hit; readonly onOpen: () => void }) {
  const { node, highlights, wordRank, duplicateCount } = hit;
  const { kind, title, text, occurredAt, account } = node;
  const Icon = icons[kind];
  return (
    <Row
      lead={<Icon aria-hidden="true" />}
      title={<Lead hit={hit} onOpen={onOpen} />}
      more={
        <>
          <div className={styles.lines}>
            {highlights.length > 0 ? (
              highlights.map((highlight, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: sentences may be the same.
                <p key={index}>
                  <Marked of={highlight} />
                </p>
              ))
            ) : (
              <p className={styles.beginning}>
                <WithEmoji>{text}</WithEmoji>
              </p>
            )}
          </div>
          <span className={styles.about}>
            {words(kind)} · {sourceName(node.source)}
            {account && title !== account.name && !title.startsWith(account.name) && ` · ${account.name}`}
            {duplicateCount > 0 && ` · ${counted(duplicateCount, 'other')} nearly the same`}
          </span>
        </>
      }
      end={
        <>
          {wordRank === null && <Pill tone="calm">By meaning</Pill>}
          {occurredAt && kind !== 'ACCOUNT' && kind !== 'CONTACT' && <When at={occurredAt} />}
        </>
      }
      wraps
    />
  );
}

/** Leads to the place of a hit: an account or a person to its page, a text to what was said around it. */
function Lead({ hit: { node }, onOpen }: { readonly hit: Hit; readonly onOpen: () => void }) {
  const { kind, title, account } = node;
  const name = title || words(kind);
  if (account && (kind === 'ACCOUNT' || kind === 'CONTACT')) {
    return (
      <Link
        to="/accounts/$accountId"
        params={{ accountId: account.id }}
        search={kind === 'CONTACT' ? { tab: 'people' } : {}}
      >
        {name}
      </Link>
    );
  }
  return (
    <button type="button" className={styles.open} onClick={onOpen}>
      {name}
    </button>
  );
}

/** A sentence with the words that were looked for. */
function Marked({ of }: { readonly of: FragmentType<typeof highlightFragment> }) {
  const { text, matches } = readFragment(highlightFragment, of);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    parts.push(
      <WithEmoji key={`before ${start}`}>{text.slice(at, start)}</WithEmoji>,
      <mark key={start}>{text.slice(start, end)}</mark>,
    );
    at = end;
  }
  return (
    <>
      {parts}
      <WithEmoji>{text.slice(at)}</WithEmoji>
    </>
  );
}
