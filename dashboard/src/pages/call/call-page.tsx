import { getRouteApi, Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { formatLength, formatTime } from '../../common/formats.ts';
import { counted, words } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { CallPageQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Empty } from '../../parts/empty.tsx';
import facts from '../../parts/facts.module.css';
import { whyFailed } from '../../parts/failure.ts';
import { Pill } from '../../parts/pill.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import tile from '../../parts/tile.module.css';
import { useClock } from '../../parts/zone.tsx';
import { AccountLink } from '../../view/account-link.tsx';
import { Mood } from '../../view/mood.tsx';
import { Page } from '../../view/page.tsx';
import { ActionItemsTile } from './action-items-tile.tsx';
import styles from './call-page.module.css';
import { CourseTile } from './course-tile.tsx';
import { Figures } from './figures.tsx';
import { PeopleTile } from './people-tile.tsx';
import { PointsTile } from './points-tile.tsx';
import type { CallSearch } from './search.ts';
import { SummaryTile } from './summary-tile.tsx';
import { TranscriptTile } from './transcript-tile.tsx';
import { useTranscript } from './use-transcript.ts';

const callQuery = graphql(`
  query CallPage($id: ID!) {
    gongCall(id: $id) {
      id
      title
      startedAt
      durationSeconds
      system
      language
      isPrivate
      url
      customerSentiment
      account {
        id
        name
      }
      deal {
        id
        name
      }
      transcript(first: 1) {
        totalCount
      }
      ...CallFigures
      ...CallSummary
      ...CallPeople
      ...CallCourse
    }
  }
`);

const route = getRouteApi('/calls/$callId');

/** One call: how it went, who took part, and every sentence of it. */
export function CallPage() {
  const { callId: id } = route.useParams();
  const answer = useGraph(callQuery, { id });
  const call = answer.data?.gongCall;
  if (call) return <Call call={call} />;
  return (
    <Page title={answer.isLoading || answer.error ? 'Call' : 'No such call'} above={<Path />}>
      {answer.isLoading ? (
        <Skeleton rows={14} />
      ) : (
        <Empty
          why={
            answer.error
              ? whyFailed(answer.error, answer.retry)
              : {
                  kind: 'none',
                  title: 'There is no call with this id',
                  text: 'It may be of an account of somebody else.',
                }
          }
        />
      )}
    </Page>
  );
}

const Path = () => (
  <nav aria-label="Path" className={styles.path}>
    <Link to="/calls">Calls</Link>
  </nav>
);

function Call({ call }: { readonly call: NonNullable<CallPageQuery['gongCall']> }) {
  const { at, find, point } = route.useSearch();
  const navigate = route.useNavigate();
  const total = call.transcript.totalCount ?? 0;
  const transcript = useTranscript(call.id, total, (at ?? 0) / Math.max(1, call.durationSeconds));
  const change = (next: CallSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const toSecond = (second: number) => change({ at: second });
  return (
    <Page
      title={call.title}
      above={<Path />}
      text={<Facts call={call} />}
      controls={
        call.url && (
          <a href={call.url} target="_blank" rel="noreferrer" className={styles.out}>
            <ExternalLink aria-hidden="true" /> Open in Gong
          </a>
        )
      }
    >
      <Figures of={call} />
      <div className={styles.columns}>
        <SummaryTile of={call} />
        <PeopleTile of={call} />
      </div>
      {total === 0 ? (
        <section className={`${tile.tile} ${styles.part}`}>
          <Empty
            why={{
              kind: 'none',
              title: 'There is no transcript',
              text: call.isPrivate
                ? 'The call is private: only who took part may know what was said.'
                : 'Gong has none yet, or nothing was said.',
            }}
          />
        </section>
      ) : (
        <>
          <div className={styles.part}>
            <CourseTile of={call} transcript={transcript} at={at} onAt={toSecond} />
          </div>
          <div className={styles.columns}>
            <TranscriptTile
              transcript={transcript}
              at={at}
              find={find}
              point={point}
              onAt={toSecond}
              onFind={(text) => change({ find: text })}
            />
            <PointsTile id={call.id} kind={point} at={at} onKind={(kind) => change({ point: kind })} onAt={toSecond} />
          </div>
          <ActionItemsTile id={call.id} onAt={toSecond} />
        </>
      )}
    </Page>
  );
}

function Facts({ call }: { readonly call: NonNullable<CallPageQuery['gongCall']> }) {
  const { zone } = useClock();
  return (
    <ul className={facts.facts}>
      {call.account && (
        <li>
          <AccountLink account={call.account} />
        </li>
      )}
      {call.account && call.deal && (
        <li>
          <Link to="/accounts/$accountId" params={{ accountId: call.account.id }} search={{ tab: 'deals' }}>
            {call.deal.name}
          </Link>
        </li>
      )}
      <li>
        <time dateTime={call.startedAt} title={zone}>
          {formatTime(call.startedAt, zone)}
        </time>
      </li>
      <li>{formatLength(call.durationSeconds)}</li>
      {call.transcript.totalCount ? <li>{counted(call.transcript.totalCount, 'sentence')}</li> : null}
      {call.system && <li>{call.system}</li>}
      {call.customerSentiment != null && (
        <li>
          Customer <Mood value={call.customerSentiment} />
        </li>
      )}
      {call.isPrivate && (
        <li>
          <Pill>{words('PRIVATE')}</Pill>
        </li>
      )}
    </ul>
  );
}
