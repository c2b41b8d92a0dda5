import { type EntityManager, query } from '@sophia/database';
import { uuidArray } from './ids.ts';

/*
 * Which interactions a change of something that they name concerns, by what their sources told, not by what followed
 * from it: the first stays as it is, whatever was linked before.
 */

export const interactionsInChannels = (em: EntityManager, channelIds: readonly string[]): Promise<string[]> =>
  idsOf(em, 'select id from interactions.timeline_entries where slack_channel_id = any($1::uuid[])', channelIds);

export const interactionsOfIdentities = (em: EntityManager, identityIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    'select interaction_id as id from interactions.interaction_participants where identity_id = any($1::uuid[])',
    identityIds,
  );

/** Of these contacts and all that are merged into them, at any remove. */
export const interactionsOfContacts = (em: EntityManager, contactIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    `with recursive contact as (
       select unnest($1::uuid[]) as id
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

/** Those that name a deal themselves, and the recorded calls that are resolved to one. */
export async function interactionsOfDeals(
  em: EntityManager,
  dealIds: readonly string[],
): Promise<{ interactionIds: string[]; callIds: string[] }> {
  return {
    interactionIds: await idsOf(
      em,
      'select id from interactions.timeline_entries where given_deal_id = any($1::uuid[])',
      dealIds,
    ),
    callIds: await idsOf(
      em,
      'select identity_id as id from interactions.identity_resolutions where deal_id = any($1::uuid[])',
      dealIds,
    ),
  };
}

export const threadsOfDeals = (em: EntityManager, dealIds: readonly string[]): Promise<string[]> =>
  idsOf(
    em,
    `select distinct thread_id as id from interactions.timeline_entries
     where given_deal_id = any($1::uuid[]) and thread_id is not null`,
    dealIds,
  );

/** Those that stand on the timeline of one of these accounts. */
export const interactionsOnAccounts = (em: EntityManager, accountIds: readonly string[]): Promise<string[]> =>
  idsOf(em, 'select id from interactions.timeline_entries where account_id = any($1::uuid[])', accountIds);

async function idsOf(em: EntityManager, statement: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await query<{ id: string }>(em, statement, [uuidArray(ids)]);
  return rows.map(({ id }) => id);
}
