import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { saveNewest } from './save-facts.ts';
import { seniorityOf } from './seniority.ts';

type CallEvent = ReadEvent<'gong.call.changed'>;

/** Writes what events tell about calls that are there, and who took part. */
export async function saveCallFacts(em: EntityManager, tenant: string, events: readonly CallEvent[]): Promise<void> {
  await saveNewest(
    em,
    'call_facts',
    'call_id',
    events.map(({ data, time }) => ({
      tenant_id: tenant,
      call_id: data.id,
      recorded_at: time,
      started_at: data.startedAt,
      duration_seconds: data.durationSeconds,
      direction: data.direction,
      system: data.system,
      language: data.language,
      is_private: data.isPrivate,
      host_user_id: data.hostUserId,
    })),
  );
  await replaceParties(em, tenant, await newestOf(em, events));
}

/** Returns the contacts who took part in these calls, as far as it is known, as stored. */
export async function contactsInCalls(em: EntityManager, callIds: readonly string[]): Promise<string[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select distinct known.contact_id as id from intelligence.call_parties party
     join intelligence.gong_identities known on known.tenant_id = party.tenant_id and known.identity_id = party.party_id
     where party.call_id = any(${callIds}::uuid[]) and known.contact_id is not null`,
  );
  return rows.map(({ id }) => id);
}

/** Returns the events that the calls have their facts from. */
async function newestOf(em: EntityManager, events: readonly CallEvent[]): Promise<CallEvent[]> {
  const rows = await query<{ call_id: string; recorded_at: string }>(
    em,
    sql`select call_id, recorded_at from intelligence.call_facts
     where call_id = any(${events.map(({ data }) => data.id)}::uuid[])`,
  );
  const recorded = new Map(rows.map((row) => [row.call_id, Date.parse(row.recorded_at)]));
  const newest = events.filter(({ data, time }) => recorded.get(data.id) === Date.parse(time));
  return [...new Map(newest.map((event) => [event.data.id, event])).values()];
}

async function replaceParties(em: EntityManager, tenant: string, events: readonly CallEvent[]): Promise<void> {
  if (events.length === 0) return;
  const parties = events.flatMap(({ data }) =>
    data.parties.map((party) => ({
      tenant_id: tenant,
      call_id: data.id,
      party_id: party.id,
      affiliation: party.affiliation,
      title: party.title,
      seniority: seniorityOf(party.title),
      user_id: party.userId,
      is_host: party.isHost,
    })),
  );
  await query(
    em,
    sql`delete from intelligence.call_parties
     where call_id = any(${events.map(({ data }) => data.id)}::uuid[])
       and party_id <> all(${parties.map(({ party_id }) => party_id)}::uuid[])`,
  );
  await upsert(em, 'intelligence.call_parties', parties, { key: ['tenant_id', 'call_id', 'party_id'] });
}
