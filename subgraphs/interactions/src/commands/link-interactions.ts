import { type EntityManager, query, sql } from '@sophia/database';
import { currentAccount } from '../timeline/current-account.ts';
import {
  type EntryFacts,
  type EntryLinks,
  followLinks,
  type ParticipantFacts,
  type ParticipantLinks,
} from '../timeline/follow-links.ts';
import { loadLinksOf } from '../timeline/load-links.ts';
import { updateRows } from '../timeline/update-rows.ts';

type EntryRow = EntryFacts & EntryLinks & { tenant_id: string; id: string; thread_id: string | null };
type ParticipantRow = ParticipantFacts & ParticipantLinks & { tenant_id: string; interaction_id: string };

/** An interaction whose links changed. */
export interface Relinked {
  id: string;
  threadId: string | null;
  channelId: string | null;
  /** True if it was added to an account's timeline. A merge of accounts does not count. */
  isNewToAccount: boolean;
}

/** Recomputes the links of these interactions from all known facts, and writes the differences. */
export async function linkInteractions(em: EntityManager, ids: readonly string[]): Promise<Relinked[]> {
  if (ids.length === 0) return [];
  const entries = await query<EntryRow>(
    em,
    sql`select tenant_id, id, kind, source, record_id, slack_channel_id, given_direction, given_account_id,
       given_deal_id, account_id, deal_id, direction, thread_id
     from interactions.timeline_entries where id = any(${ids}::uuid[])`,
  );
  const participants = await query<ParticipantRow>(
    em,
    sql`select tenant_id, interaction_id, participant_id, position, role, identity_id, given_contact_id,
       given_employee_id, given_side, contact_id, employee_id, side, is_shown
     from interactions.interaction_participants where interaction_id = any(${ids}::uuid[])
     order by interaction_id, position`,
  );
  const links = await loadLinksOf(em, entries, participants);
  const byInteraction = Map.groupBy(participants, (participant) => participant.interaction_id);

  const changedEntries: EntryRow[] = [];
  const changedParticipants: ParticipantRow[] = [];
  const relinked: Relinked[] = [];
  for (const entry of entries) {
    const own = byInteraction.get(entry.id) ?? [];
    const followed = followLinks(entry, own, links);
    const people = own.map((participant, index) => ({ ...participant, ...followed.participants[index] }));
    const changedPeople = people.filter((person, index) => !samePerson(person, own[index]));
    const isChanged = !sameEntry(entry, followed.entry);
    if (isChanged) changedEntries.push({ ...entry, ...followed.entry });
    changedParticipants.push(...changedPeople);
    if (!isChanged && changedPeople.length === 0) continue;
    const before = entry.account_id && currentAccount(entry.account_id, links.merges);
    const { account_id } = followed.entry;
    relinked.push({
      id: entry.id,
      threadId: entry.thread_id,
      channelId: entry.slack_channel_id,
      isNewToAccount: account_id !== null && account_id !== before,
    });
  }
  await updateRows(em, 'timeline_entries', changedEntries, {
    key: ['tenant_id', 'id'],
    set: ['account_id', 'deal_id', 'direction'],
  });
  await updateRows(em, 'interaction_participants', changedParticipants, {
    key: ['tenant_id', 'interaction_id', 'participant_id'],
    set: ['contact_id', 'employee_id', 'side', 'is_shown'],
  });
  return relinked;
}

const sameEntry = (a: EntryLinks, b: EntryLinks): boolean =>
  a.account_id === b.account_id && a.deal_id === b.deal_id && a.direction === b.direction;

const samePerson = (a: ParticipantLinks, b: ParticipantLinks | undefined): boolean =>
  a.contact_id === b?.contact_id &&
  a.employee_id === b?.employee_id &&
  a.side === b?.side &&
  a.is_shown === b?.is_shown;
