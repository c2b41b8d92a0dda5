import { AlarmClock, Handshake, MessagesSquare, UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatTime } from '../../common/formats.ts';
import { counted } from '../../common/words.ts';
import { graphql } from '../../generated/gql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { Row, Rows } from '../../parts/rows.tsx';
import { Tile } from '../../parts/tile.tsx';
import { When } from '../../parts/when.tsx';
import { useClock } from '../../parts/zone.tsx';

const sinceQuery = graphql(`
  query TodaySince($since: DateTime!) {
    interactionGroups(by: KIND, filter: { occurredAt: { gt: $since } }) {
      count
      groups {
        key
        count
      }
    }
    alertGroups(by: SEVERITY, filter: { raisedAt: { gt: $since } }) {
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

const kept = 'sophia.last-look';
/** A page that is opened again within this time is the same look. */
const sameLookMs = 30 * 60_000;
const firstLookMs = 7 * 86_400_000;

interface Look {
  readonly at: string;
  readonly before: string;
}

/** Returns when this person looked last, before the present look, in this browser. */
function lastLook(): string {
  const now = Date.now();
  const text = localStorage.getItem(kept);
  const look = text === null ? undefined : (JSON.parse(text) as Look);
  const isSame = look !== undefined && now - Date.parse(look.at) < sameLookMs;
  const before = isSame ? look.before : (look?.at ?? new Date(now - firstLookMs).toISOString());
  localStorage.setItem(kept, JSON.stringify({ at: new Date(now).toISOString(), before } satisfies Look));
  return before;
}

/** What happened since this person looked last. */
export function SinceTile() {
  const [since] = useState(lastLook);
  const { zone } = useClock();
  const answer = useGraph(sinceQuery, { since });
  useEffect(() => {
    const note = () => void lastLook();
    window.addEventListener('focus', note);
    return () => window.removeEventListener('focus', note);
  }, []);
  return (
    <Tile
      title="Since you last looked"
      aside={<span title={formatTime(since, zone)}>{<When at={since} />} ago</span>}
      answer={answer}
      part={(data) => data}
      rows={4}
      nothing={({ interactionGroups, alertGroups, dealGroups, contactGroups }) =>
        [interactionGroups, alertGroups, dealGroups, contactGroups].every((groups) => !groups?.count)
          ? { kind: 'none', title: 'Nothing has changed' }
          : undefined
      }
    >
      {({ interactionGroups, alertGroups, dealGroups, contactGroups }) => (
        <Rows>
          <Change icon={<AlarmClock />} count={alertGroups?.count} one="new alert" />
          <Change icon={<MessagesSquare />} count={interactionGroups?.count} one="conversation" />
          <Change icon={<Handshake />} count={dealGroups?.count} one="deal changed" many="deals changed" />
          <Change icon={<UserPlus />} count={contactGroups?.count} one="new person" many="new people" />
        </Rows>
      )}
    </Tile>
  );
}

interface ChangeProps {
  readonly icon: React.ReactNode;
  readonly count: number | undefined;
  readonly one: string;
  readonly many?: string;
}

const Change = ({ icon, count = 0, one, many }: ChangeProps) =>
  count === 0 ? null : <Row lead={<span aria-hidden="true">{icon}</span>} title={counted(count, one, many)} />;
