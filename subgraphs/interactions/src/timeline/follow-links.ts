import { currentAccount } from './current-account.ts';
import type { Links } from './load-links.ts';
import type { Direction, InteractionKind, Role, Side, SourceSystem } from './reported-interaction.ts';

/** Values from the source that decide an interaction's links. */
export interface EntryFacts {
  kind: InteractionKind;
  source: SourceSystem;
  record_id: string;
  slack_channel_id: string | null;
  given_direction: Direction;
  given_account_id: string | null;
  given_deal_id: string | null;
}

export interface ParticipantFacts {
  participant_id: string;
  position: number;
  role: Role;
  identity_id: string | null;
  given_contact_id: string | null;
  given_employee_id: string | null;
  given_side: Side;
}

export interface EntryLinks {
  account_id: string | null;
  deal_id: string | null;
  direction: Direction;
}

export interface ParticipantLinks {
  contact_id: string | null;
  employee_id: string | null;
  side: Side;
  is_shown: boolean;
}

/** Ends a circle of merges, which must not hang the consumer. A chain this long is a circle. */
const longestChain = 20;

/**
 * Derives the links of an interaction from its source's values and the known records. It is a pure function, so the
 * order in which facts arrive does not matter. `participants` are sorted by position, and so is the result.
 */
export function followLinks(
  entry: EntryFacts,
  participants: readonly ParticipantFacts[],
  links: Links,
): { entry: EntryLinks; participants: ParticipantLinks[] } {
  const people = showEachOnce(
    participants,
    participants.map((participant) => identify(participant, links)),
  );
  const author = people[participants.findIndex(({ role }) => role === 'AUTHOR')];
  const resolution = isCall(entry) ? links.identities.get(entry.record_id) : undefined;
  const deal_id = currentDeal(entry.given_deal_id ?? resolution?.deal_id ?? null, links);
  const account = entry.slack_channel_id
    ? (links.channelAccounts.get(entry.slack_channel_id) ?? accountOf(author, links))
    : (entry.given_account_id ?? resolution?.account_id ?? (deal_id && links.deals.get(deal_id)?.account_id) ?? null);
  return {
    entry: {
      account_id: account && currentAccount(account, links.merges),
      deal_id,
      direction: entry.kind === 'MESSAGE' ? messageDirection(entry, author, links) : entry.given_direction,
    },
    participants: people,
  };
}

/** True for recorded calls: they are identities, which the contacts subgraph resolves to account and deal. */
export const isCall = (entry: Pick<EntryFacts, 'source' | 'kind'>): boolean =>
  entry.source === 'GONG' && entry.kind === 'CALL';

function identify(participant: ParticipantFacts, links: Links): ParticipantLinks {
  const identity = participant.identity_id ? links.identities.get(participant.identity_id) : undefined;
  const employee_id = identity?.employee_id ?? participant.given_employee_id;
  const contact_id = employee_id ? null : currentContact(identity?.contact_id ?? participant.given_contact_id, links);
  return { contact_id, employee_id, side: sideOf(participant, { contact_id, employee_id }, links), is_shown: true };
}

function sideOf(
  { identity_id, given_side }: ParticipantFacts,
  { contact_id, employee_id }: Pick<ParticipantLinks, 'contact_id' | 'employee_id'>,
  { guests }: Links,
): Side {
  if (employee_id) return 'OUR_TEAM';
  if (contact_id) return 'CUSTOMER';
  const isGuest = identity_id ? guests.get(identity_id) : undefined;
  if (isGuest === undefined) return given_side;
  return isGuest ? 'CUSTOMER' : 'OUR_TEAM';
}

/**
 * Returns the contact that now replaces this one; null when that is deleted. An unknown contact is its own replacement.
 */
function currentContact(id: string | null, { people }: Links): string | null {
  let current = id;
  for (let step = 0; current && step < longestChain; step++) {
    const person = people.get(current);
    if (!person?.merged_into_id) return person?.is_deleted ? null : current;
    current = person.merged_into_id;
  }
  return null;
}

const currentDeal = (id: string | null, { deals }: Links): string | null =>
  id && deals.get(id)?.is_deleted ? null : id;

function accountOf(author: ParticipantLinks | undefined, { people }: Links): string | null {
  return (author?.contact_id && people.get(author.contact_id)?.account_id) ?? null;
}

/** In one of our own channels a message is to the customer if the channel is about one, and the customer writes there. */
function messageDirection(entry: EntryFacts, author: ParticipantLinks | undefined, links: Links): Direction {
  if (author?.side === 'CUSTOMER') return 'INBOUND';
  if (entry.given_direction === 'INTERNAL' && !links.sharedChannels.has(entry.slack_channel_id ?? ''))
    return 'INTERNAL';
  return author?.side === 'OUR_TEAM' ? 'OUTBOUND' : 'UNKNOWN';
}

/** Shows each person once: when two participants are one person, the first one's role counts. */
function showEachOnce(facts: readonly ParticipantFacts[], people: readonly ParticipantLinks[]): ParticipantLinks[] {
  const seen = new Set<string>();
  return people.map((person, index) => {
    const key = person.contact_id ?? person.employee_id ?? facts[index]?.participant_id ?? '';
    const is_shown = !seen.has(key);
    seen.add(key);
    return { ...person, is_shown };
  });
}
