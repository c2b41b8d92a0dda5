import { Link } from '@tanstack/react-router';
import { AlarmClock, Handshake, MessagesSquare, UserPlus } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { formatSince, formatTime } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import type { TodaySinceQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { whyFailed } from '../../parts/failure.ts';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { useClock } from '../../parts/zone.tsx';
import { lastLook } from './last-look.ts';

const lookerQuery = graphql(`
  query TodayLooker {
    viewer {
      subject
      tenant
    }
  }
`);

const sinceQuery = graphql(`
  query TodaySince($since: DateTime!) {
    alertGroups(by: SEVERITY, filter: { raisedAt: { gt: $since } }) {
      count
    }
    interactionGroups(by: KIND, filter: { occurredAt: { gt: $since } }) {
      count
    }
    dealGroups(by: STATUS, filter: { updatedAt: { gt: $since } }) {
      count
    }
    contactGroups(by: DECISION_ROLE, filter: { createdAt: { gt: $since } }) {
      count
    }
  }
`);

const title = 'Since you last looked';

/** What happened since this person looked last. */
export function SinceTile() {
  const answer = useGraph(lookerQuery, {});
  const viewer = answer.data?.viewer;
  if (viewer) return <Since who={`${viewer.tenant} ${viewer.subject}`} />;
  return (
    <Tile title={title} answer={answer} part={() => undefined} rows={4}>
      {() => null}
    </Tile>
  );
}

interface Kind {
  readonly field: keyof TodaySinceQuery;
  readonly name: string;
  readonly icon: ReactNode;
  readonly one: string;
  readonly many: string;
}

const kinds: readonly Kind[] = [
  { field: 'alertGroups', name: 'Alerts', icon: <AlarmClock />, one: 'new alert', many: 'new alerts' },
  {
    field: 'interactionGroups',
    name: 'Interactions',
    icon: <MessagesSquare />,
    one: 'new interaction',
    many: 'new interactions',
  },
  { field: 'dealGroups', name: 'Deals', icon: <Handshake />, one: 'deal changed', many: 'deals changed' },
  { field: 'contactGroups', name: 'People', icon: <UserPlus />, one: 'new person', many: 'new people' },
];

function Since({ who }: { readonly who: string }) {
  const [since] = useState(() => lastLook(who));
  const { zone, now } = useClock();
  const answer = useGraph(sinceQuery, { since });
  useEffect(() => {
    const note = () => void lastLook(who);
    window.addEventListener('focus', note);
    return () => window.removeEventListener('focus', note);
  }, [who]);
  const { error, retry } = answer;
  return (
    <Tile
      title={title}
      aside={
        <time dateTime={since} title={`${formatTime(since, zone)} (${zone})`}>
          {formatSince(since, zone, now)}
        </time>
      }
      answer={answer}
      part={(data) => data}
      rows={4}
      nothing={(data) =>
        kinds.every(({ field }) => data[field]?.count === 0)
          ? { kind: 'none', title: 'Nothing has changed' }
          : undefined
      }
    >
      {(data) => (
        <Rows>
          {kinds.map((kind) => {
            const why = error && whyFailed(error, retry, kind.field);
            return (
              <Change
                key={kind.field}
                of={kind}
                count={data[kind.field]?.count}
                isForbidden={why?.kind === 'forbidden'}
              />
            );
          })}
        </Rows>
      )}
    </Tile>
  );
}

interface ChangeProps {
  readonly of: Kind;
  /** Undefined if it could not be read. */
  readonly count: number | undefined;
  readonly isForbidden: boolean;
}

function Change({ of: { field, name, icon, one, many }, count, isForbidden }: ChangeProps) {
  if (count === 0) return null;
  const lead = <span aria-hidden="true">{icon}</span>;
  if (count === undefined) {
    return <Row lead={lead} title={name} end={isForbidden ? 'Not for your role' : 'Cannot be read now'} />;
  }
  const text = counted(count, one, many);
  return (
    <Row
      lead={lead}
      title={
        field === 'alertGroups' ? (
          <Link to="/" hash="alerts" search={true}>
            {text}
          </Link>
        ) : (
          text
        )
      }
    />
  );
}
