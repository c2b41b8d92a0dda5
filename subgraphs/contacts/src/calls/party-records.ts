import { type EntityManager, query, sql } from '@sophia/database';
import { type PersonRecord, unknownTime } from '../identity/source-record.ts';
import { findRecords } from '../resolution/record-rows.ts';
import type { PartyLink } from './call-parties.ts';

/**
 * Builds records of people from their calls. The latest call counts, so calls may be loaded in any order. Omits people
 * that no call names any more.
 */
export async function partyRecords(em: EntityManager, ids: readonly string[]): Promise<PersonRecord[]> {
  const latest = await query<PartyLink & { record_id: string }>(
    em,
    sql`select distinct on (record_id) record_id, is_internal, account_ref, facts
     from contacts.party_links where record_id = any(${ids}::uuid[]) and facts->>'sourceId' is not null
     order by record_id, started_at desc, party_id`,
  );
  const sameAs = await query<{ record_id: string; ids: string[] }>(
    em,
    sql`select record_id, array_agg(distinct same) as ids
     from contacts.party_links, jsonb_array_elements_text(facts->'sameAs') as same
     where record_id = any(${ids}::uuid[]) group by record_id`,
  );
  const same = new Map(sameAs.map((row) => [row.record_id, row.ids]));
  const named = latest.map((link) => recordOf(link, same.get(link.record_id) ?? []));
  const known = await findRecords(
    em,
    ids.filter((id) => !named.some((record) => record.id === id)),
  );
  const dropped = known.filter(
    (record) => record.kind !== 'ACCOUNT' && record.source === 'gong' && record.objectType === 'party',
  );
  return [...named, ...dropped.map(({ pointers: _, ...record }) => ({ ...record, state: 'DELETED' }) as PersonRecord)];
}

function recordOf(
  { record_id, is_internal, account_ref, facts: { sourceId, sameAs: _, ...facts } }: PartyLink & { record_id: string },
  sameAs: string[],
): PersonRecord {
  return {
    id: record_id,
    kind: is_internal ? 'EMPLOYEE' : 'CONTACT',
    source: 'gong',
    objectType: 'party',
    sourceId: sourceId ?? record_id,
    state: 'LIVE',
    isSample: null,
    // Built from all calls each time, so the latest build is always right.
    modifiedAt: unknownTime,
    sameAs,
    accountRef: account_ref,
    facts,
  };
}
