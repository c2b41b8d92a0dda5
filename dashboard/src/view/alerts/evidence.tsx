import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatMoment } from '../../common/formats.ts';
import { graphql } from '../../generated/gql.ts';
import type { AlertEvidenceQuery } from '../../generated/graphql.ts';
import { useGraph } from '../../graph/use-graph.ts';
import { When } from '../../parts/when.tsx';
import { WithEmoji } from '../../parts/with-emoji.tsx';
import styles from './alert-list.module.css';

const evidenceQuery = graphql(`
  query AlertEvidence($id: ID!) {
    alert(id: $id) {
      id
      evidence {
        occurredAt
        text
        segment {
          id
          startMilliseconds
          call {
            id
          }
        }
        interaction {
          id
          ... on CallInteraction {
            callId
          }
          ... on MessageInteraction {
            messageId
          }
        }
      }
    }
  }
`);

type Evidence = NonNullable<AlertEvidenceQuery['alert']>['evidence'][number];

interface AlertEvidenceProps {
  readonly id: string;
  /** What the list knows of it, which is shown at once. */
  readonly known: readonly Pick<Evidence, 'occurredAt' | 'text'>[];
}

const mostShown = 5;

/** What was said, each leading to where: the moment of a call, or the message in its thread. */
export function AlertEvidence({ id, known }: AlertEvidenceProps) {
  const read = useGraph(evidenceQuery, { id }).data?.alert?.evidence;
  const all: readonly (Pick<Evidence, 'occurredAt' | 'text'> & Partial<Evidence>)[] = read ?? known;
  const shown = all.filter(({ text }) => text);
  if (shown.length === 0) return <p className={styles.evidence}>No sentence is kept with it.</p>;
  return (
    <ul className={styles.evidence} aria-label="Evidence">
      {shown.slice(0, mostShown).map((evidence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice at one time, and the order stays.
        <li key={at}>
          <q>
            <WithEmoji>{evidence.text ?? ''}</WithEmoji>
          </q>{' '}
          <When at={evidence.occurredAt} /> <Place of={evidence} />
        </li>
      ))}
    </ul>
  );
}

function Place({ of: { segment, interaction } }: { readonly of: Partial<Evidence> }): ReactNode {
  if (segment) {
    const seconds = Math.floor(segment.startMilliseconds / 1000);
    return (
      <Link to="/calls/$callId" params={{ callId: segment.call.id }} search={{ at: seconds }}>
        In the call at {formatMoment(seconds)}
      </Link>
    );
  }
  if (!interaction) return null;
  if ('callId' in interaction && interaction.callId) {
    return (
      <Link to="/calls/$callId" params={{ callId: interaction.callId }} search={{}}>
        In the call
      </Link>
    );
  }
  if ('messageId' in interaction && interaction.messageId) {
    return (
      <Link to="/calls/threads/$messageId" params={{ messageId: interaction.messageId }}>
        In its thread
      </Link>
    );
  }
  return null;
}
