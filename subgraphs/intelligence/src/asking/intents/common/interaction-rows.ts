import type { Column, Row } from '../../answers/answer.ts';
import { dayText, shortened } from '../../answers/format.ts';
import type { NamedAccount } from './nodes.ts';

/** Fields of an interaction that a row shows. */
export const interactionFields = /* GraphQL */ `
  fragment Shown on Interaction {
    id
    kind
    source
    occurredAt
    title
    text
    account { id name }
    participants { displayName }
    ... on TicketInteraction { status }
    ... on TaskInteraction { status }
  }
`;

export interface ShownInteraction {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly occurredAt: string;
  readonly title: string;
  readonly text: string | null;
  readonly account: NamedAccount | null;
  readonly participants: readonly { readonly displayName: string }[];
  /** Of tickets and tasks. */
  readonly status?: string | null;
}

export const interactionColumns: readonly Column[] = [
  { name: 'day', label: 'Day' },
  { name: 'kind', label: 'Kind' },
  { name: 'title', label: 'Title' },
  { name: 'account', label: 'Account' },
  { name: 'people', label: 'People' },
];

const mostPeople = 4;

export const interactionRow = (one: ShownInteraction): Row => ({
  values: [
    dayText(one.occurredAt),
    one.kind.toLowerCase(),
    shortened(one.title, 200),
    one.account?.name ?? null,
    one.participants
      .slice(0, mostPeople)
      .map(({ displayName }) => displayName)
      .join(', ') || null,
  ],
  interactionId: one.id,
  accountId: one.account?.id,
});
