import { type EntityManager, query, type Sql, sql } from '@sophia/database';

/*
 * Finds the interactions that a changed record concerns. It reads what sources said, not the links derived from it, because
 * links change.
 */

export const interactionsInChannels = (em: EntityManager, channelIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    (ids) => sql`select id from interactions.timeline_entries where slack_channel_id = any(${ids}::uuid[])`,
    channelIds,
  );

export const interactionsOfIdentities = (em: EntityManager, identityIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    (ids) =>
      sql`select interaction_id as id from interactions.interaction_participants
       where identity_id = any(${ids}::uuid[])`,
    identityIds,
  );

/** Finds interactions of these contacts and of all contacts merged into them, directly or not. */
export const interactionsOfContacts = (em: EntityManager, contactIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    (ids) => sql`with recursive contact as (
       select unnest(${ids}::uuid[]) as id
       union
       select merged.id from contact join interactions.people merged on merged.merged_into_id = contact.id
     )
     select interaction_id as id from interactions.interaction_participants
     where given_contact_id in (select id from contact)
     union
     select interaction_id from interactions.interaction_participants
     where identity_id in (
       select identity_id from interactions.identity_resolutions where contact_id in (select id from contact))`,
    contactIds,
  );

/** Finds interactions that name a deal, and recorded calls that are resolved to one. */
export async function interactionsOfDeals(
  em: EntityManager,
  dealIds: readonly string[],
): Promise<{ interactionIds: string[]; callIds: string[] }> {
  return {
    interactionIds: await idsOf(
      em,
      (ids) => sql`select id from interactions.timeline_entries where given_deal_id = any(${ids}::uuid[])`,
      dealIds,
    ),
    callIds: await idsOf(
      em,
      (ids) => sql`select identity_id as id from interactions.identity_resolutions where deal_id = any(${ids}::uuid[])`,
      dealIds,
    ),
  };
}

export const threadsOfDeals = (em: EntityManager, dealIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    (ids) => sql`select distinct thread_id as id from interactions.timeline_entries
     where given_deal_id = any(${ids}::uuid[]) and thread_id is not null`,
    dealIds,
  );

/** Finds the interactions on the timelines of these accounts. */
export const interactionsOnAccounts = (em: EntityManager, accountIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    (ids) => sql`select id from interactions.timeline_entries where account_id = any(${ids}::uuid[])`,
    accountIds,
  );

async function idsOf(
  em: EntityManager,
  statement: (ids: readonly string[]) => Sql,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(em, statement(ids));
  return rows.map(({ id }) => id);
}
