import { type EntityManager, query, sql } from '@sophia/database';
import { type EntryFacts, isCall, type ParticipantFacts } from './follow-links.ts';
import { loadSharedChannels } from './shared-channels.ts';

/** Known facts about the records that a set of interactions refers to. */
export interface Links {
  channelAccounts: Map<string, string | null>;
  /** Those of our own channels in which we and a customer talk. */
  sharedChannels: Set<string>;
  guests: Map<string, boolean>;
  identities: Map<string, Identity>;
  people: Map<string, Person>;
  deals: Map<string, Deal>;
  /** Maps a merged account to the account that it was merged into. */
  merges: Map<string, string>;
}

interface Identity {
  contact_id: string | null;
  employee_id: string | null;
  account_id: string | null;
  deal_id: string | null;
}

interface Person {
  account_id: string | null;
  merged_into_id: string | null;
  is_deleted: boolean;
}

interface Deal {
  account_id: string | null;
  is_deleted: boolean;
}

interface LinkNeeds {
  channelIds: Set<string>;
  identityIds: Set<string>;
  contactIds: Set<string>;
  dealIds: Set<string>;
}

/** Loads the known facts about everything that these interactions refer to. */
export const loadLinksOf = (
  em: EntityManager,
  entries: readonly EntryFacts[],
  participants: readonly ParticipantFacts[],
): Promise<Links> => loadLinks(em, needsOf(entries, participants));

function needsOf(entries: readonly EntryFacts[], participants: readonly ParticipantFacts[]): LinkNeeds {
  return {
    channelIds: new Set(entries.flatMap((entry) => entry.slack_channel_id ?? [])),
    identityIds: new Set([
      ...participants.flatMap((participant) => participant.identity_id ?? []),
      ...entries.filter(isCall).map((entry) => entry.record_id),
    ]),
    contactIds: new Set(participants.flatMap((participant) => participant.given_contact_id ?? [])),
    dealIds: new Set(entries.flatMap((entry) => entry.given_deal_id ?? [])),
  };
}

/**
 * Loads the facts and what they refer to, in a fixed number of statements plus one for each step of a chain of merges.
 */
async function loadLinks(em: EntityManager, needs: LinkNeeds): Promise<Links> {
  const channels = await rowsById<{ account_id: string | null }>(
    em,
    'slack_channels',
    'id',
    ['account_id'],
    needs.channelIds,
  );
  const users = await rowsById<{ is_guest: boolean }>(em, 'slack_users', 'id', ['is_guest'], needs.identityIds);
  const identities = await rowsById<Identity>(
    em,
    'identity_resolutions',
    'identity_id',
    ['contact_id', 'employee_id', 'account_id', 'deal_id'],
    needs.identityIds,
  );
  const resolved = [...identities.values()];
  const people = await loadPeople(em, [...needs.contactIds, ...resolved.flatMap(({ contact_id }) => contact_id ?? [])]);
  const deals = await rowsById<Deal>(
    em,
    'deals',
    'id',
    ['account_id', 'is_deleted'],
    [...needs.dealIds, ...resolved.flatMap(({ deal_id }) => deal_id ?? [])],
  );
  return {
    channelAccounts: new Map([...channels].map(([id, { account_id }]) => [id, account_id])),
    sharedChannels: await loadSharedChannels(em, needs.channelIds),
    guests: new Map([...users].map(([id, { is_guest }]) => [id, is_guest])),
    identities,
    people,
    deals,
    merges: await loadMerges(em),
  };
}

/** Loads all merges of accounts. They are fewer than the ids that a filter would need. */
export async function loadMerges(em: EntityManager): Promise<Map<string, string>> {
  const rows = await query<{ from_id: string; into_id: string }>(
    em,
    sql`select from_id, into_id from interactions.account_aliases`,
  );
  return new Map(rows.map(({ from_id, into_id }) => [from_id, into_id]));
}

/** Loads these people and those that they are merged into. */
async function loadPeople(em: EntityManager, ids: Iterable<string>): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  let wanted = new Set(ids);
  while (wanted.size > 0) {
    const found = await rowsById<Person>(em, 'people', 'id', ['account_id', 'merged_into_id', 'is_deleted'], wanted);
    wanted = new Set();
    for (const [id, person] of found) {
      people.set(id, person);
      if (person.merged_into_id && !people.has(person.merged_into_id)) wanted.add(person.merged_into_id);
    }
    for (const id of people.keys()) wanted.delete(id);
  }
  return people;
}

async function rowsById<Row extends object>(
  em: EntityManager,
  table: string,
  key: string,
  columns: (keyof Row & string)[],
  ids: Iterable<string>,
): Promise<Map<string, Row>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await query<Row & { key: string }>(
    em,
    sql`select ${sql.raw(key)} as key, ${sql.raw(columns.join(', '))} from interactions.${sql.raw(table)}
     where ${sql.raw(key)} = any(${wanted}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}
